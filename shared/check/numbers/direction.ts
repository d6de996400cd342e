// direction: 下降3% never “rose 3 percent”. The verb nearest a matched quantity decides, on both sides.
import { sidesOf, type Finding, type PairCheck } from '../check.js';
import { matchQuantities } from './matchQuantities.js';
import type { Quantity } from './quantity.js';
import type { TextRange } from '../../model/inlineText.js';

type Way = 'up' | 'down';

interface Verb extends TextRange {
  readonly way: Way;
}

const chineseUp = '增长|增加|上升|上涨|提高|增至|升至|涨至|攀升|回升|反弹|扩大|提升|高于|增幅|涨幅|多于';
const chineseDown = '下降|下跌|减少|降低|降至|跌至|回落|下滑|缩减|缩小|低于|降幅|跌幅|收窄|少于|萎缩';
const englishUp =
  'rose|ris(?:e|es|en|ing)|grew|grow(?:s|n|ing|th)?|increas(?:e|es|ed|ing)|up|climb(?:s|ed|ing)?|surg(?:e|ed|ing)|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|rebound(?:s|ed|ing)?|gain(?:s|ed|ing)?|higher|expand(?:s|ed|ing)?|rais(?:e|ed|ing)|improv(?:e|ed|ing)|advanc(?:e|ed|ing)';
const englishDown =
  'fell|fall(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|down|reduc(?:e|es|ed|ing|tion)|lower(?:s|ed|ing)?|shr[aiu]nk(?:s|ing)?|slid(?:e|es|ing)?|cut(?:s|ting)?|plung(?:e|ed|ing)|slump(?:s|ed|ing)?|contract(?:s|ed|ing)?|los(?:t|s|e|es)|narrow(?:s|ed|ing)?|dip(?:s|ped)?|less|slow(?:s|ed|ing)?|eas(?:e|ed|ing)';

const chineseWays = new RegExp(`(?<up>${chineseUp})|(?<down>${chineseDown})`, 'g');
const englishWays = new RegExp(`\\b(?:(?<up>${englishUp})|(?<down>${englishDown}))\\b`, 'gi');
/** 降幅收窄 and “decline narrowed”: two ways together cancel out. */
const isMixed = /(?:涨幅|增幅|增速|降幅|跌幅|升幅)[^，。]{0,8}?(?:回落|收窄|扩大|下降|放缓|上升|加快|提高)/u;
const clauseEnd = /[，。；！？,;.!?]/u;

const verbsIn = (text: string, pattern: RegExp): readonly Verb[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    way: match.groups?.['up'] === undefined ? 'down' : 'up',
  }));

/** The nearest verb in the same clause; null where two ways stand equally near, or none. */
function wayOf(text: string, quantity: Quantity, verbs: readonly Verb[]): Verb | null {
  const distance = (verb: Verb): number => {
    const between =
      verb.end <= quantity.start
        ? text.slice(verb.end, quantity.start)
        : text.slice(quantity.end, verb.start);
    return clauseEnd.test(between.replace(/\d[.,]\d/g, '')) ? Infinity : between.length;
  };
  const near = verbs
    .filter((verb) => verb.end <= quantity.start || verb.start >= quantity.end)
    .map((verb) => ({ verb, far: distance(verb) }))
    .filter(({ far }) => far <= 40)
    .toSorted((a, b) => a.far - b.far);
  const [first] = near;
  if (!first) return null;
  return near.some(({ verb }) => verb.way !== first.verb.way) ? null : first.verb;
}

/** Only shares, points and multiples, and what rose or fell to a value, have a direction. */
export const direction: PairCheck = {
  kind: 'pair',
  id: 'direction',
  find: (pair) => {
    const { chinese, english } = pair;
    if (isMixed.test(chinese.simplified)) return [];
    const verbs = {
      chinese: verbsIn(chinese.simplified, chineseWays),
      english: verbsIn(english.text, englishWays),
    };
    if (verbs.chinese.length === 0 || verbs.english.length === 0) return [];
    return matchQuantities(pair).matches.flatMap((match): readonly Finding[] => {
      if (match.chinese.isLoose || match.how === 'vague') return [];
      const a = wayOf(chinese.simplified, match.chinese, verbs.chinese);
      const b = wayOf(english.text, match.english, verbs.english);
      if (!a || !b || a.way === b.way) return [];
      const words = [chinese.text.slice(a.start, a.end), english.text.slice(b.start, b.end)] as const;
      const isFromChinese = chinese.side === 'source';
      return [
        {
          severity: 'error',
          ...sidesOf(pair, a, b),
          message: 'opposite',
          values: { source: words[isFromChinese ? 0 : 1], target: words[isFromChinese ? 1 : 0] },
        },
      ];
    });
  },
};
