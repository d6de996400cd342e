// Which findings are set aside: a waiver holds for the words it was given on, and for as many places as it was given for.
import type { CheckId, CheckIssue, SegmentIssues } from '../model/check.js';
import type { SegmentId } from '../model/ids.js';
import type { Side } from '../model/language.js';
import type { Segment } from '../model/segment.js';
import type { WaivedSides, WaivedWords, Waiver } from '../model/waiver.js';
import { cutClauses, isDeliberateCut, isInCut } from './deliberateCut.js';

/** Both texts of a segment, as they were checked. */
export type CheckedWords = Readonly<Record<Side, string>>;

/** Checks that look at one text and do not mind the other. */
export const oneSidedChecks: ReadonlySet<CheckId> = new Set<CheckId>([
  'date-style',
  'acronym',
  'repeated',
  'width',
  'quotes',
  'spacing',
  'gb-marks',
  'serial-comma',
  'headline-case',
  'spelling',
  'spelling-variant',
  'house-style',
]);

/**
 * The words a finding depends on: those of its place; where it has none on a side, that side's whole text, unless its check
 * looks at one text at a time. A name cut on purpose is cut however the target words the rest.
 */
export function waivedSides(
  issue: Pick<CheckIssue, 'check' | 'source' | 'target'> & Partial<Pick<CheckIssue, 'message'>>,
  words: CheckedWords,
): WaivedSides {
  const of = (side: Side): WaivedWords | null => {
    const range = issue[side];
    if (range) return { text: words[side].slice(range.start, range.end), isWhole: false };
    return oneSidedChecks.has(issue.check) || isDeliberateCut(issue)
      ? null
      : { text: words[side], isWhole: true };
  };
  return { source: of('source'), target: of('target') };
}

/** Tells findings apart: the same check and message on the same words are one. */
export const findingKey = (
  { check, message }: Pick<CheckIssue, 'check' | 'message'>,
  { source, target }: WaivedSides,
): string => JSON.stringify([check, message, source?.text, source?.isWhole, target?.text, target?.isWhole]);

/** A finding with the waiver that covers it. */
export interface JudgedIssue {
  readonly issue: CheckIssue;
  /** Null: it is open. */
  readonly waiver: Waiver | null;
}

/**
 * Each waiver covers one finding; the same words once more, put in later, are open. A clause cut on purpose covers all that is
 * missing of it. `waivers` are those of the segment.
 */
export function judgeIssues(
  issues: readonly CheckIssue[],
  waivers: readonly Waiver[],
  words: CheckedWords,
): readonly JudgedIssue[] {
  if (waivers.length === 0) return issues.map((issue) => ({ issue, waiver: null }));
  const left = new Map<string, Waiver[]>();
  for (const waiver of waivers) {
    const key = findingKey(waiver, waiver);
    const list = left.get(key);
    if (list) list.push(waiver);
    else left.set(key, [waiver]);
  }
  const cuts = cutClauses(waivers, words.source);
  return issues.map((issue) => ({
    issue,
    waiver:
      left.get(findingKey(issue, waivedSides(issue, words)))?.shift() ??
      cuts.find((cut) => issue.target === null && isInCut(issue.source, cut))?.waiver ??
      null,
  }));
}

/** Waivers by their segment. */
export function waiversBySegment(waivers: readonly Waiver[]): ReadonlyMap<SegmentId, readonly Waiver[]> {
  const lists = new Map<SegmentId, Waiver[]>();
  for (const waiver of waivers) {
    const list = lists.get(waiver.segmentId);
    if (list) list.push(waiver);
    else lists.set(waiver.segmentId, [waiver]);
  }
  return lists;
}

/** The texts of a segment that are checked. */
export const wordsOfSegment = ({ source, target }: Pick<Segment, Side>): CheckedWords => ({
  source: source?.content.text ?? '',
  target: target?.content.text ?? '',
});

/** How many errors are open in each segment; segments without any are not in it. */
export function openErrors(
  segments: readonly Segment[],
  found: readonly SegmentIssues[],
  waivers: readonly Waiver[],
): ReadonlyMap<SegmentId, number> {
  const words = new Map(segments.map((segment) => [segment.id, wordsOfSegment(segment)]));
  const lists = waiversBySegment(waivers);
  const open = new Map<SegmentId, number>();
  for (const { segmentId, issues } of found) {
    const judged = judgeIssues(
      issues,
      lists.get(segmentId) ?? [],
      words.get(segmentId) ?? { source: '', target: '' },
    );
    const count = judged.filter(({ issue, waiver }) => issue.severity === 'error' && !waiver).length;
    if (count > 0) open.set(segmentId, count);
  }
  return open;
}
