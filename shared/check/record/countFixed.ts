// How many findings were mended, check by check: those of earlier wordings that the standing one has no more.
import type { CheckId, CheckIssue } from '../../model/check.js';
import type { RowHistory } from '../../model/checkRecord.js';
import type { Waiver } from '../../model/waiver.js';
import { waivedSides, type CheckedWords } from '../waivers.js';
import { placeKey } from './placeKey.js';

/** Answers the findings of a segment's own checks in some words. */
export type FindIn = (words: CheckedWords) => readonly CheckIssue[];

/** What checks of a whole article found in one segment, and in which words. */
export interface FoundInRow {
  readonly segmentId: string;
  readonly words: CheckedWords;
  readonly issues: readonly CheckIssue[];
}

type Found = ReadonlyMap<string, CheckId>;

const keysOf = (issues: readonly CheckIssue[], words: CheckedWords): Found =>
  new Map(issues.map((issue) => [placeKey(issue, waivedSides(issue, words)), issue.check]));

/** How many there are of each check. */
function perCheck(found: Found): ReadonlyMap<CheckId, number> {
  const counts = new Map<CheckId, number>();
  for (const check of found.values()) counts.set(check, (counts.get(check) ?? 0) + 1);
  return counts;
}

/** Where both sides changed, the new source stands with the old target first: what goes then went with the source. */
const sourceFirst = (wordings: RowHistory['wordings']): RowHistory['wordings'] =>
  wordings.flatMap((words, i) => {
    const before = wordings[i - 1];
    const isBoth = before && before.source !== words.source && before.target !== words.target;
    return isBoth ? [{ source: words.source, target: before.target }, words] : [words];
  });

/**
 * Each finding counts once for a segment, however often it came and went. What went with a corrected source was not mended; what
 * somebody set aside counts as set aside, whatever became of it. Blank wordings are no mending; another translation is.
 */
export function countFixed(
  { wordings }: Pick<RowHistory, 'wordings'>,
  waivers: readonly Waiver[],
  find: FindIn,
): ReadonlyMap<CheckId, number> {
  const waived = new Set(waivers.map((waiver) => placeKey(waiver, waiver)));
  const fixed = new Map<string, CheckId>();
  let before: { readonly target: string; readonly found: Found } | null = null;
  for (const words of sourceFirst(wordings.filter(({ target }) => target.trim() !== ''))) {
    const found = keysOf(find(words), words);
    // Only other words of the target mend anything.
    if (before && before.target !== words.target)
      for (const [key, check] of before.found) if (!found.has(key) && !waived.has(key)) fixed.set(key, check);
    for (const key of found.keys()) fixed.delete(key);
    before = { target: words.target, found };
  }
  return perCheck(fixed);
}

/** The same for checks that look at a whole article: in its first wordings, and in the standing ones of the same sources. */
export function countFixedTogether(
  first: readonly FoundInRow[],
  standing: readonly FoundInRow[],
  waivers: readonly Waiver[],
): ReadonlyMap<CheckId, number> {
  const inRow = (segmentId: string, key: string): string => `${segmentId} ${key}`;
  const rowKeys = (rows: readonly FoundInRow[]) =>
    rows.flatMap(({ segmentId, words, issues }) =>
      [...keysOf(issues, words)].map(([key, check]) => [inRow(segmentId, key), check] as const),
    );
  const gone = new Map(rowKeys(first));
  for (const [key] of rowKeys(standing)) gone.delete(key);
  for (const waiver of waivers) gone.delete(inRow(waiver.segmentId, placeKey(waiver, waiver)));
  return perCheck(gone);
}
