// width, spacing, gb-marks, title-marks: how the marks of both languages are set (GB/T 15834—2011, GB/T 15835—2011).
import { ruleCheck, type MarkRule } from './markRules.js';
import type { TextCheck } from '../check.js';
import type { CheckedPair } from '../checkedArticle.js';

const halfOf: Readonly<Record<string, string>> = {
  '，': ', ',
  '。': '. ',
  '、': ', ',
  '；': '; ',
  '：': ': ',
  '？': '? ',
  '！': '! ',
  '（': ' (',
  '）': ') ',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '【': '[',
  '】': ']',
  '　': ' ',
};

/** The mark as English has it; before a space or at the end without its own. */
function inEnglish(match: RegExpExecArray): string {
  const [mark] = match;
  const plain = halfOf[mark] ?? mark.normalize('NFKC');
  const after = match.input.charAt(match.index + mark.length);
  const before = match.input.charAt(match.index - 1);
  const ended = /^$|[\s,.;:?!)\]”’"']/.test(after) ? plain.trimEnd() : plain;
  return /^$|[\s([“‘"']/.test(before) ? ended.trimStart() : ended;
}

const fullOf: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};
const inChinese = (match: RegExpExecArray): string => fullOf[match[0].trim()] ?? match[0];

const englishWidth: readonly MarkRule[] = [
  { pattern: /[\u3000-\u300f\u3014-\u303f\uff01-\uff5e【】]/g, message: 'fullWidth', instead: inEnglish },
];
const chineseWidth: readonly MarkRule[] = [
  {
    pattern: /(?<=[\p{Script=Han}”’》）])[,:;?!](?=[\p{Script=Han}“‘《（\s]|$)/gu,
    message: 'halfWidth',
    instead: inChinese,
  },
  { pattern: /(?<=[\p{Script=Han}])[,;?!](?=\S)/gu, message: 'halfWidth', instead: inChinese },
  { pattern: /(?<=\p{Script=Han})\.(?=$|[\n\u2029])/gu, message: 'halfWidth', instead: inChinese },
  {
    pattern: /(?<=\p{Script=Han})\((?=[^()]*\p{Script=Han})|(?<=\p{Script=Han})\)(?=[\p{Script=Han}，。])/gu,
    message: 'halfWidth',
    instead: inChinese,
  },
];

/** ，in English, , beside Han in Chinese. */
export const width: readonly TextCheck[] = [
  ruleCheck('width', 'english', 'warning', () => englishWidth),
  ruleCheck('width', 'chinese', 'warning', () => chineseWidth),
];

const englishSpacing: readonly MarkRule[] = [
  { pattern: /(?<=\S)[ \u00a0]{2,}(?=\S)/g, message: 'twice', instead: () => ' ' },
  { pattern: /^[ \u00a0]+|[ \u00a0]+$/g, message: 'edge', instead: () => '' },
  {
    pattern: /(?<=[A-Za-z\d”’"')])[ \u00a0]+(?=[,;:?!)](?!\))|\.(?![\d.A-Za-z]))/g,
    message: 'before',
    instead: () => '',
  },
  { pattern: /(?<=[a-z]{2})([.?!])(?=[A-Z][a-z])/g, message: 'after', instead: ([mark]) => `${mark} ` },
  { pattern: /(?<=[A-Za-z])([,;])(?=[A-Za-z])/g, message: 'after', instead: ([mark]) => `${mark} ` },
  { pattern: /\u00a0/g, message: 'fixed', instead: () => ' ' },
];
const chineseSpacing: readonly MarkRule[] = [
  { pattern: /^[ \u00a0\u3000]+|[ \u00a0\u3000]+$/g, message: 'edge', instead: () => '' },
  {
    pattern: /(?<=[\p{Script=Han}，。、；：！？”）])[ \u00a0]+(?=[\p{Script=Han}，。、；：！？“（])/gu,
    message: 'between',
    instead: () => '',
  },
];
const noneAroundLatin: MarkRule = {
  pattern: /(?<=\p{Script=Han}) (?=[A-Za-z\d])|(?<=[A-Za-z\d%]) (?=\p{Script=Han})/gu,
  message: 'latin',
  instead: () => '',
};
const oneAroundLatin: MarkRule = {
  pattern: /(?<=(?!\d[年月日时分])\p{Script=Han})(?=[A-Za-z])|(?<=[A-Za-z])(?=\p{Script=Han})/gu,
  message: 'latin',
  instead: () => ' ',
};

/** Lines the desk sets by a pattern of its own: “Updated : 2026-11-18”, “By ( Lanchuan Daily )”. */
const isFrame = ({ segment }: CheckedPair): boolean =>
  segment.role === 'date' || segment.role === 'credit' || segment.role === 'breadcrumb';

/** Spaces where none belong, and none where one does. */
export const spacing: readonly TextCheck[] = [
  ruleCheck('spacing', 'english', 'notice', (_text, pair) => (isFrame(pair) ? [] : englishSpacing)),
  ruleCheck('spacing', 'chinese', 'notice', (_text, pair) => {
    const wanted = pair.article.settings.profile.spaceAroundLatin;
    if (wanted === null) return chineseSpacing;
    return [...chineseSpacing, wanted ? oneAroundLatin : noneAroundLatin];
  }),
];

const gbRules: readonly MarkRule[] = [
  { pattern: /(?<=》)、(?=《)|(?<=”)、(?=“)/g, message: 'betweenTitles', instead: () => '' },
  {
    pattern: /([一二三四五六七八])、([二三四五六七八九])(?=[天个名人年月次家周日岁里])/g,
    message: 'neighbours',
    instead: ([whole, a = '', b = '']) =>
      '一二三四五六七八九'.indexOf(b) === '一二三四五六七八九'.indexOf(a) + 1 ? a + b : whole,
  },
  {
    pattern: /(?<![\d.])(\d+(?:\.\d+)?)[～~](\d+(?:\.\d+)?)([万亿%％])/g,
    message: 'range',
    instead: ([, from = '', to = '', unit = '']) => `${from}${unit}～${to}${unit}`,
  },
  {
    pattern: /(?<![\d.])(\d+(?:\.\d+)?)千(?![米克瓦万亿\d卡])/g,
    message: 'thousand',
    instead: ([whole, number = '']) =>
      number.includes('.') ? String(Math.round(Number(number) * 1000)) : whole.replace('千', '000'),
  },
  { pattern: /\.{3,}|。{2,}|…(?!…)(?<!……)/g, message: 'ellipsis', instead: () => '……' },
  {
    pattern: /(?<=\p{Script=Han})--+(?=\p{Script=Han})|(?<!—)—(?!—)(?=\p{Script=Han})(?<=\p{Script=Han}—)/gu,
    message: 'dash',
    instead: () => '——',
  },
];
/** Chinese marks by the national standards. */
export const gbMarks = ruleCheck('gb-marks', 'chinese', 'notice', () => gbRules);

const titleRules: readonly MarkRule[] = [
  { pattern: /《([^《》\n]*)》/g, message: 'chineseMarks', instead: ([, title = '']) => `“${title}”` },
  { pattern: /<([A-Z][A-Za-z' ]+)>/g, message: 'angles', instead: ([, title = '']) => `“${title}”` },
];
/** 《》 never stand in English. */
export const titleMarks = ruleCheck('title-marks', 'english', 'warning', () => titleRules);
