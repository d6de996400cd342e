// Findings by pattern: what many checks of punctuation and style are made of.
import { rangesOverlap } from '../../model/inlineText.js';
import type { CheckId, Severity } from '../../model/check.js';
import { fixOf, sideOf, type Finding, type TextCheck } from '../check.js';
import type { CheckedPair, CheckedText } from '../checkedArticle.js';

/** A pattern, what is said of it, and what stands there instead; null: nobody can say. */
export interface MarkRule {
  readonly pattern: RegExp;
  readonly message: string;
  readonly instead: ((match: RegExpExecArray) => string) | null;
}

/** Every match of the rules in the text; a stretch is found once. */
export function findByRules(
  text: CheckedText,
  rules: readonly MarkRule[],
  severity: Severity,
): readonly Finding[] {
  const found: Finding[] = [];
  const taken: { start: number; end: number }[] = [];
  for (const { pattern, message, instead } of rules)
    for (const match of text.text.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (taken.some((other) => rangesOverlap(range, other))) continue;
      const words = instead?.(match) ?? null;
      if (words === match[0]) continue;
      taken.push(range);
      found.push({
        severity,
        ...sideOf(text, range),
        message: words === null ? message : `${message}Fix`,
        values: { words: shown(match[0]), ...(words !== null && { expected: shown(words) }) },
        fix: words === null ? null : fixOf(text, range, words),
      });
    }
  return found;
}

/** White space is shown as what it is. */
export const shown = (words: string): string => words.replaceAll('\u00a0', '⍽').replaceAll(' ', '␣');

/** A check of the target alone: what came in is not the desk's to mend. */
export function ruleCheck(
  id: CheckId,
  kind: TextCheck['kind'],
  severity: Severity,
  rulesOf: (text: CheckedText, pair: CheckedPair) => readonly MarkRule[],
): TextCheck {
  return {
    kind,
    id,
    find: (text, pair) => (text.side === 'target' ? findByRules(text, rulesOf(text, pair), severity) : []),
  };
}
