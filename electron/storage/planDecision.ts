// What a decision on one segment comes to, checked against the wordings it names: nothing the window says is trusted,
// every change it decides on is found again in the stored words.
import type { Decision, DecisionInput } from '../../shared/model/decision.js';
import { emptyInlineText, type TextRange } from '../../shared/model/inlineText.js';
import type { Layer } from '../../shared/model/layer.js';
import type { Actor } from '../../shared/model/person.js';
import type { Reason } from '../../shared/model/reason.js';
import type { Segment } from '../../shared/model/segment.js';
import type { WorkspacePolicy } from '../../shared/model/workspace.js';
import { failed, success, type Failure, type Outcome } from '../../shared/outcome.js';
import { applyDecision, type ThreeWordings } from '../../shared/review/applyDecision.js';
import { attributeChanges, type AttributedChange } from '../../shared/review/attributeChanges.js';
import { baseId, type Base } from './bases.js';
import { diffOptions } from './diffOptions.js';

/** A change somebody decides on. */
export interface DecidedPick {
  readonly change: AttributedChange;
  readonly decision: Decision;
  readonly reason: Reason | null;
}

/** A segment to decide on as it is stored. */
export interface DecidableSegment {
  readonly segment: Segment;
  readonly base: Base;
  readonly chain: readonly Layer[];
}

/** A segment with what was decided about it. */
export interface Planned extends DecidableSegment {
  /** In reading order. */
  readonly picks: readonly DecidedPick[];
}

const sameRange = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end;

const isSameWordings = ({ segment, base }: DecidableSegment, input: DecisionInput): boolean =>
  baseId(base) === input.baseId &&
  (segment.target?.id ?? null) === input.targetId &&
  (segment.suggestion?.id ?? null) === input.suggestionId;

/** The changes the inputs mean, in reading order; null: one is none of these, or is decided twice. */
function findPicks(
  changes: readonly AttributedChange[],
  inputs: readonly DecisionInput[],
): readonly DecidedPick[] | null {
  const picks = new Map<number, DecidedPick>();
  for (const { decision, standing, changes: wanted } of inputs) {
    for (const { base, target, tip, layerId, reason } of wanted) {
      const change = changes.find(
        (one) =>
          one.standing === standing &&
          one.layerId === layerId &&
          sameRange(one.base, base) &&
          sameRange(one.target, target) &&
          sameRange(one.tip, tip),
      );
      if (!change || picks.has(change.index)) return null;
      picks.set(change.index, { change, decision, reason: decision === 'reject' ? reason : null });
    }
  }
  return [...picks.values()].sort((a, b) => a.change.index - b.change.index);
}

function refusal(pick: DecidedPick, actor: Actor, policy: WorkspacePolicy): Failure | null {
  const isOwn = pick.change.authorId === actor.personId;
  if (isOwn) return pick.decision === 'accept' ? failed('review.ownChange', {}).failure : null;
  const lacksReason = pick.decision === 'reject' && pick.reason === null && policy.reasons === 'required';
  return lacksReason ? failed('review.reasonRequired', {}).failure : null;
}

/** Who decides, and under which rules. */
export interface DecisionRules {
  readonly actor: Actor;
  readonly policy: WorkspacePolicy;
}

/**
 * The changes to decide on, all of one segment. Fails with edit.conflict when the wordings are not those named,
 * app.badRequest when they have no such change, review.ownChange, review.reasonRequired.
 */
export function planDecision(
  decidable: DecidableSegment,
  inputs: readonly DecisionInput[],
  { actor, policy }: DecisionRules,
): Outcome<readonly DecidedPick[]> {
  const { segment, chain } = decidable;
  if (!inputs.every((input) => isSameWordings(decidable, input)))
    return failed('edit.conflict', { segmentId: segment.id, yours: emptyInlineText, theirs: segment.target });
  const picks = findPicks(attributeChanges(chain, diffOptions).changes, inputs);
  if (picks === null || picks.length === 0)
    return failed('app.badRequest', { request: 'decide', detail: `no such change of segment ${segment.id}` });
  for (const pick of picks) {
    const failure = refusal(pick, actor, policy);
    if (failure) return { ok: false, failure };
  }
  return success(picks);
}

/** The three wordings of a segment. */
export function wordingsOf({ segment, base }: DecidableSegment): ThreeWordings {
  const target = segment.target?.content ?? emptyInlineText;
  return { base: base.content, target, tip: segment.suggestion?.content ?? target };
}

/** The wordings after some decisions. */
export function decidedWordings(wordings: ThreeWordings, picks: readonly DecidedPick[]): ThreeWordings {
  // From the last to the first, so that no decision moves the ranges of the next.
  return picks.toReversed().reduce((so, { change, decision }) => {
    const after = applyDecision(so, decision, change.standing, [change]);
    if (after === null) throw new Error('a change of a wording that does not lie in it');
    return after;
  }, wordings);
}
