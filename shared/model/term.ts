// The termbase's nouns: a concept and the terms that name it in both languages (ISO 30042, TBX-Basic).
import type { Id, PersonId } from './ids.js';

export type ConceptId = Id<'concept'>;

/** TBX-Basic's administrative status: what a desk thinks of a term. `forbidden` is TBX's deprecated. */
export const termStatuses = ['preferred', 'admitted', 'forbidden'] as const;
export type TermStatus = (typeof termStatuses)[number];

/** How a term is used; `other` where nobody said. */
export const partsOfSpeech = ['noun', 'properNoun', 'verb', 'adjective', 'other'] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** One wording of a concept in one language. */
export interface Term {
  /** Never blank. */
  readonly text: string;
  readonly status: TermStatus;
}

/** Whether the concept is a person, place or body: those go into the name ledger. */
export const conceptKinds = ['term', 'person', 'place', 'organisation'] as const;
export type ConceptKind = (typeof conceptKinds)[number];

/** What the terms of both languages name. At least one side has a term. */
export interface Concept {
  readonly id: ConceptId;
  readonly kind: ConceptKind;
  readonly chinese: readonly Term[];
  readonly english: readonly Term[];
  readonly partOfSpeech: PartOfSpeech;
  readonly note: string;
  readonly domain: string;
}

/** A concept as somebody writes it down. */
export type ConceptContent = Omit<Concept, 'id'>;

/** Longest texts and most terms (of one language) of a concept that is kept; lengths in UTF-16 units. */
export const conceptLimits = { term: 1000, terms: 100, domain: 200, note: 20_000 } as const;

/** A concept of the workspace's termbase. */
export interface StoredConcept extends Concept {
  /** Rises with every change, so that nobody writes over what they did not see. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly changedBy: PersonId;
}

/** A new concept (id null, version 0), or another content of one that was seen in that version. */
export interface ConceptInput extends ConceptContent {
  readonly id: ConceptId | null;
  readonly version: number;
}

/** What bringing in many concepts did. */
export interface ImportedTerms {
  readonly added: number;
  readonly changed: number;
}

/** A list of terms as it was read from a file. */
export interface TermList {
  /** Name of the file. */
  readonly file: string;
  readonly rows: readonly TermListRow[];
  readonly remarks: readonly TermListRemark[];
  /** Headings of columns nobody knows; what is in them was not taken over. */
  readonly otherColumns: readonly string[];
}

/** One row of a list, tidied. */
export interface TermListRow {
  /** As a spreadsheet counts: from 1, the heading included. */
  readonly number: number;
  readonly content: ConceptContent;
}

/**
 * Something about a row one has to know. `noTerm`, `unknownStatus`, `tooLong`: the row is left out. `unknownKind`,
 * `unknownPart`: it is taken as if nothing had been said.
 */
export interface TermListRemark {
  readonly kind: 'noTerm' | 'unknownStatus' | 'tooLong' | 'unknownKind' | 'unknownPart';
  readonly number: number;
  /** The words of the cell that could not be read; of `noTerm` and `tooLong` the beginning of the row. */
  readonly value: string;
}

/** Files lists of terms are written to. */
export const termListFormats = ['csv', 'tsv'] as const;
export type TermListFormat = (typeof termListFormats)[number];
