// What kind of body a name says it is: a 部 is a ministry, but 宣传部 a department; a 厅 a department, a 局 a bureau.
import type { TextRange } from '../../model/inlineText.js';
import type { Finding } from '../check.js';
import { sidesOf } from '../check.js';
import type { ChineseEnglishPair } from '../checkedArticle.js';
import { means } from './bodyNames.js';

/** Words for kinds of bodies in English. */
const heads = [
  'ministry',
  'department',
  'bureau',
  'administration',
  'commission',
  'committee',
  'office',
  'division',
] as const;
type Head = (typeof heads)[number];

interface Kind {
  readonly chinese: RegExp;
  /** What the desk writes. */
  readonly wanted: Head;
  /** What it cannot be; others are left to the translator. */
  readonly wrong: readonly Head[];
}

/** The first that fits. Only what is surely wrong: a provincial 厅 may be somebody's bureau, a foreign 部 an office. */
const kinds: readonly Kind[] = [
  {
    chinese: /(?:宣传|组织|统战|统一战线工作|联络|武装)部$/u,
    wanted: 'department',
    wrong: ['ministry', 'bureau', 'commission', 'committee'],
  },
  {
    chinese:
      /(?:外交|国防|教育|公安|财政|商务|民政|司法|水利|文化|交通运输|科学技术|工业和信息化|自然资源|生态环境|农业农村|农业|铁道)部$/u,
    wanted: 'ministry',
    wrong: ['bureau', 'commission', 'committee', 'division'],
  },
  {
    chinese: /(?<!办公|餐|客|大|舞|歌)厅$/u,
    wanted: 'department',
    wrong: ['ministry', 'commission', 'committee', 'division'],
  },
  { chinese: /总局$/u, wanted: 'administration', wrong: ['ministry', 'commission', 'committee', 'division'] },
  {
    chinese: /(?<!结|格|布|全|时|当|政|战|邮)局$/u,
    wanted: 'bureau',
    wrong: ['ministry', 'commission', 'committee', 'division'],
  },
  {
    chinese: /(?:发展和改革|发展改革|卫生健康|国有资产监督管理|证券监督管理|中央军事|纪律检查)委员会$/u,
    wanted: 'commission',
    wrong: ['committee', 'ministry', 'bureau', 'department', 'office', 'division'],
  },
  {
    chinese: /(?:常务|奥林匹克|组织|党)委员会$/u,
    wanted: 'committee',
    wrong: ['commission', 'ministry', 'bureau', 'department', 'office', 'division'],
  },
  {
    chinese: /委员会$/u,
    wanted: 'commission',
    wrong: ['ministry', 'bureau', 'department', 'office', 'division'],
  },
  { chinese: /办公室$/u, wanted: 'office', wrong: ['ministry', 'bureau', 'commission', 'committee'] },
];

const endings = /委员会|办公室|总局|[部厅局]/gu;

/** A body with the word that says what it is about: 教育 of 教育厅, Education of the Ministry of Education. */
interface Body extends TextRange {
  readonly core: string;
}

function chineseBodies({ chinese }: ChineseEnglishPair): readonly (Body & { readonly kind: Kind })[] {
  const { tokens, simplified } = chinese;
  const ends = new Set(tokens.map(({ end }) => end));
  return Array.from(simplified.matchAll(endings)).flatMap(({ index, 0: ending }) => {
    const end = index + ending.length;
    const before = tokens.find((token) => token.start < index && token.end >= index);
    if (!ends.has(end) || before?.kind !== 'han') return [];
    const core = simplified.slice(before.start, index);
    // The whole of what stands before the ending decides.
    const name = simplified.slice(Math.max(0, end - 12), end);
    const kind = core.length > 1 ? kinds.find((one) => one.chinese.test(name)) : undefined;
    return kind ? [{ start: before.start, end, core, kind }] : [];
  });
}

const anyHead = heads.map((head) => head.charAt(0).toUpperCase() + head.slice(1)).join('|');
const hasHead = new RegExp(anyHead);
// Not the Committee of the Political Bureau: Political is what the bureau is about.
const headOf = new RegExp(
  `\\b(${anyHead}) (?:of|for) (?:the )?(\\p{Lu}[\\p{L}-]+)(?![\\p{L}-]| (?:${anyHead})\\b)`,
  'gu',
);
const ofHead = new RegExp(`\\b(\\p{Lu}[\\p{L}-]+) (${anyHead})\\b(?! (?:of|for)\\b)`, 'gu');

function englishBodies({ english }: ChineseEnglishPair): readonly (Body & { readonly head: Head })[] {
  if (!hasHead.test(english.text)) return [];
  const found = (pattern: RegExp, head: 1 | 2, core: 1 | 2) =>
    Array.from(english.text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      core: match[core] ?? '',
      head: (match[head] ?? '').toLowerCase() as Head,
    }));
  return [...found(headOf, 1, 2), ...found(ofHead, 2, 1)].filter(
    ({ core }) => !heads.some((head) => head === core.toLowerCase()),
  );
}

/** Bodies whose English kind their Chinese name cannot have, where nothing else in the segment may be meant. */
export function wrongBodies(pair: ChineseEnglishPair): readonly Finding[] {
  const { resources } = pair.article.settings;
  const inEnglish = englishBodies(pair);
  if (inEnglish.length === 0) return [];
  const inChinese = chineseBodies(pair);
  const isSame = (chinese: Body, english: Body): boolean => means(chinese.core, english.core, resources);
  return inChinese.flatMap((body): readonly Finding[] => {
    const same = inEnglish.filter((one) => isSame(body, one));
    const [wrong] = same;
    if (!wrong || !same.every(({ head }) => body.kind.wrong.includes(head))) return [];
    const others = inChinese.filter((one) => one !== body && isSame(one, wrong));
    if (others.some(({ kind }) => !kind.wrong.includes(wrong.head))) return [];
    return [findingOf(pair, body, wrong)];
  });
}

function findingOf(
  pair: ChineseEnglishPair,
  body: Body & { readonly kind: Kind },
  english: TextRange,
): Finding {
  const words = pair.english.text.slice(english.start, english.end);
  return {
    severity: 'error',
    ...sidesOf(pair, body, english),
    message: 'body',
    values: { body: pair.chinese.text.slice(body.start, body.end), words, expected: body.kind.wanted },
  };
}
