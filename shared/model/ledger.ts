// The ledger of a segment: what its source states in figures, dates, times, quotations, names, terms and clauses, and what the target says
// for it.
import type { CalendarDay, CheckFix, CheckId, Severity } from './check.js';
import type { SegmentId } from './ids.js';
import type { TextRange } from './inlineText.js';
import type { LanguageTag } from './language.js';

/** A stretch of a text and its words. */
export interface LedgerPlace extends TextRange {
  readonly words: string;
}

/** `agrees`: or may well be meant so. `onlyInTarget`: the source states nothing like it. */
export type LedgerState = 'agrees' | 'differs' | 'missing' | 'onlyInTarget';

/** In what the target differs; `scale`: the same digits, so many tenfold steps too large (or, below 0, too small). */
export type LedgerDifference =
  | { readonly by: 'scale'; readonly steps: number }
  | { readonly by: 'value' | 'unit' | 'kind' | 'approximation' | 'date' | 'weekday' | 'name' | 'term' };

/** What a desk writes for a value: the words themselves, and those before them that say how exactly it is meant. */
export interface HouseForm {
  readonly words: string;
  /** “more than”, 约; null: exact. */
  readonly hedge: string | null;
}

/** One line of the ledger. Ranges are UTF-16 offsets. */
export interface LedgerEntry {
  readonly kind: 'figure' | 'date' | 'time' | 'quotation' | 'name' | 'term' | 'clause';
  /** Null: only in the target. */
  readonly source: LedgerPlace | null;
  /** Null: missing, or said in other words elsewhere. */
  readonly target: LedgerPlace | null;
  readonly state: LedgerState;
  /** Null unless the state is `differs`. */
  readonly difference: LedgerDifference | null;
  /** The check that reports it at these places, and how gravely; null: none does. */
  readonly check: CheckId | null;
  readonly severity: Severity | null;
  /** The source's value in target's language as the desk writes it; null: no exact wording is at hand. */
  readonly house: HouseForm | null;
  /** What puts the target right where it differs; null: nothing at hand. */
  readonly fix: CheckFix | null;
  /** The day a date falls on, by the article's date where it states no year; Monday is weekday 1. Null: it is no day. */
  readonly day: (CalendarDay & { readonly weekday: number }) | null;
}

/** The ledger of one segment; segments that state nothing are not listed. */
export interface SegmentLedger {
  readonly segmentId: SegmentId;
  /** Its place in the article, from 1. */
  readonly number: number;
  readonly entries: readonly LedgerEntry[];
}

/** The ledgers of an article, in reading order. */
export interface ArticleLedger {
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  readonly segments: readonly SegmentLedger[];
}
