// What a format reader finds in a file: paragraphs in reading order with what the format itself says about each.
// The recogniser of the import stage turns these hints and the words into roles.
import type { InlineText } from '../model/inlineText.js';
import type { ImportRemark } from '../model/imported.js';
import type { LanguageTag } from '../model/language.js';

/** What the format says a paragraph is; null where it says nothing (plain text). */
export type FormatHint =
  | { readonly kind: 'title' }
  | { readonly kind: 'subtitle' }
  /** `level` 1–9. */
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'breadcrumb' }
  | { readonly kind: 'date' }
  | { readonly kind: 'credit' }
  | { readonly kind: 'caption' }
  | { readonly kind: 'relatedHeadline' }
  | { readonly kind: 'teaser' }
  /** In a box of other stories. */
  | { readonly kind: 'related' }
  | { readonly kind: 'listItem' }
  | { readonly kind: 'quote' }
  | { readonly kind: 'tableCell' }
  /** Navigation, share buttons and the like: kept to look at, but not part of the article. */
  | { readonly kind: 'furniture' };

/** A paragraph as found; its content is trimmed, in normal form and never blank. */
export interface FoundParagraph {
  readonly content: InlineText;
  readonly hint: FormatHint | null;
}

/** All that a reader makes of a file. */
export interface FoundText {
  readonly paragraphs: readonly FoundParagraph[];
  readonly remarks: readonly ImportRemark[];
  /** The language the file declares for itself, as a BCP 47 tag; null when it says nothing. */
  readonly language: LanguageTag | null;
}

/** Why a file's content cannot be read; the file layer adds the file's name. */
export type ReadProblem =
  { readonly kind: 'encrypted' } | { readonly kind: 'broken'; readonly detail: string };

/** What a reader of a container format answers. */
export type ReadResult =
  { readonly ok: true; readonly found: FoundText } | { readonly ok: false; readonly problem: ReadProblem };
