// Finds the termbase's terms in texts: the longest match wins; a stretch of Chinese, an inflected word in English.
import type { Concept, Term } from '../model/term.js';
import type { TextRange } from '../model/inlineText.js';

/** A term that stands in a text. */
export interface TermHit extends TextRange {
  readonly concept: Concept;
  readonly term: Term;
}

/** Concepts, ready to be looked up. */
export interface TermIndex {
  readonly concepts: readonly Concept[];
  /** Hits in order, none overlapping: the longest at each place, forbidden terms included. */
  readonly findChinese: (text: string) => readonly TermHit[];
  readonly findEnglish: (text: string) => readonly TermHit[];
}

/** A termbase without concepts. */
export const noTerms: TermIndex = { concepts: [], findChinese: () => [], findEnglish: () => [] };
