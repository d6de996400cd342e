// Places whose English name is a letter or two off: Shenzheng, Hon Kong, Dongceng District.
import { fixOf, sidesOf, type Finding } from '../check.js';
import type { ChineseEnglishPair } from '../checkedArticle.js';
import type { TextRange } from '../../model/inlineText.js';
import { editDistance } from '../../text/editDistance.js';
import { pinyinSyllables } from './pinyinSyllables.js';
import { pinyinWords, plainPlacesIn } from './plainPlaces.js';
import { placeStems } from './placeStems.js';
import { standsAt } from './standsAt.js';

/** A place of the Chinese, and what is right for it, the house's first. */
export type PlaceNames = readonly [chinese: string, right: readonly string[]];

interface Word extends TextRange {
  readonly word: string;
}

const capitalised = /(?<![\p{L}’'-])\p{Lu}\p{Ll}{3,}(?![\p{L}-])/gu;

/** Capitalised words no dictionary has; those of terms and of people are none. */
function unknownWords(pair: ChineseEnglishPair): readonly Word[] {
  const { text } = pair.english;
  const { terms, resources } = pair.article.settings;
  const isKnown = (word: string): boolean =>
    [word, word.toLowerCase()].some((form) => resources.spellers?.us.isWord(form) ?? false);
  // Zhang Beijin is somebody; Dianping Kunmin is not.
  const isGivenName = (start: number): boolean => {
    const [, before = ''] = /(\p{Lu}\p{Ll}+) $/u.exec(text.slice(0, start)) ?? [];
    return pinyinSyllables(before).some(({ length }) => length === 1);
  };
  const hits = terms.findEnglish(text);
  return Array.from(text.matchAll(capitalised), ({ index, 0: word }) => ({
    word,
    start: index,
    end: index + word.length,
  })).filter(
    ({ word, start, end }) =>
      !isKnown(word) && !isGivenName(start) && !hits.some((hit) => hit.start < end && start < hit.end),
  );
}

const twoCapitalised = /(?<![\p{L}’'-])(?=(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)(?![\p{L}-]))/gu;

/** Two words of which one is right and the other a letter off: Hon Kong, Inner Mongolie; not Inner Mongolian. */
function twoWordsNear({ english }: ChineseEnglishPair, name: string): Word | undefined {
  const [first = '', second = ''] = name.split(' ');
  const isOff = (word: string, right: string): boolean =>
    !word.startsWith(right) && editDistance(word, right) === 1;
  const [found] = Array.from(english.text.matchAll(twoCapitalised))
    .filter(
      ([, one = '', two = '']) =>
        (one === first && isOff(two, second)) || (two === second && isOff(one, first)),
    )
    .map(({ index, 1: one = '', 2: two = '' }) => ({ word: `${one} ${two}`, start: index }));
  return found && { ...found, end: found.start + found.word.length };
}

/** At most so many letters off, with the same first one. */
const isNear = (word: string, name: string, most: number): boolean =>
  name[0] === word[0] && editDistance(name.toLowerCase(), word.toLowerCase()) <= most;

const leastLetters = 5;

/** A word that is meant for the place, and how it is spelt right; in long names that are known two letters may be wrong. */
function slipIn(
  pair: ChineseEnglishPair,
  names: readonly string[],
  words: readonly Word[],
  isKnown: boolean,
): { readonly found: Word; readonly expected: string } | null {
  for (const expected of names) {
    if (expected.length < leastLetters) continue;
    const found = expected.includes(' ')
      ? twoWordsNear(pair, expected)
      : words.find(({ word }) => isNear(word, expected, isKnown && expected.length > 7 ? 2 : 1));
    if (found) return { found, expected };
  }
  return null;
}

/** Places that only what they are shows: 余姚市. Each of the spellings of its characters may be the right one. */
const stemsOf = (pair: ChineseEnglishPair): readonly PlaceNames[] =>
  placeStems(pair)
    .flat()
    .filter(({ stem }) => stem.length > 1)
    .map(({ stem }): PlaceNames => [stem, pinyinWords(stem, pair.article.settings.resources)]);

/**
 * Places of the Chinese whose name does not stand in the English while a word stands there that is no other and nearly theirs.
 * `listed`: those of the table of irregular names.
 */
export function misspeltPlaces(pair: ChineseEnglishPair, listed: readonly PlaceNames[]): readonly Finding[] {
  const { text } = pair.english;
  const { simplified } = pair.chinese;
  const { resources } = pair.article.settings;
  const plain = plainPlacesIn(simplified).map((name): PlaceNames => [name, pinyinWords(name, resources)]);
  const stands = ([, right]: PlaceNames): boolean => right.some((name) => standsAt(text, name).length > 0);
  const known = [...listed, ...plain];
  const isOther = ({ word }: Word): boolean => !known.some(([, right]) => right.includes(word));
  const words = unknownWords(pair).filter(isOther);
  const seen = new Set<number>();
  return [...known, ...(words.length === 0 ? [] : stemsOf(pair))].flatMap((place): readonly Finding[] => {
    const slip = stands(place) ? null : slipIn(pair, place[1], words, known.includes(place));
    if (!slip || seen.has(slip.found.start)) return [];
    seen.add(slip.found.start);
    const at = simplified.indexOf(place[0]);
    const source = { start: at, end: at + place[0].length };
    return [
      {
        severity: 'error',
        ...sidesOf(pair, source, slip.found),
        message: 'other',
        values: {
          place: pair.chinese.text.slice(source.start, source.end),
          words: slip.found.word,
          expected: slip.expected,
        },
        fix: fixOf(pair.english, slip.found, slip.expected),
      },
    ];
  });
}
