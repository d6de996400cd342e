// An alignment under way: two texts, cut into blocks, and the links between them. It becomes the segments of an article.
import type { ParagraphRole, SourceFile } from './article.js';
import type { InlineText } from './inlineText.js';
import type { LanguageTag } from './language.js';

/** A paragraph of one side as it was imported; what is left out of the article is not among them. */
export interface AlignmentParagraph {
  readonly role: ParagraphRole;
  /** In normal form, never blank. */
  readonly content: InlineText;
}

/**
 * A stretch of one paragraph that is linked as a whole: all of it, until somebody cuts it. UTF-16 offsets into the
 * paragraph's text, without the white space at both ends.
 */
export interface AlignmentBlock {
  /** Index of the paragraph on its side. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Blocks that belong together; one side may be empty: an omission (no target) or an addition (no source). */
export interface AlignmentLink {
  /** Unique in the alignment for as long as the link exists. */
  readonly id: number;
  /** In the order of the text. */
  readonly source: readonly AlignmentBlock[];
  /** In the order of the text. */
  readonly target: readonly AlignmentBlock[];
  /** How sure the aligner is, 0–1; 1 for what a person linked. */
  readonly confidence: number;
  /** A person looked at it and stands by it: nothing changes it but a person. */
  readonly isConfirmed: boolean;
  /** Why one side is empty (“cut: local detail”); null: nobody said. */
  readonly reason: string | null;
  /** The paragraph pair it was opened out of into sentences; links of one group are neighbours. Null: not opened. */
  readonly group: number | null;
}

/**
 * The whole. Every block of both sides stands in exactly one link, and every word in exactly one block. The links
 * are rows: their sources rise in the order of the text, their targets may cross (a paragraph that was moved).
 */
export interface Alignment {
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  readonly sourceFile: SourceFile | null;
  readonly targetFile: SourceFile | null;
  readonly source: readonly AlignmentParagraph[];
  readonly target: readonly AlignmentParagraph[];
  readonly links: readonly AlignmentLink[];
  /** Greater than every link’s and group’s number, those of deleted ones too. */
  readonly nextId: number;
}
