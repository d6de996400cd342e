// What the aligner says of two texts (their evidence, their sentence pairs), asked for as they come into sight and kept: of
// the same words it always says the same.
import type { Outcome } from '../../shared/outcome.js';
import { Listeners } from './listeners.js';

/** Both sides of a link or a row, their blocks in order. */
export interface LinkTexts {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** Asks for what is wanted of blocks by their texts. */
export type AskTexts<Value> = (texts: LinkTexts) => Promise<Outcome<Value>>;

const mostAtOnce = 2;
const mostKept = 2_000;

const nothing = (): void => undefined;

interface Wish {
  readonly texts: () => LinkTexts;
  /** How many places on screen wait for it. */
  waiting: number;
}

/** Answers about the texts of one alignment or article; `key` stands for the texts. */
export class AnswerStore<Value extends object> {
  readonly #ask: AskTexts<Value>;
  readonly #known = new Map<string, Value>();
  readonly #listeners = new Listeners();
  readonly #running = new Set<string>();
  /** In the order in which they were asked for. */
  readonly #queue = new Map<string, Wish>();

  constructor(ask: AskTexts<Value>) {
    this.#ask = ask;
  }

  /** Calls back when an answer has come, until the answer is called. */
  readonly subscribe = this.#listeners.subscribe;

  /** Null while it is not known. */
  readonly of = (key: string): Value | null => {
    const known = this.#known.get(key);
    if (!known) return null;
    // What is looked at is forgotten last.
    this.#known.delete(key);
    this.#known.set(key, known);
    return known;
  };

  /**
   * Asks about these texts unless it is known or asked for; the last asked for comes first. The answer
   * takes the wish back: what was not begun by then is not begun.
   */
  want(key: string, texts: () => LinkTexts): () => void {
    if (this.#known.has(key) || this.#running.has(key)) return nothing;
    const wish = this.#queue.get(key) ?? { texts, waiting: 0 };
    wish.waiting += 1;
    this.#queue.delete(key);
    this.#queue.set(key, wish);
    this.#next();
    return () => {
      wish.waiting -= 1;
      if (wish.waiting === 0 && this.#queue.get(key) === wish) this.#queue.delete(key);
    };
  }

  #next(): void {
    if (this.#running.size >= mostAtOnce) return;
    const last = [...this.#queue].at(-1);
    if (!last) return;
    const [key, wish] = last;
    this.#queue.delete(key);
    this.#running.add(key);
    void this.#fetch(key, wish.texts()).finally(() => {
      this.#running.delete(key);
      this.#next();
    });
  }

  async #fetch(key: string, { source, target }: LinkTexts): Promise<void> {
    // Where one side says nothing, nothing is missing on the other: it is not translated yet.
    if (source.length === 0 || target.length === 0) return;
    const answer = await this.#ask({ source, target });
    if (!answer.ok) return;
    this.#known.set(key, answer.value);
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostKept && oldest !== undefined) this.#known.delete(oldest);
    this.#listeners.tell();
  }
}
