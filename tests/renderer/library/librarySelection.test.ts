import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/model/ids.js';
import {
  libraryOrder,
  matchesFilter,
  searchArticles,
  sortArticles,
} from '../../../renderer/library/librarySelection.js';
import { makeSummary, noon } from '../fakeBridge.js';

const mill = makeSummary('mill', {
  sourceTitle: '老磨坊重开',
  targetTitle: 'Old mill reopens',
  state: 'translated',
  counts: { initial: 0, translated: 4, reviewed: 0, final: 0, changesRequested: 0 },
  people: ['p3' as PersonId],
  changedAt: noon - 2000,
});
const dock = makeSummary('dock', { state: 'inReview', changedAt: noon - 1000 });
const ferry = makeSummary('ferry', {
  sourceTitle: '渡口三号码头',
  targetTitle: '',
  state: 'notStarted',
  counts: { initial: 9, translated: 0, reviewed: 0, final: 0, changesRequested: 0 },
  changedAt: noon,
});
const all = [mill, dock, ferry];
const ids = (articles: readonly { id: string }[]): readonly string[] => articles.map(({ id }) => id);

describe('filters', () => {
  it('count translated and in review as waiting for approval', () => {
    expect(ids(all.filter((article) => matchesFilter(article, 'waiting', null)))).toEqual(['mill', 'dock']);
  });

  it('know mine by who wrote or decided something', () => {
    expect(ids(all.filter((article) => matchesFilter(article, 'mine', 'p3' as PersonId)))).toEqual(['mill']);
    expect(all.filter((article) => matchesFilter(article, 'mine', null))).toEqual([]);
  });
});

describe('order', () => {
  it('is newest first for a remembered column that is not there any more', () => {
    expect(libraryOrder({ by: 'colour', descending: false })).toEqual({ by: 'changed', descending: true });
    expect(libraryOrder({ by: 'english', descending: false })).toEqual({ by: 'english', descending: false });
  });

  it('sorts Chinese titles by pinyin and breaks ties by the newest change', () => {
    expect(ids(sortArticles(all, { by: 'title', descending: false }))).toEqual(['ferry', 'dock', 'mill']);
    expect(ids(sortArticles(all, { by: 'comments', descending: true }))).toEqual(['ferry', 'dock', 'mill']);
  });

  it('sorts by the share of approved segments', () => {
    expect(ids(sortArticles(all, { by: 'approved', descending: true }))[0]).toBe('dock');
  });
});

describe('search', () => {
  it('finds words of either title, and articles whose text was found', () => {
    expect(ids(searchArticles(all, 'MILL', null))).toEqual(['mill']);
    expect(ids(searchArticles(all, '渡口', new Set([dock.id])))).toEqual(['dock', 'ferry']);
    expect(searchArticles(all, '  ', null)).toEqual(all);
  });
});
