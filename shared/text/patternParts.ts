// Pieces the tokenizer's patterns share. None uses `\p{…}`, whose meaning differs between Unicode versions.

/** A pattern that matches only where it is told to. */
export const sticky = (source: string): RegExp => new RegExp(source, 'uy');

/** One space that may stand inside a figure or a date. */
export const gap = '[ \\u00A0\\u202F]';
const latin = '0-9A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u1FFF';
/** No Latin, Greek or Cyrillic word goes on here; Chinese may. */
export const noLatin = `(?![${latin}])`;
export const noMoreLetters = `${noLatin}(?![.,][0-9])`;
/** The half of the day behind an hour. */
export const halfDay = `${gap}?(?:a\\.m\\.|p\\.m\\.|am|pm|AM|PM|noon)${noLatin}`;

/** The end of a match of a sticky pattern at `at`, or `at` when there is none. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
