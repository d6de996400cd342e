// Equal issues of an article as one: the same check with the same message on the same words.
import type { CheckIssue } from '../model/check.js';
import type { SegmentId } from '../model/ids.js';
import type { CheckedWords } from './waivers.js';

/** An issue and the segment it lies in. */
export interface PlacedIssue {
  readonly segmentId: SegmentId;
  readonly issue: CheckIssue;
}

/** Never empty; in the order in which they were given. */
export interface IssueGroup {
  readonly key: string;
  readonly places: readonly [PlacedIssue, ...PlacedIssue[]];
}

interface Known {
  readonly words: CheckedWords;
  readonly key: string | null;
}
/** The list is made anew with every row one goes to, of the same issues. */
const known = new WeakMap<CheckIssue, Known>();

/** Equal for equal issues; null: it is about a whole text, and like no other. */
function groupKey(issue: CheckIssue, words: CheckedWords): string | null {
  const last = known.get(issue);
  if (last?.words.source === words.source && last.words.target === words.target) return last.key;
  const key = makeKey(issue, words);
  known.set(issue, { words, key });
  return key;
}

function makeKey(issue: CheckIssue, words: CheckedWords): string | null {
  const { check, severity, message, values, source, target } = issue;
  const said = [
    source ? words.source.slice(source.start, source.end) : null,
    target ? words.target.slice(target.start, target.end) : null,
  ];
  if (!said.some((one) => one !== null && one !== '')) return null;
  return JSON.stringify([check, severity, message, values, ...said]);
}

/** Groups where the first of their places stands; `wordsOf` answers the words that were checked. */
export function groupIssues(
  placed: readonly PlacedIssue[],
  wordsOf: (segmentId: SegmentId) => CheckedWords,
): readonly IssueGroup[] {
  const groups = new Map<string, [PlacedIssue, ...PlacedIssue[]]>();
  placed.forEach((one, i) => {
    const key = groupKey(one.issue, wordsOf(one.segmentId)) ?? `${one.segmentId} ${i}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  });
  return [...groups].map(([key, places]) => ({ key, places }));
}
