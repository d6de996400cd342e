// Where the rules of a workspace want a suggestion instead of a direct change: one rule for the window and for storage.
import type { Actor } from '../model/person.js';
import { isApproved, type Segment } from '../model/segment.js';
import type { WorkspacePolicy } from '../model/workspace.js';

/** With compulsory tracking: words somebody else wrote last, and approved ones. A first translation is written directly. */
export function mustSuggest(
  segment: Pick<Segment, 'approval' | 'target' | 'contentHash'>,
  actor: Pick<Actor, 'personId'> | null,
  policy: WorkspacePolicy,
): boolean {
  const { target } = segment;
  if (policy.tracking !== 'compulsory' || target === null) return false;
  return target.authorId !== actor?.personId || isApproved(segment);
}
