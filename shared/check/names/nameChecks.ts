// name-pinyin, name-order: a Chinese person's name is spelt by its characters, surname first.
import { findChineseNames } from '../../text/findChineseNames.js';
import type { TextRange } from '../../model/inlineText.js';
import { fixOf, sidesOf, type Finding, type PairCheck } from '../check.js';
import { onceFor, type ChineseEnglishPair } from '../checkedArticle.js';
import { cutName, houseForm } from './personNames.js';
import { judgeRendering, letters, renderingsIn, type Rendering, type Verdict } from './personRenderings.js';

interface Misspelling {
  readonly kind: Exclude<Verdict, 'right'>;
  readonly name: TextRange;
  readonly rendering: Rendering;
  readonly expected: string;
}

/** The people the Chinese of a pair names, each where it stands first; foreign names with a dot are none. */
export const namesIn = onceFor((pair: ChineseEnglishPair) => {
  const { simplified } = pair.chinese;
  const seen = new Set<string>();
  return findChineseNames(simplified)
    .filter(({ start, end }) => !/[·•・‧]/u.test(simplified.slice(Math.max(0, start - 1), end + 1)))
    .flatMap((range) => {
      const text = simplified.slice(range.start, range.end);
      const name = seen.has(text) ? null : cutName(text);
      seen.add(text);
      return name ? [{ range, name }] : [];
    });
});

const misspellingsOf = onceFor((pair: ChineseEnglishPair): readonly Misspelling[] => {
  const names = namesIn(pair);
  if (names.length === 0) return [];
  const renderings = renderingsIn(pair.english.text);
  const known = pair.article.settings.terms.findEnglish(pair.english.text);
  const free = renderings.filter(
    (one) =>
      !known.some((hit) => hit.start <= one.start && one.end <= hit.end) &&
      !names.some(({ name }) => judgeRendering(name, one, pair.article.settings.resources) === 'right'),
  );
  return names.flatMap(({ range, name }): readonly Misspelling[] => {
    if (renderings.some((one) => judgeRendering(name, one, pair.article.settings.resources) === 'right'))
      return [];
    const hasTerm = pair.article.settings.terms
      .findChinese(pair.chinese.text)
      .some((hit) => hit.start <= range.start && range.end <= hit.end);
    if (hasTerm) return [];
    for (const rendering of free) {
      const kind = judgeRendering(name, rendering, pair.article.settings.resources);
      if (kind === null || kind === 'right') continue;
      return [
        {
          kind,
          name: range,
          rendering,
          expected: houseForm(name, pair.article.settings.resources, givenIn(rendering, kind)),
        },
      ];
    }
    return [];
  });
});

/** What of the rendering stands for the given name. */
function givenIn({ words }: Rendering, kind: Misspelling['kind']): string {
  return letters(kind === 'order' ? (words[0] ?? '') : words.slice(1).join(''));
}

const findingOf = (pair: ChineseEnglishPair, { kind, name, rendering, expected }: Misspelling): Finding => ({
  severity: kind === 'order' ? 'warning' : 'error',
  ...sidesOf(pair, name, rendering),
  message: kind,
  values: {
    name: pair.chinese.text.slice(name.start, name.end),
    words: pair.english.text.slice(rendering.start, rendering.end),
    expected,
  },
  fix: fixOf(pair.english, rendering, expected),
});

const nameCheck = (id: PairCheck['id'], wants: (one: Misspelling) => boolean): PairCheck => ({
  kind: 'pair',
  id,
  find: (pair) =>
    pair.english.side === 'source'
      ? []
      : misspellingsOf(pair)
          .filter(wants)
          .map((one) => findingOf(pair, one)),
});

/** 孙喆 as Sun Ze, 单卫东 as Dan Weidong, 欧阳文 as Ou Yangwen. */
export const namePinyin = nameCheck('name-pinyin', ({ kind }) => kind !== 'order');

/** 孙喆 as Zhe Sun. */
export const nameOrder = nameCheck('name-order', ({ kind }) => kind === 'order');
