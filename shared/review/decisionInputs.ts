// What is asked of the workspace to decide on changes: one input for each segment and standing.
import type { DecidedChange, Decision, DecisionInput } from '../model/decision.js';
import type { Layer } from '../model/layer.js';
import type { Reason } from '../model/reason.js';
import type { Segment } from '../model/segment.js';
import type { ChangeUnit } from './changeUnits.js';

/**
 * The decision on some units of one segment, whose redline was drawn from `layers`. `reason` goes with every rejected
 * change.
 */
export function decisionInputs(
  segment: Pick<Segment, 'id' | 'target' | 'suggestion'>,
  layers: readonly Layer[],
  units: readonly ChangeUnit[],
  decision: Decision,
  reason: Reason | null = null,
): readonly DecisionInput[] {
  return (['suggested', 'direct'] as const).flatMap((standing): readonly DecisionInput[] => {
    const changes = units
      .filter((unit) => unit.standing === standing)
      .flatMap(({ members }) => members)
      .sort((a, b) => a.index - b.index)
      .map(({ base, target, tip, layerId, label, before, after }): DecidedChange => ({
        base,
        target,
        tip,
        layerId,
        label,
        before: before.text,
        after: after.text,
        reason: decision === 'reject' ? reason : null,
      }));
    if (changes.length === 0) return [];
    return [
      {
        segmentId: segment.id,
        decision,
        standing,
        baseId: layers[0]?.id ?? null,
        targetId: segment.target?.id ?? null,
        suggestionId: segment.suggestion?.id ?? null,
        changes,
      },
    ];
  });
}
