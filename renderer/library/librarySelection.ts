// Which articles the library shows, and in which order. Pure.
import { articleStates, type ArticleState, type ArticleSummary } from '../../shared/model/article.js';
import type { ArticleId, PersonId } from '../../shared/model/ids.js';

/** A line of the side bar. `waiting` is translated or in review. */
export const libraryFilters = [
  'all',
  'mine',
  'aligning',
  'notStarted',
  'inTranslation',
  'waiting',
  'changesRequested',
  'approved',
  'exported',
] as const;
export type LibraryFilter = (typeof libraryFilters)[number];

const waiting: readonly ArticleState[] = ['translated', 'inReview'];

/** Whether an article stands under a filter; `me` decides about `mine`. */
export function matchesFilter(article: ArticleSummary, filter: LibraryFilter, me: PersonId | null): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return me !== null && article.people.includes(me);
    case 'waiting':
      return waiting.includes(article.state);
    default:
      return article.state === filter;
  }
}

/** A column one can sort by. */
export const sortColumns = [
  'title',
  'section',
  'state',
  'approved',
  'chinese',
  'english',
  'comments',
  'changed',
] as const;
export type SortColumn = (typeof sortColumns)[number];

/** An order of the library. */
export interface LibraryOrder {
  readonly by: SortColumn;
  readonly descending: boolean;
}

/** What the settings remember, made sound: an unknown column means newest first. */
export function libraryOrder(remembered: {
  readonly by: string;
  readonly descending: boolean;
}): LibraryOrder {
  const by = sortColumns.find((column) => column === remembered.by);
  return by === undefined ? { by: 'changed', descending: true } : { by, descending: remembered.descending };
}

/** Segments of an article. */
export function segmentTotal(article: Pick<ArticleSummary, 'counts'>): number {
  return Object.values(article.counts).reduce((sum, count) => sum + count, 0);
}

const keys: Readonly<Record<SortColumn, (article: ArticleSummary) => number | string>> = {
  title: (article) => article.sourceTitle || article.targetTitle,
  section: (article) => article.sourceSection || article.targetSection,
  state: (article) => articleStates.indexOf(article.state),
  approved: (article) => article.counts.final / Math.max(1, segmentTotal(article)),
  chinese: (article) => article.chineseCharactersNoPunctuation,
  english: (article) => article.englishWords,
  comments: (article) => article.openComments,
  changed: (article) => article.changedAt,
};

/** In that order; equals newest first, so that the order never depends on chance. */
export function sortArticles(
  articles: readonly ArticleSummary[],
  order: LibraryOrder,
): readonly ArticleSummary[] {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const key = keys[order.by];
  const sign = order.descending ? -1 : 1;
  return articles.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    const compared = typeof x === 'string' ? collator.compare(x, String(y)) : x - Number(y);
    return sign * compared || b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1);
  });
}

/** Titles that contain the words, and articles whose text does (`found`, asked from the workspace). */
export function searchArticles(
  articles: readonly ArticleSummary[],
  query: string,
  found: ReadonlySet<ArticleId> | null,
): readonly ArticleSummary[] {
  const words = query.trim().toLowerCase();
  if (words === '') return articles;
  return articles.filter(
    ({ id, sourceTitle, targetTitle }) =>
      found?.has(id) === true || `${sourceTitle}\n${targetTitle}`.toLowerCase().includes(words),
  );
}
