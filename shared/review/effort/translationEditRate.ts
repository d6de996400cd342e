// TER: the edits that turn one wording into another, a stretch of words moved being one (Snover et al. 2006, with the
// limits of their program tercom).
import { distance } from 'fastest-levenshtein';
import { alignUnits, type UnitAlignment } from './alignUnits.js';
import { codedPair } from './codedPair.js';

/** What a wording took to become another. */
export interface TranslationEdits {
  /** Words inserted, deleted and substituted, and stretches shifted. */
  readonly edits: number;
  /** Those of `edits` that are shifts. */
  readonly shifts: number;
  /** Edits without any shift: what word error rate (WER) counts. */
  readonly editsUnshifted: number;
  /** Words of the wording it became, the reference. */
  readonly words: number;
}

/** Longer stretches are not shifted as one, nor any over more words (tercom). */
const longestShift = 10;
const farthestShift = 50;
/** No more shifts are tried for one pair (SacreBLEU). */
const mostTried = 1000;
/** Where words times edits are more, no shifts are looked for: TER is WER there. */
const mostCells = 4_000_000;

interface Shifted {
  readonly words: string;
  readonly distance: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

function shift(words: string, from: number, length: number, to: number): string {
  const stretch = words.slice(from, from + length);
  const rest = words.slice(0, from) + words.slice(from + length);
  // Beyond the stretch one counts the words that are left when it is gone; within it, on from where it stood.
  const at = to > from + length ? to - length : to;
  return rest.slice(0, at) + stretch + rest.slice(at);
}

/** The fewest edits left, then the longest stretch, then the first one and the first place: tercom's ranking. */
const isBetter = (a: Shifted, b: Shifted): boolean =>
  (b.distance - a.distance || a.length - b.length || b.from - a.from || b.to - a.to) > 0;

/** Whether words there are wrong: nothing that is right already is moved, or moved to. */
const isWrong = (wrong: Uint32Array, start: number, length: number): boolean =>
  (wrong[Math.min(start + length, wrong.length - 1)] ?? 0) > (wrong[start] ?? 0);

/** Where each unit stands. */
function placesOf(words: string): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    const known = places.get(unit);
    if (known) known.push(at);
    else places.set(unit, [at]);
  }
  return places;
}

/** The places a stretch that equals the reference from `start` on may go to: ahead of it, and behind each of its words. */
function* targetsOf(start: number, length: number, { standsAt }: UnitAlignment): Generator<number> {
  let last = -1;
  for (let offset = -1; offset < length; offset += 1) {
    const to = start + offset < 0 ? 0 : (standsAt[start + offset] ?? 0) + 1;
    if (to !== last) yield to;
    last = to;
  }
}

/** The stretches of both that are equal and wrong on both sides, the shorter ones first. */
function* stretches(
  words: string,
  reference: string,
  { wrongBefore, wrongAfter }: UnitAlignment,
): Generator<readonly [from: number, start: number, length: number]> {
  const places = placesOf(reference);
  for (let from = 0; from < words.length; from += 1) {
    if (!isWrong(wrongBefore, from, longestShift)) continue;
    for (const start of places.get(words.charCodeAt(from)) ?? []) {
      if (Math.abs(start - from) > farthestShift || !isWrong(wrongAfter, start, longestShift)) continue;
      for (let length = 1; length <= longestShift; length += 1) {
        if (from + length > words.length || words[from + length - 1] !== reference[start + length - 1]) break;
        if (isWrong(wrongBefore, from, length) && isWrong(wrongAfter, start, length))
          yield [from, start, length];
      }
    }
  }
}

/** Every shift worth trying; `distanceNow`: the edits from one to the other. */
function* candidates(
  words: string,
  reference: string,
  distanceNow: number,
): Generator<Omit<Shifted, 'distance'>> {
  const aligned = alignUnits(words, reference, distanceNow);
  for (const [from, start, length] of stretches(words, reference, aligned)) {
    const standsAt = aligned.standsAt[start] ?? 0;
    // Within itself nothing can be shifted.
    if (from <= standsAt && standsAt < from + length) continue;
    for (const to of targetsOf(start, length, aligned))
      yield { words: shift(words, from, length, to), length, from, to };
  }
}

/** Shifts one stretch after the other, each time the one that helps most, as long as one helps. */
function shiftGreedily(before: string, after: string, unshifted: number): TranslationEdits {
  let [words, left, shifts, tried] = [before, unshifted, 0, 0];
  // One edit that is left cannot become fewer by a shift, which is one itself.
  while (left > 1 && tried < mostTried) {
    let best: Shifted | null = null;
    for (const candidate of candidates(words, after, left)) {
      const shifted = { ...candidate, distance: distance(candidate.words, after) };
      if (best === null || isBetter(shifted, best)) best = shifted;
      tried += 1;
      if (tried >= mostTried) break;
    }
    if (best === null || best.distance >= left) break;
    [words, left] = [best.words, best.distance];
    shifts += 1;
  }
  return { edits: left + shifts, shifts, editsUnshifted: unshifted, words: after.length };
}

/** Counts the edits from one list of words to another; see `effortWords`. */
export function translationEdits(before: readonly string[], after: readonly string[]): TranslationEdits {
  const [from, to] = codedPair(before, after);
  const unshifted = distance(from, to);
  if (unshifted < 2 || from.length * unshifted > mostCells)
    return { edits: unshifted, shifts: 0, editsUnshifted: unshifted, words: to.length };
  return shiftGreedily(from, to, unshifted);
}
