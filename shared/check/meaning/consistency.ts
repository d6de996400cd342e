// consistency: the same source has the same target, and the other way round; figures do not count.
import type { ArticleCheck, Finding } from '../check.js';
import type { CheckedArticle, CheckedPair, CheckedText } from '../checkedArticle.js';
import { isChinese } from '../../model/language.js';

const figures = /[\d０-９][\d０-９.,:%％]*|[一二三四五六七八九十百千万亿两]+/g;

const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(figures, '0')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Long enough to be no chance: four words, or six characters. */
function isLong({ text, language }: CheckedText): boolean {
  return isChinese(language)
    ? (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 6
    : text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= 4;
}

type Group = readonly { readonly pair: CheckedPair; readonly other: string }[];

/** Pairs with the same words on one side and several on the other. */
function divided(article: CheckedArticle, side: 'source' | 'target'): readonly Group[] {
  if (article.pairs.length < 2) return [];
  const other = side === 'source' ? 'target' : 'source';
  const groups = new Map<string, { pair: CheckedPair; other: string }[]>();
  for (const pair of article.pairs) {
    if (!isLong(pair[side]) || pair[other].text.trim() === '') continue;
    const key = keyOf(pair[side].text);
    const entry = { pair, other: keyOf(pair[other].text) };
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].filter((group) => new Set(group.map((entry) => entry.other)).size > 1);
}

function findingsOf(group: Group, message: string): readonly (Finding & { readonly index: number })[] {
  const [first] = group;
  return group.map(({ pair, other }) => {
    const another = group.find((entry) => entry.other !== other)?.pair ?? first?.pair ?? pair;
    const words = message === 'otherTarget' ? another.target.text : another.source.text;
    return {
      index: pair.index,
      severity: 'warning',
      source: { start: 0, end: pair.source.text.length },
      target: { start: 0, end: pair.target.text.length },
      message,
      values: { number: String(another.index + 1), words },
    };
  });
}

/** One boilerplate sentence in two versions; two sources with one target. */
export const consistency: ArticleCheck = {
  kind: 'article',
  id: 'consistency',
  find: (article) => [
    ...divided(article, 'source').flatMap((group) => findingsOf(group, 'otherTarget')),
    ...divided(article, 'target').flatMap((group) => findingsOf(group, 'otherSource')),
  ],
};
