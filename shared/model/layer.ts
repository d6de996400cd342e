// One step of the way a wording went: what the redline of a row, four eyes and the digest are made from.
import type { PersonId } from './ids.js';
import type { InlineText } from './inlineText.js';
import type { PersonRole } from './person.js';

/** One wording in the chain from a baseline to now; the first of a chain is its `base`. */
export interface Layer {
  readonly kind: 'base' | 'revision' | 'suggestion';
  /** Id of the revision or suggestion; for a base that is no single revision, of the settled wording; null: no words then. */
  readonly id: string | null;
  readonly content: InlineText;
  /** Null only for a base nobody owns. */
  readonly authorId: PersonId | null;
  readonly actingAs: PersonRole | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Position in the event log. */
  readonly seq: number;
}
