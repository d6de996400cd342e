// The workspace: articles and people that belong together.
import type { WorkspaceId } from './ids.js';
import type { Person } from './person.js';

/** Rules a workspace sets for everyone in it. */
export interface WorkspacePolicy {
  /** Whoever wrote any target words of a segment since its last approval can't approve it. */
  readonly fourEyes: boolean;
  /** compulsory: words somebody else wrote, or approved ones, can only be changed by a suggestion. */
  readonly tracking: 'optional' | 'compulsory';
  /** required: rejecting a change, and suggesting other words for somebody else's, needs a reason. */
  readonly reasons: 'optional' | 'required';
  /** block: a segment with an error of the checks is neither approved nor exported as finished, until it is mended or waived. */
  readonly errors: 'block' | 'allow';
}
export const defaultPolicy: WorkspacePolicy = {
  fourEyes: true,
  tracking: 'optional',
  reasons: 'optional',
  errors: 'block',
};

export interface WorkspaceInfo {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly createdAt: number;
  readonly policy: WorkspacePolicy;
  readonly people: readonly Person[];
  /** Position of the newest event. */
  readonly seq: number;
}
