// Which people, places and bodies an article names: found where the text says what they are, known wherever they stand.
import type { NamedThing, NameKind } from '../../model/nameLedger.js';
import type { Concept } from '../../model/term.js';
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';
import { findChineseNames } from '../../text/findChineseNames.js';
import type { CheckSettings, ChineseEnglishPair } from '../checkedArticle.js';
import { bodiesIn } from './bodyNames.js';
import { placesIn } from './knownPlaces.js';
import { namesIn } from './nameChecks.js';
import { cutName, type PersonName } from './personNames.js';
import { letters } from './personRenderings.js';
import { pinyinWords, plainPlacesIn } from './plainPlaces.js';
import { borders, placeStems } from './placeStems.js';

/** A name of the article. */
export interface ArticleName {
  readonly kind: NameKind;
  /** In Simplified characters. */
  readonly chinese: string;
  /** A Chinese person's, cut into its parts. */
  readonly person: PersonName | null;
  readonly concept: Concept | null;
  /** Somebody named it, or the termbase: it is listed whether or not the English has it. */
  readonly isCertain: boolean;
}

const isDotted = (name: string): boolean => /[·•・‧]/u.test(name);

/** Ten thousand terms are not converted at every pause in typing. */
const indexed = new WeakMap<CheckSettings['terms'], ReadonlyMap<string, Concept>>();

/** The concepts by their Chinese terms. */
function conceptsByName({ terms, resources }: CheckSettings): ReadonlyMap<string, Concept> {
  const known = indexed.get(terms);
  if (known) return known;
  const found = new Map<string, Concept>();
  indexed.set(terms, found);
  for (const concept of terms.concepts)
    for (const { text } of concept.chinese) found.set(resources.toSimplified(text.trim()), concept);
  return found;
}

/** Places by what follows them (绥芬河市), if the English spells them. */
function suffixedPlaces(pair: ChineseEnglishPair): readonly string[] {
  const { resources } = pair.article.settings;
  const english = new Set(
    Array.from(pair.english.text.matchAll(/\p{Lu}[\p{L}’'-]+/gu), ([word]) =>
      letters(word.replace(/[’']s$/u, '')),
    ),
  );
  const spelled = (name: string): boolean =>
    pinyinWords(name, resources).some((word) => word.length > 3 && english.has(letters(word)));
  return placeStems(pair).flatMap((stems) => {
    const named = stems.flatMap(({ stem, suffix }) =>
      stem.length > 1 && spelled(stem) ? [stem] : spelled(stem + suffix) ? [stem + suffix] : [],
    );
    return named.slice(0, 1);
  });
}

/** Foreign names with all their parts: each dot makes one of two, and those that overlap are one. */
function dottedNames(text: string): readonly string[] {
  const ranges = findChineseNames(text)
    .filter(({ start, end }) => isDotted(text.slice(start, end)))
    .toSorted((a, b) => a.start - b.start);
  const joined: TextRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else joined.push(range);
  }
  return joined.map(({ start, end }) => text.slice(start, end));
}

type Found = Pick<ArticleName, 'kind' | 'chinese' | 'isCertain'>;

function namedIn(pair: ChineseEnglishPair, concepts: ReadonlyMap<string, Concept>): readonly Found[] {
  const { simplified } = pair.chinese;
  const sure = (kind: NameKind) => (chinese: string) => ({ kind, chinese, isCertain: true });
  const maybe = (kind: NameKind) => (chinese: string) => ({ kind, chinese, isCertain: false });
  const listed = [...concepts].filter(([name, { kind }]) => kind !== 'term' && simplified.includes(name));
  return [
    ...listed.map(([chinese, { kind }]) => ({ kind: kind as NameKind, chinese, isCertain: true })),
    ...namesIn(pair).map(({ range }) => maybe('person')(simplified.slice(range.start, range.end))),
    ...dottedNames(simplified).map(sure('person')),
    ...placesIn(simplified).map(([chinese]) => sure('place')(chinese)),
    ...plainPlacesIn(simplified).map(maybe('place')),
    ...suffixedPlaces(pair).map(maybe('place')),
    ...bodiesIn(pair).map(maybe('organisation')),
  ];
}

type AddName = (found: Found) => void;

/** A list that takes each name once; what somebody is sure of stays. */
function nameList(concepts: ReadonlyMap<string, Concept>): {
  readonly add: AddName;
  readonly all: () => readonly ArticleName[];
} {
  const found = new Map<string, ArticleName>();
  const add: AddName = ({ kind, chinese, isCertain }) => {
    const known = found.get(chinese);
    if (known && (known.isCertain || !isCertain)) return;
    const person = kind === 'person' && !isDotted(chinese) ? cutName(chinese) : null;
    const concept = concepts.get(chinese) ?? null;
    found.set(chinese, { kind: known?.kind ?? kind, chinese, person, concept, isCertain });
  };
  return { add, all: () => [...found.values()] };
}

/** Chinese names that somebody asks about, without looking for others. */
export function askedNames(settings: CheckSettings, asked: readonly NamedThing[]): readonly ArticleName[] {
  const list = nameList(conceptsByName(settings));
  for (const { kind, name } of asked)
    list.add({ kind, chinese: settings.resources.toSimplified(name), isCertain: true });
  return list.all();
}

/** The names of an article, in order of first mention. */
export function articleNames(pairs: readonly ChineseEnglishPair[]): readonly ArticleName[] {
  const [first] = pairs;
  if (!first) return [];
  const concepts = conceptsByName(first.article.settings);
  const list = nameList(concepts);
  for (const pair of pairs) for (const name of namedIn(pair, concepts)) list.add(name);
  return list.all();
}

/** Where a text has the name, or, of a foreign one, its last part; not inside one of `longer`. */
export function mentionsIn(
  pair: ChineseEnglishPair,
  { kind, chinese }: ArticleName,
  longer: readonly TextRange[] = [],
): readonly TextRange[] {
  const { simplified } = pair.chinese;
  const found: TextRange[] = [];
  const ends = chinese.length === 2 ? borders(pair) : null;
  const known = kind === 'person' ? namesIn(pair) : [];
  const isNamed = (start: number): boolean => known.some(({ range }) => range.start === start);
  const add = (name: string): void => {
    for (let at = simplified.indexOf(name); at >= 0; at = simplified.indexOf(name, at + name.length)) {
      const range = { start: at, end: at + name.length };
      // Two characters may be the end of one word and the beginning of the next.
      if (ends && kind !== 'place' && !ends.has(range.start) && !isNamed(at)) continue;
      if (![...found, ...longer].some((other) => rangesOverlap(other, range))) found.push(range);
    }
  };
  add(chinese);
  const last = isDotted(chinese) ? chinese.split(/[·•・‧]/u).at(-1) : undefined;
  if (last !== undefined && last.length > 1) add(last);
  return found.toSorted((a, b) => a.start - b.start);
}
