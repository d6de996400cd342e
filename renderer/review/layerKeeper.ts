// Keeps the chains of wordings of the open article as new as its segments: only rows that changed are asked for again.
import type { Article } from '../../shared/model/article.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { ArticleLayers } from '../../shared/model/layer.js';
import type { Segment } from '../../shared/model/segment.js';
import { refuse, type ArticleWorld } from '../article/ArticleWorld.js';
import type { BaselineChoice } from '../article/articleState.js';
import { baselineOf } from './reviewActions.js';

/** Rows asked for at once: their answer is read within a few milliseconds. */
const rowsAtOnce = 200;

/** The rows around the active one, which are most likely in view, come first and by themselves. */
const rowsFirst = 40;

/** `baseline`: the rows of the review stage. `suggested`: the rows with pending suggestions, for the other stages. */
export type KeptLayers = 'baseline' | 'suggested';

/** One for each kind and open article. */
export class LayerKeeper {
  readonly #world: ArticleWorld;
  readonly #kind: KeptLayers;
  /** Every row as it was when its chain was asked for. */
  readonly #asked = new Map<SegmentId, Segment>();
  #choice: BaselineChoice | null = null;
  #seq: number | null = null;
  #queue: Promise<void> = Promise.resolve();

  constructor(world: ArticleWorld, kind: KeptLayers) {
    this.#world = world;
    this.#kind = kind;
  }

  /** Asks for what is not as new as the article, and answers when it is here. */
  update(): Promise<void> {
    this.#queue = this.#queue.then(() => this.#run());
    return this.#queue;
  }

  /** The chains of these rows are asked for again whatever is known of them. */
  forget(segmentIds: readonly SegmentId[]): void {
    for (const id of segmentIds) this.#asked.delete(id);
  }

  async #run(): Promise<void> {
    const { article, baseline } = this.#world.latest();
    const choice = this.#kind === 'baseline' ? baseline.choice : null;
    const isFirst = this.#seq === null || choice !== this.#choice;
    if (isFirst) this.#asked.clear();
    // Somebody else may have decided on changes, which shows in no row.
    const isReloaded = !isFirst && article.seq !== this.#seq;
    this.#choice = choice;
    this.#seq = article.seq;
    const ids = this.#staleRows(article, isReloaded);
    const isWhole = article.beginningOf === undefined;
    if (ids.length === 0) {
      if (isFirst || !baseline.isWhole) this.#put([], {}, isWhole);
      return;
    }
    for (let at = 0; at < ids.length;) {
      const next = at + (at === 0 ? rowsFirst : rowsAtOnce);
      if (!(await this.#fetch(ids.slice(at, next), isWhole && next >= ids.length))) return;
      at = next;
    }
  }

  #staleRows({ segments }: Article, isReloaded: boolean): readonly SegmentId[] {
    const { baseline, suggested } = this.#world.latest();
    const known = this.#kind === 'suggested' ? suggested : (baseline.layers ?? {});
    const hasChain = (segment: Segment): boolean => {
      if (this.#kind === 'suggested') return segment.suggestion !== null;
      return baseline.choice.kind !== 'openChanges' || segment.hasOpenChanges;
    };
    const stale = segments.filter((segment) => {
      const isNews = this.#asked.get(segment.id) !== segment || (isReloaded && segment.hasOpenChanges);
      return isNews && (hasChain(segment) || known[segment.id] !== undefined);
    });
    for (const segment of stale) this.#asked.set(segment.id, segment);
    const ids = stale.map(({ id }) => id);
    const active = ids.findIndex((id) => id === this.#world.latest().activeId);
    const from = Math.max(0, active - rowsFirst / 2);
    return [...ids.slice(from), ...ids.slice(0, from)];
  }

  async #fetch(ids: readonly SegmentId[], isWhole: boolean): Promise<boolean> {
    const { article } = this.#world.latest();
    const choice = this.#choice ?? { kind: 'openChanges' };
    const outcome = await this.#world.request('review.layers', article.id, baselineOf(choice), ids);
    if (outcome.ok) this.#put(ids, outcome.value, isWhole);
    else {
      this.forget(ids);
      refuse(this.#world, null, outcome.failure);
    }
    return outcome.ok;
  }

  #put(segmentIds: readonly SegmentId[], layers: ArticleLayers, isWhole: boolean): void {
    this.#world.dispatch({ kind: 'layersLoaded', choice: this.#choice, segmentIds, layers, isWhole });
  }
}
