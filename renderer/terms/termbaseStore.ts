// The termbase of the open workspace as this window knows it: read once somebody needs it, kept up to date, ready to be
// looked up.
import { termEvents } from '../../shared/model/event.js';
import type { ConceptId, ConceptInput, ImportedTerms, StoredConcept } from '../../shared/model/term.js';
import { success, type Failure, type Outcome } from '../../shared/outcome.js';
import { noTerms, termIndexSteps, type TermIndex } from '../../shared/terms/termIndex.js';
import { Listeners } from '../article/listeners.js';
import type { request } from '../bridge.js';
import { runInSlices } from '../ui/timeSlices.js';

/** What is known. */
export interface TermbaseState {
  /** In the order they came in; null: not read yet. */
  readonly concepts: readonly StoredConcept[] | null;
  /** Why they could not be read. */
  readonly failure: Failure | null;
  /** Of these concepts, a moment later. */
  readonly index: TermIndex;
  /** Counts changes since the termbase was read first: what was found with an earlier one has to be looked for anew. */
  readonly revision: number;
}

const nothing: TermbaseState = { concepts: null, failure: null, index: noTerms, revision: 0 };

const isSame = (a: readonly StoredConcept[], b: readonly StoredConcept[]): boolean =>
  a.length === b.length && a.every(({ id, version }, i) => id === b[i]?.id && version === b[i]?.version);

/** One for each open workspace. */
export class TermbaseStore {
  readonly #request: typeof request;
  readonly #listeners = new Listeners();
  #state = nothing;
  #isWanted = false;
  /** Position of the newest event of the termbase that was read. */
  #seq = 0;
  #indexing = 0;
  #asked = 0;
  /** By where their forms were. */
  readonly #drafts = new Map<string, ConceptInput>();

  constructor(ask: typeof request) {
    this.#request = ask;
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly state = (): TermbaseState => this.#state;

  /** Has it read, once. */
  want(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    void this.read();
  }

  /** Reads it anew. */
  async read(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const seq = await this.#newest();
    const answer = await this.#request('terms.list');
    if (asked !== this.#asked) return;
    if (!answer.ok) return this.#set({ ...this.#state, failure: answer.failure });
    this.#seq = seq;
    this.#put(answer.value);
    return undefined;
  }

  /** The workspace has changed: reads the termbase anew if that was about it. */
  async follow(): Promise<void> {
    if (!this.#isWanted) return;
    if (this.#state.failure !== null || (await this.#newest()) > this.#seq) await this.read();
  }

  /** Adds or changes a concept; fails as `terms.save` does. */
  async save(input: ConceptInput): Promise<Outcome<StoredConcept>> {
    const answer = await this.#request('terms.save', input);
    if (answer.ok) this.#alter((concepts) => replaced(concepts, answer.value));
    return answer;
  }

  /** Takes a concept out; fails as `terms.delete` does. */
  async remove({ id, version }: Pick<StoredConcept, 'id' | 'version'>): Promise<Failure | null> {
    const answer = await this.#request('terms.delete', id, version);
    if (!answer.ok) return answer.failure;
    this.#alter((concepts) => concepts.filter((concept) => concept.id !== id));
    return null;
  }

  /** Brings in many as one step; fails as `terms.import` does. */
  async bring(inputs: readonly ConceptInput[]): Promise<Outcome<ImportedTerms>> {
    const answer = await this.#request('terms.import', inputs);
    if (answer.ok) await this.read();
    return answer.ok ? success(answer.value) : answer;
  }

  /** What somebody typed into the form at a place and neither saved nor gave up; null: nothing. */
  draftOf(place: string): ConceptInput | null {
    return this.#drafts.get(place) ?? null;
  }

  /** The last one kept of the places that begin so. */
  lastDraft(places: string): ConceptInput | null {
    return [...this.#drafts].findLast(([place]) => place.startsWith(places))?.[1] ?? null;
  }

  keepDraft(place: string, draft: ConceptInput): void {
    this.#drafts.delete(place);
    this.#drafts.set(place, draft);
  }

  forgetDraft(place: string): void {
    this.#drafts.delete(place);
  }

  /** As it is known. */
  conceptOf(id: ConceptId): StoredConcept | null {
    return this.#state.concepts?.find((concept) => concept.id === id) ?? null;
  }

  async #newest(): Promise<number> {
    const answer = await this.#request('library.events', {
      articleId: null,
      kinds: termEvents,
      beforeSeq: null,
      limit: 1,
    });
    return answer.ok ? (answer.value[0]?.seq ?? 0) : 0;
  }

  #alter(alter: (concepts: readonly StoredConcept[]) => readonly StoredConcept[]): void {
    // Answers to older questions are out of date now.
    this.#asked += 1;
    if (this.#state.concepts) this.#put(alter(this.#state.concepts));
    // Nobody has read it yet: what was found without this concept has to be looked for all the same.
    else this.#set({ ...this.#state, revision: this.#state.revision + 1 });
  }

  #put(concepts: readonly StoredConcept[]): void {
    const { concepts: before, revision } = this.#state;
    if (before && isSame(before, concepts)) return this.#set({ ...this.#state, failure: null });
    this.#set({
      ...this.#state,
      concepts,
      failure: null,
      revision: before === null ? revision : revision + 1,
    });
    return void this.#reindex(concepts);
  }

  async #reindex(concepts: readonly StoredConcept[]): Promise<void> {
    this.#indexing += 1;
    const mine = this.#indexing;
    const index = await runInSlices(termIndexSteps(concepts));
    if (mine === this.#indexing) this.#set({ ...this.#state, index });
  }

  #set(state: TermbaseState): void {
    this.#state = state;
    this.#listeners.tell();
  }
}

function replaced(concepts: readonly StoredConcept[], concept: StoredConcept): readonly StoredConcept[] {
  const isKnown = concepts.some(({ id }) => id === concept.id);
  return isKnown ? concepts.map((one) => (one.id === concept.id ? concept : one)) : [...concepts, concept];
}
