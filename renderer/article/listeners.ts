// Those who want to know that something has changed.

/** Functions called when it has. */
export class Listeners {
  readonly #all = new Set<() => void>();

  /** Calls back until the answer is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  };

  /** Tells all of them. */
  tell(): void {
    for (const listener of this.#all) listener();
  }
}
