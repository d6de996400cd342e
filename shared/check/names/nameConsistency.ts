// name-consistency: one Chinese name, one English spelling in an article.
import { dottedNamePattern, knownPlaces } from './knownPlaces.js';
import type { ArticleCheck, Finding } from '../check.js';
import type { CheckedPair } from '../checkedArticle.js';
import { chineseEnglish } from '../checkedArticle.js';
import type { TextRange } from '../../model/inlineText.js';
import { findChineseNames } from '../../text/findChineseNames.js';
import { editDistance } from './personNames.js';

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

/** The minority spelling of two that are a letter or two apart, in different segments of one name. */
function divided(name: string, pairs: readonly CheckedPair[]): readonly Found[] {
  const isWord = (word: string): boolean =>
    pairs[0]?.article.settings.resources.spellers?.us.isWord(word) ?? false;
  const uses = pairs.map((pair) => ({ pair, words: nameWords(pair.target.text, isWord) }));
  const counts = new Map<string, number>();
  for (const { words } of uses)
    for (const word of new Set(words.map(({ text }) => text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return uses.flatMap(({ pair, words }): readonly Found[] =>
    words.flatMap((word): readonly Found[] => {
      const rival = [...counts.keys()].find((other) => {
        const apart = editDistance(other, word.text);
        const isNear =
          apart > 0 &&
          apart <= (Math.min(other.length, word.text.length) > 6 ? 2 : 1) &&
          other[0] === word.text[0];
        const together = uses.some(
          (use) =>
            use.words.some(({ text }) => text === other) && use.words.some(({ text }) => text === word.text),
        );
        return (
          isNear && !together && other.length > 3 && (counts.get(other) ?? 0) >= (counts.get(word.text) ?? 0)
        );
      });
      // Of two that are equally frequent the first in the article stands.
      const isFirst =
        rival !== undefined &&
        counts.get(rival) === counts.get(word.text) &&
        [...counts.keys()].indexOf(word.text) < [...counts.keys()].indexOf(rival);
      if (rival === undefined || isFirst) return [];
      const range = { start: word.start, end: word.end };
      return [
        {
          index: pair.index,
          severity: 'error',
          source: null,
          target: range,
          message: 'other',
          values: { name, words: word.text, expected: rival },
          fix: { ...range, text: rival },
        },
      ];
    }),
  );
}

/** Kamyshev … Kamishev; Qiqihar … Qiqihaer. */
export const nameConsistency: ArticleCheck = {
  kind: 'article',
  id: 'name-consistency',
  find: ({ pairs }) => {
    const seen = new Set<string>();
    return [...namesOf(pairs)]
      .filter(([, uses]) => uses.length > 1)
      .flatMap(([name, uses]) => divided(name, uses))
      .filter(({ index, target }) => {
        const key = `${index} ${target?.start}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      });
  },
};
