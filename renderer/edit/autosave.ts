// Autosave: what is typed reaches the disk within half a second of a pause and two seconds of steady typing.
// One request per segment at a time; what was typed meanwhile follows it, and the last words win.
import type { SegmentId } from '../../shared/model/ids.js';
import type { Draft } from '../../shared/model/draft.js';
import { failed, type Failure, type Outcome } from '../../shared/outcome.js';
import type { DraftInput } from '../../shared/model/workspaceRequests.js';

/** Waits after the last key before saving; leaves 200 ms of the half second for the write itself. */
export const pauseMs = 300;
/** Longest wait while keys keep coming; leaves half a second of the two for the write itself. */
export const steadyMs = 1500;
/** After a failed write the next attempt, if nothing is typed before. */
export const retryMs = 4000;

/** What the status bar says about the words of this window. */
export type SaveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Reads the words at the moment of saving, so that a key press costs nothing but setting a timer. */
export type ReadWords = () => Omit<DraftInput, 'segmentId'>;

interface Entry {
  waiting: ReadWords | null;
  timer: ReturnType<typeof setTimeout> | null;
  /** When the oldest unsaved key was pressed. */
  since: number | null;
  inFlight: Promise<void> | null;
  /** A commit took over: a failed draft is not tried again. */
  isSettled: boolean;
}

const broken = (error: unknown): Outcome<never> =>
  failed('app.unexpected', { detail: error instanceof Error ? error.message : String(error) });

/** Keeps drafts for any number of segments of one article. */
export class Autosave {
  readonly #save: (draft: DraftInput) => Promise<Outcome<Draft>>;
  readonly #now: () => number;
  readonly #entries = new Map<SegmentId, Entry>();
  readonly #listeners = new Set<() => void>();
  #status: SaveStatus = { kind: 'idle' };

  constructor(save: (draft: DraftInput) => Promise<Outcome<Draft>>, now: () => number = Date.now) {
    this.#save = save;
    this.#now = now;
  }

  /** For `useSyncExternalStore`: calls back when `status()` changes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly status = (): SaveStatus => this.#status;

  /** Says that a commit, approval or another write succeeded or failed: one status for all words. */
  report(status: SaveStatus): void {
    if (status.kind === this.#status.kind && status.kind !== 'failed' && status.kind !== 'saved') return;
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }

  /** A key was pressed: `read` gives the words when it is time to save them. */
  changed(segmentId: SegmentId, read: ReadWords): void {
    const entry = this.#entry(segmentId);
    entry.waiting = read;
    entry.isSettled = false;
    entry.since ??= this.#now();
    const steadyLeft = entry.since + steadyMs - this.#now();
    this.#schedule(segmentId, entry, Math.max(0, Math.min(pauseMs, steadyLeft)));
  }

  /**
   * Before a commit: nothing more is saved as a draft of this segment, and what was on its way has arrived.
   * The words themselves are the caller's.
   */
  async settle(segmentId: SegmentId): Promise<void> {
    const entry = this.#entries.get(segmentId);
    if (!entry) return;
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = null;
    entry.waiting = null;
    entry.since = null;
    entry.isSettled = true;
    await entry.inFlight;
  }

  /** Saves every waiting draft now and answers when all have arrived. */
  async flush(): Promise<void> {
    await Promise.all([...this.#entries.keys()].map((segmentId) => this.#flushOne(segmentId)));
  }

  /** True while words of some segment are in no file: waiting, under way, or refused by the disk. */
  hasUnsaved(): boolean {
    return [...this.#entries.values()].some(({ waiting, inFlight }) => waiting !== null || inFlight !== null);
  }

  async #flushOne(segmentId: SegmentId): Promise<void> {
    const entry = this.#entry(segmentId);
    await entry.inFlight;
    if (entry.waiting) this.#start(segmentId, entry);
    await entry.inFlight;
  }

  #entry(segmentId: SegmentId): Entry {
    const known = this.#entries.get(segmentId);
    if (known) return known;
    const entry: Entry = { waiting: null, timer: null, since: null, inFlight: null, isSettled: false };
    this.#entries.set(segmentId, entry);
    return entry;
  }

  #schedule(segmentId: SegmentId, entry: Entry, delay: number): void {
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      entry.timer = null;
      // A request on its way looks at `waiting` when it arrives.
      if (entry.inFlight === null) this.#start(segmentId, entry);
    }, delay);
  }

  #start(segmentId: SegmentId, entry: Entry): void {
    const waiting = entry.waiting;
    if (!waiting) return;
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = null;
    entry.waiting = null;
    entry.since = null;
    this.report({ kind: 'saving' });
    // A request that breaks is a failed write like any other: it must not end the saving of these words.
    const saving = this.#save({ segmentId, ...waiting() }).catch(broken);
    entry.inFlight = saving.then((outcome) => {
      entry.inFlight = null;
      this.#arrived(segmentId, entry, waiting, outcome);
    });
  }

  #arrived(segmentId: SegmentId, entry: Entry, sent: ReadWords, outcome: Outcome<Draft>): void {
    if (outcome.ok) {
      // Keys pressed meanwhile have their own timer, counted from the first of them.
      this.report(entry.waiting ? { kind: 'saving' } : { kind: 'saved', at: outcome.value.at });
      if (entry.waiting && entry.timer === null) this.#start(segmentId, entry);
      return;
    }
    this.report({ kind: 'failed', failure: outcome.failure });
    // A segment that is gone will not come back; the words stay in the editor all the same.
    if (outcome.failure.code === 'edit.segmentGone' || entry.isSettled) return;
    entry.waiting ??= sent;
    if (entry.timer === null) this.#schedule(segmentId, entry, retryMs);
  }
}
