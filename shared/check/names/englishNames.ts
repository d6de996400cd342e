// The ledger where English is the source: names by their English words, with every Chinese rendering.
import type { SegmentId } from '../../model/ids.js';
import type { TextRange } from '../../model/inlineText.js';
import type { NameEntry, NamePlace, NameSuggestion } from '../../model/nameLedger.js';
import { findEnglishNames } from '../../text/findEnglishNames.js';
import type { ChineseEnglishPair } from '../checkedArticle.js';
import { introducedIn } from './firstMention.js';
import { grouped, preferredTerm, withShort } from './nameGroups.js';
import { cutName } from './personNames.js';
import { judgeRendering } from './personRenderings.js';
import { isPinyin } from './pinyinSyllables.js';
import { standsAt } from './standsAt.js';
import { placeOf, wordsAt, type Use, type UsedName } from './usedNames.js';

/** The words by which a name goes in English: those it has most often, the longest of them. */
function englishOf({ uses }: UsedName): string | null {
  const places = uses.flatMap(({ pair, english }) =>
    english.map((range) => ({ ...placeOf(pair, range), words: wordsAt(pair, range), form: range.form })),
  );
  const full = places.filter(({ form }) => form === 'full');
  return grouped(full.length > 0 ? full : places)[0]?.words ?? null;
}

/** Characters that spell the person's name, where no name was recognised: 孙哲 for Sun Zhe, who is 孙喆 elsewhere. */
function spelledIn(pair: ChineseEnglishPair, words: string): readonly TextRange[] {
  const { simplified } = pair.chinese;
  const { resources } = pair.article.settings;
  const rendering = { start: 0, end: 0, words: words.split(' ') };
  for (let start = 0; start < simplified.length; start += 1)
    for (const length of [4, 3, 2]) {
      const name = simplified.slice(start, start + length);
      const person = /^\p{Script=Han}+$/u.test(name) && name.length === length ? cutName(name) : null;
      if (person && judgeRendering(person, rendering, resources) === 'right')
        return [{ start, end: start + length }];
    }
  return [];
}

/** The pairs whose English has the person and whose Chinese has none of the names known for it. */
function otherUses(
  pairs: readonly ChineseEnglishPair[],
  words: string,
  known: readonly Use[],
): readonly Use[] {
  const seen = new Set(known.filter(({ english }) => english.length > 0).map(({ pair }) => pair));
  return pairs.flatMap((pair): readonly Use[] => {
    const english = seen.has(pair) ? [] : standsAt(pair.english.text, words);
    const chinese = english.length > 0 ? spelledIn(pair, words) : [];
    return chinese.length > 0
      ? [{ pair, chinese, english: english.map((range) => ({ ...range, form: 'full' })) }]
      : [];
  });
}

function entryOf(pairs: readonly ChineseEnglishPair[], words: string, names: readonly UsedName[]): NameEntry {
  const known = names.flatMap(({ uses }) => uses).filter(({ english }) => english.length > 0);
  const kind = names[0]?.name.kind ?? 'person';
  const more = kind === 'person' ? otherUses(pairs, words, known) : [];
  const uses = [...known, ...more].toSorted((a, b) => a.pair.index - b.pair.index);
  const chosen = names.map(({ name }) => name.concept && preferredTerm(name.concept.chinese)).find(Boolean);
  const suggestion: NameSuggestion | null = chosen ? { words: chosen, from: 'termbase' } : null;
  const first = uses.find(({ pair }) => pair.segment.role !== 'headline') ?? uses[0];
  const [mention] = first?.english ?? [];
  const [rendered] = first?.chinese ?? [];
  const places = uses.flatMap(({ pair, chinese }) =>
    chinese.map((range): NamePlace & { readonly words: string } => ({
      ...placeOf(pair, range),
      words: pair.chinese.text.slice(range.start, range.end),
    })),
  );
  return {
    kind,
    name: words,
    mentions: eachOnce(uses.flatMap(({ pair, english }) => english.map((range) => placeOf(pair, range)))),
    first: {
      segmentId: (first?.pair.segment.id ?? '') as SegmentId,
      words: first && mention ? introducedIn('english', first.pair, mention, kind) : words,
      rendered: first && rendered ? introducedIn('chinese', first.pair, rendered, kind) : null,
    },
    renderings: withShort(grouped(places), suggestion),
    suggestion,
  };
}

/** Two Chinese names of one row may go by the same words. */
const eachOnce = (places: readonly NamePlace[]): readonly NamePlace[] => [
  ...new Map(places.map((place) => [`${place.segmentId} ${place.start}`, place])).values(),
];

/** Chinese names that go by the same English words are renderings of one name. */
export function entriesOfEnglish(
  pairs: readonly ChineseEnglishPair[],
  used: readonly UsedName[],
): readonly NameEntry[] {
  const byWords = new Map<string, UsedName[]>();
  for (const name of used) {
    const words = englishOf(name);
    if (words !== null) byWords.set(words, [...(byWords.get(words) ?? []), name]);
  }
  for (const words of pinyinPeople(pairs)) if (!byWords.has(words)) byWords.set(words, []);
  return [...byWords]
    .map(([words, names]) => entryOf(pairs, words, names))
    .filter(({ mentions }) => mentions.length > 0);
}

/** Chinese people whom only the English introduces: Mayor Sun Zhe. */
function pinyinPeople(pairs: readonly ChineseEnglishPair[]): ReadonlySet<string> {
  const found = pairs.flatMap((pair) =>
    findEnglishNames(pair.english.tokens)
      .filter(({ isPerson }) => isPerson)
      .map((range) => wordsAt(pair, range).replace(/'s$/, '')),
  );
  return new Set(found.filter((words) => /^\S+ \S+$/.test(words) && words.split(' ').every(isPinyin)));
}
