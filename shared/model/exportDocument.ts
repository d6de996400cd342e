// What leaves the house: an article's paragraphs ready to be written, free of segments and revisions.
import type { ParagraphRole } from './article.js';
import type { InlineText } from './inlineText.js';
import type { LanguageTag } from './language.js';
import type { SegmentState } from './segment.js';

/**
 * What a breadcrumb, date or credit line says. `isComplete`: the line holds nothing beside it and its label, so
 * that a layout may write the line anew without losing anything.
 */
export type LineReading =
  | { readonly kind: 'breadcrumb'; readonly parts: readonly string[]; readonly isComplete: boolean }
  | { readonly kind: 'date'; readonly iso: string; readonly isComplete: boolean }
  | { readonly kind: 'credit'; readonly name: string; readonly isComplete: boolean };

/** A paragraph of one side: trimmed, never blank, without PARAGRAPH_BREAK. */
export interface ExportParagraph {
  readonly role: ParagraphRole;
  readonly content: InlineText;
  /** null: another role, or a line that could not be read. */
  readonly reading: LineReading | null;
}

/** One side of an article as it goes out. */
export interface ExportDocument {
  readonly language: LanguageTag;
  readonly isDraft: boolean;
  /** In the article's order, at least one. */
  readonly paragraphs: readonly ExportParagraph[];
}

/** A segment in a side-by-side table. */
export interface BilingualRow {
  /** Position in the article, 1-based, as the workbench shows it. */
  readonly number: number;
  readonly role: ParagraphRole;
  readonly state: SegmentState;
  /** null: no words on that side. PARAGRAPH_BREAK allowed. */
  readonly source: InlineText | null;
  readonly target: InlineText | null;
}

/** Both sides of an article as they go out. */
export interface BilingualDocument {
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  readonly isDraft: boolean;
  /** In the article's order, at least one. */
  readonly rows: readonly BilingualRow[];
}

/** What every draft carries on its face, in both languages. */
export const draftMark = 'DRAFT 草稿';
