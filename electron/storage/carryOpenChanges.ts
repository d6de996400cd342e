// Takes what waits to be seen through a restructuring: the new segments have the open changes of those they came
// from, under the names of those who made them.
import type { InlineText } from '../../shared/model/inlineText.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { Layer } from '../../shared/model/layer.js';
import type { Segment } from '../../shared/model/segment.js';
import { readBase, settleWording } from './bases.js';
import { carryChains, type ParentChain } from './carryChains.js';
import type { StorageContext } from './context.js';
import type { LoggedEvent } from './events.js';
import { readOpenChains } from './openLayers.js';
import { storeMarks } from './storedText.js';

/** A new segment with the target words it begins with. */
export interface CreatedWords {
  readonly segmentId: SegmentId;
  readonly words: InlineText | null;
}

function parentChains(context: StorageContext, retired: readonly Segment[]): readonly ParentChain[] {
  const open = readOpenChains(context, { kind: 'segments', segmentIds: retired.map(({ id }) => id) });
  return retired.map(({ id, target }) => {
    if (target === null) return { latest: '', chain: null };
    const { id: revisionId, content, at, seq } = target;
    const { authorId } = readBase(context, id);
    const settled: Layer = { kind: 'base', id: revisionId, content, authorId, actingAs: null, at, seq };
    return { latest: content.text, chain: open.get(id) ?? [settled] };
  });
}

/** The chain of words that cannot be told apart any more: all of them by whoever changed something last. */
function undivided(parents: readonly ParentChain[], words: InlineText): readonly Layer[] {
  const layers = parents.flatMap(({ chain }) => chain ?? []);
  const open = layers.filter(({ kind }) => kind === 'revision').sort((a, b) => b.seq - a.seq);
  const [newest] = open;
  const [base] = layers;
  if (!newest || !base) return [];
  return [
    { ...base, id: null, content: { text: '', marks: [] }, authorId: null },
    { ...newest, content: words },
  ];
}

/** Settles in each new segment what was settled in the old ones, and keeps the layers above it. */
export function carryOpenChanges(
  context: StorageContext,
  retired: readonly Segment[],
  created: readonly CreatedWords[],
  event: LoggedEvent,
): void {
  const parents = parentChains(context, retired);
  const chains = carryChains(
    parents,
    created.map(({ words }) => words),
  );
  created.forEach(({ segmentId, words }, i) => {
    if (words === null) return;
    const [base, ...above] = chains[i] ?? undivided(parents, words);
    const authorId = base?.authorId ?? null;
    if (!base || above.length === 0)
      context.db.run('UPDATE segments SET base_author = ? WHERE id = ?', authorId, segmentId);
    else {
      // Below the segment's own first revision, which says nothing new.
      settleWording(context, segmentId, { authorId, content: base.content, sinceSeq: event.seq - 1 }, event);
      above.forEach((layer, ordinal) => storeLayer(context, segmentId, layer, ordinal));
    }
  });
}

function storeLayer({ db }: StorageContext, segmentId: SegmentId, layer: Layer, ordinal: number): void {
  db.run(
    'INSERT INTO carried_layers (segment_id, ordinal, revision_id, text, marks) VALUES (?, ?, ?, ?, ?)',
    segmentId,
    ordinal,
    layer.id,
    layer.content.text,
    storeMarks(layer.content),
  );
}
