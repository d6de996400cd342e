// name-pinyin, name-order: a Chinese person's name is spelt by its characters, surname first.
import { findChineseNames } from '../../text/findChineseNames.js';
import type { TextRange } from '../../model/inlineText.js';
import { fixOf, sidesOf, type Finding, type PairCheck } from '../check.js';
import { onceFor, type ChineseEnglishPair } from '../checkedArticle.js';
import { cutName, editDistance, houseForm, spellingsOfName, type PersonName } from './personNames.js';
import { isPinyin } from './pinyinSyllables.js';

/** Two or three capitalised words in a row that may be a person's name. */
interface Rendering extends TextRange {
  readonly words: readonly string[];
}

interface Misspelling {
  readonly kind: 'spelling' | 'joining' | 'order';
  readonly name: TextRange;
  readonly rendering: Rendering;
  readonly expected: string;
}

const letters = (word: string): string => word.toLowerCase().replace(/[’'-]/g, '');

function renderingsIn(text: string): readonly Rendering[] {
  const found: Rendering[] = [];
  const pattern = /(?<![\p{L}])(?=(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}))/gu;
  for (const match of text.matchAll(pattern)) {
    const whole = (match[1] ?? '').replace(/[’']s$/u, '');
    const words = whole.split(' ');
    const two = words
      .slice(0, 2)
      .join(' ')
      .replace(/[’']s$/u, '');
    found.push({ start: match.index, end: match.index + two.length, words: two.split(' ') });
    if (words.length > 2) found.push({ start: match.index, end: match.index + whole.length, words });
  }
  return found;
}

type Verdict = Misspelling['kind'] | 'right' | null;

/** How a rendering stands to the name; null: it is somebody or something else. */
function judge(name: PersonName, { words }: Rendering, pair: ChineseEnglishPair): Verdict {
  const { surnames, misread, givens } = spellingsOfName(name, pair.article.settings.resources);
  const [first = '', second = '', third] = words.map(letters);
  const isSurname = surnames.includes(first);
  if (third !== undefined) return isSurname && givens.includes(second + third) ? 'joining' : null;
  if (isSurname && givens.includes(second)) return 'right';
  if (givens.includes(first) && surnames.includes(second))
    return name.given.length > 1 || !surnames.includes(first) ? 'order' : null;
  if (!isPinyin(first) || !isPinyin(second)) return null;
  if (givens.some((given) => surnames.some((surname) => surname + given === first + second)))
    return 'joining';
  if (isSurname && givens.some((given) => isSlip(given, second, name.given.length))) return 'spelling';
  return givens.includes(second) &&
    (misread.includes(first) || surnames.some((surname) => isSlip(surname, first, 1)))
    ? 'spelling'
    : null;
}

/** Short syllables are near many others: one letter there, two in longer names, and never another initial alone in a short one. */
function isSlip(expected: string, given: string, characters: number): boolean {
  const most = characters > 1 ? 2 : 1;
  const distance = editDistance(expected, given);
  return distance > 0 && distance <= most && given.length >= 2 && Math.max(expected.length, given.length) > 2;
}

const namesIn = onceFor((pair: ChineseEnglishPair) => {
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
      !names.some(({ name }) => judge(name, one, pair) === 'right'),
  );
  return names.flatMap(({ range, name }): readonly Misspelling[] => {
    if (renderings.some((one) => judge(name, one, pair) === 'right')) return [];
    const hasTerm = pair.article.settings.terms
      .findChinese(pair.chinese.text)
      .some((hit) => hit.start <= range.start && range.end <= hit.end);
    if (hasTerm) return [];
    for (const rendering of free) {
      const kind = judge(name, rendering, pair);
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

/** 孙喆 as Sun Ze, 单卫东 as Dan Weidong, 欧阳文 as Ou Yangwen. */
export const namePinyin: PairCheck = {
  kind: 'pair',
  id: 'name-pinyin',
  find: (pair) =>
    pair.english.side === 'source'
      ? []
      : misspellingsOf(pair)
          .filter(({ kind }) => kind !== 'order')
          .map((one) => findingOf(pair, one)),
};

/** 孙喆 as Zhe Sun. */
export const nameOrder: PairCheck = {
  kind: 'pair',
  id: 'name-order',
  find: (pair) =>
    pair.english.side === 'source'
      ? []
      : misspellingsOf(pair)
          .filter(({ kind }) => kind === 'order')
          .map((one) => findingOf(pair, one)),
};
