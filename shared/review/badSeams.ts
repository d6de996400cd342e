// Where deciding one change without its neighbour would make one word of two, or two spaces of one.
import type { ChangeStanding } from '../model/change.js';

/** The words of a change in base, target and tip. */
export type Versions = readonly [base: string, target: string, tip: string];

/** A change among others that it touches. */
export interface SeamPiece {
  readonly versions: Versions;
  readonly standing: ChangeStanding;
}

/** Changes side by side, and the unchanged text on both sides. */
export interface SeamRow {
  readonly left: string;
  readonly pieces: readonly SeamPiece[];
  readonly right: string;
}

/** Indexes in `pieces` of the two that do not go together; -1 and `pieces.length` are the unchanged text. */
export interface BadSeam {
  readonly from: number;
  readonly to: number;
}

const wordCharacter = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}]`;
const endsInWord = new RegExp(`${wordCharacter}$`, 'u');
const beginsWithWord = new RegExp(`^${wordCharacter}`, 'u');

/** Spaces that nobody writes twice. */
const endsInSpace = /[ \u3000]$/;
const beginsWithSpace = /^[ \u3000]/;

const isBad = (before: string, after: string): boolean =>
  (endsInSpace.test(before) && beginsWithSpace.test(after)) ||
  (endsInWord.test(before) && beginsWithWord.test(after));

/** Which versions of a change may come to stand in base, target and tip, decided and undecided. */
const outcomes = {
  direct: [
    [0, 1],
    [1, 0],
    [2, 0],
  ],
  suggested: [
    [0, 2],
    [1, 2],
    [2, 1],
  ],
} as const;

interface Stretch {
  readonly index: number;
  readonly text: string;
}

const seamKey = (before: Stretch, after: Stretch): string =>
  JSON.stringify([before.index, before.text, after.index, after.text]);

function stretchesIn({ left, pieces, right }: SeamRow, version: 0 | 1 | 2): readonly Stretch[] {
  const texts = [left, ...pieces.map(({ versions }) => versions[version]), right];
  return texts.map((text, i) => ({ index: i - 1, text })).filter(({ text }) => text !== '');
}

/** The seams that base, target and tip have themselves. */
function knownSeams(row: SeamRow): ReadonlySet<string> {
  const known = new Set<string>();
  for (const version of [0, 1, 2] as const) {
    const stretches = stretchesIn(row, version);
    stretches.slice(1).forEach((after, i) => known.add(seamKey(stretches[i] as Stretch, after)));
  }
  return known;
}

/**
 * The first seam that some decisions would bring about, in one call and whatever they are, where words grow together
 * or spaces double that do in none of the three wordings; null: there is none.
 */
export function badSeam(row: SeamRow): BadSeam | null {
  const known = knownSeams(row);
  const fixed = (text: string): SeamPiece => ({ versions: [text, text, text], standing: 'direct' });
  const pieces = [fixed(row.left), ...row.pieces, fixed(row.right)];
  for (const result of [0, 1, 2] as const) {
    // Every stretch that may be the last one so far.
    let last: readonly Stretch[] = [];
    for (const [i, { versions, standing }] of pieces.entries()) {
      const texts = [...new Set(outcomes[standing][result].map((version) => versions[version]))];
      const next = texts.filter((text) => text !== '').map((text): Stretch => ({ index: i - 1, text }));
      for (const after of next)
        for (const before of last)
          if (isBad(before.text, after.text) && !known.has(seamKey(before, after)))
            return { from: before.index, to: after.index };
      last = texts.includes('') ? [...last, ...next] : next;
    }
  }
  return null;
}
