// A text made ready for the readers of figures: spaces between a number and its unit closed up, what only looks like a
// quantity blanked out. Ranges found in it are brought back to the text.
import type { TextRange } from '../../model/inlineText.js';

/** The text to be read, and where each of its units stands in the original; one more for the end. */
export interface ReadyText {
  readonly text: string;
  readonly original: (range: TextRange) => TextRange;
}

/** Never between two digits: 2017 12 are two numbers. */
const innerSpace =
  /(?<=\d)[ \u00a0\u3000]+(?=[\p{Script=Han}%％])|(?<=\p{Script=Han})[ \u00a0\u3000]+(?=\d)/gu;

const numeral = '[一二三四五六七八九十]';
/** Dates that no calendar date states, generations, classes, list numbers, codes, and words with numerals in them. */
const chineseMasks: readonly RegExp[] = [
  /\d+(?:[.．]\d+){2,}/gu,
  /(?<![\d.])(?:19|20)\d{2}[.．/](?:1[0-2]|0?\d)(?![\d万亿])/gu,
  new RegExp(`(?:上个?|\\d{1,2}|${numeral}{1,3})世纪(?:(?:\\d0|${numeral}{1,2}十)年代|[初末]|中叶)?`, 'gu'),
  new RegExp(`(?:\\d{2}|${numeral}{1,2}十)年代`, 'gu'),
  /(?<![\d.])\d{1,2}[至到~～\-–—－]\d{1,2}[月日号时点]/gu,
  /(?<![\d.])(?:19|20)\d{2}[至到~～\-–—－](?:(?:19|20)\d{2}|\d{2})(?:年|赛季|财年|学年)?(?![\d万亿千百个名家人元%])/gu,
  /(?:[05-9][05]|10)后(?![来续期天年半面方卫])/gu,
  /(?<![\d.,])(?:19|20)\d{2}(?:年度|年|届|级|款|版|赛季)?(?![\d.,，万亿千百%％个名家人元美户吨亩公米条例项次件台辆箱余多]|\s?[\d]|以[上下内]|[-~～—–至到]\d[\d,.]*(?:余|多)?[万亿千百元美欧名个人吨亩公米户家次件台辆%％])/gu,
  /(?:^|[\n\u2029])\s*[（(]?\d{1,2}[、.．)）](?!\d)/gu,
  new RegExp(`(?:农历|正月|腊月|冬月)(?:${numeral}{1,2}月)?(?:初${numeral}|${numeral}{1,3})?`, 'gu'),
  /四周(?![岁年后内前时])|二元|一元(?=[论化复二次方])|百分(?=[百二])|九九归一|一百八十度|四通八达|五花八门|乱七八糟|七上八下/gu,
  /(?<=\d)(?=周岁)/gu,
  // 十二烷 is a substance.
  /[一二三四五六七八九十]{1,3}(?=[烷烯炔醇酮醛胺醚酯])/gu,
  /[第每]?[一二三]季度|[一二三四]季(?=度|报)/gu,
];

const englishMasks: readonly RegExp[] = [
  /\d+(?:\.\d+){2,}/gu,
  /(?<![\d.,$€£¥])(?:19|20)\d{2}[-–/](?:\d{2}|(?:19|20)\d{2})(?![\d,]| yuan)/gu,
  /(?:^|[\n\u2029])\s*(?:[(]?\d{1,2}\)|\d{1,2}\.(?=\s))/gu,
  /(?<![\d.,$€£¥])['’]?\d0s\b/gu,
  /\b24\/7\b/gu,
  /(?:^|[.;:]\s|\n)(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?:ly)?,/giu,
  /\b(?:one of|one another|one by one|each one|no one|one day|at one point)\b/giu,
];

/** `language` decides what is taken for no quantity; `isMasked`: it is blanked out. */
export function readyText(text: string, language: 'chinese' | 'english', isMasked = true): ReadyText {
  const closed = language === 'chinese' && text.includes(' ') ? closeUp(text) : null;
  let ready = closed?.text ?? text;
  const masks = language === 'chinese' ? chineseMasks : englishMasks;
  for (const mask of isMasked ? masks : [])
    ready = ready.replace(mask, (masked) => '\u0001'.repeat(masked.length));
  // 2.9s: a letter that touches its number hides it from the reader.
  if (language === 'english') ready = ready.replace(/(?<=\d\.\d+)s\b/gu, ' ');
  const places = closed?.places;
  return {
    text: ready,
    original: ({ start, end }) =>
      places ? { start: places[start] ?? 0, end: (places[end - 1] ?? text.length - 1) + 1 } : { start, end },
  };
}

/** Without the spaces between numbers and Han, and where each unit stood. */
function closeUp(text: string): { readonly text: string; readonly places: readonly number[] } {
  let closed = '';
  const places: number[] = [];
  let at = 0;
  const take = (to: number): void => {
    for (; at < to; at += 1) {
      closed += text.charAt(at);
      places.push(at);
    }
  };
  for (const { index, 0: space } of text.matchAll(innerSpace)) {
    take(index);
    at = index + space.length;
  }
  take(text.length);
  return { text: closed, places };
}
