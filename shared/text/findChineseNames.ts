// People's names in Chinese text, by what stands beside them: an office, a verb of saying, the dot of a foreign name.
import type { TextRange } from '../model/inlineText.js';
import {
  afterName,
  chineseTitles,
  compoundSurnames,
  neverInGivenName,
  noChineseNames,
  sayingVerbs,
  surnames,
  transliterationCharacters,
} from './nameWords.js';

const anyOf = (words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');

const titles = new RegExp(anyOf(chineseTitles), 'gu');
const followed = new RegExp(anyOf([...afterName, ...sayingVerbs, ...chineseTitles]), 'uy');
const sayings = new RegExp(anyOf([...sayingVerbs, '先生', '女士', '教授', '博士', '同志']), 'gu');
const titleBefore = new RegExp(`(?:${anyOf(chineseTitles)})$`, 'u');
const han = /\p{Script=Han}/u;
const dots = /[·•・‧]/gu;
const isDot = (character: string | undefined): boolean => /^[·•・‧]$/u.test(character ?? '');
const longestPart = 8;
/** Behind a surname these are no given name: 时表示, 李先生. */
const neverGivenNames = new Set([...sayingVerbs, ...chineseTitles]);

const endsTitle = (text: string, at: number): boolean =>
  titleBefore.test(text.slice(Math.max(0, at - 4), at));

const isHanAt = (text: string, at: number): boolean => han.test(text[at] ?? '');

/** How many characters the surname here has: 2, 1 or 0 for none. */
function surnameLength(text: string, at: number): number {
  if (compoundSurnames.has(text.slice(at, at + 2))) return 2;
  return surnames.has(text[at] ?? '') ? 1 : 0;
}

/** Whether a name may end here: Chinese stops, or a word goes on that follows names. */
function mayEndAt(text: string, at: number): boolean {
  if (!isHanAt(text, at)) return !isDot(text[at]);
  followed.lastIndex = at;
  return followed.test(text);
}

/** The ends a Chinese name that begins here may have, longest first; none where no surname stands. */
function possibleEnds(text: string, start: number): readonly number[] {
  const known = surnameLength(text, start);
  if (known === 0) return [];
  const ends: number[] = [];
  for (let given = 1; given <= 2; given++) {
    const at = start + known + given - 1;
    if (!isHanAt(text, at) || neverInGivenName.has(text[at] ?? '')) break;
    ends.unshift(at + 1);
  }
  if (noChineseNames.has(text.slice(start, start + 2)) && known === 1) return [];
  return ends.filter((end) => !neverGivenNames.has(text.slice(start + known, end)));
}

/** The end of the name that begins here and is followed by something that follows names, or null. */
function nameEnd(text: string, start: number): number | null {
  return possibleEnds(text, start).find((end) => mayEndAt(text, end)) ?? null;
}

/** Names behind an office, and those listed after them with 、 or 和: 记者孙喆、李娜. */
function namesAfterTitles(text: string): TextRange[] {
  const found: TextRange[] = [];
  for (const match of text.matchAll(titles)) {
    let start = match.index + match[0].length;
    for (let end = nameEnd(text, start); end !== null; end = nameEnd(text, start)) {
      found.push({ start, end });
      if (!/^[、和与與及]/u.test(text.slice(end, end + 1))) break;
      start = end + 1;
    }
  }
  return found;
}

/** Names before a verb of saying or 先生 that begin where a sentence, a clause or a word of another script ended. */
function namesBeforeSayings(text: string): TextRange[] {
  const found: TextRange[] = [];
  for (const match of text.matchAll(sayings)) {
    const end = match.index;
    for (const length of [4, 3, 2]) {
      const start = end - length;
      if (start < 0 || !possibleEnds(text, start).includes(end)) continue;
      const isFree = !isHanAt(text, start - 1) || endsTitle(text, start);
      if (isFree && !isDot(text[start - 1])) found.push({ start, end });
    }
  }
  return found;
}

/** Foreign names written with a dot between their parts: 谢尔盖·卡梅舍夫. */
function dottedNames(text: string): TextRange[] {
  const found: TextRange[] = [];
  const isPart = (at: number): boolean => transliterationCharacters.has(text[at] ?? '');
  for (const { index } of text.matchAll(dots)) {
    let start = index;
    while (start > 0 && index - start < longestPart && isPart(start - 1) && !endsTitle(text, start))
      start -= 1;
    if (/^(?:当|當|让(?![·•・‧])|讓(?![·•・‧]))/u.test(text.slice(start, start + 2))) start += 1;
    let end = index + 1;
    while (end - index <= longestPart && isPart(end)) end += 1;
    if (/^本[周週月年届屆次人赛賽]/u.test(text.slice(end - 1, end + 1))) end -= 1;
    if (start < index && end > index + 1) found.push({ start, end });
  }
  return found;
}

/** Every other place where a name that was recognised once stands in the same text. */
function namesAgain(text: string, known: readonly TextRange[]): TextRange[] {
  const names = new Set(known.map(({ start, end }) => text.slice(start, end)));
  const found: TextRange[] = [];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      if (name.length > 2 || mayEndAt(text, at + name.length))
        found.push({ start: at, end: at + name.length });
  }
  return found;
}

/**
 * The people named in a Chinese text, in no order; ranges may overlap. A name counts where an office or a verb of
 * saying stands beside it or a dot inside it, and then wherever the same text repeats it. Cautious: most bare names
 * are missed, few other words are taken.
 */
export function findChineseNames(text: string): readonly TextRange[] {
  const known = [...namesAfterTitles(text), ...namesBeforeSayings(text)];
  return [...known, ...namesAgain(text, known), ...dottedNames(text)];
}
