// The ledger of the row one is in, and the line one stepped to in it: between the strip below the row and the commands.
import type { SegmentId } from '../../shared/model/ids.js';
import type { LedgerEntry } from '../../shared/model/ledger.js';
import { Listeners } from '../article/listeners.js';

/** Lines with the words they are about. */
export interface LedgerHere {
  readonly segmentId: SegmentId;
  readonly entries: readonly LedgerEntry[];
  readonly source: string;
  readonly target: string;
}

/** One per open article. */
export class LedgerDesk {
  readonly #listeners = new Listeners();
  #here: LedgerHere | null = null;
  #current: LedgerEntry | null = null;

  /** Calls back when other lines are known or another is the current one, until the answer is called. */
  readonly subscribe = this.#listeners.subscribe;

  /** Null: the row states nothing, or it is not known yet. */
  get here(): LedgerHere | null {
    return this.#here;
  }

  readonly lines = (): LedgerHere | null => this.#here;

  readonly current = (): LedgerEntry | null => this.#current;

  /** What is said of the same words of the source stays the current line. */
  show(here: LedgerHere): void {
    const before = this.#current;
    const isSame = this.#here?.segmentId === here.segmentId && this.#here.source === here.source;
    this.#here = here;
    const after =
      before && isSame
        ? here.entries.find(
            ({ kind, source }) =>
              source !== null && kind === before.kind && source.start === before.source?.start,
          )
        : undefined;
    this.#current = after ?? null;
    this.#listeners.tell();
  }

  /** The row went. */
  leave(here: LedgerHere): void {
    if (this.#here !== here) return;
    this.#here = null;
    this.#current = null;
    this.#listeners.tell();
  }

  go(entry: LedgerEntry | null): void {
    if (this.#current === entry) return;
    this.#current = entry;
    this.#listeners.tell();
  }
}
