// Where an article uses each of its names, on both sides.
import type { SegmentId } from '../../model/ids.js';
import type { TextRange } from '../../model/inlineText.js';
import { nameKinds, type NamePlace } from '../../model/nameLedger.js';
import { chineseEnglish, type CheckedArticle, type ChineseEnglishPair } from '../checkedArticle.js';
import { mentionsIn, type ArticleName } from './articleNames.js';
import { renderingsOfName, surnamesAlone, type FoundWords } from './nameRenderings.js';
import { spellingsOfName } from './personNames.js';
import { initialsOf } from './nameGroups.js';
import { letters } from './personRenderings.js';
import { standsAt } from './standsAt.js';

/** A pair that names somebody, with the words of both sides. */
export interface Use {
  readonly pair: ChineseEnglishPair;
  readonly chinese: readonly TextRange[];
  readonly english: readonly FoundWords[];
}

/** A name with all its uses. */
export interface UsedName {
  readonly name: ArticleName;
  readonly uses: readonly Use[];
}

const isWritten = ({ chinese, english }: ChineseEnglishPair): boolean =>
  chinese.text.trim() !== '' && english.text.trim() !== '';

/** The pairs between Chinese and English that have words on both sides. */
export const writtenPairs = (article: CheckedArticle): readonly ChineseEnglishPair[] =>
  article.pairs.flatMap((pair) => chineseEnglish(pair) ?? []).filter(isWritten);

/** Each name with the pairs it stands in; of one kind the longer name has the place. */
export function usedNames(
  pairs: readonly ChineseEnglishPair[],
  names: readonly ArticleName[],
): readonly UsedName[] {
  const people = names.filter(({ kind }) => kind === 'person');
  const uses = new Map<ArticleName, Use[]>(names.map((name) => [name, []]));
  const longestFirst = names.toSorted((a, b) => b.chinese.length - a.chinese.length);
  for (const pair of pairs) {
    const named: TextRange[] = [];
    for (const kind of nameKinds) {
      // 瑞安 is no place in 李瑞安.
      const taken = kind === 'place' ? [...named] : [];
      for (const name of longestFirst) {
        if (name.kind !== kind) continue;
        const chinese = mentionsIn(pair, name, taken);
        if (chinese.length === 0) continue;
        taken.push(...chinese);
        if (kind === 'person') named.push(...chinese);
        uses.get(name)?.push({ pair, chinese, english: renderingsOfName(pair, name, people) });
      }
    }
  }
  return names
    .map((name) => withInitials(withOddSurnames({ name, uses: uses.get(name) ?? [] })))
    .filter(isNamed);
}

/** Cautious finders take words for names now and then: one that neither side is sure of is left out. */
function isNamed({ name, uses }: UsedName): boolean {
  if (uses.length === 0) return false;
  if (name.isCertain || uses.some(({ english }) => english.length > 0)) return true;
  return name.kind === 'person' && name.chinese.length > 2;
}

/** Sen Zhe, and later Sen alone. */
function withOddSurnames({ name, uses }: UsedName): UsedName {
  const [first] = uses;
  if (!name.person || !first) return { name, uses };
  const { surnames, givens } = spellingsOfName(name.person, first.pair.article.settings.resources);
  const odd = uses
    .flatMap(({ pair, english }) =>
      english
        .filter(({ form }) => form === 'full')
        .map((range) => letters(wordsAt(pair, range).split(' ')[0] ?? '')),
    )
    .filter((surname) => !surnames.includes(surname) && !givens.includes(surname));
  if (odd.length === 0) return { name, uses };
  return {
    name,
    uses: uses.map((use) => ({
      ...use,
      english: [...use.english, ...surnamesAlone(use.pair, odd, use.english)],
    })),
  };
}

/** The commission by its initials, once its name is known. */
function withInitials({ name, uses }: UsedName): UsedName {
  if (name.kind !== 'organisation') return { name, uses };
  const known = new Set(
    uses.flatMap(({ pair, english }) => english.map((range) => initialsOf(wordsAt(pair, range)))),
  );
  const initials = [...known].filter((letter) => letter.length > 2);
  return {
    name,
    uses: uses.map((use): Use => {
      if (use.english.length > 0) return use;
      const found = initials.flatMap((each) => standsAt(use.pair.english.text, each));
      return { ...use, english: found.map((range) => ({ ...range, form: 'short' })) };
    }),
  };
}

/** English words as they are compared: with a plain apostrophe. */
export const wordsAt = ({ english }: ChineseEnglishPair, { start, end }: TextRange): string =>
  english.text.slice(start, end).replaceAll('’', "'");

/** A range of the pair as a place of the article. */
export const placeOf = (pair: ChineseEnglishPair, { start, end }: TextRange): NamePlace => ({
  segmentId: pair.segment.id as SegmentId,
  start,
  end,
});
