// Finding words in a text: the find bar asks this for every row.
import type { TextRange } from '../model/inlineText.js';

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
  | { readonly kind: 'badPattern'; readonly detail: string };

const mostMatches = 10_000;
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

const escapeLiteral = (query: string): string => query.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/**
 * All places where the query stands, in order, not overlapping, as UTF-16 ranges. An empty query finds nothing.
 */
export function findMatches(text: string, query: string, options: FindOptions): FindResult {
  if (query === '') return { kind: 'found', ranges: [], isComplete: true };
  let pattern: RegExp;
  try {
    pattern = new RegExp(options.regex ? query : escapeLiteral(query), options.caseSensitive ? 'gu' : 'giu');
  } catch (error) {
    return { kind: 'badPattern', detail: error instanceof Error ? error.message : String(error) };
  }
  const ranges: TextRange[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (match[0] === '') continue;
    if (options.wholeWord && !(isWordBorder(text, match.index) && isWordBorder(text, end))) continue;
    if (ranges.length === mostMatches) return { kind: 'found', ranges, isComplete: false };
    ranges.push({ start: match.index, end });
  }
  return { kind: 'found', ranges, isComplete: true };
}
