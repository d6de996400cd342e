// Tells listeners that the log grew: after each commit of this connection, and of other programs within half a second.
import { success } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import type { SqlValue } from './database.js';
import { newestSeq } from './events.js';

/** How often another program's commits are looked for, in milliseconds. */
const POLL_INTERVAL = 500;

/** Watches the log of an open workspace. */
export interface ChangeWatch {
  /** Calls back with the newest position whenever there is a newer one; answers how to stop. */
  readonly listen: (listener: (seq: number) => void) => () => void;
  /** Looks now: called after each commit of this connection. */
  readonly look: () => void;
  readonly stop: () => void;
}

/** Starts watching with the first listener; drafts and what was seen are not in the log and call nobody. */
export function watchChanges(context: StorageContext): ChangeWatch {
  const watch = new LogWatch(context);
  return {
    listen: (listener) => watch.listen(listener),
    look: () => watch.look(),
    stop: () => watch.stop(),
  };
}

class LogWatch {
  readonly #context: StorageContext;
  readonly #listeners = new Set<(seq: number) => void>();
  #timer: NodeJS.Timeout | null = null;
  #known = 0;
  #version: SqlValue = null;

  constructor(context: StorageContext) {
    this.#context = context;
  }

  look(): void {
    if (this.#listeners.size === 0) return;
    const seq = newestSeq(this.#context);
    if (seq <= this.#known) return;
    this.#known = seq;
    for (const listener of this.#listeners) listener(seq);
  }

  listen(listener: (seq: number) => void): () => void {
    if (!this.#timer) this.#start();
    // Wrapped, so that one function listening twice is called twice and stopped twice.
    const called = (seq: number): void => listener(seq);
    this.#listeners.add(called);
    return () => {
      this.#listeners.delete(called);
      if (this.#listeners.size === 0) this.stop();
    };
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#listeners.clear();
  }

  #start(): void {
    this.#known = newestSeq(this.#context);
    this.#version = this.#context.db.pragma('data_version');
    this.#timer = setInterval(() => this.#poll(), POLL_INTERVAL);
    this.#timer.unref();
  }

  #poll(): void {
    const { db } = this.#context;
    // A poll that meets a lock is made up for by the next one.
    db.expecting(() => {
      // https://www.sqlite.org/pragma.html#pragma_data_version: differs after another connection's commit.
      const version = db.pragma('data_version');
      if (version !== this.#version) this.look();
      this.#version = version;
      return success(null);
    });
  }
}
