// Who may approve a segment: one rule for the button that says why not and for the storage that enforces it.
import type { Actor, Person } from '../model/person.js';
import { hasTarget, isApproved, type Segment } from '../model/segment.js';
import type { WorkspacePolicy } from '../model/workspace.js';
import { failed, type Failure } from '../outcome.js';

/** Whether an approval is allowed, and if not, the failure that says why. */
export type ApprovalPermission =
  { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly failure: Failure };

/** What the rule looks at. */
export type ApprovableSegment = Pick<
  Segment,
  'approval' | 'target' | 'contentHash' | 'writersSinceApproval' | 'suggestion'
>;

const refused = (outcome: { readonly failure: Failure }): ApprovalPermission => ({
  kind: 'refused',
  failure: outcome.failure,
});

/**
 * Only someone with the editor's role, acting as editor, approves; only a segment with a target (a deliberate
 * omission is one) that is not approved already and on which no suggestion waits; under four eyes not one in which
 * words of theirs live that came since its last approval. The first reason that applies is given, in this order;
 * `fourEyes` names the writer.
 */
export function mayApprove(
  segment: ApprovableSegment,
  actor: Actor,
  policy: WorkspacePolicy,
  people: readonly Person[],
): ApprovalPermission {
  const person = people.find(({ id }) => id === actor.personId);
  if (actor.actingAs !== 'editor' || !person?.roles.includes('editor'))
    return refused(failed('review.notEditor', {}));
  if (!hasTarget(segment)) return refused(failed('review.noTarget', {}));
  if (isApproved(segment)) return refused(failed('review.alreadyApproved', {}));
  if (segment.suggestion !== null) return refused(failed('review.suggestionPending', {}));
  if (policy.fourEyes && segment.writersSinceApproval.includes(actor.personId))
    return refused(failed('review.fourEyes', { person: person.name }));
  return { kind: 'allowed' };
}
