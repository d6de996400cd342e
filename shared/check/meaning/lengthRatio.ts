// length, sentences: a target far shorter or longer than its source, by the ratios of published news (English words to
// Chinese characters).
import { isChinese } from '../../model/language.js';
import { sidesOf, type Finding, type PairCheck } from '../check.js';
import { onceFor, type CheckedText, type ChineseEnglishPair } from '../checkedArticle.js';

/** Han characters, and each run of Latin letters or digits, count one. */
const chineseUnits = (text: string): number =>
  text.match(/\p{Script=Han}|[A-Za-z]+|\d[\d.,]*/gu)?.length ?? 0;
/** Runs with a letter or digit between spaces. */
const englishWords = (text: string): number =>
  text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;

interface Ratio {
  readonly units: number;
  readonly words: number;
  readonly ratio: number;
}

const ratioOf = onceFor((pair: ChineseEnglishPair): Ratio => {
  const [units, words] = [chineseUnits(pair.chinese.text), englishWords(pair.english.text)];
  return { units, words, ratio: words / Math.max(1, units) };
});

/** Short texts vary more. A little wider than 99 % of news, for other kinds of text. */
function bounds(units: number, isFromEnglish: boolean): readonly [number, number] {
  const [low, high] = units < 25 ? [0.35, 1.9] : units < 60 ? [0.4, 1.25] : [0.44, 1.1];
  const factor = isFromEnglish ? 0.85 : 1;
  return [low * factor, high * factor];
}

const leastUnits = 8;
const exempt = new Set(['breadcrumb', 'credit', 'date']);

/** Out of the span in which nearly all published segments lie. */
export const length: PairCheck = {
  kind: 'pair',
  id: 'length',
  find: (pair): readonly Finding[] => {
    const { units, words, ratio } = ratioOf(pair);
    if (units < leastUnits || pair.segment.isLeftOut || exempt.has(pair.segment.role)) return [];
    const [low, high] = bounds(units, pair.chinese.side === 'target');
    if (ratio >= low && ratio <= high) return [];
    const whole = (text: CheckedText) => ({ start: 0, end: text.text.length });
    const isShort = isChinese(pair.target.language) ? ratio > high : ratio < low;
    return [
      {
        severity: 'warning',
        ...sidesOf(pair, whole(pair.chinese), whole(pair.english)),
        message: isShort ? 'short' : 'long',
        values: { characters: String(units), words: String(words) },
      },
    ];
  },
};

/** A sentence may be missing: two or more fewer or more, and the lengths say the same. */
export const sentences: PairCheck = {
  kind: 'pair',
  id: 'sentences',
  find: (pair): readonly Finding[] => {
    const { ratio, units } = ratioOf(pair);
    if (units < leastUnits || (ratio >= 0.5 && ratio <= 1)) return [];
    const [source, target] = [pair.source.sentences.length, pair.target.sentences.length];
    if (Math.abs(source - target) < 2) return [];
    return [
      {
        severity: 'notice',
        source: null,
        target: null,
        message: 'count',
        values: { source: String(source), target: String(target) },
      },
    ];
  },
};
