// place: a place has its English name, not what pinyin makes of its characters; 西藏 by the desk's profile.
import type { CheckedPair } from '../checkedArticle.js';
import { fixOf, sidesOf, type Finding, type PairCheck } from '../check.js';
import { places } from './knownPlaces.js';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const stands = (text: string, words: string): RegExpExecArray | null =>
  new RegExp(`(?<![\\p{L}])${escaped(words)}(?![\\p{L}]|[’'][a-z]{2})`, 'u').exec(text);

/** What the desk does not write although others do. */
function wrongFor(chinese: string, wrong: readonly string[], pair: CheckedPair): readonly string[] {
  if (chinese !== '西藏') return wrong;
  return pair.article.settings.profile.tibet === 'Xizang' ? [...wrong, 'Tibet'] : [...wrong, 'Xizang'];
}

/** 陕西 as Shanxi, 西安 as Xian, 哈尔滨 as Haerbin. */
export const place: PairCheck = {
  kind: 'pair',
  id: 'place',
  find: (pair) => {
    if (pair.english.side === 'source') return [];
    const { simplified } = pair.chinese;
    return places.flatMap(([chinese, right, wrong]): readonly Finding[] => {
      const at = simplified.indexOf(chinese);
      if (at < 0) return [];
      const candidates = wrongFor(chinese, wrong, pair);
      // The wrong name may be right for another place of the segment: 山西 and 陕西.
      const others = places
        .filter(([other]) => other !== chinese && simplified.includes(other))
        .flatMap(([, names]) => names);
      const house = chinese === '西藏' ? pair.article.settings.profile.tibet : (right[0] ?? '');
      const allowed = right.filter((name) => !candidates.includes(name));
      if (allowed.some((name) => stands(pair.english.text, name)) && chinese !== '西藏') return [];
      return candidates
        .filter((name) => !others.includes(name))
        .flatMap((name): readonly Finding[] => {
          const match = stands(pair.english.text, name);
          if (!match) return [];
          // The plateau and the antelope keep their names.
          if (name === 'Tibet' && /^Tibet(?:an)/.test(pair.english.text.slice(match.index))) return [];
          const range = { start: match.index, end: match.index + name.length };
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
  },
};
