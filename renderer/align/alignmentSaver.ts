// Every edit of an alignment is on its way to the workspace at the next picture; one save at a time, the latest links win.
import type { Alignment, AlignmentLinks } from '../../shared/model/alignment.js';
import { failed, type Failure, type Outcome } from '../../shared/outcome.js';

/** Waits after an edit before saving: the window draws it first. What is edited during a save goes right behind it. */
export const saveAfterMs = 30;
/** After a failed save the next attempt. */
const retryMs = 4000;

/** What the status bar says. `outdated`: somebody else saved meanwhile, nothing more is written from here. */
export type AlignmentSaveStatus =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'outdated'; readonly failure: Failure };

type Save = (
  links: AlignmentLinks & { readonly version: number },
) => Promise<Outcome<{ readonly version: number; readonly savedAt: number }>>;

const gone: readonly string[] = ['align.changedMeanwhile', 'align.notAligning'];

/** Keeps the alignment of one article. */
export class AlignmentSaver {
  readonly #save: Save;
  readonly #listeners = new Set<() => void>();
  #version: number;
  #status: AlignmentSaveStatus;
  #waiting: Alignment | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #inFlight: Promise<void> | null = null;

  constructor(save: Save, stored: { readonly version: number; readonly savedAt: number }) {
    this.#save = save;
    this.#version = stored.version;
    this.#status = { kind: 'saved', at: stored.savedAt };
  }

  /** The version the workspace has, as far as this window knows. */
  get version(): number {
    return this.#version;
  }

  /** For `useSyncExternalStore`: calls back when `status()` changes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly status = (): AlignmentSaveStatus => this.#status;

  /** The links are other than before. */
  changed(alignment: Alignment): void {
    if (this.#status.kind === 'outdated') return;
    this.#waiting = alignment;
    // What was said to be saved is not what one sees any more.
    if (this.#status.kind === 'saved') this.#say({ kind: 'saving' });
    this.#schedule(saveAfterMs);
  }

  /** Saves what waits; answers whether everything is safe. */
  async flush(): Promise<boolean> {
    await this.#inFlight;
    if (this.#waiting) this.#start();
    await this.#inFlight;
    return this.#waiting === null && this.#status.kind === 'saved';
  }

  #say(status: AlignmentSaveStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }

  #schedule(delay: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#inFlight === null) this.#start();
    }, delay);
  }

  #start(): void {
    const alignment = this.#waiting;
    if (!alignment) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting = null;
    this.#say({ kind: 'saving' });
    const { links, nextId } = alignment;
    const saving = this.#save({ links, nextId, version: this.#version }).catch((error: unknown) =>
      failed('app.unexpected', { detail: String(error) }),
    );
    this.#inFlight = saving.then((outcome) => {
      this.#inFlight = null;
      this.#arrived(alignment, outcome);
    });
  }

  #arrived(sent: Alignment, outcome: Awaited<ReturnType<Save>>): void {
    if (outcome.ok) {
      this.#version = outcome.value.version;
      if (this.#waiting === null) this.#say({ kind: 'saved', at: outcome.value.savedAt });
      else this.#start();
      return;
    }
    const isGone = gone.includes(outcome.failure.code);
    if (!isGone) this.#waiting ??= sent;
    else this.#waiting = null;
    this.#say({ kind: isGone ? 'outdated' : 'failed', failure: outcome.failure });
    if (!isGone) this.#schedule(retryMs);
  }
}
