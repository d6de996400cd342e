import { describe, expect, test } from 'vitest';
import { mergeSegments, splitSegment } from '../../../shared/align/restructureSegments.js';
import type { Article } from '../../../shared/model/article.js';
import type { PinnedBaselineId } from '../../../shared/model/ids.js';
import type { Baseline } from '../../../shared/model/workspaceRequests.js';
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
  type Row,
  type TestWorkspace,
} from './workspaceForTests.js';

const rows: readonly Row[] = [
  ['body', '灯会设有三百盏灯笼。入场免费。', 'The fair shows 300 lanterns. Admission is free.'],
  ['body', '明天有烟花。', 'Fireworks follow tomorrow.'],
  ['body', '后天休息。', null],
];

/** Who wrote which words, from the baseline to the present, segment by segment. */
async function chains(
  { storage, mei, otto, ada }: TestWorkspace,
  article: Article,
  baseline: Baseline,
): Promise<readonly (readonly string[] | null)[]> {
  const names = new Map([mei, otto, ada].map(({ personId }, i) => [personId, ['Mei', 'Otto', 'Ada'][i]]));
  const listed = valueOf(await storage.layers(article.id, baseline, null));
  const { segments } = await open(storage, article.id, mei.personId);
  return segments.map(
    ({ id }) =>
      listed[id]?.map(({ kind, authorId, content }) => {
        const author = authorId === null ? 'nobody' : (names.get(authorId) ?? '?');
        return `${kind} ${author}: ${content.text}`;
      }) ?? null,
  );
}

const texts = async (
  { storage, mei }: TestWorkspace,
  article: Article,
  baseline: Baseline,
): Promise<readonly (string | null)[]> => {
  const listed = valueOf(await storage.baseline(article.id, baseline));
  const { segments } = await open(storage, article.id, mei.personId);
  return segments.map(({ id }) => listed[id]?.content.text ?? null);
};

describe('the points one can compare with', () => {
  test('are each told from the log, with who wrote what since', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto, ada } = workspace;
    const article = await addArticle(workspace, rows);
    const [first, second, third] = article.segments;
    if (!first || !second || !third) throw new Error('three rows');
    const edited = await write(storage, otto, first, 'The fair shows 500 lanterns. Admission is free.');
    const pinned = valueOf(await storage.pinBaseline(otto, article.id, ' Sent to  editor '));
    expect(pinned.map(({ name, personId }) => [name, personId])).toEqual([['Sent to editor', otto.personId]]);
    await write(storage, mei, third, 'Then a rest.');
    await write(storage, ada, edited, 'The fair shows 500 lanterns. Entry is free.');
    await suggest(storage, otto, second, 'Rockets follow tomorrow.');
    const ada500 = 'The fair shows 500 lanterns. Entry is free.';
    const otto500 = 'The fair shows 500 lanterns. Admission is free.';
    const mei300 = 'The fair shows 300 lanterns. Admission is free.';
    const id = pinned[0]?.id ?? ('' as PinnedBaselineId);
    const expected: readonly (readonly [Baseline, readonly (string | null)[]])[] = [
      [{ kind: 'openChanges' }, [mei300, 'Fireworks follow tomorrow.', 'Then a rest.']],
      [{ kind: 'firstImport' }, [mei300, 'Fireworks follow tomorrow.', null]],
      [{ kind: 'pinned', id }, [otto500, 'Fireworks follow tomorrow.', null]],
      [{ kind: 'position', seq: pinned[0]?.seq ?? 0 }, [otto500, 'Fireworks follow tomorrow.', null]],
      // The person's last words, suggested ones too; elsewhere what stood there when they last wrote.
      [{ kind: 'lastBy', personId: otto.personId }, [otto500, 'Rockets follow tomorrow.', 'Then a rest.']],
      [{ kind: 'lastBy', personId: mei.personId }, [mei300, 'Fireworks follow tomorrow.', 'Then a rest.']],
      [{ kind: 'present' }, [ada500, 'Fireworks follow tomorrow.', 'Then a rest.']],
      [{ kind: 'suggested' }, [ada500, 'Rockets follow tomorrow.', 'Then a rest.']],
      [{ kind: 'published' }, [null, null, null]],
      [{ kind: 'lastApproved' }, [null, null, null]],
    ];
    for (const [baseline, words] of expected)
      expect([baseline, await texts(workspace, article, baseline)]).toEqual([baseline, words]);
    expect(await chains(workspace, article, { kind: 'openChanges' })).toEqual([
      [`base Mei: ${mei300}`, `revision Otto: ${otto500}`, `revision Ada: ${ada500}`],
      ['base Mei: Fireworks follow tomorrow.', 'suggestion Otto: Rockets follow tomorrow.'],
      null,
    ]);
    expect(await chains(workspace, article, { kind: 'firstImport' })).toEqual([
      [`base Mei: ${mei300}`, `revision Otto: ${otto500}`, `revision Ada: ${ada500}`],
      null,
      ['base nobody: ', 'revision Mei: Then a rest.'],
    ]);
    expect(await chains(workspace, article, { kind: 'pinned', id })).toEqual([
      [`base Otto: ${otto500}`, `revision Ada: ${ada500}`],
      null,
      ['base nobody: ', 'revision Mei: Then a rest.'],
    ]);
    expect(await chains(workspace, article, { kind: 'published' })).toEqual([null, null, null]);
    expect(await chains(workspace, article, { kind: 'present' })).toEqual([null, null, null]);
  });

  test('end with a name taken away', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const [pinned] = valueOf(await storage.pinBaseline(mei, article.id, 'Draft'));
    if (!pinned) throw new Error('one was pinned');
    expect(codeOf(await storage.pinBaseline(otto, article.id, 'ＤＲＡＦＴ'))).toBe(
      'review.baselineNameTaken',
    );
    expect(codeOf(await storage.pinBaseline(otto, article.id, '  '))).toBe('app.badRequest');
    expect((await open(storage, article.id, mei.personId)).pinnedBaselines).toEqual([pinned]);
    expect(valueOf(await storage.unpinBaseline(otto, pinned.id))).toEqual([]);
    const baseline = { kind: 'pinned', id: pinned.id } as const;
    expect(codeOf(await storage.baseline(article.id, baseline))).toBe('review.baselineGone');
    expect(codeOf(await storage.layers(article.id, baseline, null))).toBe('review.baselineGone');
    expect(codeOf(await storage.unpinBaseline(otto, pinned.id))).toBe('review.baselineGone');
    expect(valueOf(await storage.pinBaseline(otto, article.id, 'Draft'))).toHaveLength(1);
  });

  test('tell of an undone decision as it stood then, and who undid it', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto, ada } = workspace;
    const article = await addArticle(workspace, rows);
    const [, second] = article.segments;
    if (!second) throw new Error('three rows');
    const suggested = await suggest(storage, otto, second, 'Rockets follow tomorrow.');
    const { deciding } = await openChanges(storage, article.id, suggested);
    const { seq } = valueOf(
      await storage.decide(
        mei,
        deciding('accept', () => true),
      ),
    );
    valueOf(await storage.undoDecision(ada, seq ?? 0));
    const at = (position: number): Baseline => ({ kind: 'position', seq: position });
    expect((await texts(workspace, article, at(seq ?? 0)))[1]).toBe('Rockets follow tomorrow.');
    expect((await texts(workspace, article, at((seq ?? 0) + 1)))[1]).toBe('Fireworks follow tomorrow.');
    expect((await chains(workspace, article, at(seq ?? 0)))[1]).toEqual([
      'base Otto: Rockets follow tomorrow.',
      'revision Ada: Fireworks follow tomorrow.',
    ]);
  });
});

describe('a restructuring', () => {
  test('carries what waits to be seen, with its authors, and undoing brings it back', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto, ada } = workspace;
    const article = await addArticle(workspace, rows);
    const [first, second] = article.segments;
    if (!first || !second) throw new Error('three rows');
    const edited = await write(storage, otto, first, 'The fair shows 500 lanterns. Admission is free.');
    await write(storage, ada, edited, 'The fair shows 500 lanterns. Entry is free.');
    const before = await open(storage, article.id, mei.personId);
    const cut = { source: '灯会设有三百盏灯笼。'.length, target: 'The fair shows 500 lanterns. '.length };
    const split = valueOf(
      await storage.restructure(mei, article.id, valueOf(splitSegment(before, first.id, cut))),
    );
    expect(await chains(workspace, article, { kind: 'openChanges' })).toEqual([
      ['base Mei: The fair shows 300 lanterns.', 'revision Otto: The fair shows 500 lanterns.'],
      ['base Mei: Admission is free.', 'revision Ada: Entry is free.'],
      null,
      null,
    ]);
    const parted = await open(storage, article.id, mei.personId);
    const merged = valueOf(
      await storage.restructure(
        otto,
        article.id,
        valueOf(mergeSegments(parted, [...split.segmentIds.slice(1), second.id])),
      ),
    );
    const chain = [
      'base Mei: Admission is free.\u2029Fireworks follow tomorrow.',
      'revision Ada: Entry is free.\u2029Fireworks follow tomorrow.',
    ];
    expect((await chains(workspace, article, { kind: 'openChanges' }))[1]).toEqual(chain);
    expect((await chains(workspace, article, { kind: 'firstImport' }))[1]).toEqual(chain);
    const joined = (await open(storage, article.id, mei.personId)).segments[1];
    if (!joined) throw new Error('a merge makes one');
    const { deciding } = await openChanges(storage, article.id, joined);
    const { segments, seq } = valueOf(
      await storage.decide(
        mei,
        deciding('reject', () => true),
      ),
    );
    expect(segments[0]).toMatchObject({
      target: { content: { text: 'Admission is free.\u2029Fireworks follow tomorrow.' } },
      hasOpenChanges: false,
    });
    expect(codeOf(await storage.undoRestructuring(mei, merged.seq))).toBe('edit.conflict');
    valueOf(await storage.undoDecision(mei, seq ?? 0));
    expect((await chains(workspace, article, { kind: 'openChanges' }))[1]).toEqual(chain);
  });

  test('brings open changes back when it is undone', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto } = workspace;
    const article = await addArticle(workspace, rows);
    const [first, second] = article.segments;
    if (!first || !second) throw new Error('three rows');
    await write(storage, otto, first, 'The fair shows 500 lanterns. Admission is free.');
    const before = await open(storage, article.id, mei.personId);
    const open300 = await chains(workspace, article, { kind: 'openChanges' });
    const merged = valueOf(
      await storage.restructure(mei, article.id, valueOf(mergeSegments(before, [first.id, second.id]))),
    );
    valueOf(await storage.undoRestructuring(mei, merged.seq));
    expect(await chains(workspace, article, { kind: 'openChanges' })).toEqual(open300);
    expect({ ...(await open(storage, article.id, mei.personId)), seq: 0 }).toEqual({ ...before, seq: 0 });
  });

  test('waits for suggestions to be decided', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto } = workspace;
    const article = await addArticle(workspace, rows);
    const [first, second] = article.segments;
    if (!first || !second) throw new Error('three rows');
    await suggest(storage, otto, second, 'Rockets follow tomorrow.');
    const change = valueOf(
      mergeSegments(await open(storage, article.id, mei.personId), [first.id, second.id]),
    );
    const refused = await storage.restructure(mei, article.id, change);
    expect(refused).toEqual({
      ok: false,
      failure: { code: 'align.cannotRestructure', details: { reason: 'suggestionPending' } },
    });
  });

  test('takes approvals away, and everything settled stays settled', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto, ada } = workspace;
    const article = await addArticle(workspace, rows);
    const edited = await write(storage, ada, segmentWith(article, '明天'), 'Rockets follow tomorrow.');
    valueOf(await storage.approve(otto, [approvalOf(edited)]));
    const [first] = article.segments;
    if (!first) throw new Error('three rows');
    const change = valueOf(
      mergeSegments(await open(storage, article.id, mei.personId), [first.id, edited.id]),
    );
    valueOf(await storage.restructure(mei, article.id, change));
    const [merged] = (await open(storage, article.id, mei.personId)).segments;
    expect(merged).toMatchObject({ hasOpenChanges: false, approval: null });
  });
});
