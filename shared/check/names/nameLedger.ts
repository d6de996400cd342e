// The ledger of an article's names: every person, place and body with every rendering of it, and the one the rules know.
import { editDistance } from '../../text/editDistance.js';
import type { SegmentId } from '../../model/ids.js';
import {
  nameKinds,
  type NameEntry,
  type NameLedger,
  type NamePlace,
  type NameRendering,
  type NameSuggestion,
} from '../../model/nameLedger.js';
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';
import { transliterationCharacters } from '../../text/nameWords.js';
import type { CheckedArticle, ChineseEnglishPair } from '../checkedArticle.js';
import type { CheckResources } from '../checkResources.js';
import { articleNames, type ArticleName } from './articleNames.js';
import { entriesOfEnglish } from './englishNames.js';
import { introducedIn } from './firstMention.js';
import { nameConsistency } from './nameConsistency.js';
import { grouped, preferredTerm, withShort } from './nameGroups.js';
import { houseForm, isReadOneWay, type PersonName } from './personNames.js';
import { letters } from './personRenderings.js';
import { placeWordsIn } from './placeCheck.js';
import { pinyinWords } from './plainPlaces.js';
import { placeOf, usedNames, wordsAt, writtenPairs, type Use, type UsedName } from './usedNames.js';

const nearest = (choices: readonly string[], written: string): string | undefined =>
  choices.toSorted((a, b) => editDistance(letters(a), written) - editDistance(letters(b), written))[0];

/** By the rules of spelling; null where the characters have several readings and nothing says which, and for foreigners. */
function spelledPerson(person: PersonName, used: string, resources: CheckResources): NameSuggestion | null {
  const characters = Array.from(person.surname + person.given);
  const isForeign = characters.length > 2 && characters.every((each) => transliterationCharacters.has(each));
  if (used === '' && (isForeign || !isReadOneWay(person, resources))) return null;
  const given = letters(used.split(' ').slice(1).join(''));
  return { words: houseForm(person, resources, given), from: 'pinyin' };
}

function spelledPlace(chinese: string, used: string, resources: CheckResources): NameSuggestion | null {
  const spelled = pinyinWords(chinese, resources);
  const words = used === '' && spelled.length > 1 ? undefined : nearest(spelled, letters(used));
  return words === undefined ? null : { words, from: 'pinyin' };
}

/** The termbase's rendering, else the one the rules of spelling make; of several readings the one that is used. */
function suggestionOf({ name, uses }: UsedName, renderings: readonly NameRendering[]): NameSuggestion | null {
  const { concept, person, kind, chinese } = name;
  const [first] = uses;
  const term = concept && preferredTerm(concept.english);
  if (term) return { words: term, from: 'termbase' };
  if (!first) return null;
  const { resources } = first.pair.article.settings;
  const used = renderings[0]?.words ?? '';
  if (person) return spelledPerson(person, used, resources);
  if (kind !== 'place') return null;
  const listed = placeWordsIn(first.pair).find((place) => place.chinese === chinese);
  return listed ? { words: listed.house, from: 'placeTable' } : spelledPlace(chinese, used, resources);
}

const isBody = ({ pair }: Use): boolean => pair.segment.role !== 'headline';

/** A name of a Chinese source with its English renderings. */
export function entryOfChinese(used: UsedName): NameEntry {
  const { name, uses } = used;
  const places = uses.flatMap(({ pair, english }) =>
    english.map((range) => ({ ...placeOf(pair, range), words: wordsAt(pair, range) })),
  );
  const renderings = grouped(places);
  const suggestion = suggestionOf(used, renderings);
  const first = uses.find(isBody) ?? uses[0];
  const [mention] = first?.chinese ?? [];
  const [rendered] = first?.english ?? [];
  return {
    kind: name.kind,
    name: mention && first ? nameAt(first.pair, mention, name) : name.chinese,
    mentions: uses.flatMap(({ pair, chinese }) => chinese.map((range) => placeOf(pair, range))),
    first: {
      segmentId: (first?.pair.segment.id ?? '') as SegmentId,
      words: first && mention ? introducedIn('chinese', first.pair, mention, name.kind) : name.chinese,
      rendered: first && rendered ? introducedIn('english', first.pair, rendered, name.kind) : null,
    },
    renderings: withShort(renderings, suggestion),
    suggestion,
  };
}

/** In the characters of the text; a mention of the last part alone says less than the name. */
const nameAt = ({ chinese }: ChineseEnglishPair, { start, end }: TextRange, name: ArticleName): string =>
  end - start === name.chinese.length ? chinese.text.slice(start, end) : name.chinese;

/** What name-consistency finds and nothing here has yet: words a letter apart from those of a name. */
function withConsistency(article: CheckedArticle, entries: readonly NameEntry[]): readonly NameEntry[] {
  const added = new Map<NameEntry, (NamePlace & { readonly words: string })[]>();
  for (const { index, target, values } of nameConsistency.find(article)) {
    const segmentId = (article.pairs[index]?.segment.id ?? '') as SegmentId;
    if (!target || !values) continue;
    const isKnown = ({ renderings }: NameEntry): boolean =>
      renderings.some(({ places }) =>
        places.some((place) => place.segmentId === segmentId && rangesOverlap(place, target)),
      );
    if (entries.some(isKnown)) continue;
    const says = ({ renderings }: NameEntry): boolean =>
      renderings.some(({ words }) => words.split(' ').includes(values.expected ?? ''));
    const entry =
      entries.find(says) ??
      entries.find(({ name }) => name === values.name || name.endsWith(`·${values.name}`));
    if (entry)
      added.set(entry, [...(added.get(entry) ?? []), { segmentId, ...target, words: values.words ?? '' }]);
  }
  return entries.map((entry) => {
    const more = added.get(entry);
    if (!more) return entry;
    const before = entry.renderings.flatMap(({ words, places }) =>
      places.map((place) => ({ ...place, words })),
    );
    return { ...entry, renderings: withShort(grouped([...before, ...more]), entry.suggestion) };
  });
}

/** The names of the article, every one with what the target writes for it. */
export function nameLedger(article: CheckedArticle): NameLedger {
  const pairs = writtenPairs(article);
  const [first] = pairs;
  if (!first) return [];
  const used = usedNames(pairs, articleNames(pairs));
  const entries =
    first.chinese.side === 'source'
      ? withConsistency(article, used.map(entryOfChinese))
      : entriesOfEnglish(pairs, used);
  return entries.toSorted((a, b) => nameKinds.indexOf(a.kind) - nameKinds.indexOf(b.kind));
}
