// name-consistency: one Chinese name, one English spelling in an article.
import { dottedNamePattern, knownPlaces } from './knownPlaces.js';
import type { ArticleCheck, Finding } from '../check.js';
import type { CheckedPair } from '../checkedArticle.js';
import { chineseEnglish } from '../checkedArticle.js';
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';
import { findChineseNames } from '../../text/findChineseNames.js';
import { namesIn } from './nameChecks.js';
import { nameSlips } from './nameSlips.js';
import { editDistance } from '../../text/editDistance.js';
import { spellingsOfName } from './personNames.js';
import { letters } from './personRenderings.js';
import { placeWordsIn } from './placeCheck.js';

interface Word extends TextRange {
  readonly text: string;
}

/** Capitalised words no dictionary has: what may be a name. */
function nameWords(text: string, isWord: (word: string) => boolean): readonly Word[] {
  return Array.from(text.matchAll(/(?<![\p{L}-])\p{Lu}[\p{L}’'-]{2,}/gu), ({ index, 0: word }) => {
    const bare = word.replace(/[’']s$/u, '');
    return { text: bare, start: index, end: index + bare.length };
  }).filter(({ text: word }) => !isWord(word.toLowerCase()));
}

/** Names and places of the article, with the pairs whose Chinese has them. */
function namesOf(pairs: readonly CheckedPair[]): ReadonlyMap<string, readonly CheckedPair[]> {
  const found = new Map<string, CheckedPair[]>();
  for (const pair of pairs) {
    const both = chineseEnglish(pair);
    if (!both || both.english.side === 'source') continue;
    const { simplified } = both.chinese;
    const names = new Set([
      ...findChineseNames(simplified).map(({ start, end }) => simplified.slice(start, end)),
      ...Array.from(
        simplified.matchAll(dottedNamePattern),
        ([name]) => name.split(/[·•・‧]/u).at(-1) ?? name,
      ),
      ...knownPlaces.filter((place) => simplified.includes(place)),
    ]);
    for (const name of names) found.set(name, [...(found.get(name) ?? []), pair]);
  }
  // Later mentions have the surname alone: the pairs whose text has the name anywhere.
  return found;
}

type Found = Finding & { readonly index: number };

interface Use {
  readonly pair: CheckedPair;
  readonly words: readonly Word[];
}

/** Mongolian of Mongolia: another word, not another spelling. */
const isDerived = (word: string, of: string): boolean =>
  word.startsWith(of) && /^(?:n|an|ian|s|es|ese|i|er)$/.test(word.slice(of.length));

/** A letter apart, two in long names, with the same first one. */
function isNear(a: string, b: string): boolean {
  if (isDerived(a, b) || isDerived(b, a)) return false;
  const apart = editDistance(a, b);
  return apart > 0 && apart <= (Math.min(a.length, b.length) > 6 ? 2 : 1) && a[0] === b[0] && a.length > 3;
}

const has = ({ words }: Use, text: string): boolean => words.some((word) => word.text === text);

/** The spelling that stands instead of a word's: more frequent, or of equally frequent ones the first. */
function rivalOf(word: string, uses: readonly Use[], counts: ReadonlyMap<string, number>): string | null {
  const order = [...counts.keys()];
  const rival = order.find(
    (other) =>
      isNear(other, word) &&
      (counts.get(other) ?? 0) >= (counts.get(word) ?? 0) &&
      // Two that stand together are two names.
      !uses.some((use) => has(use, other) && has(use, word)),
  );
  if (rival === undefined) return null;
  const isFirst = counts.get(rival) === counts.get(word) && order.indexOf(word) < order.indexOf(rival);
  return isFirst ? null : rival;
}

/** What may be names in the article's targets, and in how many rows each stands: one row with two names says little of either. */
interface AllWords {
  readonly uses: readonly Use[];
  readonly counts: ReadonlyMap<string, number>;
}

function allWords(pairs: readonly CheckedPair[]): AllWords {
  const isWord = (word: string): boolean =>
    pairs[0]?.article.settings.resources.spellers?.us.isWord(word) ?? false;
  const uses = pairs.map((pair): Use => ({ pair, words: nameWords(pair.target.text, isWord) }));
  const counts = new Map<string, number>();
  for (const { words } of uses)
    for (const word of new Set(words.map(({ text }) => text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { uses, counts };
}

/** As the table of places or the rules of spelling have it: then the others are wrong, however many. */
function isRight(pair: CheckedPair, word: string): boolean {
  const both = chineseEnglish(pair);
  if (!both) return false;
  return (
    placeWordsIn(both).some(({ right }) => right.includes(word)) ||
    namesIn(both).some(({ name }) => {
      const { surnames, givens } = spellingsOfName(name, pair.article.settings.resources);
      return surnames.includes(letters(word)) || givens.includes(letters(word));
    })
  );
}

/** The minority spellings of a name. */
function divided(name: string, pairs: readonly CheckedPair[], all: AllWords): readonly Found[] {
  const uses = pairs.flatMap(({ index }) => all.uses[index] ?? []);
  const here = new Set(uses.flatMap(({ words }) => words.map(({ text }) => text)));
  const counts = new Map([...all.counts].filter(([word]) => here.has(word)));
  return uses.flatMap(({ pair, words }) =>
    words.flatMap((word): readonly Found[] => {
      if (isRight(pair, word.text)) return [];
      const rival = rivalOf(word.text, all.uses, counts);
      if (rival === null) return [];
      const range = { start: word.start, end: word.end };
      const values = { name, words: word.text, expected: rival };
      const fix = { ...range, text: rival };
      return [
        { index: pair.index, severity: 'error', source: null, target: range, message: 'other', values, fix },
      ];
    }),
  );
}

/** Kamyshev … Kamishev; Qiqihar … Qiqihaer. */
export const nameConsistency: ArticleCheck = {
  kind: 'article',
  id: 'name-consistency',
  find: ({ pairs }) => {
    if (pairs.length < 2) return [];
    const seen = new Set<string>();
    const all = allWords(pairs);
    return [...namesOf(pairs)]
      .filter(([, uses]) => uses.length > 1)
      .flatMap(([name, uses]) => divided(name, uses, all))
      .filter(({ index, target }) => {
        const key = `${index} ${target?.start}`;
        if (seen.has(key)) return false;
        seen.add(key);
        // What the row shows by itself is said once.
        const both = pairs[index] && chineseEnglish(pairs[index]);
        return (
          !both ||
          !nameSlips(both).some((slip) => slip.target && target && rangesOverlap(slip.target, target))
        );
      });
  },
};
