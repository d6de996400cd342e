// A list of words to look up in running text: names, terms, what a workspace's own list adds to the dictionary.

/** A list of words made ready for looking up; build it once, it may hold 100,000 words and more. */
export interface WordList {
  /** The end of the longest listed word that begins at this UTF-16 offset, or the offset itself when none does. */
  readonly longestAt: (text: string, at: number) => number;
}

/** Words by their first character: the longest first. */
type Buckets = Map<number, string[]>;

function bucketsOf(words: Iterable<string>): Buckets {
  const buckets: Buckets = new Map();
  for (const word of words) {
    if (word === '') continue;
    const first = word.charCodeAt(0);
    const bucket = buckets.get(first);
    if (bucket) bucket.push(word);
    else buckets.set(first, [word]);
  }
  return buckets;
}

/** The words that begin with one UTF-16 unit. */
interface Begun {
  /** The second units they go on with: most places are ruled out by them. */
  readonly seconds: ReadonlySet<number>;
  /** The words by length, longest first. */
  readonly byLength: readonly (readonly [length: number, words: ReadonlySet<string>])[];
}

function begunOf(words: readonly string[]): Begun {
  const byLength = new Map<number, Set<string>>();
  for (const word of words) {
    const set = byLength.get(word.length);
    if (set) set.add(word);
    else byLength.set(word.length, new Set([word]));
  }
  return {
    seconds: new Set(words.map((word) => word.charCodeAt(1))),
    byLength: [...byLength].toSorted(([a], [b]) => b - a),
  };
}

/** The end of the longest of these words at `at`, or `at`. */
function longestOf({ seconds, byLength }: Begun, text: string, at: number): number {
  const goesOn = seconds.has(text.charCodeAt(at + 1));
  for (const [length, listed] of byLength)
    if ((goesOn || length === 1) && at + length <= text.length && listed.has(text.slice(at, at + length)))
      return at + length;
  return at;
}

/** Words as a list to look up in text. Empty words and repetitions are left out. */
export function wordList(words: Iterable<string>): WordList {
  const buckets = bucketsOf(words);
  // Made when a first character is met: most texts meet few of them.
  const begun = new Map<number, Begun>();
  return {
    longestAt: (text, at) => {
      const first = text.charCodeAt(at);
      const bucket = buckets.get(first);
      if (!bucket) return at;
      let known = begun.get(first);
      if (!known) begun.set(first, (known = begunOf(bucket)));
      return longestOf(known, text, at);
    },
  };
}
