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

/** One first character's words, as a set for each length they have, longest first. */
type Lengths = readonly (readonly [length: number, words: ReadonlySet<string>])[];

function lengthsOf(words: readonly string[]): Lengths {
  const byLength = new Map<number, Set<string>>();
  for (const word of words) {
    const set = byLength.get(word.length);
    if (set) set.add(word);
    else byLength.set(word.length, new Set([word]));
  }
  return [...byLength].toSorted(([a], [b]) => b - a);
}

/** Words as a list to look up in text. Empty words and repetitions are left out. */
export function wordList(words: Iterable<string>): WordList {
  const buckets = bucketsOf(words);
  // Made when a first character is met: most texts meet few of them.
  const lengths = new Map<number, Lengths>();
  return {
    longestAt: (text, at) => {
      const first = text.charCodeAt(at);
      const bucket = buckets.get(first);
      if (!bucket) return at;
      let known = lengths.get(first);
      if (!known) lengths.set(first, (known = lengthsOf(bucket)));
      for (const [length, listed] of known)
        if (at + length <= text.length && listed.has(text.slice(at, at + length))) return at + length;
      return at;
    },
  };
}
