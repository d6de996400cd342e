// The evidence of links, asked for as they come into sight and kept: the words of a block never change.
import { blockContent } from '../../shared/align/alignment/blocks.js';
import type { Alignment, AlignmentBlock, AlignmentLink, LinkEvidence } from '../../shared/model/alignment.js';
import type { Side } from '../../shared/model/language.js';
import type { Outcome } from '../../shared/outcome.js';

/** Asks for the evidence of blocks by their texts. */
export type AskEvidence = (
  source: readonly string[],
  target: readonly string[],
) => Promise<Outcome<LinkEvidence>>;

const mostAtOnce = 2;
const mostKept = 2_000;

/** Names the words of a link. */
export function wordsKey({ source, target }: Pick<AlignmentLink, 'source' | 'target'>): string {
  const side = (blocks: readonly AlignmentBlock[]): string =>
    blocks.map(({ paragraph, start, end }) => `${paragraph}:${start}-${end}`).join(' ');
  return `${side(source)}|${side(target)}`;
}

/** Evidence of the links of one alignment. */
export class EvidenceStore {
  readonly #ask: AskEvidence;
  readonly #known = new Map<string, LinkEvidence | null>();
  readonly #listeners = new Set<() => void>();
  #queue: (() => Promise<void>)[] = [];
  #running = 0;

  constructor(ask: AskEvidence) {
    this.#ask = ask;
  }

  /** Calls back when evidence has come, until the answer is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Null while it is not known. */
  readonly of = (link: Pick<AlignmentLink, 'source' | 'target'>): LinkEvidence | null =>
    this.#known.get(wordsKey(link)) ?? null;

  /** Asks for the evidence of a link, once; the last asked for comes first. */
  want(alignment: Alignment, link: AlignmentLink): void {
    const key = wordsKey(link);
    if (this.#known.has(key) || link.source.length === 0 || link.target.length === 0) return;
    if (this.#known.size > mostKept) this.#known.clear();
    this.#known.set(key, null);
    const texts = (side: Side): readonly string[] =>
      link[side].map((block) => blockContent(alignment[side], block).text);
    this.#queue.push(async () => {
      const answer = await this.#ask(texts('source'), texts('target'));
      if (answer.ok) this.#known.set(key, answer.value);
      else this.#known.delete(key);
      for (const listener of this.#listeners) listener();
    });
    this.#next();
  }

  #next(): void {
    if (this.#running >= mostAtOnce) return;
    const task = this.#queue.pop();
    if (!task) return;
    this.#running += 1;
    void task().finally(() => {
      this.#running -= 1;
      this.#next();
    });
  }
}
