import { describe, expect, it } from 'vitest';
import type { PersonId, RevisionId, SuggestionId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { Layer } from '../../../shared/model/layer.js';
import type { Suggestion } from '../../../shared/model/suggestion.js';
import { withLayers } from '../../../renderer/article/keepLayers.js';
import { chainNow, isChainCurrent, rowChangesOf } from '../../../renderer/article/rowChanges.js';
import { makeRevision, makeSegment, segmentId } from '../articleBuilder.js';
import { noon } from '../fakeBridge.js';

const row = segmentId(1);
const base = makeRevision(row, 'target', 'Old dock', { id: 'r0' as RevisionId });
const revision = makeRevision(row, 'target', 'Old dockyard', {
  id: 'r1' as RevisionId,
  authorId: 'p2' as PersonId,
  seq: 2,
});
const suggestion: Suggestion = {
  id: 'g1' as SuggestionId,
  segmentId: row,
  content: plain('The old dockyard'),
  authorId: 'p3' as PersonId,
  actingAs: 'editor',
  at: noon,
  basedOn: null,
  targetId: revision.id,
  origin: 'suggest',
  seq: 3,
};
const chain: readonly Layer[] = [
  { ...base, kind: 'base' },
  { ...revision, kind: 'revision' },
];
const segment = makeSegment(1, '旧船坞', null, { target: revision });
const me = { personId: 'p1' as PersonId, actingAs: 'translator' as const };

const wordsOf = (layers: readonly Layer[] | null): readonly (readonly [string, string])[] =>
  (layers ?? []).map(({ kind, content }) => [kind, content.text]);

describe('the chain a row draws', () => {
  it('is the very chain fetched while it is as new as the row', () => {
    expect(isChainCurrent(chain, segment)).toBe(true);
    expect(chainNow(chain, segment, null, me)).toBe(chain);
    expect(chainNow(null, segment, null, me)).toBeNull();
  });

  it('goes on with what the row knows already', () => {
    const newer = makeRevision(row, 'target', 'Old dockyards', { id: 'r2' as RevisionId, seq: 4 });
    const now = { target: newer, suggestion };
    expect(isChainCurrent(chain, now)).toBe(false);
    expect(wordsOf(chainNow(chain, now, null, me))).toEqual([
      ['base', 'Old dock'],
      ['revision', 'Old dockyard'],
      ['revision', 'Old dockyards'],
      ['suggestion', 'The old dockyard'],
    ]);
  });

  it('ends with words on their way, as what they are to become', () => {
    const words = { kind: 'saving', content: plain('Docks'), basedOn: revision.id, at: noon } as const;
    const direct = chainNow(null, segment, { ...words, suggests: null }, me);
    expect(wordsOf(direct)).toEqual([
      ['base', 'Old dockyard'],
      ['revision', 'Docks'],
    ]);
    const suggested = chainNow(chain, segment, { ...words, suggests: { basedOn: null } }, me);
    expect(wordsOf(suggested).at(-1)).toEqual(['suggestion', 'Docks']);
    expect(suggested?.at(-1)?.authorId).toBe('p1');
  });

  it('is worked out once', () => {
    expect(rowChangesOf(chain)).toBe(rowChangesOf(chain));
    expect(rowChangesOf(chain).units.map(({ authorId, standing }) => [authorId, standing])).toEqual([
      ['p2', 'direct'],
    ]);
  });
});

it('keeps the very chain that a fresh answer repeats, and drops those that have no changes any more', () => {
  const other = segmentId(2);
  const before = { [row]: chain, [other]: chain };
  const again = withLayers(before, [row, other], { [row]: [...chain] });
  expect(again[row]).toBe(chain);
  expect(again).not.toHaveProperty(other);
  const [first] = chain;
  if (!first) throw new Error('a chain has a base');
  const moved = withLayers(before, [row], {
    [row]: [{ ...first, content: plain('Dock') }, ...chain.slice(1)],
  });
  expect(moved[row]).not.toBe(chain);
  expect(moved[other]).toBe(chain);
});
