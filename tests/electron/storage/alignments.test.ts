import { describe, expect, test } from 'vitest';
import type { Alignment, AlignmentLink, StoredAlignment } from '../../../shared/model/alignment.js';
import type { Article } from '../../../shared/model/article.js';
import { segmentState } from '../../../shared/model/segment.js';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import { alignmentOf, blockSaying, rowsOf } from '../../shared/align/alignment/alignments.js';
import {
  addArticle,
  approvalOf,
  codeOf,
  newWorkspace,
  open,
  segmentWith,
  valueOf,
  write,
  type Row,
} from './workspaceForTests.js';

const ferry = alignmentOf(
  ['渡船今天开航。票价四元。', '码头已扩建。'],
  ['The ferry sails today.', 'The fare is 4 yuan.', 'The quay is larger now.'],
  [
    [[0], [0, 1]],
    [[1], [2]],
  ],
);
const fresh = { confidence: 1, isConfirmed: true, reason: null, group: null };

/** The first row cut into two. */
function cut(alignment: Alignment): { readonly links: readonly AlignmentLink[]; readonly nextId: number } {
  const source = (words: string) => [blockSaying(alignment, 'source', words)];
  const target = (words: string) => [blockSaying(alignment, 'target', words)];
  const links = [
    { ...fresh, id: 7, source: source('渡船今天开航。'), target: target('The ferry sails today.') },
    { ...fresh, id: 8, source: source('票价四元。'), target: target('The fare is 4 yuan.') },
    { ...fresh, id: 1, source: source('码头已扩建。'), target: target('The quay is larger now.') },
  ];
  return { links, nextId: 9 };
}

const pairs = (article: Article): readonly string[] =>
  article.segments.map(
    ({ source, target }) => `${source?.content.text ?? '-'} = ${target?.content.text ?? '-'}`,
  );

describe('an article under alignment', () => {
  test('is kept as it was last saved, survives a restart, and becomes segments when it is accepted', async () => {
    const { storage, file, mei } = await newWorkspace();
    const id = valueOf(await storage.beginAlignment(mei, ferry));
    const listed = async () => valueOf(await storage.listArticles())[0];
    expect(await listed()).toMatchObject({
      id,
      aligning: 'article',
      state: 'aligning',
      alignment: { links: 2, toCheck: 2 },
      chineseCharactersNoPunctuation: 15,
      englishWords: 14,
    });
    expect((await open(storage, id, mei.personId)).segments).toEqual([]);
    const started = valueOf(await storage.alignment(id));
    expect(started).toMatchObject({ alignment: ferry, version: 1, savedBy: mei.personId, stretch: null });
    const saved = valueOf(await storage.saveAlignment(mei, id, { version: 1, ...cut(ferry) }));
    expect(saved.version).toBe(2);
    expect(await listed()).toMatchObject({ alignment: { links: 3, toCheck: 0 } });
    const again = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    const found = valueOf(await again.alignment(id));
    expect(found.savedAt).toBe(saved.savedAt);
    expect(rowsOf(found.alignment)).toEqual([
      '渡船今天开航。 = The ferry sails today.',
      '票价四元。 = The fare is 4 yuan.',
      '码头已扩建。 = The quay is larger now.',
    ]);
    const accepted = valueOf(await again.acceptAlignment(mei, id, 2));
    expect(accepted).toMatchObject({ restructured: null });
    expect(codeOf(await again.alignment(id))).toBe('align.notAligning');
    await again.close();
    const article = await open(storage, id, mei.personId);
    expect(article.segments.map((segment) => segment.id)).toEqual(accepted.segmentIds);
    expect(pairs(article)).toEqual(rowsOf(found.alignment));
    expect(article.aligning).toBeUndefined();
    // The words are those of the segments now, counted once.
    expect(await listed()).toMatchObject({
      state: 'translated',
      chineseCharactersNoPunctuation: 15,
      englishWords: 14,
    });
    expect(await listed()).not.toHaveProperty('alignment');
    const kinds = valueOf(
      await storage.listEvents({ articleId: id, kinds: null, beforeSeq: null, limit: 9 }),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['articleImported', 'alignmentStarted']);
  });

  test('is named in the library by its headline before it has segments', async () => {
    const { storage, mei } = await newWorkspace();
    const [first] = ferry.source;
    if (!first) throw new Error('a first paragraph');
    const titled: Alignment = {
      ...ferry,
      source: [{ ...first, role: 'headline' }, ...ferry.source.slice(1)],
    };
    valueOf(await storage.beginAlignment(mei, titled));
    expect(valueOf(await storage.listArticles())).toMatchObject([
      { sourceTitle: '渡船今天开航。票价四元。' },
    ]);
  });

  test('is not saved over what somebody else saved, nor with a word lost', async () => {
    const { storage, mei, ada } = await newWorkspace();
    const id = valueOf(await storage.beginAlignment(mei, ferry));
    valueOf(await storage.saveAlignment(ada, id, { version: 1, ...cut(ferry) }));
    const late = await storage.saveAlignment(mei, id, { version: 1, links: ferry.links, nextId: 9 });
    expect(late).toMatchObject({
      ok: false,
      failure: { code: 'align.changedMeanwhile', details: { person: 'Ada' } },
    });
    expect(codeOf(await storage.acceptAlignment(mei, id, 1))).toBe('align.changedMeanwhile');
    const lossy = { version: 2, links: cut(ferry).links.slice(1), nextId: 9 };
    expect(codeOf(await storage.saveAlignment(mei, id, lossy))).toBe('app.badRequest');
    expect(valueOf(await storage.alignment(id)).version).toBe(2);
  });
});

const rows: readonly Row[] = [
  ['headline', '渡船开航', 'Ferry opens'],
  ['body', '渡船今天开航。票价四元。', 'The ferry sails today.'],
  ['body', '码头已扩建。', 'The fare is 4 yuan.'],
  ['body', '欢迎乘坐。', 'Welcome aboard.'],
];

describe('a stretch aligned again', () => {
  async function begun(): Promise<
    Awaited<ReturnType<typeof newWorkspace>> & { readonly article: Article; readonly stored: StoredAlignment }
  > {
    const workspace = await newWorkspace();
    const article = await addArticle(workspace, rows);
    const ids = article.segments.slice(1).map(({ id }) => id);
    const stored = valueOf(await workspace.storage.beginStretch(workspace.mei, article.id, ids));
    return { ...workspace, article, stored };
  }

  /** The fare goes to the first row, as a row of its own; the quay stays without words. */
  function mended({ alignment }: StoredAlignment): {
    readonly links: readonly AlignmentLink[];
    readonly nextId: number;
  } {
    const source = (words: string) => [blockSaying(alignment, 'source', words)];
    const target = (words: string) => [blockSaying(alignment, 'target', words)];
    const links = [
      { ...fresh, id: 10, source: source('渡船今天开航。'), target: target('The ferry sails today.') },
      { ...fresh, id: 11, source: source('票价四元。'), target: target('The fare is 4 yuan.') },
      { ...fresh, id: 12, source: source('码头已扩建。'), target: [] },
      { ...fresh, id: 13, source: source('欢迎乘坐。'), target: target('Welcome aboard.') },
    ];
    return { links, nextId: 20 };
  }

  test('leaves the rows alone until it is accepted, then carries their history and comments along', async () => {
    const { storage, mei, otto, article, stored } = await begun();
    const [, first, , last] = article.segments;
    if (!first || !last) throw new Error('four rows');
    valueOf(
      await storage.addComment(otto, {
        segmentId: first.id,
        replyTo: null,
        body: 'Which ferry?',
        requestsChanges: false,
      }),
    );
    valueOf(await storage.saveAlignment(mei, article.id, { version: 1, ...mended(stored) }));
    const during = await open(storage, article.id, mei.personId);
    expect(during.aligning).toBe('stretch');
    expect(pairs(during)).toEqual(pairs(article));
    const accepted = valueOf(await storage.acceptAlignment(mei, article.id, 2));
    const after = await open(storage, article.id, mei.personId);
    expect(pairs(after)).toEqual([
      '渡船开航 = Ferry opens',
      '渡船今天开航。 = The ferry sails today.',
      '票价四元。 = The fare is 4 yuan.',
      '码头已扩建。 = -',
      '欢迎乘坐。 = Welcome aboard.',
    ]);
    // The last row is as it was: it is the same segment still.
    expect(after.segments.at(-1)?.id).toBe(last.id);
    const again = segmentWith(after, '渡船今天');
    expect(again.openComments).toBe(1);
    expect(valueOf(await storage.history(again.id)).map(({ origin }) => origin)).toContain('import');
    expect(after.segments.map(segmentState)).toEqual([
      'translated',
      'translated',
      'translated',
      'initial',
      'translated',
    ]);
    if (!accepted.restructured) throw new Error('rows were replaced');
    const { change, seq } = accepted.restructured;
    valueOf(await storage.undoRestructuring(mei, seq));
    expect(pairs(await open(storage, article.id, mei.personId))).toEqual(pairs(article));
    valueOf(await storage.restructure(mei, article.id, change));
    expect(pairs(await open(storage, article.id, mei.personId))).toEqual(pairs(after));
  });

  test('is refused over an approved row and beside another stretch', async () => {
    const { storage, mei, otto, article } = await begun();
    const [headline, first] = article.segments;
    if (!headline || !first) throw new Error('four rows');
    expect(codeOf(await storage.beginStretch(mei, article.id, [first.id]))).toBe('align.underWay');
    const other = await addArticle({ storage, mei }, rows);
    const approved = segmentWith(other, '渡船今天');
    valueOf(await storage.approve(otto, [approvalOf(approved)]));
    const refused = await storage.beginStretch(
      mei,
      other.id,
      other.segments.map(({ id }) => id),
    );
    expect(refused).toMatchObject({
      failure: { code: 'align.cannotRestructure', details: { reason: 'approved' } },
    });
  });

  test('is not accepted over words that came meanwhile', async () => {
    const { storage, mei, ada, article, stored } = await begun();
    valueOf(await storage.saveAlignment(mei, article.id, { version: 1, ...mended(stored) }));
    await write(storage, ada, segmentWith(article, '码头'), 'The quay is larger.');
    expect(codeOf(await storage.acceptAlignment(mei, article.id, 2))).toBe('review.changedMeanwhile');
    expect(valueOf(await storage.alignment(article.id)).version).toBe(2);
    valueOf(await storage.discardAlignment(mei, article.id, 2));
    expect((await open(storage, article.id, mei.personId)).aligning).toBeUndefined();
  });

  test('accepted unchanged, asks nothing of the article', async () => {
    const { storage, mei, article } = await begun();
    expect(valueOf(await storage.acceptAlignment(mei, article.id, 1))).toEqual({
      segmentIds: [],
      restructured: null,
    });
    expect((await open(storage, article.id, mei.personId)).segments).toEqual(article.segments);
  });
});
