// How exactly a quantity is meant, by the words around it; more of them than the readers of figures know.
import type { Approximation } from '../../text/figure.js';

type Words = readonly (readonly [RegExp, Approximation])[];

const beforeChinese: Words = [
  [/(?:不(?:会|得|能)?超过?|不高于|不多于|至多|最多|不大于|不得超过)\s*$/, 'atMost'],
  [/(?:至少|不少于|不低于|不得少于|不小于|起码)\s*$/, 'atLeast'],
  [/(?:不足|不到|低于|少于|未满|未达|不满)\s*$/, 'under'],
  [/(?<![最附])近\s*$|(?:将近|接近|逼近)\s*$/, 'nearly'],
  [/(?:逾|超过?|突破|多于|高于|大于|超出)\s*$/, 'over'],
  [/(?:约|大概|左右|大约|上下)\s*$/, 'about'],
];
const afterChinese: Words = [
  [/^\s?[\p{Script=Han}]{0,3}?(?:左右|上下)/u, 'about'],
  [/^\s?[\p{Script=Han}]{0,3}?(?:以上|以远)/u, 'atLeast'],
  [/^\s?[\p{Script=Han}]{0,3}?(?:以内|以下|之内)/u, 'atMost'],
  [/^(?:多|余)(?![云维])|^(?:年|分|天|周|里|岁)多(?![云维])|^\+(?=\p{Script=Han})/u, 'over'],
];
const beforeEnglish: Words = [
  [
    /(?:no|not) (?:more|greater|higher|longer|larger|later) than (?:US ?)?$|(?:at most|up to|a maximum of|not exceed(?:ing)?|within|capped at) (?:US ?)?$/i,
    'atMost',
  ],
  [
    /(?:no|not) (?:less|fewer|lower|smaller) than (?:US ?)?$|(?:at least|a minimum of) (?:US ?)?$/i,
    'atLeast',
  ],
  [/(?:less|fewer|lower|smaller|shorter) than (?:US ?)?$|(?:under|below|short of) (?:US ?)?$/i, 'under'],
  [/(?:nearly|almost|close to|approaching|just under|approaches|nearing) (?:US ?)?$/i, 'nearly'],
  [
    /(?:(?:more|greater|higher|larger|longer|older|bigger) than|over|topp(?:ed|ing)|tops?|exceed(?:ed|ing|s)?|above|surpass(?:ed|ing|es)?|upwards? of|in excess of|beyond|pass(?:ed|ing)|crossed|broke(?: through)?|outnumber(?:ed|ing)?|as (?:many|much|high) as) (?:the )?(?:US ?)?$/i,
    'over',
  ],
  [/(?:about|around|some|roughly|approximately|or so|circa) (?:US ?)?$/i, 'about'],
];
const afterEnglish: Words = [
  [/^(?: \w+){0,2} or (?:more|above|over|older)/i, 'atLeast'],
  [/^(?:-plus|\+| plus\b| odd\b|-odd\b)/i, 'over'],
  [/^(?: \w+){0,2} (?:or so|or thereabouts)/i, 'about'],
  [/^(?: \w+){0,2} or (?:less|fewer|below|under)/i, 'atMost'],
];

const firstOf = (words: Words, text: string): Approximation | null =>
  words.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** 近两年 is the last two years, 近5000人 nearly 5,000 people. */
const recently = /(?<!将|接)近\s*$/;
const timeAfter = /^(?:个)?(?:年|月|周|星期|天|日|小时)/;

/** By the words before and behind it; `known` is what the reader of figures found. */
export function approximationAround(
  before: string,
  after: string,
  language: 'chinese' | 'english',
  known: Approximation,
): Approximation {
  if (known === 'several') return known;
  if (language === 'chinese' && recently.test(before) && timeAfter.test(after))
    return known === 'nearly' ? 'exact' : known;
  const [earlier, later] =
    language === 'chinese' ? [beforeChinese, afterChinese] : [beforeEnglish, afterEnglish];
  return firstOf(earlier, before) ?? firstOf(later, after) ?? known;
}
