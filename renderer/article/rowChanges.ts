// The attributed redline of a row, worked out once per chain of wordings: the view draws it, sums and steps count it.
// A long chain takes longer than a frame may: rows ask for it (`useRowChanges`), and it is worked out between frames.
import { useEffect, useSyncExternalStore } from 'react';
import type { Segment } from '../../shared/model/segment.js';
import type { PersonId } from '../../shared/model/ids.js';
import { emptyInlineText, equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { Layer } from '../../shared/model/layer.js';
import type { PersonRole } from '../../shared/model/person.js';
import { attributeChanges, type AttributedPart } from '../../shared/review/attributeChanges.js';
import { changeUnits, type ChangeUnit } from '../../shared/review/changeUnits.js';
import { runInSlices } from '../ui/timeSlices.js';
import type { PendingWords } from './articleState.js';
import { wordOptions } from './redlines.js';

/** The wordings of a target from the baseline to now, oldest first. */
export type Chain = readonly Layer[];

/** What the redline of a row draws, and what can be decided in it. */
export interface RowChanges {
  readonly parts: readonly AttributedPart[];
  readonly units: readonly ChangeUnit[];
}

const kept = new WeakMap<Chain, RowChanges>();

/** The changes of a chain; the same object as long as the chain is the same. */
export function rowChangesOf(chain: Chain): RowChanges {
  const known = kept.get(chain);
  if (known) return known;
  const { parts, changes } = attributeChanges(chain, wordOptions);
  const made = { parts, units: changeUnits(changes) };
  kept.set(chain, made);
  return made;
}

/** True when the changes are known without work. */
export function areChangesKnown(chain: Chain): boolean {
  return kept.has(chain);
}

const urgent = new Set<Chain>();
const waiting = new Set<Chain>();
const listeners = new Set<() => void>();
let isRunning = false;

function* working(): Generator<undefined, void> {
  for (;;) {
    const next = [urgent, waiting].find(({ size }) => size > 0);
    const [chain] = next ?? [];
    if (!next || !chain) return;
    next.delete(chain);
    if (kept.has(chain)) continue;
    rowChangesOf(chain);
    if (urgent.size === 0) for (const listener of listeners) listener();
    yield undefined;
  }
}

/** Works the changes out between frames; those of rows in view first. */
export function wantChanges(chains: Iterable<Chain>, isInView = false): void {
  for (const chain of chains) if (!kept.has(chain)) (isInView ? urgent : waiting).add(chain);
  if (isRunning || urgent.size + waiting.size === 0) return;
  isRunning = true;
  // Not while the rows that ask are being drawn.
  setTimeout(() => {
    void runInSlices(working()).then(() => {
      isRunning = false;
      for (const listener of listeners) listener();
      wantChanges([]);
    });
  });
}

/** Calls back whenever the changes of further chains are known, until the answer is called. */
export function subscribeToChanges(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The changes of a chain when they are known; null until then, and without a chain. */
export function useRowChanges(chain: Chain | null): RowChanges | null {
  useEffect(() => {
    if (chain) wantChanges([chain], true);
  }, [chain]);
  return useSyncExternalStore(subscribeToChanges, () => (chain ? (kept.get(chain) ?? null) : null));
}

/** Only what is suggested on top of the words that count, from the fetched chain where it is still true. */
export function suggestedChain(
  fetched: Chain | null,
  { target, suggestion }: Pick<Segment, 'target' | 'suggestion'>,
): Chain | null {
  if (!suggestion) return null;
  const isKnown = fetched !== null && isChainCurrent(fetched, { target, suggestion });
  const layers = isKnown ? fetched.filter(({ kind }) => kind === 'suggestion') : [];
  const known: Chain = layers.length > 0 ? layers : [{ ...suggestion, kind: 'suggestion' }];
  return [baseLayer({ target }), ...known];
}

/** The words that count in a chain. */
function countingWords(chain: Chain): InlineText {
  return chain.findLast(({ kind }) => kind !== 'suggestion')?.content ?? emptyInlineText;
}

/** True when the chain ends with exactly the words of the segment, so that it may be decided on. */
export function isChainCurrent(
  chain: Chain,
  { target, suggestion }: Pick<Segment, 'target' | 'suggestion'>,
): boolean {
  const counting = target?.content ?? emptyInlineText;
  return (
    equalInlineText(countingWords(chain), counting) &&
    equalInlineText(chain.at(-1)?.content ?? emptyInlineText, suggestion?.content ?? counting)
  );
}

/** Who words on their way are from. */
export interface Writer {
  readonly personId: PersonId;
  readonly actingAs: PersonRole;
}

const baseLayer = ({ target }: Pick<Segment, 'target'>): Layer => ({
  kind: 'base',
  id: target?.id ?? null,
  content: target?.content ?? emptyInlineText,
  authorId: null,
  actingAs: null,
  at: target?.at ?? 0,
  seq: target?.seq ?? 0,
});

/**
 * The chain with what the row knows already and the fetched chain does not: a newer wording, and words on their way.
 * Null: the row has no changes to show. The very chain fetched when nothing is newer.
 */
export function chainNow(
  fetched: Chain | null,
  segment: Pick<Segment, 'target' | 'suggestion'>,
  pending: PendingWords | null,
  writer: Writer | null,
): Chain | null {
  const { target, suggestion } = segment;
  const isOld = fetched !== null && !isChainCurrent(fetched, segment);
  if (!isOld && pending === null) return fetched;
  const layers: Layer[] = isOld
    ? fetched.filter(({ kind }) => kind !== 'suggestion')
    : [...(fetched ?? [baseLayer(segment)])];
  if (isOld && target) layers.push({ ...target, kind: 'revision' });
  if (isOld && suggestion) layers.push({ ...suggestion, kind: 'suggestion' });
  if (pending) {
    layers.push({
      kind: pending.suggests || suggestion ? 'suggestion' : 'revision',
      id: null,
      content: pending.content,
      authorId: writer?.personId ?? null,
      actingAs: writer?.actingAs ?? null,
      at: pending.at,
      seq: Number.MAX_SAFE_INTEGER,
    });
  }
  return layers;
}
