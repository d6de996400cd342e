// An alignment under way: two texts, cut into blocks, and the links between them. It becomes the segments of an article.
import type { ParagraphRole, SourceFile } from './article.js';
import type { PersonId } from './ids.js';
import type { InlineText, TextRange } from './inlineText.js';
import type { LanguageTag } from './language.js';
import type { RetiredSegment } from './restructuring.js';

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

/** What of an alignment its editing changes. */
export type AlignmentLinks = Pick<Alignment, 'links' | 'nextId'>;

/** An alignment as the workspace keeps it. */
export interface StoredAlignment {
  readonly alignment: Alignment;
  /** Rises with every save: a save names the one it is based on. */
  readonly version: number;
  readonly savedAt: number;
  readonly savedBy: PersonId;
  /** The rows of the article that are aligned again; null: the article has no segments yet. */
  readonly stretch: readonly RetiredSegment[] | null;
}

/** Words of one side of a link that say the same as words of the other. */
export interface EvidencePlace extends TextRange {
  /** Which of the blocks of its side, from 0; the range is of UTF-16 offsets into that block's text. */
  readonly block: number;
}

/**
 * What a match is of. `word`: a word the lexicon, or the text itself, gives as a translation. `term` and `quotation`: what the
 * ledger of a row knows besides; the aligner finds none.
 */
export type EvidenceKind = 'figure' | 'date' | 'name' | 'latin' | 'word' | 'term' | 'quotation';

/** Why a link is thought right, or wrong. */
export interface LinkEvidence {
  /** The same figure, date, name or word on both sides. */
  readonly matches: readonly {
    readonly kind: EvidenceKind;
    readonly source: readonly EvidencePlace[];
    readonly target: readonly EvidencePlace[];
  }[];
  /** Figures, dates and names without a counterpart. */
  readonly unmet: {
    readonly source: readonly (EvidencePlace & { readonly kind: EvidenceKind })[];
    readonly target: readonly (EvidencePlace & { readonly kind: EvidenceKind })[];
  };
  /** How well the lengths fit, 0–1. */
  readonly length: number;
}

/** What the alignment under way of an article is about: all of it, not made yet, or some of its rows. */
export type AligningKind = 'article' | 'stretch';

/** The blocks of a link as texts, in order. */
export interface TextsOfLink {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
}
