// How many findings were mended, check by check: those of earlier wordings that the standing one has no more.
import type { CheckId, CheckIssue } from '../../model/check.js';
import type { RowHistory } from '../../model/checkRecord.js';
import type { Waiver } from '../../model/waiver.js';
import { findingKey, waivedSides, type CheckedWords } from '../waivers.js';

/** Answers the findings of a segment's own checks in some words. */
export type FindIn = (words: CheckedWords) => readonly CheckIssue[];

/**
 * Each finding counts once for a segment, however often it came and went. What went with a corrected source, its target as it
 * was, was not mended; what somebody set aside counts as set aside, whatever became of it. Blank wordings are no mending.
 */
export function countFixed(
  { wordings }: Pick<RowHistory, 'wordings'>,
  waivers: readonly Waiver[],
  find: FindIn,
): ReadonlyMap<CheckId, number> {
  const waived = new Set(waivers.map((waiver) => findingKey(waiver, waiver)));
  const fixed = new Map<string, CheckId>();
  let before: { readonly target: string; readonly found: ReadonlyMap<string, CheckId> } | null = null;
  for (const words of wordings.filter(({ target }) => target.trim() !== '')) {
    const found = new Map(
      find(words).map((issue) => [findingKey(issue, waivedSides(issue, words)), issue.check]),
    );
    // Only other words of the target mend anything.
    if (before && before.target !== words.target)
      for (const [key, check] of before.found) if (!found.has(key) && !waived.has(key)) fixed.set(key, check);
    for (const key of found.keys()) fixed.delete(key);
    before = { target: words.target, found };
  }
  const counts = new Map<CheckId, number>();
  for (const check of fixed.values()) counts.set(check, (counts.get(check) ?? 0) + 1);
  return counts;
}
