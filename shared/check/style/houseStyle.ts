// house-style, headline-case, serial-comma: how the desk writes English, besides dates.
import type { CheckProfile, StyleName } from '../../model/check.js';
import { fixOf, type ArticleCheck, type Finding, type TextCheck } from '../check.js';
import { isEnglish, type CheckedPair } from '../checkedArticle.js';
import { ruleCheck, type MarkRule } from '../marks/markRules.js';

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
/** What a small number may count in words; units, ages, scores and money stay in digits. */
const counted =
  '(?:companies|firms|people|cities|provinces|countries|students|schools|hospitals|villages|projects|ways|times|women|men|children|workers|officials|experts|stations|bridges|books|films|teams|players|families|households|towns|districts|counties|enterprises|factories|factors|areas|regions|measures|events|activities|categories|types|kinds|steps|parts|groups|places|sites|stages|sectors|industries|universities|museums|parks|routes|lines|ships|vessels|planes|satellites|cases|deaths|patients|doctors|nurses|teachers|lawmakers|sessions|days|weeks|months|years|hours)';

const ofAll: readonly MarkRule[] = [
  {
    pattern: /(?:RMB|CNY|¥|￥) ?(\d[\d,.]*(?: (?:million|billion|trillion))?)/g,
    message: 'money',
    instead: ([, sum = '']) => `${sum} yuan`,
  },
  {
    pattern: /(\d[\d,.]*(?: (?:million|billion|trillion))?) (?:RMB|CNY|renminbi)\b/g,
    message: 'money',
    instead: ([, sum = '']) => `${sum} yuan`,
  },
  {
    pattern: /\b(?:million|billion|trillion)s (?=yuan|dollars|euros)/g,
    message: 'scale',
    instead: ([whole]) => whole.replace('s ', ' '),
  },
];
const smallNumber: MarkRule = {
  pattern: new RegExp(
    `(?<![\\d.,$€£¥-]|(?:No|page|Page|than|to|and|or|between|from) ?)\\b([1-9]) (?=${counted}\\b)(?!(?:days|weeks|months|years|hours|times) )`,
    'g',
  ),
  message: 'number',
  instead: ([, digit = '']) => `${words[Number(digit) - 1]} `,
};

const byStyle: Readonly<Record<StyleName, readonly MarkRule[]>> = {
  chinadaily: [
    { pattern: /(?<=\d) ?(?:per cent|pct)\b|(?<=\d) %/g, message: 'percent', instead: () => ' percent' },
    { pattern: /\bNo\. ?(?=\d)/g, message: 'word', instead: () => 'No ' },
    { pattern: /\b(?:U\.S\.(?:A\.)?|USA)(?![A-Za-z])/g, message: 'word', instead: () => 'US' },
    { pattern: /\bU\.K\.(?![A-Za-z])/g, message: 'word', instead: () => 'UK' },
    {
      pattern: /\b(Mr|Mrs|Ms|Dr|St)\. (?=[A-Z])/g,
      message: 'word',
      instead: ([, title = '']) => `${title} `,
    },
    smallNumber,
  ],
  ap: [
    { pattern: /(?<=\d) ?per cent\b/g, message: 'percent', instead: () => ' percent' },
    { pattern: /\bNo (?=\d)/g, message: 'word', instead: () => 'No. ' },
    { pattern: /\bUS(?= [a-z])/g, message: 'word', instead: () => 'U.S.' },
    smallNumber,
  ],
  uk: [
    { pattern: /(?<=\d) ?percent\b/g, message: 'percent', instead: () => ' per cent' },
    { pattern: /\bNo\. ?(?=\d)/g, message: 'word', instead: () => 'No ' },
    smallNumber,
  ],
};

/** The desk's own list: words it does not write. */
function forbiddenRules({ forbidden }: CheckProfile): readonly MarkRule[] {
  return forbidden.map(({ word, instead }) => ({
    pattern: new RegExp(`\\b${word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\b`, 'gi'),
    message: 'forbidden',
    instead: instead === '' ? null : () => instead,
  }));
}

/** A title in quotation marks is written as it is. */
function inQuotes(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0);
}

const house = ruleCheck('house-style', 'english', 'notice', (_text, { article }) => {
  const { profile } = article.settings;
  return [...forbiddenRules(profile), ...ofAll, ...byStyle[profile.style]];
});

/** percent, yuan, No 1, US, and the desk's forbidden words; quoted words are left. */
export const houseStyle: TextCheck = {
  ...house,
  find: (text, pair) =>
    house.find(text, pair).filter(({ target }) => target === null || !inQuotes(text.text, target.start)),
};

const smallWords = new Set(
  'a an the and but or nor for of in on at to from by with as is are be vs via per'.split(' '),
);

/** Sentence case: capitals only where a word is a name, as far as the body or a lower-case neighbour tells. */
function caseFinding(text: string, pair: CheckedPair): Finding | null {
  const tokens = Array.from(text.matchAll(/[A-Za-z][A-Za-z’'-]*/g));
  if (tokens.length < 4) return null;
  const whole = { start: 0, end: text.length };
  const longWords = tokens.filter(([word]) => word.length > 3);
  if (longWords.length > 2 && longWords.every(([word]) => word === word.toUpperCase()))
    return { severity: 'notice', source: null, target: whole, message: 'capitals' };
  const isUpper = (word: string): boolean => /^[A-Z][a-z]/.test(word);
  const rest = tokens
    .slice(1)
    .filter(([word]) => !smallWords.has(word.toLowerCase()) && !/[A-Z].*[A-Z]/.test(word));
  const capitals = rest.filter(([word]) => isUpper(word));
  const common = capitals.filter(([word]) => isCommon(word, pair));
  const [start] = tokens;
  if (common.length >= 2 && capitals.length / Math.max(1, rest.length) > 0.7) {
    let mended = text;
    for (const match of common.toReversed())
      mended =
        mended.slice(0, match.index) + match[0].toLowerCase() + mended.slice(match.index + match[0].length);
    return {
      severity: 'notice',
      source: null,
      target: whole,
      message: 'title',
      fix: fixOf(pair.target, whole, mended),
    };
  }
  if (start && /^[a-z]+$/.test(start[0]) && start.index === 0) {
    const range = { start: 0, end: start[0].length };
    const fix = fixOf(pair.target, range, start[0].charAt(0).toUpperCase() + start[0].slice(1));
    return { severity: 'notice', source: null, target: range, message: 'lower', fix };
  }
  return null;
}

/** A word the dictionary has in small letters. */
const isCommon = (word: string, { article }: CheckedPair): boolean =>
  article.settings.resources.spellers?.us.isWord(word.toLowerCase()) ?? false;

/** Headlines in sentence case. */
export const headlineCase: TextCheck = {
  kind: 'english',
  id: 'headline-case',
  find: (text, pair) => {
    const isHeadline = pair.segment.role === 'headline' || pair.segment.role === 'relatedHeadline';
    if (text.side === 'source' || !isHeadline) return [];
    const finding = caseFinding(text.text, pair);
    return finding ? [finding] : [];
  },
};

const withComma =
  /\b[\w’'-]+, (?:[\w’'-]+ ){0,4}[\w’'-]+(, )(?:and|or) (?:[\w’'-]+ ){0,3}[\w’'-]+(?=[,.;:!?]|$)/g;
const withoutComma =
  /\b[\w’'-]+, (?:[\w’'-]+ ){0,3}[\w’'-]+( )(?:and|or) (?!(?:[\w’'-]+ ){0,2}(?:is|are|was|were|has|have|had|will|said)\b)[\w’'-]+(?=[,.;:!?]|$)/g;

/** Where a list's comma stands or is missing; clauses with verbs of their own are no lists. */
function listsIn(text: string, pattern: RegExp): readonly { start: number; end: number }[] {
  if (!text.includes(', ') || !/ (?:and|or) /.test(text)) return [];
  return Array.from(text.matchAll(pattern))
    .filter(
      ([whole]) =>
        !/\b(?:is|are|was|were|has|have|had|will|would|said|says|which|who|that|but)\b/.test(whole),
    )
    .map((match) => {
      const start = match.index + match[0].indexOf(`${match[1] === ', ' ? ', and' : ' and'}`.trimEnd());
      return { start, end: match.index + match[0].length };
    });
}

/** The manner the profile wants, or else most lists of the article have. */
export const serialComma: ArticleCheck = {
  kind: 'article',
  id: 'serial-comma',
  find: ({ pairs, settings }) => {
    const lists = pairs
      .filter(({ target }) => isEnglish(target.language))
      .map(({ index, target }) => ({
        index,
        commas: listsIn(target.text, withComma),
        plain: listsIn(target.text, withoutComma),
      }));
    const sum = (name: 'commas' | 'plain'): number =>
      lists.reduce((total, list) => total + list[name].length, 0);
    const wantsComma = settings.profile.serialComma ?? sum('commas') > sum('plain');
    return lists.flatMap(({ index, commas, plain }) =>
      (wantsComma ? plain : commas).map((range) => ({
        index,
        severity: 'notice' as const,
        source: null,
        target: range,
        message: wantsComma ? 'missing' : 'extra',
      })),
    );
  },
};
