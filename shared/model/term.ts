// The termbase's nouns: a concept and the terms that name it in both languages (ISO 30042, TBX-Basic).
import type { Id } from './ids.js';

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
