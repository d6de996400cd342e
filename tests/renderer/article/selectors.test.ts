import { describe, expect, it } from 'vitest';
import type { ParagraphRole } from '../../../shared/model/article.js';
import type { CommentId, PersonId, RevisionId } from '../../../shared/model/ids.js';
import {
  articleTitles,
  derivedState,
  remainingSegments,
  remember,
  segmentCount,
  stateCounts,
  threadsOf,
  visibleRows,
} from '../../../renderer/article/selectors.js';
import { openedArticle, type ArticleState, type RowFilter } from '../../../renderer/article/articleState.js';
import {
  approved,
  makeArticle,
  makeComment,
  makeRevision,
  makeSegment,
  segmentId,
} from '../articleBuilder.js';
import { noon } from '../fakeBridge.js';

const untranslated = makeSegment(1, '旧船坞', null);
const translated = makeSegment(2, '今日', 'Today', { openComments: 1 });
const final = approved(makeSegment(3, '明日', 'Tomorrow'));
const returned = makeSegment(4, '码头', 'Wharf', { hasChangeRequest: true });
const all = [untranslated, translated, final, returned];
const mine = makeSegment(5, '渡船', 'Ferry', {
  target: makeRevision(segmentId(5), 'target', 'Ferry', { origin: 'edit', seq: 50 }),
  hasOpenChanges: true,
});
const locked = makeSegment(6, '桥', 'Bridge', {
  lock: { personId: 'p2' as PersonId, at: noon, reason: 'A quotation' },
});
const newSource = makeSegment(7, '新桥', 'Bridge', {
  source: makeRevision(segmentId(7), 'source', '新桥', { basedOn: 'r0' as RevisionId, seq: 60 }),
});
const many = [...all, mine, locked, newSource];
const view = (filter: RowFilter, change: Partial<ArticleState> = {}) => ({
  ...openedArticle(makeArticle(many, { seenSeq: 40 }), null),
  activeId: null,
  filter,
  ...change,
});

describe('visibleRows', () => {
  it.each([
    ['all', [1, 2, 3, 4, 5, 6, 7]],
    ['mine', [5]],
    ['notApproved', [1, 2, 4, 5, 6, 7]],
    ['withComments', [2]],
    ['changesRequested', [4]],
    ['changed', [2, 5]],
    ['withFigures', [5]],
    ['changedSinceSeen', [5]],
    ['openChanges', [5]],
    ['sourceChanged', [7]],
    ['locked', [6]],
    ['withErrors', [2]],
    ['withIssues', [2, 4]],
  ] as const)('%s shows %j', (filter, numbers) => {
    const filterFacts = {
      me: 'p1' as PersonId,
      changed: new Set([segmentId(2), segmentId(5)]),
      figures: new Set([segmentId(5)]),
      errors: new Set([segmentId(2)]),
      issues: new Set([segmentId(2), segmentId(4)]),
    };
    expect(visibleRows(view(filter, { filterFacts })).map(({ id }) => id)).toEqual(numbers.map(segmentId));
  });

  it('keeps the active row while the filter would hide it', () => {
    const rows = visibleRows(view('changesRequested', { activeId: segmentId(3) }));
    expect(rows.map(({ id }) => id)).toEqual([segmentId(3), segmentId(4)]);
  });

  it('hides nothing by what is not known yet', () => {
    expect(visibleRows(view('withFigures'))).toHaveLength(many.length);
  });

  it('answers the same rows while nothing they depend on changed', () => {
    const state = view('locked');
    const elsewhere = { ...state, focusedComment: 'c' as CommentId };
    expect(visibleRows(elsewhere)).toBe(visibleRows(state));
  });
});

it('counts and state are those of the whole article while only its beginning is here', () => {
  const counts = { initial: 0, translated: 0, reviewed: 9_000, final: 1_000, changesRequested: 0 };
  const beginning = { ...makeArticle(all), beginningOf: { counts, state: 'inReview' as const } };
  expect(stateCounts(beginning)).toEqual(counts);
  expect(segmentCount(beginning)).toBe(10_000);
  expect(derivedState(beginning)).toBe('inReview');
  expect(segmentCount(makeArticle(all))).toBe(4);
});

it('counts segments by state and derives the article state from them', () => {
  expect(stateCounts(makeArticle(all))).toEqual({
    initial: 1,
    translated: 1,
    reviewed: 0,
    final: 1,
    changesRequested: 1,
  });
  expect(derivedState(makeArticle(all))).toBe('changesRequested');
  expect(derivedState(makeArticle([final]))).toBe('approved');
  expect(derivedState(makeArticle([final], { exportedAt: noon + 1 }))).toBe('exported');
});

it('leaves untranslated and approved segments out of what remains to be approved', () => {
  expect(remainingSegments(all)).toEqual([translated, returned]);
});

it('reads titles, the narrowest section, the name of the credit and the day', () => {
  const segments = [
    makeSegment(1, '首页>城建交通', 'Home>City & Transport'),
    makeSegment(2, '旧船坞', 'Old dock'),
    makeSegment(3, '更新时间：2026-11-18', 'Updated : 2026-11-18'),
    makeSegment(4, '来源：潮声报', 'By ( Tide Post )'),
  ];
  const roles: readonly ParagraphRole[] = ['breadcrumb', 'headline', 'date', 'credit'];
  const paragraphs = segments.map(({ paragraphId }, i) => ({ id: paragraphId, role: roles[i] ?? 'body' }));
  expect(articleTitles(paragraphs, segments)).toEqual({
    headline: { source: '旧船坞', target: 'Old dock' },
    section: { source: '城建交通', target: 'City & Transport' },
    credit: 'Tide Post',
    date: '2026-11-18',
  });
});

it('gathers replies under their first comment, oldest first', () => {
  const first = makeComment('c1', segmentId(2), { at: noon + 5 });
  const late = makeComment('c3', segmentId(2), { at: noon + 9, replyTo: 'c1' as CommentId });
  const early = makeComment('c2', segmentId(2), { at: noon + 6, replyTo: 'c1' as CommentId });
  const older = makeComment('c0', segmentId(4), { at: noon });
  expect(threadsOf([first, late, early, older])).toEqual([
    { first: older, replies: [] },
    { first, replies: [early, late] },
  ]);
});

it('computes again only for other arguments', () => {
  let runs = 0;
  const double = remember((n: number) => {
    runs += 1;
    return n * 2;
  });
  expect([double(2), double(2), double(3), runs]).toEqual([4, 4, 6, 2]);
});
