import { describe, expect, it } from 'vitest';
import { plain } from '../../../shared/model/inlineText.js';
import type { MadePart, Making } from '../../../shared/review/attributeParts.js';
import { groupParts, type PartGroup } from '../../../shared/review/groupParts.js';
import { layer } from '../arbitraryLayers.js';

const layers = [layer('base', null, ''), layer('revision', 'mei', '', 1), layer('suggestion', 'tom', '', 2)];

/** A part by the wordings that have it (b, t, n for base, target and tip) and who made it. */
function part(text: string, where: string, making: Partial<Making> | null): MadePart {
  const made: Making = { kind: 'deleted', standing: 'direct', layer: 1, ownLayer: 1, move: null };
  return {
    content: plain(text),
    before: null,
    inBase: where.includes('b'),
    inTarget: where.includes('t'),
    inTip: where.includes('n'),
    making: making && { ...made, ...making },
  };
}
const same = (text: string): MadePart => part(text, 'btn', null);
const shown = (groups: readonly PartGroup[]): readonly string[] =>
  groups.map(({ parts, making }) => {
    const words = parts.map(({ content }) => content.text).join('+');
    return making ? `${words} ${making.standing} ${making.layer}` : words;
  });

describe('groupParts', () => {
  it('joins what one author changed at one place in one standing, and keeps moves and marks apart', () => {
    const inserted = { kind: 'inserted', layer: 1 } as const;
    expect(
      shown(
        groupParts(
          [
            same('a'),
            part('b', 'b', {}),
            part('c', 'tn', inserted),
            same('d'),
            part('e', 'tn', { ...inserted, move: 0 }),
            part('f', 'tn', inserted),
          ],
          layers,
        ),
      ),
    ).toEqual(['a', 'b+c direct 1', 'd', 'e direct 1', 'f direct 1']);
  });

  it('leaves a deletion to its own author where the suggestion that answers for it changes nothing', () => {
    const answered = { standing: 'suggested', layer: 2 } as const;
    expect(shown(groupParts([same('a'), part('b', 'b', answered), same('c')], layers))).toEqual([
      'a',
      'b direct 1',
      'c',
    ]);
    expect(
      shown(groupParts([same('a'), part('b', 'b', answered), part('x', 't', answered), same('c')], layers)),
    ).toEqual(['a', 'b+x suggested 2', 'c']);
  });

  it('brings parts together over words that no wording has beside them, over others not', () => {
    const suggested = { standing: 'suggested', layer: 2 } as const;
    const inserted = { kind: 'inserted' } as const;
    expect(
      shown(
        groupParts(
          [part('red', 'b', {}), part('very', 't', suggested), part('blue', 'tn', inserted)],
          layers,
        ),
      ),
    ).toEqual(['very suggested 2', 'red+blue direct 1']);
    expect(
      shown(
        groupParts([part('p', 'tn', inserted), part('q', 't', suggested), part('r', 'tn', inserted)], layers),
      ),
    ).toEqual(['p direct 1', 'q suggested 2', 'r direct 1']);
  });
});
