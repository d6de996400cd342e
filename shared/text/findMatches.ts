// Finding words in a text: the find bar asks this for every row.
import type { TextRange } from '../model/inlineText.js';

/** How to look. */
export interface FindOptions {
  readonly caseSensitive: boolean;
  /** The query is a regular expression. */
  readonly regex: boolean;
  /** Only where no letter or digit goes on; Han characters have no such borders, they always match. */
  readonly wholeWord: boolean;
}

/** What was found. `isComplete` is false when the search stopped at a bound and there may be more. */
export type FindResult =
  | { readonly kind: 'found'; readonly ranges: readonly TextRange[]; readonly isComplete: boolean }
  | { readonly kind: 'badPattern'; readonly detail: string };
