// Find in the open article: all matches in reading order, source before target, and those of each row.
import type { SegmentId } from '../../shared/model/ids.js';
import type { Side } from '../../shared/model/language.js';
import type { Segment } from '../../shared/model/segment.js';
import { findMatches } from '../../shared/text/findMatches.js';
import type { FindQuery } from './articleState.js';
import type { FoundRange } from './textRuns.js';

/** One match. */
export interface FoundMatch {
  readonly segmentId: SegmentId;
  readonly side: Side;
  readonly start: number;
  readonly end: number;
}

/** All matches, or why the pattern cannot be used. */
export type FoundInArticle =
  | { readonly kind: 'found'; readonly matches: readonly FoundMatch[] }
  | { readonly kind: 'badPattern'; readonly detail: string };

/** Looks through every segment, shown by the filter or not. */
export function findInArticle(segments: readonly Segment[], query: FindQuery): FoundInArticle {
  if (query.text === '') return { kind: 'found', matches: [] };
  const sides: readonly Side[] = query.scope === 'both' ? ['source', 'target'] : [query.scope];
  const options = { caseSensitive: query.matchesCase, regex: query.isPattern, wholeWord: false };
  const matches: FoundMatch[] = [];
  for (const segment of segments) {
    for (const side of sides) {
      const text = segment[side]?.content.text ?? '';
      const result = findMatches(text, query.text, options);
      if (result.kind === 'badPattern') return result;
      for (const { start, end } of result.ranges) matches.push({ segmentId: segment.id, side, start, end });
    }
  }
  return { kind: 'found', matches };
}

/** What a row has to tint. */
export interface RowFound {
  readonly source: readonly FoundRange[];
  readonly target: readonly FoundRange[];
}

const none: readonly FoundRange[] = [];
/** A row without matches. */
export const nothingFound: RowFound = { source: none, target: none };

/** Matches by row, without the current one. */
export function foundByRow(matches: readonly FoundMatch[]): ReadonlyMap<SegmentId, RowFound> {
  const rows = new Map<SegmentId, RowFound>();
  for (const { segmentId, side, start, end } of matches) {
    const row = rows.get(segmentId) ?? nothingFound;
    rows.set(segmentId, { ...row, [side]: [...row[side], { start, end, isCurrent: false }] });
  }
  return rows;
}

/** The row with the current match marked as such. */
export function withCurrent(row: RowFound, current: FoundMatch): RowFound {
  const marked = row[current.side].map((range) => ({ ...range, isCurrent: range.start === current.start }));
  return { ...row, [current.side]: marked };
}
