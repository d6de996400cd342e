// The Chinese–English lexicon: made at build time out of CC-CEDICT (scripts/build/bilingualLexicon.mjs) as a few long
// strings, and searched in them as they are: 200,000 words as objects would take a hundred megabytes.

/** A stem an English rendering may contain, and how likely a translation of the word uses it, 0–1. */
export interface Rendering {
  readonly stem: string;
  readonly weight: number;
}

/** The lexicon as the build packs it (scripts/build/lexicon/packLexicon.mjs). */
export interface PackedLexicon {
  /** Chinese words, Simplified and Traditional, sorted by UTF-16 unit, a line each. */
  readonly words: string;
  /** For each word the number of its list of renderings, as three digits. */
  readonly listOfWord: string;
  /** The lists, a line each: for each rendering three digits for the stem's number, one for its weight, in eighths of
   * a halving. */
  readonly lists: string;
  /** English stems, a line each. */
  readonly stems: string;
  /** For each stem the stems that say much the same, as in `lists`. */
  readonly related: string;
  /** Readings of Han characters: a line for each toneless syllable, it and then its characters. */
  readonly readings: string;
}

/** What is known of Chinese words. */
export interface BilingualLexicon {
  /** Renderings of a Chinese word, Simplified or Traditional, likeliest first; empty for words it does not know. */
  readonly renderingsOf: (word: string) => readonly Rendering[];
  /** Words of the lexicon that begin at this place of the text, as end offsets, longest first. */
  readonly wordsAt: (text: string, at: number) => readonly number[];
  /**
   * Stems that say much the same as a stem, closest first: `road` → `path`, `way`, `street`. The weight says how often
   * where the one would do the other does: a rendering’s weight times it is that of the other as a rendering.
   */
  readonly relatedTo: (stem: string) => readonly Rendering[];
}

const lineEnd = 10;
const digitBase = 48;
// In all engines the same: no power but that of 2 is taken.
const weightOfDigit = Float64Array.from({ length: 64 }, (_, digit) => 2 ** (-digit / 8));

/** Where each line begins, and one more past the end. */
function lineStarts(text: string): Uint32Array {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  const starts = new Uint32Array(count + 1);
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts[line++] = at + 1;
  starts[count] = text.length + 1;
  return starts;
}

/** Digits of base 64, from the character 0 on. */
function numberAt(text: string, at: number, digits: number): number {
  let number = 0;
  for (let i = at; i < at + digits; i++) number = number * 64 + text.charCodeAt(i) - digitBase;
  return number;
}

/** Lines in order, found unit by unit. */
interface LineIndex {
  readonly lines: string;
  readonly starts: Uint32Array;
  readonly count: number;
}

const startOf = ({ starts }: LineIndex, line: number): number => starts[line] ?? 0;
const lengthOf = (index: LineIndex, line: number): number =>
  startOf(index, line + 1) - 1 - startOf(index, line);

/** The unit of a word at this place; past its end the line's end, which sorts before all others. */
function unitAt(index: LineIndex, line: number, place: number): number {
  return place >= lengthOf(index, line) ? lineEnd : index.lines.charCodeAt(startOf(index, line) + place);
}

/** The first of the lines low…high whose unit at this place is not below the one wanted. */
function firstNotBelow(index: LineIndex, low: number, high: number, place: number, wanted: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (unitAt(index, middle, place) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls back for each word that the text begins with at this place, shortest first, with its line and end offset. */
function eachWordAt(
  index: LineIndex,
  text: string,
  at: number,
  found: (line: number, end: number) => void,
): void {
  let from = 0;
  let to = index.count;
  for (let place = 0; at + place < text.length; place++) {
    const wanted = text.charCodeAt(at + place);
    from = firstNotBelow(index, from, to, place, wanted);
    to = firstNotBelow(index, from, to, place, wanted + 1);
    if (from >= to) return;
    if (lengthOf(index, from) === place + 1) found(from, at + place + 1);
  }
}

function indexLines(lines: string): LineIndex {
  const starts = lineStarts(lines);
  return { lines, starts, count: lines === '' ? 0 : starts.length - 1 };
}

/** So many answers are kept: a text asks for its words again and again. */
const mostKept = 20_000;

/** Finds the number of the line that is a word, or -1. */
function lineFinder(index: LineIndex): (word: string) => number {
  const kept = new Map<string, number>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    let line = -1;
    eachWordAt(index, word, 0, (found, end) => {
      if (end === word.length) line = found;
    });
    if (kept.size >= mostKept) kept.clear();
    kept.set(word, line);
    return line;
  };
}

/** Reads lists of renderings, by their number; each once, when it is first asked for. */
function listReader(
  lists: string,
  stemOf: (number: number) => string,
): (list: number) => readonly Rendering[] {
  const starts = lineStarts(lists);
  const read = new Map<number, readonly Rendering[]>();
  return (list) => {
    const known = read.get(list);
    if (known) return known;
    const renderings: Rendering[] = [];
    const end = (starts[list + 1] ?? 0) - 1;
    for (let at = starts[list] ?? 0; at < end; at += 4)
      renderings.push({
        stem: stemOf(numberAt(lists, at, 3)),
        weight: weightOfDigit[numberAt(lists, at + 3, 1)] ?? 0,
      });
    read.set(list, renderings);
    return renderings;
  };
}

/** Reads stems by their number, each once. */
function stemReader(index: LineIndex): (number: number) => string {
  const read = new Map<number, string>();
  return (number) => {
    let stem = read.get(number);
    if (stem === undefined) {
      stem = index.lines.slice(startOf(index, number), startOf(index, number + 1) - 1);
      read.set(number, stem);
    }
    return stem;
  };
}

/**
 * Opens a packed lexicon; takes some tens of milliseconds.
 * @param packed what the build made: `packed` of `virtual:bilingual-lexicon`
 */
export function openLexicon(packed: PackedLexicon): BilingualLexicon {
  const words = indexLines(packed.words);
  const stems = indexLines(packed.stems);
  const [lineOfWord, lineOfStem] = [lineFinder(words), lineFinder(stems)];
  const stemOf = stemReader(stems);
  const readList = listReader(packed.lists, stemOf);
  const readRelated = listReader(packed.related, stemOf);
  return {
    renderingsOf: (word) => {
      const line = lineOfWord(word);
      return line === -1 ? [] : readList(numberAt(packed.listOfWord, 3 * line, 3));
    },
    wordsAt: (text, at) => {
      const ends: number[] = [];
      eachWordAt(words, text, at, (_, end) => ends.unshift(end));
      return ends;
    },
    relatedTo: (stem) => {
      const line = lineOfStem(stem);
      return line === -1 ? [] : readRelated(line);
    },
  };
}
