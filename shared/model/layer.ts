// The chain of wordings a redline is folded from: the baseline and everything written since.
import type { PersonId, SegmentId } from './ids.js';
import type { InlineText } from './inlineText.js';
import type { PersonRole } from './person.js';

/** One wording of a target, oldest first in its chain. */
export interface Layer {
  readonly kind: 'base' | 'revision' | 'suggestion';
  /** Id of the revision, suggestion or settled wording; null: there were no words then. */
  readonly id: string | null;
  readonly content: InlineText;
  /** null: a base that is nobody's in particular. */
  readonly authorId: PersonId | null;
  readonly actingAs: PersonRole | null;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  /** Position in the log. */
  readonly seq: number;
}

/** The chains of an article's segments; a segment whose wording did not change since is not listed. */
export type ArticleLayers = Readonly<Record<SegmentId, readonly Layer[]>>;
