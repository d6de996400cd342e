// The patterns by which the tokenizer knows dates, times of day and weekdays, Chinese and English; sticky, bounded.
import { gap, halfDay, noLatin, noMoreLetters, sticky } from './patternParts.js';

const digit = '[0-9０-９]';
const one = `${digit}{1,2}`;
const hanDigit = '[〇零一二三四五六七八九]';
const hanYear = `[一二]${hanDigit}{3}`;
const hanNumber = '[一二三四五六七八九十廿卅]{1,3}';
const hanMonth = '(?:十[一二]?|[一二三四五六七八九])';
// A range of days, months or years whose last number alone carries the unit is one date: 3至5日, 2016—2020年.
const to = `${gap}?[-–—－～~至到]${gap}?`;
const noMoreDigits = `(?!${digit}|[.,．]${digit})`;

const part = '(?:[上中下]旬|初(?![中级級步次衷一二三四五六七八九十])|底(?![部层層线線])|末(?![端尾梢]))';
const days = `${gap}?(?:(?:${one}${to})?${one}${gap}?|${hanNumber})[日号號]`;
const months = `(?:(?:${one}${to})?${one}${gap}?|${hanMonth})月`;
const withinMonth = `(?:份|${days}|${part})?`;
const decade = '(?:[0-9]{2}|[一二三四五六七八九]{1,2}十)年代';
const notDay = '(?![元圆圓内內游遊]|以[内內上下]|之[内內])';
const chineseDates = [
  `(?:上个?世[纪紀]|(?:${one}|${hanNumber})世[纪紀])(?:${decade}|初|末|中[叶葉])?`,
  `(?:${digit}{4}${to})?(?:${digit}{4}${gap}?|${hanYear})年(?![级級])(?:${gap}?${months}${withinMonth}|代|${part})?`,
  `(?:${digit}{2}|${hanDigit}{2})年(?=${gap}?${months})${gap}?${months}${withinMonth}`,
  decade,
  `${months}${days}`,
  '[正冬腊臘]月(?:初[一二三四五六七八九十]|(?:[二三]?十|廿)[一二三四五六七八九]?)?',
  `${hanMonth}月初[一二三四五六七八九十]`,
  `(?:${one}${to})?${one}${gap}?月${withinMonth}`,
  `(?<![第几幾数數])(?:${hanMonth}|七八|八九|五六|六七)月(?:份|${part})?(?![饼餅球光亮夜])`,
  `(?:${one}${to})?${one}${gap}?日${notDay}`,
];

const notHour = '(?![期代候间間段刻常速空尚装裝])';
const dayPart = '(?:[上下]午|凌晨|清晨|早[上晨]|晚[上间間]|傍晚|中午|午夜|深夜|夜[里裡间間]|[当當]晚)';
const fraction = `(?:${one}分|${hanNumber}分|半|整|[钟鐘](?![头頭])|[一三]刻[钟鐘]?)`;
// 72:28 is a ratio.
const clock = `(?:[01０１]?${digit}|[2２][0-4０-４])[:：][0-5０-５]${digit}(?:[:：][0-5０-５]${digit})?`;
const times = [
  `(?:${dayPart}|[早晚])${gap}?(?:${clock}(?!${digit})|${one}[点點时時]${notHour}(?:${fraction}(?:${one}秒)?)?)`,
  `${dayPart}${hanNumber}[点點时時](?![点點])${notHour}${fraction}?`,
  `[早晚]${hanNumber}[点點]${fraction}`,
  `${one}[时時]${notHour}(?:${one}分(?:${one}秒)?)?`,
  `${one}[点點]${fraction}(?:${one}秒)?`,
  `${hanNumber}(?:[点點]${fraction}|[时時]${hanNumber}分)`,
];
const weekdays = [
  '(?:星期|礼拜|禮拜)[一二三四五六日天]',
  '(?<![一二三四五六七八九十两兩几幾半数數0-9０-９])[周週][一二三四五六日](?![次个個场場天回届屆节節期百千万萬十余餘多程])',
];

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?' +
  '|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const dayNumber = '(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const year = '(?:1[0-9]|20|21)[0-9]{2}';
const until = `(?:${gap}?[-–]${gap}?|${gap}to${gap})`;
// “May” and “March” are other words as well: alone they count behind a word that stands before months.
const beforeMonth =
  '(?<=\\b(?:in|of|since|until|till|by|last|next|this|early|late|from|to|between|and|through|during|every|each)[ \\u00A0])';
const wordEnd = "(?:['’]s)?(?!['’‐‑&_-]?[A-Za-z0-9\\u00C0-\\u024F])";
const english = [
  `${month}${gap}${dayNumber}(?:${until}${dayNumber}(?!${gap}?[:%]))?(?:,?${gap}${year})?${noMoreLetters}`,
  `${month}[-–]${month}(?:,?${gap}${year})?${noMoreLetters}`,
  `${month},?${gap}${year}${noMoreLetters}`,
  `(?:January|February|July|September|October|November|December)${wordEnd}`,
  `${beforeMonth}(?:March|April|May|June|August)${wordEnd}`,
  `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?${wordEnd}`,
  `(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\\.?(?=,?${gap}${month}${gap}[0-9])`,
];
const numeric = [
  `${digit}{4}-${one}-${one}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?${noMoreDigits}`,
  `${digit}{4}(?:/${one}/|\\.${one}\\.)${one}${noMoreDigits}`,
  `[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}${noMoreDigits}`,
  `${dayNumber}(?:${until}${dayNumber})?(?:${gap}of)?${gap}${month}(?:,?${gap}${year})?${noMoreLetters}`,
  `${one}(?:[.:]${digit}{2})?${until}${one}(?:[.:]${digit}{2})?${halfDay}`,
  `${clock}(?:${halfDay})?(?!${digit})`,
  `[0-9]{1,2}(?:\\.[0-9]{2})?${halfDay}`,
  `[0-9]{1,2}${gap}?o['’]clock${noLatin}`,
];

/** A date or time that begins with a digit: 2020年12月2日, 3至5日, 9时30分, 2020-12-02, 2 May, 9:30 am. */
export const digitDate = sticky([...chineseDates, ...times, ...numeric].join('|'));
/** A date, time or weekday that begins with a Chinese character: 十二月二日, 下午3时30分, 正月十五, 周三. */
export const hanDate = sticky([...chineseDates, ...times, ...weekdays].join('|'));
/** A date or weekday that begins with a Latin letter: Dec 2, 2020, January–March, Wednesday. */
export const latinDate = sticky(english.join('|'));
