// People and the roles they act in.
import type { PersonId } from './ids.js';

/** What a person may act as. Only an editor approves; a person can be several. */
export type PersonRole = 'translator' | 'editor';
export const personRoles: readonly PersonRole[] = ['translator', 'editor'];

/** Someone who works in the workspace. `name` is unique in it, never empty. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly PersonRole[];
  /** Hue of their changes, 1–4, given in order of first appearance and kept. */
  readonly hue: 1 | 2 | 3 | 4;
}

/** Who does a thing, and in which of their roles. */
export interface Actor {
  readonly personId: PersonId;
  readonly actingAs: PersonRole;
}
