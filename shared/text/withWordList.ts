// Improves a Chinese word cutter by a list of words: what a workspace calls one word is one word.
import { wordList, type WordList } from './wordList.js';
import type { WordCutter } from './wordCutter.js';

interface Match {
  readonly start: number;
  readonly end: number;
}

const isLonger = (a: Match, b: Match): number => b.end - b.start - (a.end - a.start) || a.start - b.start;

/** The listed words that stand in the stretch, none overlapping: the longest first, of equal ones the first. */
function listedWords(han: string, list: WordList): readonly Match[] {
  const matches: Match[] = [];
  for (let start = 0; start < han.length; start++) {
    const end = list.longestAt(han, start);
    if (end > start) matches.push({ start, end });
  }
  if (matches.length < 2) return matches;
  const isTaken = new Uint8Array(han.length);
  const kept = matches.toSorted(isLonger).filter(({ start, end }) => {
    // Nothing shorter than what is taken can hold it: its ends tell whether it overlaps.
    if (isTaken[start] === 1 || isTaken[end - 1] === 1) return false;
    isTaken.fill(1, start, end);
    return true;
  });
  return kept.toSorted((a, b) => a.start - b.start);
}

/**
 * A cutter that never cuts a listed word: the longest one wins over shorter ones and over the dictionary, of two of the
 * same length that overlap the first. What stands between them is cut by `cutWords`, or into characters without one.
 * Words that hold anything but Han characters never match: a cutter is shown nothing else. Time grows with the stretch,
 * not with the list.
 */
export function withWordList(
  cutWords: WordCutter | undefined,
  words: WordList | readonly string[] | ReadonlySet<string>,
): WordCutter {
  const list = 'longestAt' in words ? words : wordList(words);
  const cutRest: WordCutter = cutWords ?? ((han) => Array.from(han));
  return (han) => {
    const listed = listedWords(han, list);
    if (listed.length === 0) return cutRest(han);
    const cut: string[] = [];
    let at = 0;
    const cutUpTo = (end: number): void => {
      if (end > at) cut.push(...cutRest(han.slice(at, end)));
    };
    for (const { start, end } of listed) {
      cutUpTo(start);
      cut.push(han.slice(start, end));
      at = end;
    }
    cutUpTo(han.length);
    return cut;
  };
}
