// The patterns by which the tokenizer knows figures: sign, currency, number, scale and unit; sticky, linear or bounded.
import { gap, noLatin, sticky } from './patternParts.js';

const digit = '[0-9０-９]';
const number =
  `(?:${digit}{1,3}(?:,${digit}{3})+(?!${digit})|[０-９]{1,3}(?:，[０-９]{3})+(?!${digit})|${digit}+)` +
  `(?:[.．]${digit}+)*(?:/${digit}+(?![/0-9]))?`;
const currency =
  '(?:(?:US|HK|NT|RMB|[ACS])?[$＄€£¥￥₽₩₹]|(?:RMB|CNY|USD|EUR|HKD|JPY|GBP)(?=[ \\u00A0]?[0-9]))';
const more = '[余餘多几幾]';

// Units of two and more characters are no other words: with them a single numeral is a figure.
const longUnit =
  '(?:[个個]?百分[点點]|人民[币幣]|美元|美金|[欧歐]元|港元|港[币幣]|日[元圆圓]|英[镑鎊]|[卢盧]布' +
  '|平方公里|平方千米|平方米|立方米|公里|千米|英里|海里|[厘毫微]米|[纳納]米|公[顷頃]|公斤|千克|[毫微]克|公[吨噸]|[吨噸]|[亩畝]' +
  '|[兆千]瓦[时時]?|毫升|公升|[个個]?小[时時]|分[钟鐘]|秒[钟鐘]|[个個]月)';
const shortUnit =
  '(?:元(?![旦宵素老首月])|米(?![饭飯色粉])|克(?![拉服])|升|倍|度(?![过過假日数數量])|[岁歲]|里(?![面边邊程外头頭])|斤' +
  '|成(?![立为為员員功本果都长長就效交品年人熟绩績])|天(?![下空气氣津然])|秒|[周週](?![年边邊围圍末一二三四五六日])' +
  '|年(?![级級代月底初末会會度份轻輕龄齡薪报報货貨糕])|日(?=[内內游遊]|以[内內上下]|之[内內]))';
const hanUnit = `(?:${longUnit}|${shortUnit})`;
const marks = '(?:[%％‰]|[℃℉]|°[CF]?)';
const longLatinUnit = `(?:km²|km2|m²|m³|km|cm|mm|kg|mg|ml|kWh|kW|MW|GW|ha|bn|mn)${noLatin}`;
const unit = `(?:${marks}|${gap}?${longLatinUnit}|(?:st|nd|rd|th|s|m|k)${noLatin})`;

// 千瓦 and 千米 are units.
const scaleWords = '(?:[十百万萬亿億]|[千兆](?![瓦米克]))+';
const scale = `(?:${more}?${scaleWords}${more}?|${more}(?=${hanUnit}))`;
const wordScale = `${gap}?(?:hundred|thousand|million|billion|trillion)(?:${gap}[mbtr]+illion)?${noLatin}`;
// Of a range only the last number may carry scale and unit; the first alone would be no whole figure.
const rangeEnd =
  `(?:${gap}?[-–—－～~至到]${gap}?|(?<!(?<![0-9.,])(?:19|20)[0-9]{2})${gap}to${gap})[+−-]?${currency}?${number}` +
  `(?:(?:${scale}|${wordScale})(?:${hanUnit}|${unit})?|${hanUnit}|${marks}|${gap}?${longLatinUnit})`;

const share = '[〇零一二三四五六七八九十百千万萬两兩]{1,16}';
const hanShare = `(?:${share}|${digit}{1,16})分之(?:${share}(?:[点點]${share})?|${digit}+(?:\\.${digit}+)?)`;
const andHalf = '[个個]半(?:小[时時]|月|[钟鐘][头頭]|世[纪紀])';

/** A figure that begins with a digit, a sign or a currency: 1.2亿元, 3,500.5万, $1.2 billion, 12.5%, 3至5万吨, -3℃. */
export const figurePattern = sticky(
  `${hanShare}|[+＋−±-]?(?:${currency}${gap}?[+−-]?)?${number}` +
    `(?:${rangeEnd}|${andHalf}|(?:${scale}|${wordScale})?(?:${hanUnit}|${unit})?)`,
);

/** A figure whose minus may follow a Chinese word at once: 降至-3℃. */
export const isTemperature = /[℃℉]$|°[CF]?$/u;

/** What may stand before the digits of a figure, sign or currency. */
export const figureStart = /[+＋−±$＄€£¥￥₽₩₹-]/u;

const numeral = '[〇零一二三四五六七八九十两兩几幾数數]';
// No quantity is longer; a bound keeps a long row of numerals from being read again at each of them.
const hanNumber = `${numeral}{1,2}[〇零一二三四五六七八九十百千万萬亿億两兩几幾]{0,30}${more}?`;
const hanScaled = `[〇零一二三四五六七八九十百千两兩几幾数數]{1,8}[百千万萬亿億][〇零一二三四五六七八九十百千万萬亿億]{0,30}${more}?`;
const decimal = '[〇零一二三四五六七八九十]{1,3}[点點][〇零一二三四五六七八九]{1,4}[百千万萬亿億]{1,4}';
const round = '[百千万萬][亿億]|百[万萬]|千[万萬](?=[元吨噸亩畝人美千户戶级級])';
/** Figures in Han numerals that can be nothing else: shares, ranges, decimals, a numeral with a long unit. */
export const certainHanFigure = sticky(
  `${hanShare}|${numeral}{1,3}[至到](?:${hanScaled}${hanUnit}?|${hanNumber}${longUnit})` +
    `|${decimal}${hanUnit}?|(?:${round})${more}?${hanUnit}?` +
    `|${hanNumber}${longUnit}|${numeral}{1,3}${andHalf}|[一二三四五六七八九]成(?:半|(?![立为為员員功本果都长長就效交品年人熟绩績不]))`,
);
/** A figure in Han numerals: 三千五百, 五六十. `isHanFigure` says which matches are none. */
export const hanFigurePattern = sticky(`${hanNumber}${hanUnit}?`);

/** Words, names and plans with numerals in them that state no quantity; none of their characters begins a figure. */
export const noFigure = sticky(
  '九一八|一二[·•]?九|一五一十|三三[两兩]{2}|一成不|千[万萬](?!元|吨|噸|亩|畝|人|美|千|户|戶|级|級)|五十[铃鈴]' +
    '|(?<=[双雙])十[一二]|(?<=[两兩][个個])一百年|十[一二三四五]五(?=[”"」』]|[规規][划劃]|[计計][划劃]|[时時]?期|[开開]局)',
);

/** True for Han numerals that state a quantity: a digit with a scale, a row of digits; not 一些, 五四, 十分. */
export function isHanFigure(text: string): boolean {
  return (
    /^十[万萬亿億余餘多]|^[〇零一二三四五六七八九]{3}/u.test(text) ||
    (/^[一二三四五六七八九两兩几幾数數]+[十百千万萬亿億]|^十[一二三四五六七八九几幾]/u.test(text) &&
      !/^[几幾数數]+$/u.test(text))
  );
}

/** Generations, which count nobody: 90后, 00后. */
export const generationPattern = sticky('(?:[05-9][05]|10)[后後](?![来來续續期天年半面方卫衛])');
