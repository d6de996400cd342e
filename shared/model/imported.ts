// What import makes of one file (or pasted text) before anything is kept.
import type { InlineText } from './inlineText.js';
import type { LanguageTag } from './language.js';
import type { ParagraphRole, SourceFile } from './article.js';

/** A paragraph as found, with the role the recogniser gave it. */
export interface ImportedParagraph {
  readonly role: ParagraphRole;
  readonly content: InlineText;
  /** Set when the role was uncertain: the next likely one. */
  readonly doubt: ParagraphRole | null;
  /** Page furniture or the user's choice: not part of the article. */
  readonly isLeftOut: boolean;
}

/** Something about the file the user should know before accepting; text `import.remark.<kind>`. */
export type ImportRemark =
  | { readonly kind: 'imagesLeftOut'; readonly count: number }
  | { readonly kind: 'tablesFlattened'; readonly count: number }
  | { readonly kind: 'notesLeftOut'; readonly count: number }
  | { readonly kind: 'trackedChangesAccepted'; readonly insertions: number; readonly deletions: number }
  | { readonly kind: 'commentsLeftOut'; readonly count: number };

/** One side as read from a file or the clipboard. */
export interface ImportedDocument {
  readonly file: SourceFile;
  /** Detected from the text. */
  readonly language: LanguageTag;
  readonly paragraphs: readonly ImportedParagraph[];
  readonly remarks: readonly ImportRemark[];
}

/** A link between paragraphs of the two sides by index, at least one side non-empty, in reading order. */
export interface ParagraphLink {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** How sure the aligner is, 0–1. */
  readonly confidence: number;
}

/** A segment of an article to be created. */
export interface NewArticleSegment {
  readonly source: InlineText | null;
  readonly target: InlineText | null;
}

/** A paragraph of an article to be created. */
export interface NewArticleParagraph {
  readonly role: ParagraphRole;
  readonly segments: readonly NewArticleSegment[];
}

/** An article to be created: what the user accepted. */
export interface NewArticle {
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  readonly sourceFile: SourceFile | null;
  readonly targetFile: SourceFile | null;
  readonly paragraphs: readonly NewArticleParagraph[];
}
