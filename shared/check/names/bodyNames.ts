// Names of bodies: in Chinese by the word they end with, in English by capitals; which is which by what their words mean.
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';
import { findEnglishNames } from '../../text/findEnglishNames.js';
import { onceFor, type ChineseEnglishPair } from '../checkedArticle.js';
import type { CheckResources } from '../checkResources.js';
import { letters } from './personRenderings.js';
import { isPinyin } from './pinyinSyllables.js';
import { pinyinWords } from './plainPlaces.js';

const ending =
  /(?:委员会|办公室|联合会|促进会|协会|学会|商会|总会|基金会|研究院|研究所|研究中心|大学|学院|学校|中学|小学|医院|银行|公司|集团|博物馆|图书馆|出版社|日报|晚报|法院|检察院|政府|[局厅部署])$/u;
/** Words before which the name of a body begins. */
const outside =
  /^(?:的|了|是|在|从|由|与|和|及|以及|或|向|对|为|被|把|将|到|于|等|据|经|自|至|给|让|跟|同|该|本|这|那|这家|那家|一家|一所|有|会见|访问|参观|获悉|介绍|来自|包括|其中|记者|先后|联合|通过|考入|毕业|进入|成立|组建|说|表示|称)$/u;
/** Those that also stand inside one: 发展和改革委员会. */
const joining = /^[和与及]$/u;
const mostWords = 7;

/** Chinese names of bodies that may stand in a text, the longest of each place first. */
const candidatesIn = onceFor((pair: ChineseEnglishPair): readonly TextRange[] => {
  const { tokens } = pair.chinese;
  const { simplified } = pair.chinese;
  const found: TextRange[] = [];
  tokens.forEach((last, i) => {
    if (last.kind !== 'han') return;
    for (let from = Math.max(0, i - mostWords + 1); from <= i; from += 1) {
      const inside = tokens.slice(from, i + 1);
      if (
        inside.some(
          ({ kind, text }, at) =>
            kind !== 'han' ||
            (outside.test(text) &&
              !(joining.test(text) && at > 0 && !ending.test(inside[at - 1]?.text ?? ''))),
        )
      )
        continue;
      const start = inside[0]?.start ?? last.start;
      const words = simplified.slice(start, last.end);
      if (words.length > 3 && ending.test(words)) found.push({ start, end: last.end });
    }
  });
  return found;
});

/** A capitalised run of two words or more, and the stems of its words. */
interface EnglishBody extends TextRange {
  readonly words: readonly string[];
}

const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', 'an']);

/** What the ends of such names are in English, besides what the dictionary says. */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [/[局厅]$/u, /^(?:bureau|department|administration|office|authority)$/i],
  [/部$/u, /^(?:ministry|department)$/i],
  [/委员会$/u, /^(?:committee|commission|council|congress)$/i],
  [/公司$|集团$/u, /^(?:company|co|corp|corporation|group|ltd|inc|limited)$/i],
  [/大学$|学院$/u, /^(?:university|college|institute|academy|school)$/i],
  [/会$/u, /^(?:association|federation|society|council|chamber|foundation|commerce|union|board)$/i],
  [/院$|所$/u, /^(?:institute|academy|hospital|court|procuratorate|center|centre|research)$/i],
  [/政府$/u, /^(?:government|municipal|provincial|people|people's|people’s)$/i],
  [/市/u, /^(?:municipal|city)$/i],
  [/省/u, /^provincial$/i],
];

const lastWord = (words: string): string => words.split(' ').at(-1) ?? '';
const isBodyWord = (word: string): boolean => kinds.some(([, english]) => english.test(word));

/** Capitalised runs; two that “and” joins are also one: the National Development and Reform Commission. */
const englishBodies = onceFor((pair: ChineseEnglishPair): readonly EnglishBody[] => {
  const { text, tokens } = pair.english;
  const runs = findEnglishNames(tokens).filter(({ isPerson }) => !isPerson);
  const joined = runs.flatMap((run, i) => {
    const next = runs[i + 1];
    const isOne =
      next &&
      text.slice(run.end, next.start) === ' and ' &&
      !isBodyWord(lastWord(text.slice(run.start, run.end)));
    return isOne ? [{ start: run.start, end: next.end }] : [];
  });
  return [...runs, ...joined]
    .map(({ start, end }) => {
      const bare = text.slice(start, end).replace(/[’']s?$/u, '');
      const words = Array.from(bare.matchAll(/[\p{L}’'-]+/gu), ([word]) => word.replace(/[’']s$/u, ''));
      const telling = words.filter((word) => !small.has(word.toLowerCase()));
      return { start, end: start + bare.length, words: telling };
    })
    .filter(({ words }) => words.length > 1);
});

/** Whether the dictionary has the English word, whatever its form, for the Chinese one. */
export const means = (chinese: string, english: string, resources: CheckResources): boolean =>
  resources.renderingsOf(chinese).includes(resources.stemOf(english));

/** Where a word in pinyin spells characters of the name: Lanchuan in 澜川市交通运输局. */
function spelledAt(name: string, word: string, resources: CheckResources): TextRange | null {
  if (word.length < 4 || !isPinyin(word)) return null;
  for (let start = 0; start < name.length - 1; start += 1)
    for (const length of [2, 3, 4]) {
      const characters = name.slice(start, start + length);
      if (pinyinWords(characters, resources).some((spelled) => letters(spelled) === letters(word)))
        return { start, end: start + length };
    }
  return null;
}

/** A word of the Chinese name, and what it is made of. */
interface Part extends TextRange {
  readonly pieces: readonly string[];
}

/** How much of both names the words of the other explain, 0–1; the harmonic mean, so that neither stands alone. */
function likeness(pair: ChineseEnglishPair, { start, end }: TextRange, { words }: EnglishBody): number {
  const { resources } = pair.article.settings;
  const name = pair.chinese.simplified.slice(start, end);
  const parts = pair.chinese.tokens
    .filter((token) => token.start >= start && token.end <= end && !joining.test(token.text))
    .map(({ text, ...token }): Part => ({
      start: token.start - start,
      end: token.end - start,
      pieces: text.length > 2 ? [text, text.slice(0, -1), text.slice(0, 2), text.slice(2)] : [text],
    }));
  const answered = new Set<Part>();
  const explained = words.filter((word) => {
    const spelled = spelledAt(name, word, resources);
    const answers = parts.filter(
      ({ pieces, ...range }) =>
        (spelled && range.start < spelled.end + 1 && spelled.start < range.end) ||
        pieces.some((piece) => means(piece, word, resources)) ||
        kinds.some(([chinese, english]) => pieces.some((piece) => chinese.test(piece)) && english.test(word)),
    );
    for (const part of answers) answered.add(part);
    return answers.length > 0;
  });
  // What kind of body it is has to be said.
  if (!parts.some((part) => part.end === name.length && answered.has(part))) return 0;
  const [there, back] = [explained.length / words.length, answered.size / parts.length];
  return there + back === 0 ? 0 : (2 * there * back) / (there + back);
}

/** Below it two names have little to do with each other. */
const leastLikeness = 0.6;

/** Chinese and English names of bodies that stand for each other. */
export interface BodyLink {
  readonly chinese: TextRange;
  readonly english: TextRange;
}

/** The bodies of a pair that both sides name, each place in one link, the likeliest first. */
export const bodyLinks = onceFor((pair: ChineseEnglishPair): readonly BodyLink[] => {
  const all = candidatesIn(pair).flatMap((chinese) =>
    englishBodies(pair).map((english) => ({ chinese, english, likeness: likeness(pair, chinese, english) })),
  );
  const links: BodyLink[] = [];
  const isBetter = (a: (typeof all)[number], b: (typeof all)[number]): number =>
    b.likeness - a.likeness || b.chinese.end - b.chinese.start - (a.chinese.end - a.chinese.start);
  for (const { chinese, english, likeness: found } of all.toSorted(isBetter)) {
    if (found < leastLikeness) break;
    if (links.some((link) => rangesOverlap(link.chinese, chinese) || rangesOverlap(link.english, english)))
      continue;
    links.push({ chinese, english: { start: english.start, end: english.end } });
  }
  return links;
});

/** The Chinese names among them. */
export const bodiesIn = (pair: ChineseEnglishPair): readonly string[] =>
  bodyLinks(pair).map(({ chinese }) => pair.chinese.simplified.slice(chinese.start, chinese.end));
