// The Chinese dictionary: which words there are and how likely each is. The build takes it from one version of
// ICU’s data (scripts/build/chineseDictionary.mjs), so that words do not hang on the ICU of the machine. Whoever cuts
// words imports `bundledDictionary.ts` first, which brings them.

/** Words of three and more UTF-16 units that begin with the same two. */
export interface LongerWords {
  /** The cost of the two units themselves, 0 when they are no word. */
  readonly cost: number;
  /** The third unit of each longer word, for a quick look, what follows the two in it, and its cost. */
  readonly thirds: number[];
  readonly tails: string[];
  readonly tailCosts: number[];
}

/** The words that begin with one character. */
export interface WordsFrom {
  /** The cost of the character as a word, or 0 when it is none. */
  readonly cost: number;
  readonly line: string;
  /** What has been read of the line, by the second UTF-16 unit. */
  readonly pairs: Map<number, Pair>;
}

/** The words that begin with two units: none (0), only the two themselves at that cost, or longer ones as well. */
export type Pair = number | LongerWords;

// Costs stand as one character each, U+0400 for 0; no Han character is as low.
const costBase = 0x400;
const costEnd = 0x500;
const isCost = (unit: number): boolean => unit >= costBase && unit < costEnd;

/** Where the words with this second unit begin in a line, which is in order of its words, or -1. */
function placeOf(line: string, second: string): number {
  let at = line.indexOf(second, 1);
  // In the middle of a word it is no second unit.
  while (at > 1 && !isCost(line.charCodeAt(at - 1))) at = line.indexOf(second, at + 1);
  return at;
}

function addLonger(longer: LongerWords, tail: string, cost: number): void {
  longer.thirds.push(tail.charCodeAt(0));
  longer.tails.push(tail);
  longer.tailCosts.push(cost);
}

function readPair(line: string, second: number): Pair {
  let own = 0;
  let longer: LongerWords | null = null;
  for (let at = placeOf(line, String.fromCharCode(second)); line.charCodeAt(at) === second;) {
    let end = at + 1;
    while (!isCost(line.charCodeAt(end))) end += 1;
    const cost = line.charCodeAt(end) - costBase;
    if (end === at + 1) own = cost;
    else
      addLonger(
        (longer ??= { cost: own, thirds: [], tails: [], tailCosts: [] }),
        line.slice(at + 1, end),
        cost,
      );
    at = end + 1;
  }
  return longer ?? own;
}

function readLine(line: string): WordsFrom {
  const first = line.charCodeAt(1);
  return { cost: isCost(first) ? first - costBase : 0, line, pairs: new Map() };
}

let words: string | null = null;
const unread = new Map<number, string>();
// Full from the start: an array with gaps is looked up far more slowly.
const entries = Array.from({ length: 0x10000 }, (): WordsFrom | undefined => undefined);

/** Gives the dictionary its words, as the build packs them; must be called before the first word is looked up. */
export function bringChineseDictionary(packed: string): void {
  words = packed;
}

/** Splits the dictionary into lines, once, when the first word is looked up; a line is read as far as it is asked for. */
function readLines(): void {
  // Other words in its stead would give other tokens, and tokens may depend on the text alone.
  if (words === null) throw new Error('Chinese was to be cut before its dictionary was there.');
  for (const line of words.split('\n')) unread.set(line.charCodeAt(0), line);
}

/** The words that begin with this UTF-16 unit, or undefined when none does. Throws while no dictionary was brought. */
export function wordsFrom(unit: number): WordsFrom | undefined {
  const known = entries[unit];
  if (known) return known;
  if (unread.size === 0) readLines();
  const line = unread.get(unit);
  return line === undefined ? undefined : (entries[unit] = readLine(line));
}

/** The words of these that go on with this UTF-16 unit. */
export function pairOf({ line, pairs }: WordsFrom, second: number): Pair {
  let pair = pairs.get(second);
  if (pair === undefined) pairs.set(second, (pair = readPair(line, second)));
  return pair;
}
