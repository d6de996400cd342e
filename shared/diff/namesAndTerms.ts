// Where names and terms stand in a text, for the labels of changes.
import type { TextRange } from '../model/inlineText.js';
import type { Token } from '../text/tokenize.js';

/** Finds the names of people, places and bodies in a text. */
export type NameFinder = (text: string, tokens: readonly Token[]) => readonly TextRange[];

const isLatin = /^[\p{Script=Latin}\p{N}]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Whether a Latin phrase found at `start` is whole words there; Chinese has no borders to look at. */
function isWhole(text: string, phrase: string, start: number): boolean {
  if (!isLatin.test(phrase)) return true;
  const end = start + phrase.length;
  const isParted = (at: number): boolean => !wordCharacter.test(text[at] ?? ' ');
  return isParted(start - 1) && isParted(end);
}

/** Every place of every phrase (whole words, any case), in order of the phrases. */
export function phraseRanges(text: string, phrases: readonly string[]): readonly TextRange[] {
  const lower = text.toLowerCase();
  // A text that grows when lowered (İ) would give wrong places.
  const searched = lower.length === text.length ? lower : text;
  const ranges: TextRange[] = [];
  for (const phrase of new Set(phrases)) {
    const wanted = searched === lower ? phrase.toLowerCase() : phrase;
    if (wanted === '') continue;
    for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length))
      if (isWhole(searched, wanted, at)) ranges.push({ start: at, end: at + wanted.length });
  }
  return ranges;
}

const sentenceEnd = /[。！？!?.…\n\u2029：:“"‘']$/u;

/** Latin names by their capitals: a capitalised word that does not begin a sentence. */
export function capitalisedNames(text: string, tokens: readonly Token[]): readonly TextRange[] {
  return tokens.filter(
    (token) =>
      token.kind === 'word' &&
      /^\p{Lu}\p{Ll}/u.test(token.text) &&
      token.start > 0 &&
      !sentenceEnd.test(text.slice(0, token.start).trimEnd()),
  );
}
