// The rows of the preview: what needs a look stands open, runs of unchanged rows are folded into one line.
import type { CorrectionItem, CorrectionPlan } from '../../../shared/model/correction.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import { isApproved, type Segment } from '../../../shared/model/segment.js';

/** A row of the list. `index` is that of the item in the plan; that of a folded run is negative, and its own. */
export type CorrectionRow =
  | {
      readonly kind: 'folded';
      readonly index: number;
      readonly count: number;
      readonly approved: number;
      /** Row numbers in the article as it is, from 1. */
      readonly from: number;
      readonly to: number;
      readonly isOpen: boolean;
    }
  | {
      readonly kind: 'item';
      readonly index: number;
      readonly item: CorrectionItem;
      /** Null for an added paragraph. */
      readonly segment: Segment | null;
      readonly number: number | null;
      /** Number of the row an added paragraph comes after; 0: it is the first. */
      readonly after: number;
    };

/** How many items there are of each kind. */
export interface ItemCounts {
  readonly unchanged: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  /** Places in the other language that depend on what changed. */
  readonly dependents: number;
  /** Approvals that applying takes away: of changed segments. */
  readonly approvals: number;
}

const needsLook = (item: CorrectionItem): boolean =>
  item.kind === 'changed' || item.kind === 'added' || item.kind === 'removed' || item.isMoved;

/** Indexes of the items one steps through. */
export function lookedAt({ items }: CorrectionPlan): readonly number[] {
  return [...items.keys()].filter((i) => {
    const item = items[i];
    return item !== undefined && needsLook(item);
  });
}

interface Known {
  readonly segment: Segment;
  readonly number: number;
}

function foldedRow(
  index: number,
  count: number,
  run: readonly Known[],
  isOpen: boolean,
): Extract<CorrectionRow, { kind: 'folded' }> {
  return {
    kind: 'folded',
    index,
    count,
    approved: run.filter(({ segment }) => isApproved(segment)).length,
    from: run[0]?.number ?? 0,
    to: run.at(-1)?.number ?? 0,
    isOpen,
  };
}

/** The rows; `open` holds the indexes of runs that are unfolded. */
export function correctionRows(
  { items }: CorrectionPlan,
  segments: readonly Segment[],
  open: ReadonlySet<number>,
): readonly CorrectionRow[] {
  const known = new Map(segments.map((segment, i) => [segment.id, { segment, number: i + 1 }]));
  const knownOf = (item: CorrectionItem | undefined): Known | undefined =>
    item === undefined || item.kind === 'added' ? undefined : known.get(item.seen.segmentId);
  const rows: CorrectionRow[] = [];
  let after = 0;
  const push = (item: CorrectionItem, index: number): void => {
    const { segment = null, number = null } = knownOf(item) ?? {};
    rows.push({ kind: 'item', index, item, segment, number, after });
    after = number ?? after;
  };
  for (let i = 0; i < items.length;) {
    let end = i;
    for (let next = items[end]; next && !needsLook(next); next = items[end]) end += 1;
    const run = items.slice(i, end);
    if (run.length > 0) {
      const isOpen = open.has(-1 - i);
      const here = run.flatMap((item) => knownOf(item) ?? []);
      rows.push(foldedRow(-1 - i, run.length, here, isOpen));
      if (isOpen) run.forEach((item, k) => push(item, i + k));
      after = here.at(-1)?.number ?? after;
    }
    const item = items[end];
    if (item) push(item, end);
    i = end + 1;
  }
  return rows;
}

/** Number of the first locked segment that applying would change or take out; null: none. */
export function lockedRow(
  { items }: CorrectionPlan,
  segments: readonly Segment[],
  removed: ReadonlyMap<SegmentId, 'keep' | 'remove'>,
): number | null {
  const touched = new Set(
    items.flatMap((item) => {
      if (item.kind === 'changed') return [item.seen.segmentId];
      return item.kind === 'removed' && removed.get(item.seen.segmentId) === 'remove'
        ? [item.seen.segmentId]
        : [];
    }),
  );
  const at = segments.findIndex(({ id, lock }) => lock !== null && touched.has(id));
  return at < 0 ? null : at + 1;
}

/** Sums for the head and the foot of the preview. */
export function itemCounts(
  { items, side }: CorrectionPlan,
  segments: readonly Segment[],
  suggests: (segmentId: SegmentId) => boolean,
): ItemCounts {
  const approved = new Set<SegmentId>(segments.filter(isApproved).map(({ id }) => id));
  // Suggested words of a target take nothing away until they are accepted.
  const losesApproval = (id: SegmentId): boolean => approved.has(id) && (side === 'source' || !suggests(id));
  const count = (matches: (item: CorrectionItem) => boolean): number => items.filter(matches).length;
  return {
    unchanged: count(({ kind }) => kind === 'unchanged' || kind === 'standing'),
    changed: count(({ kind }) => kind === 'changed'),
    added: count(({ kind }) => kind === 'added'),
    removed: count(({ kind }) => kind === 'removed'),
    moved: count((item) => 'isMoved' in item && item.isMoved),
    dependents: items.reduce((sum, item) => sum + (item.kind === 'changed' ? item.dependents.length : 0), 0),
    approvals: count((item) => item.kind === 'changed' && losesApproval(item.seen.segmentId)),
  };
}
