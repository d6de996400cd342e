import { describe, expect, test } from 'vitest';
import type { WorkspaceStorage } from '../../../electron/storage/contract.js';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import { termEvents } from '../../../shared/model/event.js';
import type { ConceptContent, ConceptInput, Term } from '../../../shared/model/term.js';
import { conceptInput } from '../../../shared/terms/conceptInput.js';
import { codeOf, newWorkspace, valueOf } from './workspaceForTests.js';

const term = (text: string, status: Term['status'] = 'preferred'): Term => ({ text, status });
const content = (chinese: string, ...english: readonly Term[]): ConceptContent => ({
  kind: 'term',
  chinese: [term(chinese)],
  english,
  partOfSpeech: 'noun',
  note: '',
  domain: '',
});
const added = (chinese: string, ...english: readonly Term[]): ConceptInput => ({
  id: null,
  version: 0,
  ...content(chinese, ...english),
});

async function logOf(storage: WorkspaceStorage) {
  const events = await storage.listEvents({ articleId: null, kinds: termEvents, beforeSeq: null, limit: 50 });
  return valueOf(events).map(({ kind, personId, data }) => ({ kind, personId, data }));
}

describe('a concept', () => {
  test('is added tidy, comes back after the workspace was opened anew, and is in the log', async () => {
    const { storage, mei, file } = await newWorkspace();
    const input = added(
      ' 灯会 ',
      term('lantern  fair'),
      term('lamp show', 'forbidden'),
      term('lantern fair'),
    );
    const concept = valueOf(await storage.saveConcept(mei, input));
    expect(concept).toMatchObject({
      version: 1,
      changedBy: mei.personId,
      chinese: [term('灯会')],
      english: [term('lantern fair'), term('lamp show', 'forbidden')],
    });
    expect(await logOf(storage)).toEqual([
      {
        kind: 'conceptAdded',
        personId: mei.personId,
        data: { chinese: ['灯会'], english: ['lantern fair', 'lamp show'] },
      },
    ]);
    await storage.close();
    const again = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    expect(valueOf(await again.concepts())).toEqual([concept]);
    expect(valueOf(await again.verifyChain()).brokenAt).toBeNull();
    await again.close();
  });

  test('is changed by whoever saw it as it is; who comes second is told by whom, and loses nothing', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const first = valueOf(await storage.saveConcept(mei, added('灯会', term('lantern fair'))));
    const ottos = { ...conceptInput(first), english: [term('lantern festival')] };
    const second = valueOf(await storage.saveConcept(otto, ottos));
    expect(second).toMatchObject({ id: first.id, version: 2, changedBy: otto.personId });
    const meis = { ...conceptInput(first), note: 'The yearly one.' };
    expect(await storage.saveConcept(mei, meis)).toEqual({
      ok: false,
      failure: { code: 'terms.changedMeanwhile', details: { person: 'Otto' } },
    });
    expect(codeOf(await storage.deleteConcept(mei, first.id, first.version))).toBe('terms.changedMeanwhile');
    expect(valueOf(await storage.concepts())).toEqual([second]);
    const third = valueOf(await storage.saveConcept(mei, { ...meis, version: 2 }));
    expect(third).toMatchObject({ version: 3, note: 'The yearly one.', english: [term('lantern fair')] });
    expect((await logOf(storage)).map(({ kind, personId }) => [kind, personId])).toEqual([
      ['conceptChanged', mei.personId],
      ['conceptChanged', otto.personId],
      ['conceptAdded', mei.personId],
    ]);
  });

  test('is deleted once, the log keeps its terms, and it can be added again', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const concept = valueOf(await storage.saveConcept(mei, added('灯会', term('lantern fair'))));
    valueOf(await storage.deleteConcept(otto, concept.id, 1));
    expect(valueOf(await storage.concepts())).toEqual([]);
    expect((await logOf(storage))[0]).toEqual({
      kind: 'conceptDeleted',
      personId: otto.personId,
      data: { chinese: ['灯会'], english: ['lantern fair'] },
    });
    expect(codeOf(await storage.deleteConcept(otto, concept.id, 1))).toBe('terms.conceptGone');
    expect(codeOf(await storage.saveConcept(mei, conceptInput(concept)))).toBe('terms.conceptGone');
    const again = valueOf(await storage.saveConcept(mei, { ...conceptInput(concept), id: null, version: 0 }));
    expect(again.id).not.toBe(concept.id);
    expect(valueOf(await storage.concepts())).toEqual([again]);
  });

  test('without a term, or with what no file could carry, is refused and not logged', async () => {
    const { storage, mei } = await newWorkspace();
    expect(codeOf(await storage.saveConcept(mei, { ...added(' '), note: 'empty' }))).toBe('terms.noTerm');
    expect(codeOf(await storage.saveConcept(mei, added('灯\u0007会')))).toBe('edit.badText');
    expect(valueOf(await storage.concepts())).toEqual([]);
    expect(await logOf(storage)).toEqual([]);
  });
});

describe('an import', () => {
  test('adds and changes as one step with one event; what is there already stays as it is', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const kept = valueOf(await storage.saveConcept(mei, added('灯会', term('lantern fair'))));
    const grown = valueOf(await storage.saveConcept(mei, added('烟花', term('fireworks'))));
    const inputs = [
      conceptInput(kept),
      { ...conceptInput(grown), english: [term('fireworks'), term('firework', 'admitted')] },
      added('灯笼', term('lantern')),
      added('河畔', term('riverside')),
    ];
    expect(valueOf(await storage.importConcepts(otto, inputs))).toEqual({ added: 2, changed: 1 });
    const all = valueOf(await storage.concepts());
    expect(all.map(({ chinese, version, changedBy }) => [chinese[0]?.text, version, changedBy])).toEqual([
      ['灯会', 1, mei.personId],
      ['烟花', 2, otto.personId],
      ['灯笼', 1, otto.personId],
      ['河畔', 1, otto.personId],
    ]);
    expect((await logOf(storage))[0]).toEqual({
      kind: 'termsImported',
      personId: otto.personId,
      data: { count: 3, added: 2, changed: 1 },
    });
    // Nothing new: nothing happens.
    expect(valueOf(await storage.importConcepts(otto, all.map(conceptInput)))).toEqual({
      added: 0,
      changed: 0,
    });
    expect(await logOf(storage)).toHaveLength(3);
  });

  test('is not made at all when one of its concepts cannot be', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const concept = valueOf(await storage.saveConcept(mei, added('灯会', term('lantern fair'))));
    valueOf(await storage.saveConcept(otto, { ...conceptInput(concept), domain: 'festivals' }));
    const before = valueOf(await storage.concepts());
    const events = await logOf(storage);
    const good = added('灯笼', term('lantern'));
    expect(codeOf(await storage.importConcepts(mei, [good, added('')]))).toBe('terms.noTerm');
    expect(codeOf(await storage.importConcepts(mei, [good, conceptInput(concept)]))).toBe(
      'terms.changedMeanwhile',
    );
    valueOf(await storage.deleteConcept(otto, concept.id, 2));
    expect(codeOf(await storage.importConcepts(mei, [good, { ...conceptInput(concept), version: 2 }]))).toBe(
      'terms.conceptGone',
    );
    expect(before).toHaveLength(1);
    expect(valueOf(await storage.concepts())).toEqual([]);
    expect(await logOf(storage)).toHaveLength(events.length + 1);
  });
});
