// place: a place has its English name, not what pinyin makes of its characters; 西藏 by the desk's profile.
import { fixOf, sidesOf, type Finding, type PairCheck } from '../check.js';
import { onceFor, type ChineseEnglishPair } from '../checkedArticle.js';
import type { TextRange } from '../../model/inlineText.js';
import { editDistance } from '../../text/editDistance.js';
import { placesIn } from './knownPlaces.js';
import { pinyinWords, plainPlacesIn } from './plainPlaces.js';
import { isPinyin } from './pinyinSyllables.js';
import { standsAt } from './standsAt.js';

/** A place of the table that the Chinese of a pair names, as the desk writes it. */
export interface PlaceWords {
  readonly chinese: string;
  readonly house: string;
  /** What else is right; with the house's own. */
  readonly right: readonly string[];
  /** What looks right and is wrong, and is no name of another place of the pair: 山西 and 陕西. */
  readonly wrong: readonly string[];
}

/** The places of the table in a pair. */
export const placeWordsIn = onceFor((pair: ChineseEnglishPair): readonly PlaceWords[] => {
  const { tibet } = pair.article.settings.profile;
  const rows = placesIn(pair.chinese.simplified);
  return rows.map(([chinese, names, misnames]): PlaceWords => {
    const others = rows.filter(([other]) => other !== chinese).flatMap(([, right]) => right);
    // What the desk does not write although others do.
    const unwanted = chinese === '西藏' ? [...misnames, ...names.filter((name) => name !== tibet)] : misnames;
    return {
      chinese,
      house: chinese === '西藏' ? tibet : (names[0] ?? ''),
      right: names.filter((name) => !unwanted.includes(name)),
      wrong: unwanted.filter((name) => !others.includes(name)),
    };
  });
});

/** Places of the Chinese that plain pinyin spells, with every spelling of theirs. */
function plainlySpelt(pair: ChineseEnglishPair): readonly (readonly [string, readonly string[]])[] {
  const { simplified } = pair.chinese;
  const { resources } = pair.article.settings;
  return plainPlacesIn(simplified).map((name) => [name, pinyinWords(name, resources)] as const);
}

const capitalised = /(?<![\p{L}’'-])\p{Lu}\p{Ll}{4,}(?![\p{L}-])/gu;

interface Word extends TextRange {
  readonly word: string;
}

/** Capitalised words no dictionary has; those of terms and of people are none. */
function unknownWords(pair: ChineseEnglishPair): readonly Word[] {
  const { text } = pair.english;
  const { terms, resources } = pair.article.settings;
  const hits = terms.findEnglish(text);
  const isKnown = (word: string): boolean =>
    [word, word.toLowerCase()].some((form) => resources.spellers?.us.isWord(form) ?? false);
  // Zhang Beijin is somebody.
  const isGivenName = (start: number): boolean => {
    const [, before = ''] = /(\p{Lu}\p{Ll}+) $/u.exec(text.slice(0, start)) ?? [];
    return before !== '' && isPinyin(before);
  };
  return Array.from(text.matchAll(capitalised), ({ index, 0: word }) => ({
    word,
    start: index,
    end: index + word.length,
  })).filter(
    ({ word, start, end }) =>
      !isKnown(word) && !isGivenName(start) && !hits.some((hit) => hit.start < end && start < hit.end),
  );
}

/**
 * A place whose name does not stand in the English, and an unknown word that is a letter or two from it: Shenzheng, Zhejieng.
 */
function misspelt(pair: ChineseEnglishPair): readonly Finding[] {
  const { text } = pair.english;
  const all = [
    ...placeWordsIn(pair).map(({ chinese, right }) => [chinese, right] as const),
    ...plainlySpelt(pair),
  ];
  const lacking = all.filter(([, right]) => !right.some((name) => standsAt(text, name).length > 0));
  if (lacking.length === 0) return [];
  const words = unknownWords(pair).filter(({ word }) => !all.some(([, right]) => right.includes(word)));
  return lacking.flatMap(([chinese, [house = '', ...others]]): readonly Finding[] => {
    const isNear = (word: string, name: string): boolean =>
      !name.includes(' ') &&
      name[0] === word[0] &&
      editDistance(name.toLowerCase(), word.toLowerCase()) <= (name.length > 7 ? 2 : 1);
    const found =
      house.length < 5
        ? undefined
        : words.find(({ word }) => [house, ...others].some((name) => isNear(word, name)));
    return found ? [slipOf(pair, chinese, found, house)] : [];
  });
}

function slipOf(pair: ChineseEnglishPair, chinese: string, found: Word, expected: string): Finding {
  const at = pair.chinese.simplified.indexOf(chinese);
  const source = { start: at, end: at + chinese.length };
  return {
    severity: 'error',
    ...sidesOf(pair, source, found),
    message: 'other',
    values: { place: pair.chinese.text.slice(source.start, source.end), words: found.word, expected },
    fix: fixOf(pair.english, found, expected),
  };
}

/** The plateau and the antelope keep their names. */
const isTibetan = (text: string, { start }: TextRange): boolean => /^Tibet(?:an)/.test(text.slice(start));

/** 陕西 as Shanxi, 西安 as Xian, 哈尔滨 as Haerbin. */
export const place: PairCheck = {
  kind: 'pair',
  id: 'place',
  find: (pair) => {
    if (pair.english.side === 'source') return [];
    const { text } = pair.english;
    const known = placeWordsIn(pair).flatMap(({ chinese, house, right, wrong }): readonly Finding[] => {
      const at = pair.chinese.simplified.indexOf(chinese);
      if (right.some((name) => standsAt(text, name).length > 0) && chinese !== '西藏') return [];
      return wrong.flatMap((name): readonly Finding[] => {
        const [range] = standsAt(text, name);
        if (!range || (name === 'Tibet' && isTibetan(text, range))) return [];
        return [
          {
            severity: name === 'Tibet' || name === 'Xizang' ? 'notice' : 'error',
            ...sidesOf(pair, { start: at, end: at + chinese.length }, range),
            message: 'other',
            values: {
              place: pair.chinese.text.slice(at, at + chinese.length),
              words: name,
              expected: house,
            },
            fix: fixOf(pair.english, range, house),
          },
        ];
      });
    });
    const others = misspelt(pair).filter(
      ({ target }) => !known.some((one) => one.target && target && one.target.start === target.start),
    );
    return [...known, ...others];
  },
};
