// Changing the pairing from the workbench: merge, split, move, unpair; each one step that undo takes back.
import {
  mergeSegments,
  moveTarget,
  splitSegment,
  unpairSegment,
} from '../../shared/align/restructureSegments.js';
import type { Article } from '../../shared/model/article.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { Restructuring } from '../../shared/model/restructuring.js';
import { failed, type Outcome } from '../../shared/outcome.js';
import { refuse, type ArticleWorld } from '../article/ArticleWorld.js';
import { pushAction } from '../article/undoStack.js';

/** Where a row is cut: UTF-16 offsets, null leaves that side whole. */
export interface SplitPlace {
  readonly source: number | null;
  readonly target: number | null;
}

async function carryOut(
  world: ArticleWorld,
  subject: SegmentId,
  plan: (article: Article) => Outcome<Restructuring>,
): Promise<readonly SegmentId[] | null> {
  const { article } = world.latest();
  const planned = plan(article);
  if (!planned.ok) {
    refuse(world, subject, planned.failure);
    return null;
  }
  const outcome = await world.request('align.restructure', article.id, planned.value);
  if (!outcome.ok) {
    refuse(world, subject, outcome.failure);
    await world.reload();
    return null;
  }
  const { seq, segmentIds } = outcome.value;
  await world.reload();
  const action = { kind: 'restructuring', change: planned.value, seq } as const;
  world.dispatch({ kind: 'undoChanged', change: (stack) => pushAction(stack, action) });
  return segmentIds;
}

/** Merges rows that stand side by side; answers the new row, null when refused (shown under the row). */
export function mergeRows(
  world: ArticleWorld,
  ids: readonly SegmentId[],
): Promise<readonly SegmentId[] | null> {
  const [first] = ids;
  if (first === undefined) return Promise.resolve(null);
  return carryOut(world, first, (article) => mergeSegments(article, ids));
}

/** Merges a row with the one after it. */
export function mergeWithNext(world: ArticleWorld, id: SegmentId): Promise<readonly SegmentId[] | null> {
  const { segments } = world.latest().article;
  const next = segments[segments.findIndex((segment) => segment.id === id) + 1];
  if (next) return mergeRows(world, [id, next.id]);
  return carryOut(world, id, () => failed('align.cannotRestructure', { reason: 'notAdjacent' }));
}

/** Cuts a row in two. */
export function splitRow(
  world: ArticleWorld,
  id: SegmentId,
  at: SplitPlace,
): Promise<readonly SegmentId[] | null> {
  return carryOut(world, id, (article) => splitSegment(article, id, at));
}

/** Gives the row's target to its neighbour. */
export function moveRowTarget(
  world: ArticleWorld,
  id: SegmentId,
  direction: 'up' | 'down',
): Promise<readonly SegmentId[] | null> {
  return carryOut(world, id, (article) => moveTarget(article, id, direction));
}

/** Parts a row into a source-only and a target-only one. */
export function unpairRow(world: ArticleWorld, id: SegmentId): Promise<readonly SegmentId[] | null> {
  return carryOut(world, id, (article) => unpairSegment(article, id));
}
