import { describe, expect, it } from 'vitest';
import type { CommentId, PersonId, RevisionId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import { reduceArticle, type ArticleAction } from '../../../renderer/article/articleReducer.js';
import { openedArticle, type ArticleState } from '../../../renderer/article/articleState.js';
import {
  makeArticle,
  makeComment,
  makeDraft,
  makeRevision,
  makeSegment,
  segmentId,
} from '../articleBuilder.js';
import { noon } from '../fakeBridge.js';

const three = () =>
  makeArticle([
    makeSegment(1, '旧船坞', 'Old dock'),
    makeSegment(2, '今日', 'Today'),
    makeSegment(3, '明日', null),
  ]);

const after = (state: ArticleState, ...actions: readonly ArticleAction[]): ArticleState =>
  actions.reduce(reduceArticle, state);

describe('opening an article', () => {
  it('starts at the first row, with nothing pending', () => {
    const state = openedArticle(three(), null);
    expect([state.activeId, state.pending, state.recovered]).toEqual([segmentId(1), {}, []]);
  });

  it('starts at the first recovered draft, in reading order, and leaves out drafts of segments that are gone', () => {
    const drafts = [
      makeDraft(segmentId(3), 'To'),
      makeDraft(segmentId(2), 'Tod'),
      makeDraft(segmentId(9), 'x'),
    ];
    const state = openedArticle({ ...three(), drafts }, null);
    expect(state.recovered).toEqual([segmentId(2), segmentId(3)]);
    expect(state.activeId).toBe(segmentId(2));
    expect(state.pending[segmentId(2)]).toMatchObject({ kind: 'recovered', content: plain('Tod') });
    expect(Object.keys(state.pending)).toHaveLength(2);
  });
});

describe('a fresh copy of the article', () => {
  it('keeps rows that did not change as the same objects', () => {
    const state = openedArticle(three(), null);
    const changed = makeSegment(2, '今日', 'This day');
    const fresh = makeArticle([makeSegment(1, '旧船坞', 'Old dock'), changed, makeSegment(3, '明日', null)], {
      seq: 7,
    });
    const next = after(state, { kind: 'articleReloaded', article: fresh });
    expect(next.article.segments[0]).toBe(state.article.segments[0]);
    expect(next.article.segments[1]).toBe(changed);
    expect(next.article.seq).toBe(7);
  });

  it('does not take drafts or the place last seen anew: they are about the opening', () => {
    const state = openedArticle({ ...three(), seenSeq: 4 }, null);
    const fresh = { ...three(), seenSeq: 9, drafts: [makeDraft(segmentId(2), 'own typing')] };
    const next = after(state, { kind: 'articleReloaded', article: fresh });
    expect([next.article.seenSeq, next.article.drafts, next.pending]).toEqual([4, [], {}]);
  });

  it('goes to the row before when the active one was merged away, and drops what was about it', () => {
    const state = after(
      openedArticle(three(), null),
      { kind: 'activated', segmentId: segmentId(3), isEditing: true },
      { kind: 'formChanged', form: { segmentId: segmentId(3), kind: 'comment' } },
      { kind: 'selected', ids: new Set([segmentId(2), segmentId(3)]), anchorId: segmentId(3) },
    );
    const fresh = makeArticle([makeSegment(1, '旧船坞', 'Old dock'), makeSegment(2, '今日', 'Today')]);
    const next = after(state, { kind: 'articleReloaded', article: fresh });
    expect([next.activeId, next.isEditing, next.form]).toEqual([segmentId(2), false, null]);
    expect([...next.selected]).toEqual([segmentId(2)]);
    expect(next.anchorId).toBeNull();
  });
});

describe('words on their way', () => {
  it('shows them until they are a revision', () => {
    const words = {
      kind: 'saving',
      content: plain('Today,'),
      basedOn: null,
      suggests: null,
      at: noon,
    } as const;
    const saving = after(openedArticle(three(), null), {
      kind: 'wordsPending',
      segmentId: segmentId(2),
      words,
    });
    expect(saving.pending[segmentId(2)]).toEqual(words);
    const segment = makeSegment(2, '今日', 'Today,');
    const settled = after(
      saving,
      { kind: 'segmentsChanged', segments: [segment] },
      { kind: 'wordsSettled', segmentId: segmentId(2) },
    );
    expect([settled.pending, settled.article.segments[1]]).toEqual([{}, segment]);
  });

  it('takes a row off the recovered ones when its words are settled', () => {
    const opened = openedArticle({ ...three(), drafts: [makeDraft(segmentId(2), 'Tod')] }, null);
    expect(after(opened, { kind: 'wordsSettled', segmentId: segmentId(2) }).recovered).toEqual([]);
  });
});

describe('moving about', () => {
  it('closes the form and the refusal of the row one leaves, and forgets the change one stood on', () => {
    const state = after(
      openedArticle(three(), null),
      { kind: 'formChanged', form: { segmentId: segmentId(1), kind: 'requestChanges' } },
      {
        kind: 'refused',
        refusal: { segmentId: segmentId(1), failure: { code: 'review.noTarget', details: {} } },
      },
      { kind: 'changeFocused', change: { segmentId: segmentId(1), index: 0 } },
      { kind: 'activated', segmentId: segmentId(2), isEditing: false },
    );
    expect([state.form, state.refusal, state.focusedChange]).toEqual([null, null, null]);
  });

  it('answers the same object when the active row is activated again', () => {
    const state = openedArticle(three(), null);
    expect(after(state, { kind: 'activated', segmentId: segmentId(1), isEditing: false })).toBe(state);
  });

  it('ignores the wordings of a baseline that is not chosen any more', () => {
    const first = { kind: 'lastApproved' } as const;
    const state = after(
      openedArticle(three(), null),
      { kind: 'baselineChosen', choice: first },
      { kind: 'baselineChosen', choice: { kind: 'firstImport' } },
      { kind: 'layersLoaded', choice: first, segmentIds: [], layers: {}, isWhole: true },
    );
    expect(state.baseline.layers).toBeNull();
  });
});

describe('comments', () => {
  it('adds a new one and replaces a known one, with the segment it changes', () => {
    const comment = makeComment('c1', segmentId(2));
    const segment = { ...makeSegment(2, '今日', 'Today'), openComments: 1 };
    const added = after(openedArticle(three(), null), { kind: 'commentChanged', comment, segment });
    expect([added.article.comments, added.article.segments[1]]).toEqual([[comment], segment]);
    const resolved = { ...comment, resolved: { by: comment.authorId, at: noon } };
    const next = after(added, { kind: 'commentChanged', comment: resolved, segment });
    expect(next.article.comments).toEqual([resolved]);
  });
});

it('gives a paragraph another role', () => {
  const state = openedArticle(three(), null);
  const paragraphId = state.article.segments[1]?.paragraphId;
  if (!paragraphId) throw new Error('no paragraph');
  const next = after(state, { kind: 'roleChanged', paragraphId, role: 'teaser' });
  expect(next.article.paragraphs.map(({ role }) => role)).toEqual(['headline', 'teaser', 'body']);
});

it('keeps a conflict with both wordings', () => {
  const theirs = {
    content: plain('This day'),
    authorId: 'p2' as PersonId,
    at: noon,
    targetId: 'r2' as RevisionId,
    suggestionId: null,
  };
  const words = {
    kind: 'conflict',
    content: plain('Today,'),
    basedOn: null,
    suggests: null,
    at: noon,
    theirs,
    base: null,
  } as const;
  const state = after(openedArticle(three(), null), { kind: 'wordsPending', segmentId: segmentId(2), words });
  expect(state.pending[segmentId(2)]).toEqual(words);
});

describe('comments on words', () => {
  const anchored = (quote: string, start: number) =>
    makeComment('c1', segmentId(1), {
      anchor: { side: 'target', quote, range: { start, end: start + quote.length } },
    });
  const rewritten = (text: string): ArticleAction => ({
    kind: 'segmentsChanged',
    segments: [
      {
        ...makeSegment(1, '旧船坞', text),
        target: { ...makeRevision(segmentId(1), 'target', text), id: 'r2' as RevisionId },
      },
    ],
  });
  const wordsIn = (state: ArticleState): string | null => {
    const range = state.article.comments[0]?.anchor?.range;
    const text = state.article.segments[0]?.target?.content.text ?? '';
    return range ? text.slice(range.start, range.end) : null;
  };

  it('stay at their words when other words of the row change, and go when theirs do', () => {
    const opened = openedArticle({ ...three(), comments: [anchored('dock', 4)] }, null);
    expect(wordsIn(after(opened, rewritten('The very old dock')))).toBe('dock');
    expect(wordsIn(after(opened, rewritten('A harbour')))).toBeNull();
  });

  it('lose their focus when another row becomes active', () => {
    const focused = after(openedArticle({ ...three(), comments: [anchored('dock', 4)] }, null), {
      kind: 'commentFocused',
      commentId: 'c1' as CommentId,
    });
    expect(focused.focusedComment).toBe('c1');
    const elsewhere = after(focused, { kind: 'activated', segmentId: segmentId(2), isEditing: false });
    expect(elsewhere.focusedComment).toBeNull();
  });
});
