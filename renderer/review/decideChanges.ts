// Accepting and rejecting changes: asked of the workspace, put into the state, as one step of undo.
import type { Decision, DecisionInput, DecisionResult } from '../../shared/model/decision.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { Reason } from '../../shared/model/reason.js';
import { failed } from '../../shared/outcome.js';
import type { RowUnits } from '../../shared/review/changeUnits.js';
import { decisionInputs } from '../../shared/review/decisionInputs.js';
import { refuse, segmentOf, type ArticleWorld } from '../article/ArticleWorld.js';
import { isChainCurrent } from '../article/rowChanges.js';
import { pushAction, type DecidedPlace } from '../article/undoStack.js';
import type { LayerKeeper } from './layerKeeper.js';
import { articleChangesNow } from './useArticleChanges.js';

/** Which of the rows' changes are meant. */
export type PickUnits = (rows: readonly RowUnits[]) => readonly RowUnits[];

export interface AskedDecision {
  readonly decision: Decision;
  /** Goes with every rejected change. */
  readonly reason: Reason | null;
  readonly pick: PickUnits;
}

/** What came of it: units decided, and what could not be. */
export interface Decided {
  readonly count: number;
  readonly segmentIds: readonly SegmentId[];
  readonly refused: DecisionResult['refused'];
  /** Log positions to undo it by, in the order they were written. */
  readonly seqs: readonly number[];
  /** What was decided, to do it again after undo. */
  readonly places: readonly DecidedPlace[];
}

interface Prepared {
  readonly inputs: readonly DecisionInput[];
  readonly rows: readonly RowUnits[];
  readonly refused: DecisionResult['refused'];
}

function prepared(world: ArticleWorld, chosen: readonly RowUnits[], asked: AskedDecision): Prepared {
  const inputs: DecisionInput[] = [];
  const rows: RowUnits[] = [];
  const refused: { segmentId: SegmentId; failure: DecisionResult['refused'][number]['failure'] }[] = [];
  for (const row of chosen) {
    const { segmentId, units } = row;
    const segment = segmentOf(world, segmentId);
    const chain = world.latest().baseline.layers?.[segmentId];
    if (!segment || !chain || !isChainCurrent(chain, segment)) {
      refused.push({ segmentId, failure: failed('review.changedMeanwhile', {}).failure });
      continue;
    }
    inputs.push(...decisionInputs(segment, chain, units, asked.decision, asked.reason));
    rows.push(row);
  }
  return { inputs, rows, refused };
}

const placesOf = (rows: readonly RowUnits[]): readonly DecidedPlace[] =>
  rows.flatMap(({ segmentId, units }) =>
    units.flatMap(({ members }) =>
      members.map(({ standing, base, target, tip }) => ({ segmentId, standing, base, target, tip })),
    ),
  );

/**
 * Decides on what `pick` chooses, as one step. Null: the workspace refused altogether, or the changes are still being
 * worked out; a refusal is shown.
 */
export async function decideChanges(
  world: ArticleWorld,
  keeper: LayerKeeper,
  asked: AskedDecision,
): Promise<Decided | null> {
  const { article, baseline } = world.latest();
  const rows = articleChangesNow(article.segments, baseline.layers);
  if (!rows) return null;
  const { inputs, rows: ready, refused } = prepared(world, asked.pick(rows), asked);
  const nothing: Decided = { count: 0, segmentIds: [], refused, seqs: [], places: [] };
  if (inputs.length === 0) return nothing;
  const outcome = await world.request('review.decide', inputs);
  if (!outcome.ok) {
    refuse(world, ready.length === 1 ? (ready[0]?.segmentId ?? null) : null, outcome.failure);
    return null;
  }
  const result = { ...outcome.value, refused: outcome.value.refused.map(plainRefusal) };
  await settle(world, keeper, result);
  return withResult(nothing, ready, result);
}

/** A conflict of decisions has no words of one's own. */
function plainRefusal(refused: DecisionResult['refused'][number]): DecisionResult['refused'][number] {
  return refused.failure.code === 'edit.conflict'
    ? { ...refused, failure: failed('review.changedMeanwhile', {}).failure }
    : refused;
}

function withResult(before: Decided, asked: readonly RowUnits[], result: DecisionResult): Decided {
  const refusedIds = new Set(result.refused.map(({ segmentId }) => segmentId));
  const done = result.seq === null ? [] : asked.filter(({ segmentId }) => !refusedIds.has(segmentId));
  return {
    count: before.count + done.reduce((sum, { units }) => sum + units.length, 0),
    segmentIds: [...new Set([...before.segmentIds, ...done.map(({ segmentId }) => segmentId)])],
    refused: [...before.refused, ...result.refused],
    seqs: result.seq === null ? before.seqs : [...before.seqs, result.seq],
    places: [...before.places, ...placesOf(done)],
  };
}

/** Puts the answer into the state and fetches the chains that it changed. */
async function settle(world: ArticleWorld, keeper: LayerKeeper, result: DecisionResult): Promise<void> {
  const { segments, seq, refused } = result;
  if (seq !== null) world.sawOwn(seq);
  world.dispatch({ kind: 'segmentsChanged', segments });
  if (refused.some(({ failure }) => failure.code === 'review.changedMeanwhile')) {
    keeper.forget(refused.map(({ segmentId }) => segmentId));
    await world.reload();
  }
  await keeper.update();
}

/** Remembers a decision for undo. */
export function recordDecision(
  world: ArticleWorld,
  { decision, reason }: Pick<AskedDecision, 'decision' | 'reason'>,
  { seqs, segmentIds, places }: Decided,
): void {
  if (seqs.length === 0) return;
  const action = { kind: 'decision', decision, reason, seqs, segmentIds, places } as const;
  world.dispatch({ kind: 'undoChanged', change: (stack) => pushAction(stack, action) });
}

/** Takes decisions back, the newest first. `gone`: the words went on since. */
export async function undoDecisions(
  world: ArticleWorld,
  keeper: LayerKeeper,
  seqs: readonly number[],
): Promise<'done' | 'gone' | 'refused'> {
  for (const seq of seqs.toReversed()) {
    const outcome = await world.request('review.undoDecision', seq);
    if (!outcome.ok) {
      await world.reload();
      await keeper.update();
      if (outcome.failure.code === 'edit.conflict') return 'gone';
      refuse(world, null, outcome.failure);
      return 'refused';
    }
    world.dispatch({ kind: 'segmentsChanged', segments: outcome.value });
  }
  await keeper.update();
  return 'done';
}

const isSame = (a: DecidedPlace, b: DecidedPlace): boolean =>
  a.segmentId === b.segmentId &&
  a.standing === b.standing &&
  (['base', 'target', 'tip'] as const).every(
    (name) => a[name].start === b[name].start && a[name].end === b[name].end,
  );

/** The units that stand exactly where these were decided before: after undo the wordings are the same again. */
export function pickPlaces(places: readonly DecidedPlace[]): PickUnits {
  return (rows) =>
    rows.flatMap(({ segmentId, units }) => {
      const here = places.filter((place) => place.segmentId === segmentId);
      const some = units.filter(({ members }) =>
        members.every(({ standing, base, target, tip }) =>
          here.some((place) => isSame(place, { segmentId, standing, base, target, tip })),
        ),
      );
      return some.length > 0 ? [{ segmentId, units: some }] : [];
    });
}
