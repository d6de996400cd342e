// The Chinese dictionary: which words there are and how likely each is. The build takes it from one version of
// ICU’s data (scripts/build/chineseDictionary.mjs), so that words do not hang on the ICU of the machine.
import { words } from 'virtual:chinese-dictionary';

/** Words of three and more UTF-16 units that begin with the same two. */
export interface LongerWords {
  /** The cost of the two units themselves, 0 when they are no word. */
  cost: number;
  /** The third unit of each longer word, for a quick look, what follows the two in it, and its cost. */
  readonly thirds: number[];
  readonly tails: string[];
  readonly tailCosts: number[];
}

/** The words that begin with one character. */
export interface WordsFrom {
  /** The cost of the character as a word, or 0 when it is none. */
  readonly cost: number;
  /** By the second UTF-16 unit: the cost of the two units where no longer word begins with them. */
  readonly pairs: ReadonlyMap<number, number | LongerWords>;
}

// Costs stand as one character each, U+0400 for 0; no Han character is as low.
const costBase = 0x400;
const costEnd = 0x500;

/** Where the next cost stands in the line, from `at` on. */
function costAt(line: string, at: number): number {
  let end = at;
  while (line.charCodeAt(end) >= costEnd) end += 1;
  return end;
}

function addWord(pairs: Map<number, number | LongerWords>, word: string, cost: number): void {
  const second = word.charCodeAt(0);
  const known = pairs.get(second);
  if (word.length === 1 && typeof known !== 'object') {
    pairs.set(second, cost);
    return;
  }
  const longer =
    typeof known === 'object' ? known : { cost: known ?? 0, thirds: [], tails: [], tailCosts: [] };
  if (longer !== known) pairs.set(second, longer);
  if (word.length === 1) longer.cost = cost;
  else {
    longer.thirds.push(word.charCodeAt(1));
    longer.tails.push(word.slice(1));
    longer.tailCosts.push(cost);
  }
}

function parseLine(line: string): WordsFrom {
  const pairs = new Map<number, number | LongerWords>();
  let cost = 0;
  for (let from = 1; from < line.length;) {
    const end = costAt(line, from);
    const value = line.charCodeAt(end) - costBase;
    if (end === from) cost = value;
    else addWord(pairs, line.slice(from, end), value);
    from = end + 1;
  }
  return { cost, pairs };
}

const unread = new Map<number, string>();
// Full from the start: an array with gaps is looked up far more slowly.
const entries = Array.from({ length: 0x10000 }, (): WordsFrom | undefined => undefined);

/** Splits the dictionary into lines, once, when the first word is looked up; a line is read when it is asked for. */
function readLines(): void {
  for (const line of words.split('\n')) unread.set(line.charCodeAt(0), line);
}

/** The words that begin with this UTF-16 unit, or undefined when none does. */
export function wordsFrom(unit: number): WordsFrom | undefined {
  const known = entries[unit];
  if (known) return known;
  if (unread.size === 0) readLines();
  const line = unread.get(unit);
  return line === undefined ? undefined : (entries[unit] = parseLine(line));
}
