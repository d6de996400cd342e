// Finding words in a text: the find bar asks this for every row.
import type { TextRange } from '../model/inlineText.js';
import { backtrackingCost } from './backtrackingCost.js';
import { compilePattern, type Program } from './linearPattern.js';
import { PatternRefused, readPattern, type PatternNode, type RefusalReason } from './readPattern.js';
import { runPattern, type StepBudget } from './runPattern.js';

/** How to look. */
export interface FindOptions {
  readonly caseSensitive: boolean;
  /** The query is a regular expression. */
  readonly regex: boolean;
  /** Only where no letter or digit goes on; Han characters have no such borders, they always match. */
  readonly wholeWord: boolean;
}

/** What was found. `isComplete` is false when the search stopped at a bound and there may be more. */
export type FindResult =
  | { readonly kind: 'found'; readonly ranges: readonly TextRange[]; readonly isComplete: boolean }
  /** `syntax`: no regular expression at all, the others: none we can run. `detail` says so in English. */
  | { readonly kind: 'badPattern'; readonly reason: 'syntax' | RefusalReason; readonly detail: string };

/** Most steps of one search with a regular expression: about a fifth of a second. */
const mostSteps = 1_000_000;
/** The platform's engine makes twenty times as many in that time. */
const mostNativeSteps = 20_000_000;
const letterOrDigit = /[\p{L}\p{N}_]/u;
const hanCharacter = /\p{Script=Han}/u;

const characterBefore = (text: string, at: number): string =>
  at > 0 ? (Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '') : '';
const characterAfter = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';

/** No word goes on over this border: one side is no letter or digit, or is a Han character. */
function isWordBorder(text: string, at: number): boolean {
  const goesOn = (character: string): boolean =>
    letterOrDigit.test(character) && !hanCharacter.test(character);
  return !goesOn(characterBefore(text, at)) || !goesOn(characterAfter(text, at));
}

const escapeLiteral = (query: string): string => query.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** All ranges the platform's own engine finds. */
const nativeRanges = (text: string, pattern: RegExp): readonly TextRange[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));

/** All ranges of a program, as UTF-16 offsets, until the budget is used up. */
function programRanges(text: string, program: Program, budget: StepBudget): readonly TextRange[] {
  const characters = Array.from(text);
  const offsets = [0];
  for (const character of characters) offsets.push((offsets.at(-1) ?? 0) + character.length);
  const ranges: TextRange[] = [];
  let from = 0;
  for (;;) {
    const range = runPattern(program, characters, from, budget);
    if (!range) return ranges;
    ranges.push({ start: offsets[range.start] ?? 0, end: offsets[range.end] ?? text.length });
    from = range.end;
  }
}

interface Compiled {
  readonly key: string;
  readonly node: PatternNode;
  readonly program: Program;
  readonly native: RegExp;
}

// The find bar asks for the same pattern row after row.
let lastCompiled: Compiled | null = null;

function compiled(query: string, caseSensitive: boolean): Compiled {
  const key = `${caseSensitive} ${query}`;
  if (lastCompiled?.key === key) return lastCompiled;
  const node = readPattern(query);
  const native = new RegExp(query, caseSensitive ? 'gmu' : 'gimu');
  lastCompiled = { key, node, native, program: compilePattern(node, caseSensitive) };
  return lastCompiled;
}

/** All ranges of a regular expression: by the platform's engine where that is surely quick, else by our own. */
function patternRanges(
  text: string,
  query: string,
  caseSensitive: boolean,
  budget: StepBudget,
): readonly TextRange[] {
  const { node, program, native } = compiled(query, caseSensitive);
  const isQuick = backtrackingCost(node, program.length, text.length) <= mostNativeSteps;
  return isQuick ? nativeRanges(text, native) : programRanges(text, program, budget);
}

/**
 * All places where the query stands, in order, not overlapping, none empty, as UTF-16 ranges; an empty query finds
 * nothing. A regular expression takes time in proportion to the text, whatever it is: one that would need
 * backtracking (look-around, back references) is a bad pattern, and after `mostSteps` steps the search ends with
 * `isComplete` false.
 */
export function findMatches(text: string, query: string, options: FindOptions): FindResult {
  const budget = { left: mostSteps };
  let ranges: readonly TextRange[] = [];
  try {
    if (query !== '')
      ranges = options.regex
        ? patternRanges(text, query, options.caseSensitive, budget)
        : nativeRanges(text, new RegExp(escapeLiteral(query), options.caseSensitive ? 'gu' : 'giu'));
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'badPattern', reason: 'syntax', detail: error.message };
    if (error instanceof PatternRefused)
      return { kind: 'badPattern', reason: error.reason, detail: error.message };
    throw error;
  }
  if (options.wholeWord)
    ranges = ranges.filter(({ start, end }) => isWordBorder(text, start) && isWordBorder(text, end));
  return { kind: 'found', ranges, isComplete: budget.left >= 0 };
}
