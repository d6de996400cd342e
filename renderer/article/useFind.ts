// Find in the open article, as React needs it: matches, those of each row, the current one.
import { useDeferredValue, useMemo } from 'react';
import type { SegmentId } from '../../shared/model/ids.js';
import { useArticle } from './ArticleContext.js';
import type { FindState } from './articleState.js';
import {
  findInArticle,
  foundByRow,
  nothingFound,
  withCurrent,
  type FoundMatch,
  type RowFound,
} from './findInArticle.js';

const noMatches: readonly FoundMatch[] = [];

/** What Find has found. */
export interface FoundNow {
  readonly matches: readonly FoundMatch[];
  readonly current: FoundMatch | null;
  /** Why the pattern cannot be used; null when it can. */
  readonly badPattern: string | null;
  readonly rowFound: (segmentId: SegmentId) => RowFound;
}

function useMatches(find: FindState | null): { matches: readonly FoundMatch[]; badPattern: string | null } {
  const { segments } = useArticle().state.article;
  const text = useDeferredValue(find?.text ?? '');
  const scope = find?.scope ?? 'both';
  const matchesCase = find?.matchesCase ?? false;
  const isPattern = find?.isPattern ?? false;
  return useMemo(() => {
    const result = findInArticle(segments, { text, scope, matchesCase, isPattern });
    return result.kind === 'found'
      ? { matches: result.matches, badPattern: null }
      : { matches: noMatches, badPattern: result.detail };
  }, [segments, text, scope, matchesCase, isPattern]);
}

/** Matches of the Find bar; none while it is closed. */
export function useFind(): FoundNow {
  const { find } = useArticle().state;
  const { matches, badPattern } = useMatches(find);
  const rows = useMemo(() => foundByRow(matches), [matches]);
  const current = find && matches.length > 0 ? (matches[find.current % matches.length] ?? null) : null;
  const currentRow = useMemo(
    () => (current ? withCurrent(rows.get(current.segmentId) ?? nothingFound, current) : nothingFound),
    [rows, current],
  );
  return useMemo(
    () => ({
      matches,
      current,
      badPattern,
      rowFound: (id) => (id === current?.segmentId ? currentRow : (rows.get(id) ?? nothingFound)),
    }),
    [matches, current, badPattern, rows, currentRow],
  );
}
