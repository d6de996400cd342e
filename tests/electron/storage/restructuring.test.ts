import { describe, expect, test } from 'vitest';
import { mergeSegments, splitSegment } from '../../../shared/align/restructureSegments.js';
import type { Article } from '../../../shared/model/article.js';
import { plain } from '../../../shared/model/inlineText.js';
import { isApproved, segmentState } from '../../../shared/model/segment.js';
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

const rows: readonly Row[] = [
  ['headline', '灯会', 'The fair'],
  ['body', '灯会设有三百盏灯笼。入场免费。', 'The fair shows 300 lanterns. Admission is free.'],
  ['body', '明天有烟花。', 'Fireworks follow tomorrow.'],
  ['body', '后天休息。', 'The day after is a rest day.'],
];

const targets = (article: Article): readonly (string | null)[] =>
  article.segments.map(({ target }) => target?.content.text ?? null);

const split = (article: Article, source: string): ReturnType<typeof splitSegment> =>
  splitSegment(article, segmentWith(article, source).id, {
    source: '灯会设有三百盏灯笼。'.length,
    target: 'The fair shows 300 lanterns. '.length,
  });

const merge = (article: Article, first: string, second: string): ReturnType<typeof mergeSegments> =>
  mergeSegments(article, [segmentWith(article, first).id, segmentWith(article, second).id]);

describe('restructuring', () => {
  test('a split keeps history, writers and comments, and unapproves', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    let article = await addArticle({ storage, mei }, rows);
    const written = await write(
      storage,
      ada,
      segmentWith(article, '灯会设有'),
      rows[1]?.[2] + ' Come early.',
    );
    valueOf(await storage.approve(otto, [approvalOf(written)]));
    const again = await write(storage, mei, written, rows[1]?.[2] ?? '');
    const asked = valueOf(
      await storage.addComment(otto, {
        segmentId: again.id,
        replyTo: null,
        body: 'Which fair?',
        requestsChanges: true,
      }),
    );
    expect(segmentState(asked.segment)).toBe('changesRequested');
    article = await open(storage, article.id, mei.personId);
    const done = valueOf(await storage.restructure(mei, article.id, valueOf(split(article, '灯会设有'))));
    article = await open(storage, article.id, mei.personId);
    const [first, second] = article.segments.slice(1, 3);
    if (!first || !second) throw new Error('a split makes two');
    expect([first.id, second.id]).toEqual(done.segmentIds);
    expect(targets(article).slice(1, 3)).toEqual(['The fair shows 300 lanterns.', 'Admission is free.']);
    expect([first, second].map(segmentState)).toEqual(['changesRequested', 'translated']);
    expect([first, second].map(({ revisionCount }) => revisionCount)).toEqual([4, 4]);
    // Ada wrote before the approval, Mei after it.
    expect([first, second].map((one) => one.writersSinceApproval)).toEqual([[mei.personId], [mei.personId]]);
    expect(article.comments.map(({ segmentId }) => segmentId)).toEqual([first.id]);
    expect([first.openComments, second.openComments]).toEqual([1, 0]);
    const texts = valueOf(await storage.history(second.id)).map((one) => `${one.origin} ${one.content.text}`);
    expect(texts.filter((text) => /[a-z]\./.test(text))).toEqual([
      'restructure Admission is free.',
      'edit The fair shows 300 lanterns. Admission is free.',
      'edit The fair shows 300 lanterns. Admission is free. Come early.',
      'import The fair shows 300 lanterns. Admission is free.',
    ]);
    const answered = await write(storage, mei, first, 'The lantern fair shows 300 lanterns.');
    expect(segmentState(answered)).toBe('translated');
    expect(answered.openComments).toBe(1);
    expect(valueOf(await storage.resolveThread(otto, asked.comment.id)).segment.openComments).toBe(0);
  });

  test('undoing brings the old segments back, approvals included', async () => {
    const { storage, mei, otto } = await newWorkspace();
    let article = await addArticle({ storage, mei }, rows);
    valueOf(await storage.approve(otto, article.segments.map(approvalOf)));
    article = await open(storage, article.id, mei.personId);
    const merged = valueOf(
      await storage.restructure(mei, article.id, valueOf(merge(article, '明天', '后天'))),
    );
    const without = await open(storage, article.id, mei.personId);
    expect(targets(without).at(-1)).toBe('Fireworks follow tomorrow.\u2029The day after is a rest day.');
    expect(without.segments.map(isApproved)).toEqual([true, true, false]);
    const undone = valueOf(await storage.undoRestructuring(mei, merged.seq));
    const after = await open(storage, article.id, mei.personId);
    expect({ ...after, seq: 0 }).toEqual({ ...article, seq: 0 });
    expect(undone.segmentIds).toEqual(article.segments.slice(2).map(({ id }) => id));
    expect(valueOf(await storage.listArticles())[0]?.counts.final).toBe(4);
    expect(codeOf(await storage.undoRestructuring(mei, merged.seq))).toBe('edit.segmentGone');
  });

  test.each(['a revision', 'a draft', 'a comment', 'an approval'])(
    'is not undone over %s of the new segments',
    async (work) => {
      const { storage, mei, otto } = await newWorkspace();
      const article = await addArticle({ storage, mei }, rows);
      const { segmentIds, seq } = valueOf(
        await storage.restructure(mei, article.id, valueOf(merge(article, '明天', '后天'))),
      );
      const [segmentId] = segmentIds;
      const made = (await open(storage, article.id, mei.personId)).segments.find(
        ({ id }) => id === segmentId,
      );
      if (!made) throw new Error('a merge makes one');
      const basedOn = made.target?.id ?? null;
      if (work === 'a revision') await write(storage, mei, made, 'Fireworks, then rest.');
      if (work === 'a draft')
        valueOf(await storage.saveDraft(otto, { segmentId: made.id, basedOn, content: plain('Fire') }));
      if (work === 'a comment')
        valueOf(
          await storage.addComment(otto, {
            segmentId: made.id,
            replyTo: null,
            body: 'When?',
            requestsChanges: false,
          }),
        );
      if (work === 'an approval') valueOf(await storage.approve(otto, [approvalOf(made)]));
      expect(codeOf(await storage.undoRestructuring(mei, seq))).toBe('edit.conflict');
    },
  );

  test('fails with both sides of the story when a segment got a later revision', async () => {
    const { storage, mei, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei }, rows);
    const plan = valueOf(merge(article, '明天', '后天'));
    const later = await write(storage, ada, segmentWith(article, '明天'), 'Tomorrow: fireworks.');
    expect(await storage.restructure(mei, article.id, plan)).toMatchObject({
      ok: false,
      failure: { code: 'edit.conflict', details: { segmentId: later.id, theirs: later.target } },
    });
    expect(targets(await open(storage, article.id, mei.personId))).toHaveLength(4);
  });

  test('cannot be used to write: words that were not there are refused', async () => {
    const { storage, mei } = await newWorkspace();
    const article = await addArticle({ storage, mei }, rows);
    const plan = valueOf(merge(article, '明天', '后天'));
    const forged = { ...plan, create: plan.create.map((one) => ({ ...one, target: plain('All is well.') })) };
    expect(codeOf(await storage.restructure(mei, article.id, forged))).toBe('app.badRequest');
    const written = segmentWith(article, '明天');
    const input = { segmentId: written.id, side: 'target', basedOn: written.target?.id ?? null } as const;
    const content = plain('All is well.');
    expect(codeOf(await storage.commitRevision(mei, { ...input, content, origin: 'import' }))).toBe(
      'app.badRequest',
    );
    expect(codeOf(await storage.commitRevision(mei, { ...input, content, origin: 'restructure' }))).toBe(
      'app.badRequest',
    );
  });

  test('what others typed into a merged segment comes up on the new one', async () => {
    const { storage, mei, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei }, rows);
    const typed = segmentWith(article, '后天');
    const basedOn = typed.target?.id ?? null;
    valueOf(await storage.saveDraft(ada, { segmentId: typed.id, basedOn, content: plain('Then we rest.') }));
    const { segmentIds } = valueOf(
      await storage.restructure(mei, article.id, valueOf(merge(article, '明天', '后天'))),
    );
    const [draft] = (await open(storage, article.id, ada.personId)).drafts;
    expect(draft).toMatchObject({ segmentId: segmentIds[0], basedOn, content: plain('Then we rest.') });
    expect((await open(storage, article.id, mei.personId)).drafts).toEqual([]);
    valueOf(await storage.discardDraft(ada.personId, segmentIds[0] as NonNullable<(typeof segmentIds)[0]>));
    expect((await open(storage, article.id, ada.personId)).drafts).toEqual([]);
  });

  test('eighty splits and merges at one place keep the order', async () => {
    const { storage, mei } = await newWorkspace();
    const { id } = await addArticle({ storage, mei }, rows);
    for (let i = 0; i < 40; i++) {
      const whole = await open(storage, id, mei.personId);
      valueOf(await storage.restructure(mei, id, valueOf(split(whole, '灯会设有'))));
      const parted = await open(storage, id, mei.personId);
      expect(targets(parted)[2]).toBe('Admission is free.');
      valueOf(await storage.restructure(mei, id, valueOf(merge(parted, '灯会设有', '入场'))));
    }
    expect(targets(await open(storage, id, mei.personId))).toEqual(rows.map(([, , target]) => target));
  });

  test('a paragraph put into the middle of another parts it, and undoing joins it again', async () => {
    const { storage, mei } = await newWorkspace();
    const articleId = valueOf(
      await storage.createArticle(mei, {
        sourceLanguage: 'en-US',
        targetLanguage: 'zh-CN',
        sourceFile: null,
        targetFile: null,
        paragraphs: [
          {
            role: 'body',
            segments: ['One.', 'Two.', 'Three.'].map((text) => ({ source: plain(text), target: null })),
          },
        ],
      }),
    );
    const before = await open(storage, articleId, mei.personId);
    const two = segmentWith(before, 'Two');
    const { seq } = valueOf(
      await storage.restructure(mei, articleId, {
        kind: 'move',
        retire: [{ segmentId: two.id, source: two.source?.id ?? null, target: null }],
        create: [
          { source: plain('Two.'), target: null, parents: [two.id], paragraphId: null, role: 'subhead' },
        ],
      }),
    );
    const parted = await open(storage, articleId, mei.personId);
    expect(parted.paragraphs.map(({ role }) => role)).toEqual(['body', 'subhead', 'body']);
    expect(parted.segments.map(({ paragraphId }) => paragraphId)).toEqual(
      parted.paragraphs.map(({ id }) => id),
    );
    valueOf(await storage.undoRestructuring(mei, seq));
    expect({ ...(await open(storage, articleId, mei.personId)), seq: 0 }).toEqual({ ...before, seq: 0 });
  });
});

describe('baselines', () => {
  test('follow words through a split and a merge, every word once', async () => {
    const { storage, mei, otto } = await newWorkspace();
    let article = await addArticle({ storage, mei }, rows);
    const imported = article.seq;
    await write(
      storage,
      mei,
      segmentWith(article, '灯会设有'),
      'This fair shows 300 lanterns. Admission is free.',
    );
    article = await open(storage, article.id, mei.personId);
    valueOf(await storage.approve(otto, [approvalOf(segmentWith(article, '明天'))]));
    const at = { source: '灯会设有三百盏灯笼。'.length, target: 'This fair shows 300 lanterns. '.length };
    const plan = valueOf(splitSegment(article, segmentWith(article, '灯会设有').id, at));
    valueOf(await storage.restructure(mei, article.id, plan));
    article = await open(storage, article.id, mei.personId);
    valueOf(await storage.restructure(mei, article.id, valueOf(merge(article, '明天', '后天'))));
    article = await open(storage, article.id, mei.personId);
    const texts = async (
      baseline: Parameters<typeof storage.baseline>[1],
    ): Promise<readonly (string | null)[]> => {
      const found = valueOf(await storage.baseline(article.id, baseline));
      return article.segments.map(({ id }) => found[id]?.content.text ?? null);
    };
    const asImported = [
      'The fair',
      'The fair shows 300 lanterns.',
      'Admission is free.',
      'Fireworks follow tomorrow.\u2029The day after is a rest day.',
    ];
    expect(await texts({ kind: 'firstImport' })).toEqual(asImported);
    expect(await texts({ kind: 'position', seq: imported })).toEqual(asImported);
    expect(await texts({ kind: 'lastApproved' })).toEqual([null, null, null, 'Fireworks follow tomorrow.']);
    expect(await texts({ kind: 'position', seq: article.seq })).toEqual(targets(article));
  });
});
