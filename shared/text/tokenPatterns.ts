// The patterns by which the tokenizer knows dates, figures, addresses and words; all sticky, all linear or bounded.

const sticky = (source: string): RegExp => new RegExp(source, 'uy');

/** What belongs to the character before it: marks, joiners, emoji modifiers and tags (UAX 29 Extend, ZWJ). */
const extend =
  '(?:[\\p{M}\\p{Emoji_Modifier}\\u200C\\u{E0020}-\\u{E007F}]|\\u200D\\p{Extended_Pictographic}?)';
// UAX 29 Prepend: belongs to the character after it.
const prepend =
  '[\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u0D4E\\u{110BD}\\u{110CD}\\u{111C2}\\u{111C3}]';

/** Marks and the like that go on from the end of a token. */
export const extendPattern = sticky(`${extend}+`);

/** One whole character, whatever it is: a paired flag, an emoji sequence, CRLF, a run of one dash or dot. */
export const characterPattern = sticky(
  `([…—.·\\-–_=*~])\\1+|${prepend}*(?:\\r\\n|[\\u{1F1E6}-\\u{1F1FF}]{2}|[^])${extend}*`,
);

/** One Han character with its variation selectors. */
export const hanPattern = sticky(`\\p{Script=Han}${extend}*`);

export const breakPattern = sticky('\\r\\n|[\\n\\r\\v\\f\\x85\\u2028\\u2029]');

const digit = '[0-9０-９]';
const hanDigit = '[〇零一二三四五六七八九]';
const hanNumber = '[一二三四五六七八九十廿卅]';
const gap = '[ \\u00A0\\u202F]';
const noMoreDigits = `(?!${digit}|[.,．]${digit})`;
// A Latin word ends where Chinese begins.
const noLatin = '(?!(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}])';
const noMoreLetters = `${noLatin}(?![.,][0-9])`;

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?' +
  '|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const day = '(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const year = '(?:1[0-9]|20|21)[0-9]{2}';
const halfDay = `${gap}?(?:a\\.m\\.|p\\.m\\.|am|pm|AM|PM|noon)${noLatin}`;

const chineseMonth = `(?:${digit}{1,2}${gap}?|${hanNumber}{1,3})月`;
const chineseDay = `${gap}?(?:${digit}{1,2}${gap}?|${hanNumber}{1,3})[日号號]`;
const chineseDates = [
  `(?:${digit}{4}${gap}?|${digit}{2}|${hanDigit}{4})年(?:${gap}?${chineseMonth}(?:份|${chineseDay})?|代)?`,
  `${chineseMonth}${chineseDay}`,
  `${digit}{1,2}${gap}?(?:月份?|日)`,
  `${digit}{1,2}(?:[时時](?:${digit}{1,2}分)?|[点點](?:${digit}{1,2}分|半|整))(?:${digit}{1,2}秒)?`,
];
const otherDates = [
  `${digit}{4}(?:-${digit}{1,2}-|/${digit}{1,2}/|\\.${digit}{1,2}\\.)${digit}{1,2}${noMoreDigits}`,
  `[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}${noMoreDigits}`,
  `${month}${gap}${day}(?:,?${gap}${year})?${noMoreLetters}`,
  `${month},?${gap}${year}${noMoreLetters}`,
  `${day}(?:${gap}of)?${gap}${month}(?:,?${gap}${year})?${noMoreLetters}`,
  `${digit}{1,2}[:：]${digit}{2}(?:[:：]${digit}{2})?(?:${halfDay})?(?!${digit})`,
  `${digit}{1,2}${halfDay}`,
];

/** A date or a time of day: 2020年12月2日, 12月2日, 十二月二日, 9时30分, 2020-12-02, Dec 2, 2020, 9:30 am. */
export const datePattern = sticky([...chineseDates, ...otherDates].join('|'));

const number =
  `(?:${digit}{1,3}(?:,${digit}{3})+(?!${digit})|${digit}+)` + `(?:[.．]${digit}+)*(?:/${digit}+(?![/0-9]))?`;
const currency =
  '(?:(?:US|HK|NT|RMB|[ACS])?[$＄€£¥￥₽₩₹]|(?:RMB|CNY|USD|EUR|HKD|JPY|GBP)(?=[ \\u00A0]?[0-9]))';
const more = '[余餘多几幾]';
const hanUnit =
  '(?:[个個]?百分[点點]|人民[币幣]|美元|[欧歐]元|港元|港[币幣]|日元|英[镑鎊]|[卢盧]布|元(?![旦宵素老首月])' +
  '|平方公里|平方千米|平方米|立方米|公里|千米|[厘毫]米|米(?![饭色粉])|公[顷頃]|[亩畝]|公斤|千克|克(?![拉服])' +
  '|[吨噸]|[兆千]瓦[时時]?|升)';
const unit = `(?:[%％‰]|[℃℉]|°C?|(?:km²|km2|m²|m³|km|cm|mm|kg|mg|ml|kWh|kW|MW|GW|ha|bn|mn|st|nd|rd|th|s|m|k)${noLatin})`;
const scale = `(?:${more}?[十百千万萬亿億兆]+${more}?|${more}(?=${hanUnit}))`;
const wordScale = `${gap}?(?:hundred|thousand|million|billion|trillion)(?:${gap}[mbtr]+illion)?${noLatin}`;
const share = '[〇零一二三四五六七八九十百千万萬两兩]{1,16}';
const hanShare = `(?:${share}|${digit}{1,16})分之(?:${share}(?:[点點]${share})?|${digit}+(?:\\.${digit}+)?)`;

/** A figure that begins with a digit, a sign or a currency: 1.2亿元, 3,500.5万, $1.2 billion, 12.5%, -3℃. */
export const figurePattern = sticky(
  `${hanShare}|[+＋−±-]?(?:${currency}${gap}?[+−-]?)?${number}(?:${scale}|${wordScale})?(?:${hanUnit}|${unit})?`,
);

/** A figure in Han numerals: 三千五百, 五六十, 百分之三. `isHanFigure` says which matches are none. */
export const hanFigurePattern = sticky(
  `${hanShare}|[〇零一二三四五六七八九十两兩几幾数數]{1,2}[〇零一二三四五六七八九十百千万萬亿億两兩几幾]*${more}?${hanUnit}?`,
);

/** Where a date or figure in Han numerals may begin inside a stretch of Chinese. */
export const hanFigureStart = /[〇零一二三四五六七八九十百千万萬廿卅两兩几幾数數]/u;

/** True for Han numerals that state a quantity: a share, a digit with a scale, a row of digits; not 万一, 一些. */
export function isHanFigure(text: string): boolean {
  return (
    /分之|^十[万萬亿億余餘多]|^[〇零一二三四五六七八九]{3}/u.test(text) ||
    (/^[一二三四五六七八九两兩几幾数數]+[十百千万萬亿億]|^十[一二三四五六七八九几幾]/u.test(text) &&
      !/^[几幾数數]+$/u.test(text))
  );
}

const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const topLevel = '(?:com|cn|org|net|gov|edu|info|biz|io|ua|ru|hk|tw|uk|eu|jp|de|fr|example|test)';
const path = "[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]*";

/** A web address with a scheme, with www., or a bare host under a common top-level domain. */
export const urlPattern = sticky(
  `(?:https?|ftp)://${path}|www\\.${label}\\.${path}` +
    `|(?:${label}\\.){1,6}${topLevel}(?![A-Za-z0-9-]|\\.[A-Za-z0-9])(?::[0-9]{1,5})?(?:/${path})?`,
);

export const emailPattern = sticky(
  `[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9])?@(?:${label}\\.){1,6}[A-Za-z]{2,24}(?![A-Za-z0-9])`,
);

/** What a program will fill in, or an inline code: U+FFFC, {0}, {{name}}, \${name}, %1$s, %s. */
export const placeholderPattern = sticky(
  '\\uFFFC|\\$?\\{[A-Za-z0-9_.]{1,64}\\}|\\{\\{ ?[A-Za-z0-9_.]{1,64} ?\\}\\}|%(?:[0-9]{1,3}\\$)?[sd]' +
    noLatin,
);

const letter = `(?:(?!\\p{Script=Han})[\\p{L}\\p{N}]${extend}*)`;
const initialism = `[A-Za-z](?:\\.[A-Za-z])+${noLatin}\\.?`;
const abbreviation = '(?:Mr|Mrs|Ms|Dr|Prof|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\.(?= ?\\p{L}| ?[0-9])';
const part = `(?:${initialism}|${abbreviation}|${letter}+)`;

/** A word of an alphabet with its inner apostrophes, hyphens, dots and figures: Xi’an’s, U.S.-China, COVID-19, R&D. */
export const wordPattern = sticky(
  `[0-9]+\\.[A-Z]{2,}${noLatin}|${part}(?:(?:['’\\-‐‑&_]|(?<=[0-9])\\.(?=[0-9]))(?=${letter})${part})*`,
);
