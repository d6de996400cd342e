// place: a place has its English name, not what pinyin makes of its characters; 西藏 by the desk's profile.
import { fixOf, sidesOf, type Finding, type PairCheck } from '../check.js';
import { onceFor, type ChineseEnglishPair } from '../checkedArticle.js';
import type { TextRange } from '../../model/inlineText.js';
import { placesIn } from './knownPlaces.js';
import { misspeltPlaces, type PlaceNames } from './misspeltPlaces.js';
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
    const listed = placeWordsIn(pair).map(({ chinese, right }): PlaceNames => [chinese, right]);
    const others = misspeltPlaces(pair, listed).filter(
      ({ target }) => !known.some((one) => one.target && target && one.target.start === target.start),
    );
    return [...known, ...others];
  },
};
