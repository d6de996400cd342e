// Articles and their paragraphs, as storage hands them out.
import type { AligningKind } from './alignment.js';
import type { Comment } from './comment.js';
import type { Draft } from './draft.js';
import type { ArticleId, ParagraphId, PersonId, PinnedBaselineId } from './ids.js';
import type { LanguageTag } from './language.js';
import type { Segment, SegmentState } from './segment.js';

/** What a paragraph is in the article. `relatedHeadline` and `teaser` make a related story. */
export type ParagraphRole =
  | 'breadcrumb'
  | 'headline'
  | 'date'
  | 'credit'
  | 'body'
  | 'subhead'
  | 'caption'
  | 'relatedHeadline'
  | 'teaser';
export const paragraphRoles: readonly ParagraphRole[] = [
  'breadcrumb',
  'headline',
  'date',
  'credit',
  'body',
  'subhead',
  'caption',
  'relatedHeadline',
  'teaser',
];

/** A paragraph (XLIFF unit): one or more segments, in order. */
export interface Paragraph {
  readonly id: ParagraphId;
  readonly role: ParagraphRole;
}

/** Where an article side came from. */
export interface SourceFile {
  readonly name: string;
  /** SHA-256 of the bytes, hex; of the UTF-8 text for pasted text. */
  readonly sha256: string;
  /** Name of the encoding it was read in, as shown to people (`UTF-8`, `GB18030`, `Word` …). */
  readonly encoding: string;
}

/** An article without its text. */
export interface ArticleHead {
  readonly id: ArticleId;
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  readonly createdAt: number;
  readonly createdBy: PersonId;
  readonly sourceFile: SourceFile | null;
  readonly targetFile: SourceFile | null;
  /** Present while an alignment is under way. */
  readonly aligning?: AligningKind;
}

/** A state of the article somebody gave a name (“sent to editor”). */
export interface PinnedBaseline {
  readonly id: PinnedBaselineId;
  /** Never empty, unique in the article. */
  readonly name: string;
  /** The log position it names. */
  readonly seq: number;
  readonly at: number;
  readonly personId: PersonId;
}

/** An article as the window holds it: a read-only copy of what the workspace says. */
export interface Article extends ArticleHead {
  /** Paragraphs in order; those without segments are not listed. */
  readonly paragraphs: readonly Paragraph[];
  /** Segments in reading order, paragraph by paragraph. */
  readonly segments: readonly Segment[];
  /** Present: these are only the first segments, with their paragraphs, of an article that stands like this. */
  readonly beginningOf?: ArticleFigures;
  readonly comments: readonly Comment[];
  /** Unsaved wording of the asking person that a crash left behind, or of another window of theirs. */
  readonly drafts: readonly Draft[];
  /** In the order they were pinned. */
  readonly pinnedBaselines: readonly PinnedBaseline[];
  /** Log position up to which the asking person has seen this article; 0: never opened. */
  readonly seenSeq: number;
  /** Log position this copy shows. */
  readonly seq: number;
  /** When the last finished (not draft) export was made; null: never. */
  readonly exportedAt: number | null;
}

/** How much of an article to read. */
export type ArticleExtent = 'whole' | 'beginning';
export const articleExtents: readonly ArticleExtent[] = ['whole', 'beginning'];

/** Number of segments by state. */
export type StateCounts = Readonly<Record<SegmentState, number>>;

/** Derived from its segments, see `articleState`; `aligning`: its texts are being aligned, it has no segments yet. */
export type ArticleState =
  | 'aligning'
  | 'notStarted'
  | 'inTranslation'
  | 'translated'
  | 'inReview'
  | 'changesRequested'
  | 'approved'
  | 'exported';
export const articleStates: readonly ArticleState[] = [
  'aligning',
  'notStarted',
  'inTranslation',
  'translated',
  'inReview',
  'changesRequested',
  'approved',
  'exported',
];

/** How an article stands as a whole. */
export interface ArticleFigures {
  readonly counts: StateCounts;
  readonly state: ArticleState;
}

/** A row of the library. */
export interface ArticleSummary extends ArticleHead, ArticleFigures {
  /** Text of the headline in each language; empty when there is none. */
  readonly sourceTitle: string;
  readonly targetTitle: string;
  /** Last part of the breadcrumb on each side; empty when there is none. */
  readonly sourceSection: string;
  readonly targetSection: string;
  /** Sums over the latest revisions: see shared/text/countText.ts for the rules. */
  readonly chineseCharacters: number;
  readonly chineseCharactersNoPunctuation: number;
  readonly englishWords: number;
  readonly openComments: number;
  /** Everyone who wrote or decided something, in order of first appearance. */
  readonly people: readonly PersonId[];
  readonly changedAt: number;
  readonly changedBy: PersonId;
  readonly exportedAt: number | null;
  /** Present while its texts are being aligned: its links, and those somebody has to look at. */
  readonly alignment?: { readonly links: number; readonly toCheck: number };
}

/**
 * The article's state: any segment sent back → `changesRequested`; all final → `exported` when a finished export
 * followed the last change, else `approved`; some final or reviewed → `inReview`; all translated → `translated`;
 * some → `inTranslation`; none (or no segments) → `notStarted`.
 */
export function articleState(counts: StateCounts, isExportedSinceChange: boolean): ArticleState {
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  if (counts.changesRequested > 0) return 'changesRequested';
  if (total > 0 && counts.final === total) return isExportedSinceChange ? 'exported' : 'approved';
  if (counts.final + counts.reviewed > 0) return 'inReview';
  if (counts.translated === 0) return 'notStarted';
  return counts.initial === 0 ? 'translated' : 'inTranslation';
}
