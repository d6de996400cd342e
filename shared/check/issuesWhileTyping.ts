// The issues of a segment while somebody types in it: its own, found anew, and those that only the whole article shows.
import { articleWideChecks, type CheckIssue } from '../model/check.js';
import type { TextRange } from '../model/inlineText.js';

/** What is known of a segment's target. */
export interface IssuesOfWords {
  readonly words: string;
  readonly issues: readonly CheckIssue[];
}

/**
 * The issues of `typed`, whose own were found, with those of `known` that come of the whole article and lie on words that
 * still stand: these are not looked for while one types.
 */
export function issuesWhileTyping(known: IssuesOfWords, typed: IssuesOfWords): readonly CheckIssue[] {
  if (known.words === typed.words) return known.issues;
  const carry = carrier(known.words, typed.words);
  const kept = known.issues
    .filter(({ check }) => articleWideChecks.has(check))
    .flatMap((issue) => {
      if (issue.target === null) return [issue];
      const target = carry(issue.target);
      if (target === null) return [];
      const fixed = issue.fix && carry(issue.fix);
      return [{ ...issue, target, fix: issue.fix && fixed && { ...issue.fix, ...fixed } }];
    });
  return [...typed.issues, ...kept];
}

/** Moves a range of one text to where it is in the other; null: something was changed in it. */
function carrier(before: string, after: string): (range: TextRange) => TextRange | null {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const moved = after.length - before.length;
  return ({ start, end }) => {
    if (end <= head) return { start, end };
    return start >= before.length - tail ? { start: start + moved, end: end + moved } : null;
  };
}
