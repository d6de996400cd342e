// What approved rows of other articles write for names: the same matching as in the ledger, over pairs that hold them.
import type { ArticleId } from '../../model/ids.js';
import type { NamedThing, NameEntry, NameUse } from '../../model/nameLedger.js';
import type { CheckedArticle, ChineseEnglishPair } from '../checkedArticle.js';
import { articleNames, askedNames } from './articleNames.js';
import { entriesOfEnglish } from './englishNames.js';
import { entryOfChinese } from './nameLedger.js';
import { standsAt } from './standsAt.js';
import { usedNames, writtenPairs } from './usedNames.js';

/** In how many articles each rendering stands; parts of a name say nothing. */
function usedIn(
  asked: NamedThing,
  { renderings }: NameEntry,
  articleOf: (segmentId: string) => ArticleId | undefined,
): NameUse {
  const used = renderings
    .filter(({ isShort }) => !isShort)
    .map(({ words, places }) => ({
      words,
      articles: new Set(places.map(({ segmentId }) => articleOf(segmentId))).size,
    }));
  return { kind: asked.kind, name: asked.name, used: used.toSorted((a, b) => b.articles - a.articles) };
}

/** An English name: the Chinese names of the pairs that have it. */
function entryOfEnglish(pairs: readonly ChineseEnglishPair[], { name }: NamedThing): NameEntry | undefined {
  const holding = pairs.filter(({ english }) => standsAt(english.text, name).length > 0);
  const entries = entriesOfEnglish(holding, usedNames(holding, articleNames(holding)));
  return entries.find((entry) => entry.name === name);
}

/**
 * The use of each name in approved pairs, which are handed in as the segments of one article; names nobody used are left out.
 */
export function nameUse(
  article: CheckedArticle,
  asked: readonly NamedThing[],
  articleOf: (segmentId: string) => ArticleId | undefined,
): readonly NameUse[] {
  const pairs = writtenPairs(article);
  const isFromChinese = pairs[0]?.chinese.side === 'source';
  const found = isFromChinese ? usedNames(pairs, askedNames(article.settings, asked)) : [];
  const { toSimplified } = article.settings.resources;
  return asked
    .flatMap((one): readonly NameUse[] => {
      const chinese = isFromChinese ? toSimplified(one.name) : null;
      const used = found.find(({ name }) => name.chinese === chinese);
      const entry = isFromChinese ? used && entryOfChinese(used) : entryOfEnglish(pairs, one);
      return entry ? [usedIn(one, entry, articleOf)] : [];
    })
    .filter(({ used }) => used.length > 0);
}
