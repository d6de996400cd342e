// The ways to share out the spaces between changes that touch: with the words before them, or with those behind.
import type { MadePart, Making } from './attributeParts.js';
import type { Versions } from './badSeams.js';

/** A change, or unchanged words, while borders are moved. */
export interface Cut {
  readonly making: Making | null;
  /** What it was made of. */
  readonly parts: readonly MadePart[];
  /** What it has now of base, target and tip. */
  readonly versions: Versions;
  /** Whether that is something else than its parts have. */
  readonly isMoved: boolean;
}

/** Unchanged text beside changes, and whether they may take a space of it. */
export interface Beside {
  readonly text: string;
  readonly canGive: boolean;
}

/** Changes with nothing between them, in reading order. */
export interface Touching {
  readonly left: Beside;
  readonly cuts: readonly Cut[];
  readonly right: Beside;
}

type Side = 'before' | 'behind';

/** The texts with the spaces at their borders moved to the words before them (`behind` those words) or behind them. */
function withSpaces(texts: readonly string[], side: Side): readonly string[] {
  const result = [...texts];
  const order = side === 'behind' ? [...texts.keys()] : [...texts.keys()].reverse();
  let holder = -1;
  for (const i of order) {
    const text = result[i] ?? '';
    if (holder >= 0) {
      const rest = text.replace(side === 'behind' ? /^[ \u3000]+/ : /[ \u3000]+$/, '');
      const spaces = side === 'behind' ? text.slice(0, text.length - rest.length) : text.slice(rest.length);
      const held = result[holder] ?? '';
      result[holder] = side === 'behind' ? held + spaces : spaces + held;
      result[i] = rest;
    }
    if (result[i] !== '') holder = i;
  }
  return result;
}

/** The texts with the space beside them; null: this wording has nothing here that could take it along. */
function withTaken(texts: readonly string[], taken: string, side: Side): readonly string[] | null {
  if (taken === '') return texts;
  const holds = (text: string): boolean => text !== '';
  const holder = side === 'behind' ? texts.findLastIndex(holds) : texts.findIndex(holds);
  if (holder < 0) return null;
  return texts.map((text, i) => (i !== holder ? text : side === 'behind' ? text + taken : taken + text));
}

/** Whether deciding still does what it does: a direct change is the same in target and tip, a suggested one is not. */
function isDecidable({ making, versions: [base, target, tip] }: Cut): boolean {
  return making?.standing === 'suggested' ? target !== tip || base === target : target === tip;
}

/** The cut with other words; itself when they are the same. */
function withVersions(cut: Cut, versions: Versions): Cut {
  const isSame = versions.every((text, version) => text === cut.versions[version]);
  return isSame ? cut : { ...cut, versions, isMoved: true };
}

function shaped({ left, cuts, right }: Touching, side: Side, taken: string): Touching | null {
  const textsIn = (version: 0 | 1 | 2): readonly string[] | null => {
    const texts = withTaken(
      cuts.map(({ versions }) => versions[version]),
      taken,
      side,
    );
    return texts && withSpaces(texts, side);
  };
  const [base, target, tip] = [textsIn(0), textsIn(1), textsIn(2)];
  if (!base || !target || !tip) return null;
  const moved = cuts.map((cut, i) => withVersions(cut, [base[i] ?? '', target[i] ?? '', tip[i] ?? '']));
  if (!moved.every(isDecidable)) return null;
  const shorter = (beside: Beside, text: string): Beside => (taken === '' ? beside : { ...beside, text });
  return {
    left: side === 'before' ? shorter(left, left.text.slice(0, -1)) : left,
    cuts: moved.filter(({ versions }) => versions.some((text) => text !== '')),
    right: side === 'behind' ? shorter(right, right.text.slice(1)) : right,
  };
}

const space = /^[ \u3000]$/;

/**
 * The changes with their spaces behind or before their words, best first; with an unchanged space beside them taken
 * along, which then every wording has here once, or without.
 */
export function spaceShapes(touching: Touching): readonly Touching[] {
  const { left, right } = touching;
  const [behind, before] = [right.text.slice(0, 1), left.text.slice(-1)];
  const shapes: (Touching | null)[] = [];
  if (right.canGive && space.test(behind)) shapes.push(shaped(touching, 'behind', behind));
  if (left.canGive && space.test(before)) shapes.push(shaped(touching, 'before', before));
  shapes.push(shaped(touching, 'behind', ''), shaped(touching, 'before', ''));
  return shapes.flatMap((shape) => shape ?? []);
}
