// The ledger of names: the people, places and bodies of an article with every rendering, as plain data.
import type { ArticleId, SegmentId } from './ids.js';
import type { TextRange } from './inlineText.js';
import type { ConceptKind } from './term.js';

/** What a name names. */
export type NameKind = Exclude<ConceptKind, 'term'>;
/** In the order in which they are listed. */
export const nameKinds: readonly NameKind[] = ['person', 'place', 'organisation'];

/** Words on one side of a segment. */
export interface NamePlace extends TextRange {
  readonly segmentId: SegmentId;
}

/** One way in which the target writes a name. */
export interface NameRendering {
  readonly words: string;
  readonly places: readonly NamePlace[];
  /** A surname alone, initials, a part of a longer rendering: nothing to hold against the others. */
  readonly isShort: boolean;
}

/** The rendering that the rules know. */
export interface NameSuggestion {
  readonly words: string;
  readonly from: 'termbase' | 'pinyin' | 'placeTable';
}

/** The title beside a name where the source has it first; `rendered` is what the target has before the name, or null. */
export interface FirstMention {
  readonly segmentId: SegmentId;
  /** Title and name, as the source has them. */
  readonly words: string;
  readonly rendered: string | null;
}

/** One name of the article. */
export interface NameEntry {
  readonly kind: NameKind;
  /** As the source writes it: in Chinese, or in English where that is the source. */
  readonly name: string;
  /** In reading order. */
  readonly mentions: readonly NamePlace[];
  readonly first: FirstMention;
  /** Most frequent first, short ones last. */
  readonly renderings: readonly NameRendering[];
  readonly suggestion: NameSuggestion | null;
}

/** Every name of an article: people, then places, then bodies, each in order of first mention. */
export type NameLedger = readonly NameEntry[];

/** A name whose use elsewhere is asked for. */
export type NamedThing = Pick<NameEntry, 'kind' | 'name'>;

/** What the approved rows of other articles write for a name, most used first. */
export interface NameUse extends NamedThing {
  readonly used: readonly { readonly words: string; readonly articles: number }[];
}

/** An approved pair of texts of another article. */
export interface ApprovedPair {
  readonly articleId: ArticleId;
  readonly chinese: string;
  readonly english: string;
}
