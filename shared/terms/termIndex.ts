// Finds the termbase's terms in texts: the longest match wins; a stretch of Chinese, an inflected word in English.
import type { Concept, Term } from '../model/term.js';
import type { TextRange } from '../model/inlineText.js';

/** A term that stands in a text. */
export interface TermHit extends TextRange {
  readonly concept: Concept;
  readonly term: Term;
}

/** Concepts, ready to be looked up. */
export interface TermIndex {
  readonly concepts: readonly Concept[];
  /** Hits in order, none overlapping: the longest at each place, forbidden terms included. */
  readonly findChinese: (text: string) => readonly TermHit[];
  /** As `findChinese`; plural, tense, capitals and hyphens do not count, but capitals of acronyms do. */
  readonly findEnglish: (text: string) => readonly TermHit[];
}

/** A termbase without concepts. */
export const noTerms: TermIndex = { concepts: [], findChinese: () => [], findEnglish: () => [] };

interface Entry {
  readonly concept: Concept;
  readonly term: Term;
  /** Length in UTF-16 units (Chinese) or in words. */
  readonly length: number;
}

type Entries = ReadonlyMap<string, readonly Entry[]>;

/** So many concepts are put in order between two pauses. */
const pauseAfter = 100;

function* listBy(
  concepts: readonly Concept[],
  side: 'chinese' | 'english',
  keyOf: (text: string) => string,
  lengthOf: (text: string) => number,
): Generator<undefined, Entries> {
  const lists = new Map<string, Entry[]>();
  for (const [i, concept] of concepts.entries()) {
    if (i % pauseAfter === 0) yield;
    for (const term of concept[side]) {
      const key = keyOf(term.text.trim());
      const entry = { concept, term, length: lengthOf(term.text.trim()) };
      const list = lists.get(key);
      if (list) list.push(entry);
      else lists.set(key, [entry]);
    }
  }
  for (const list of lists.values()) list.sort((a, b) => b.length - a.length);
  return lists;
}

function chineseFinder(entries: Entries): TermIndex['findChinese'] {
  return (text) => {
    const hits: TermHit[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const found = entries.get(text.charAt(at))?.find(({ term }) => text.startsWith(term.text.trim(), at));
      if (!found) continue;
      hits.push({ start: at, end: at + found.length, concept: found.concept, term: found.term });
      at += found.length - 1;
    }
    return hits;
  };
}

const wordPattern = /[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu;

/** What the inflected forms of a word have in common; of an acronym, itself. */
function stemOf(word: string): string {
  if (/^[A-Z]{2,}s?$/.test(word)) return word.replace(/s$/, '');
  const plain = word
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/[’']/gu, '');
  if (plain.length <= 3) return plain;
  return plain
    .replace(/ies$|ied$/, 'y')
    .replace(/(?<=(?:s|x|z|ch|sh))es$|(?<!s)s$/, '')
    .replace(/(?<=\w{3})(?:ing|ed)$/, '')
    .replace(/e$/, '');
}

interface Word extends TextRange {
  readonly stem: string;
}

const wordsOf = (text: string): readonly Word[] =>
  Array.from(text.matchAll(wordPattern), ({ index, 0: word }) => ({
    stem: stemOf(word),
    start: index,
    end: index + word.length,
  }));

const stemsOf = (text: string): readonly string[] => wordsOf(text).map(({ stem }) => stem);

/** Words of one term stand together, parted by a space or a hyphen. */
function fits(words: readonly Word[], from: number, stems: readonly string[], text: string): boolean {
  return stems.every((stem, i) => {
    const [word, before] = [words[from + i], words[from + i - 1]];
    return (
      word?.stem === stem && (i === 0 || !before || /^[\s-]{1,3}$/.test(text.slice(before.end, word.start)))
    );
  });
}

function englishFinder(entries: Entries): TermIndex['findEnglish'] {
  const stems = new Map<Term, readonly string[]>();
  const stemsOfTerm = (term: Term): readonly string[] => {
    const known = stems.get(term) ?? stemsOf(term.text);
    stems.set(term, known);
    return known;
  };
  return (text) => {
    const words = wordsOf(text);
    const hits: TermHit[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const [first, second] = [words[at]?.stem ?? '', words[at + 1]?.stem];
      const isHere = ({ term }: Entry): boolean => fits(words, at, stemsOfTerm(term), text);
      // Terms of several words are longer than one of the first alone.
      const found = entries.get(`${first} ${second ?? ''}`)?.find(isHere) ?? entries.get(first)?.find(isHere);
      const last = found && words[at + found.length - 1];
      if (!found || !last) continue;
      hits.push({ start: words[at]?.start ?? 0, end: last.end, concept: found.concept, term: found.term });
      at += found.length - 1;
    }
    return hits;
  };
}

/** As `makeTermIndex`, with pauses. */
export function* termIndexSteps(concepts: readonly Concept[]): Generator<undefined, TermIndex> {
  const chinese = yield* listBy(
    concepts,
    'chinese',
    (text) => text.charAt(0),
    (text) => text.length,
  );
  const english = yield* listBy(
    concepts,
    'english',
    // By its first two words, so that the lists stay short.
    (text) => stemsOf(text).slice(0, 2).join(' '),
    (text) => stemsOf(text).length,
  );
  return { concepts, findChinese: chineseFinder(chinese), findEnglish: englishFinder(english) };
}

/** Makes concepts ready to be looked up; time to find grows with the text, not with the termbase. */
export function makeTermIndex(concepts: readonly Concept[]): TermIndex {
  const steps = termIndexSteps(concepts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
