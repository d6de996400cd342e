import { describe, expect, test } from 'vitest';
import { mergeSegments } from '../../../shared/align/restructureSegments.js';
import { plain } from '../../../shared/model/inlineText.js';
import { isApproved } from '../../../shared/model/segment.js';
import {
  addArticle,
  approvalOf,
  codeOf,
  newWorkspace,
  open,
  openChanges,
  segmentWith,
  suggest,
  valueOf,
  write,
} from './workspaceForTests.js';

describe('a locked segment', () => {
  test('keeps its words, and says who locked it and why', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const first = segmentWith(article, '入场');
    const second = segmentWith(article, '灯会设有');
    await suggest(storage, ada, first, 'Free admission.');
    const waiting = await openChanges(
      storage,
      article.id,
      segmentWith(await open(storage, article.id, mei.personId), '入场'),
    );
    const [locked] = valueOf(await storage.lockSegments(mei, [first.id], '  House wording '));
    if (!locked) throw new Error('one was locked');
    expect(locked.lock).toMatchObject({ personId: mei.personId, reason: 'House wording' });
    const content = plain('Other words.');
    const basedOn = first.target?.id ?? null;
    const suggestion = { segmentId: first.id, targetId: basedOn, basedOn: locked.suggestion?.id ?? null };
    const edit = { segmentId: first.id, side: 'target', basedOn, content, origin: 'edit' } as const;
    const refused = await storage.commitRevision(otto, edit);
    expect(refused).toEqual({
      ok: false,
      failure: { code: 'edit.locked', details: { person: 'Mei', reason: 'House wording' } },
    });
    const source = { ...edit, side: 'source', basedOn: first.source?.id ?? null } as const;
    expect(codeOf(await storage.commitRevision(mei, source))).toBe('edit.locked');
    expect(codeOf(await storage.suggest(mei, { ...suggestion, content }))).toBe('edit.locked');
    const decided = valueOf(
      await storage.decide(
        otto,
        waiting.deciding('accept', () => true),
      ),
    );
    expect(decided.refused.map(({ failure }) => failure.code)).toEqual(['edit.locked']);
    const merge = valueOf(
      mergeSegments(await open(storage, article.id, mei.personId), [second.id, first.id]),
    );
    expect(codeOf(await storage.restructure(mei, article.id, merge))).toBe('edit.locked');
  });

  test('is approved like any other, and what counts already can be accepted', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const edited = await write(storage, ada, segmentWith(article, '入场'), 'Free admission.');
    valueOf(await storage.lockSegments(mei, [edited.id], 'A quotation'));
    const { deciding } = await openChanges(storage, article.id, edited);
    const { segments } = valueOf(
      await storage.decide(
        mei,
        deciding('accept', () => true),
      ),
    );
    expect(segments[0]?.hasOpenChanges).toBe(false);
    const { approved } = valueOf(await storage.approve(otto, [approvalOf(edited)]));
    expect(approved.map(isApproved)).toEqual([true]);
  });

  test('lets an acceptance that changed no words be taken back', async () => {
    const { storage, mei, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const edited = await write(storage, ada, segmentWith(article, '入场'), 'Free admission.');
    valueOf(await storage.lockSegments(mei, [edited.id], 'A quotation'));
    const { deciding } = await openChanges(storage, article.id, edited);
    const { seq } = valueOf(
      await storage.decide(
        mei,
        deciding('accept', () => true),
      ),
    );
    const [segment] = valueOf(await storage.undoDecision(mei, seq ?? 0));
    expect(segment).toMatchObject({ hasOpenChanges: true, target: { content: plain('Free admission.') } });
  });

  test('is unlocked by whoever locked it, or an editor', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const ids = [segmentWith(article, '入场').id, segmentWith(article, '灯会设有').id];
    expect(codeOf(await storage.lockSegments(mei, ids, ' '))).toBe('app.badRequest');
    valueOf(await storage.lockSegments(ada, ids.slice(0, 1), 'First'));
    // A lock that stands is left as it is.
    const locked = valueOf(await storage.lockSegments(mei, ids, 'Second'));
    expect(new Map(locked.map(({ id, lock }) => [id, lock?.reason]))).toEqual(
      new Map([
        [ids[0], 'First'],
        [ids[1], 'Second'],
      ]),
    );
    expect(codeOf(await storage.unlockSegments(mei, ids))).toBe('edit.locked');
    expect(valueOf(await storage.unlockSegments(mei, ids.slice(1))).map(({ lock }) => lock)).toEqual([null]);
    const open2 = valueOf(await storage.unlockSegments(otto, ids));
    expect(open2.map(({ lock }) => lock)).toEqual([null, null]);
    const events = valueOf(
      await storage.listEvents({ articleId: article.id, kinds: null, beforeSeq: null, limit: 2 }),
    );
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      ['segmentsUnlocked', { count: 1 }],
      ['segmentsUnlocked', { count: 1 }],
    ]);
  });
});
