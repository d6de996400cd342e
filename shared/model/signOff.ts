// The sign-off record: who wrote, who approved and what stood in the file when a finished export left the house.
// Written beside the file as JSON, and on a page at its end. Plain data that says everything by itself.
import type { Article, ParagraphRole } from './article.js';
import type { ChainReport } from './eventChain.js';
import type { ExportFormat } from './exported.js';
import type { PersonId, SegmentId } from './ids.js';
import type { LanguageTag, Side } from './language.js';
import type { Person } from './person.js';
import type { Waiver } from './waiver.js';
import type { WorkspacePolicy } from './workspace.js';

/** What is appended to an exported file's name to name its record. */
export const signOffEnding = '.signoff.json';

/**
 * The version of records written now. 2 added `wordsBy`, 3 confirmed findings and the pass mark of the score; earlier records lack
 * them and are read and verified as ever.
 */
export const signOffVersion = 3;

/** A pair of the article and what people did about it. Times are ISO 8601, UTC. */
export interface SignOffSegment {
  /** Position in the article, 1-based. */
  readonly number: number;
  readonly role: ParagraphRole;
  /** SHA-256, hex, of both sides' words and marks: what was approved. */
  readonly hash: string;
  /**
   * Names of those whose words, put in or taken out, live in the exported target, by the rule of four eyes but since the
   * beginning: whose words were replaced or taken back is not named. Missing in records of version 1.
   */
  readonly wordsBy?: readonly string[];
  /**
   * Names of everybody who ever wrote at the target, suggestions that were accepted included, in the order of writing:
   * who had a hand in it, also where nothing of theirs is left.
   */
  readonly writers: readonly string[];
  /** Who brought the target in from a file, where nobody wrote all of it here. */
  readonly importedBy: string | null;
  readonly approvedBy: string;
  readonly approvedAt: string;
  /** The approver wrote none of the words since the approval before. */
  readonly fourEyes: boolean;
}

/** A stretch of text as it stands in the file: a paragraph, a cell, a line. */
export interface SignOffParagraph {
  /** Numbers of the segments it holds; none for what the layout adds. */
  readonly segments: readonly number[];
  readonly role: ParagraphRole | null;
  readonly side: Side | null;
  /** SHA-256, hex, of its words and marks as they are read from the file. */
  readonly hash: string;
  /** Its first words, so that a person knows which one is meant. */
  readonly excerpt: string;
}

/** A thread that was open when the file was exported. */
export interface SignOffComment {
  readonly number: number;
  readonly by: string;
  readonly at: string;
  /** Its first words. */
  readonly body: string;
}

/** A check's finding that somebody set aside. */
export interface SignOffWaiver {
  readonly number: number;
  readonly check: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The article's quality as reviewers judged it (MQM). */
export interface SignOffQuality {
  readonly score: number;
  /** Words of the English side. */
  readonly words: number;
  readonly neutral: number;
  readonly minor: number;
  readonly major: number;
  readonly critical: number;
  readonly isSmallSample: boolean;
  /** How many of the errors are findings of checks that a person confirmed. Missing in records before version 3. */
  readonly confirmedFindings?: number;
  /** The score held against the workspace's pass mark. Missing in records before version 3. */
  readonly calibration?: SignOffCalibration;
}

/** What came of the score under the workspace's rules. */
export interface SignOffCalibration {
  readonly score: number;
  readonly passMark: number;
  /** Penalty points per 1,000 words that just pass. */
  readonly toleratedPenaltyTotal: number;
  readonly isPassed: boolean;
}

/** The record. `hash` is the SHA-256, hex, of the canonical JSON of everything else in it. */
export interface SignOffRecord {
  readonly format: 'duizhao-signoff';
  readonly version: 1 | 2 | typeof signOffVersion;
  readonly article: {
    readonly id: string;
    readonly sourceLanguage: LanguageTag;
    readonly targetLanguage: LanguageTag;
    /** Empty where there is no headline. */
    readonly sourceTitle: string;
    readonly targetTitle: string;
  };
  readonly export: {
    readonly format: ExportFormat;
    /** null: both. */
    readonly side: Side | null;
    /** Name of the user's house layout; null: the shipped one, or no house text. */
    readonly template: string | null;
    readonly file: string;
    readonly bytes: number;
    /** SHA-256 of the file as it was written, hex. */
    readonly sha256: string;
    /** SHA-256 over the hashes of all `paragraphs`: the words without the file. */
    readonly words: string;
    /** SHA-256 of the sign-off page in the file; null: it has none. */
    readonly page: string | null;
    readonly at: string;
    readonly by: string;
  };
  readonly segments: readonly SignOffSegment[];
  readonly paragraphs: readonly SignOffParagraph[];
  readonly comments: { readonly open: readonly SignOffComment[]; readonly resolved: number };
  readonly waivedChecks: readonly SignOffWaiver[];
  readonly mqm: SignOffQuality | null;
  readonly fourEyes: { readonly required: boolean; readonly held: number; readonly of: number };
  /** The log when the record was made; the export itself is the event after it. */
  readonly log: {
    readonly events: number;
    readonly seq: number;
    readonly head: string;
    readonly brokenAt: number | null;
  };
  readonly hash: string;
}

/** What storage knows that a record needs, as of one moment. */
export interface SignOffMaterial {
  readonly article: Article;
  readonly people: readonly Person[];
  readonly policy: WorkspacePolicy;
  readonly segments: Readonly<
    Record<
      SegmentId,
      {
        readonly wordsBy: readonly PersonId[];
        readonly writers: readonly PersonId[];
        readonly importedBy: PersonId | null;
        readonly fourEyes: boolean;
      }
    >
  >;
  readonly log: ChainReport;
  /** Findings that are set aside on the words as they stand. */
  readonly waivers: readonly Waiver[];
  /** null: nobody gave a reason for a change or confirmed a finding yet. */
  readonly mqm: SignOffQuality | null;
}

/** How a finished export carries its record. */
export interface SignOffChoice {
  /** As JSON beside the file. */
  readonly isBeside: boolean;
  /** As a page at the end of the file; only formats that have pages (`canCarryPage`) take it. */
  readonly isInFile: boolean;
}

/** House text and Markdown go out byte for byte as the article says: nothing can be added to them. */
export function canCarryPage(format: ExportFormat): boolean {
  return format !== 'house' && format !== 'markdown';
}
