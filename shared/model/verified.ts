// What verifying an exported file answers: whether it still says what was approved, and if not, where.
import type { ParagraphRole } from './article.js';
import type { ChainReport } from './eventChain.js';
import type { ExportedFile, ExportFormat } from './exported.js';
import type { InlineText } from './inlineText.js';
import type { LanguageTag, Side } from './language.js';

/** `sameWords`: the bytes are others, but every word and mark is the same (saved anew, say). */
export type VerifyVerdict = 'identical' | 'sameWords' | 'differs';

/**
 * What the file was held against: its sign-off record, an export the log knows by its SHA-256, or the present words
 * of the article that fits best.
 */
export type VerifyBasis = 'signOff' | 'export' | 'article';

/**
 * How far a record can be trusted: the workspace's log vouches for it; no workspace was there to ask; the log does not
 * know it; it does not match its own hash; the log itself was tampered with.
 */
export type RecordState = 'confirmed' | 'unconfirmed' | 'unknown' | 'altered' | 'logBroken';

/** The sign-off page in the file. */
export type PageState = 'none' | 'asSigned' | 'altered' | 'missing' | 'unexpected';

/** A stretch of text that is not as it should be. */
export interface ParagraphDifference {
  readonly kind: 'changed' | 'missing' | 'added';
  /** Numbers of the segments it holds; for `added` and for what a layout adds: none. */
  readonly segments: readonly number[];
  readonly role: ParagraphRole | null;
  readonly side: Side | null;
  /** Which stretch of the file it is, 1-based; null: it is missing. */
  readonly place: number | null;
  /** Number of the last segment before it in the file; null: none. */
  readonly after: number | null;
  /** First words of what should stand there; null for `added`. */
  readonly excerpt: string | null;
  /** All of what should stand there, where the workspace knows it. */
  readonly expected: InlineText | null;
  readonly found: InlineText | null;
}

/** The answer. */
export interface VerifyReport {
  readonly file: ExportedFile;
  readonly basis: VerifyBasis;
  readonly verdict: VerifyVerdict;
  /** The words it was held against are approved. */
  readonly isApproved: boolean;
  readonly article: {
    readonly id: string;
    readonly title: string;
    readonly language: LanguageTag;
  };
  readonly made: {
    readonly format: ExportFormat;
    readonly side: Side | null;
    /** ISO 8601, UTC; null where only the article is known. */
    readonly at: string | null;
    readonly by: string | null;
  };
  readonly record: { readonly file: string; readonly state: RecordState } | null;
  /** null: no workspace was asked. */
  readonly chain: ChainReport | null;
  readonly page: PageState;
  /** Stretches of text compared; 0 when the bytes alone decided. */
  readonly compared: number;
  readonly differences: readonly ParagraphDifference[];
}

/** True when the file says exactly what was approved, and nothing that vouches for it was tampered with. */
export function isVerified({ verdict, isApproved, record, chain, page }: VerifyReport): boolean {
  return (
    verdict !== 'differs' &&
    isApproved &&
    (record === null || record.state === 'confirmed' || record.state === 'unconfirmed') &&
    (chain === null || chain.brokenAt === null) &&
    (page === 'none' || page === 'asSigned')
  );
}
