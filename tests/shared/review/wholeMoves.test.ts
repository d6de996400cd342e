import { describe, expect, it } from 'vitest';
import { plain } from '../../../shared/model/inlineText.js';
import { applyDecision } from '../../../shared/review/applyDecision.js';
import { attributeChanges } from '../../../shared/review/attributeChanges.js';
import { wholeMoves } from '../../../shared/review/wholeMoves.js';
import { layer } from '../arbitraryLayers.js';

const before = 'The mayor met reporters from abroad. The port of the city grew by a third. He left.';
const after = 'The port of the city grew by a third. The mayor met reporters from abroad. He left early.';

describe('wholeMoves', () => {
  it('adds the other half of a move, and nothing to what is no move', () => {
    const changes = [
      { index: 0, move: 0 },
      { index: 1, move: null },
      { index: 2, move: 1 },
      { index: 3, move: 0 },
      { index: 4, move: null },
    ];
    const indexes = (...chosen: readonly number[]): readonly number[] =>
      wholeMoves(changes, new Set(chosen)).map(({ index }) => index);
    expect([indexes(3), indexes(1), indexes(1, 2), indexes()]).toEqual([[0, 3], [1], [1, 2], []]);
  });

  it('rejects or accepts a moved sentence without losing or doubling it', () => {
    const { changes } = attributeChanges([layer('base', null, before), layer('revision', 'mei', after, 1)]);
    const wordings = { base: plain(before), target: plain(after), tip: plain(after) };
    for (const { index } of changes.filter(({ label }) => label === 'move')) {
      const move = wholeMoves(changes, new Set([index]));
      expect(applyDecision(wordings, 'reject', 'direct', move)?.target.text).toBe(
        before.replace('left', 'left early'),
      );
      expect(applyDecision(wordings, 'accept', 'direct', move)?.base.text).toBe(after.replace(' early', ''));
    }
  });
});
