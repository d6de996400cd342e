import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { livingAuthors } from '../../../shared/review/livingAuthors.js';
import { plain, type InlineText } from '../../../shared/model/inlineText.js';
import type { Layer } from '../../../shared/model/layer.js';
import { anyLayers, layer } from '../arbitraryLayers.js';

const asRevisions = (layers: readonly Layer[]): readonly Layer[] =>
  layers.map((one, i): Layer => ({ ...one, kind: i === 0 ? 'base' : 'revision' }));

describe('livingAuthors', () => {
  it('names nobody when the first wording is back, and nobody who wrote no layer', () => {
    fc.assert(
      fc.property(anyLayers, (chain) => {
        const layers = asRevisions(chain);
        const first = layers[0]?.content ?? plain('');
        expect(livingAuthors([...layers, layer('revision', 'zoe', first, 9)])).toEqual([]);
        const wrote = layers.slice(1).map(({ authorId }) => authorId);
        expect(livingAuthors(layers).filter((author) => !wrote.includes(author))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('names somebody exactly when the last wording differs from the first', () => {
    fc.assert(
      fc.property(anyLayers, (chain) => {
        const layers = asRevisions(chain);
        const isSame = JSON.stringify(layers[0]?.content) === JSON.stringify(layers.at(-1)?.content);
        expect(livingAuthors(layers).length === 0).toBe(isSame);
      }),
      { numRuns: 100 },
    );
  });

  it('names those whose edit is still there, whoever took the others back', () => {
    const anyEdits = fc.array(
      fc.record({ author: fc.constantFrom('mei', 'tom', 'wei', 'ann'), isReverted: fc.boolean() }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const wording = (isEdited: (i: number) => boolean): string =>
          edits
            .map((_, i) => `Place ${'abcdefgh'[i]} holds ${isEdited(i) ? 'new' : 'old'}${i} firmly.`)
            .join(' ');
        const layers = [
          layer(
            'base',
            null,
            wording(() => false),
          ),
          ...edits.map(({ author }, i) =>
            layer(
              'revision',
              author,
              wording((at) => at <= i),
              i + 1,
            ),
          ),
          layer(
            'revision',
            'zoe',
            wording((at) => !edits[at]?.isReverted),
            99,
          ),
        ];
        const living = new Set(edits.filter(({ isReverted }) => !isReverted).map(({ author }) => author));
        expect(new Set(livingAuthors(layers))).toEqual(living);
      }),
      { numRuns: 100 },
    );
  });

  it('counts who only deleted, and who only set marks', () => {
    const bold: InlineText = { text: 'a blue car', marks: [{ kind: 'bold', start: 2, end: 6 }] };
    expect(livingAuthors([layer('base', null, 'a red car'), layer('revision', 'mei', 'a car', 1)])).toEqual([
      'mei',
    ]);
    expect(
      livingAuthors([
        layer('base', null, 'a red car'),
        layer('revision', 'mei', 'a blue car', 1),
        layer('revision', 'tom', bold, 2),
      ]),
    ).toEqual(['mei', 'tom']);
  });

  it('does not count whose words somebody replaced, nor pending suggestions; an accepted one counts', () => {
    const base = layer('base', null, 'a red car');
    const blue = layer('revision', 'mei', 'a blue car', 1);
    const green = layer('suggestion', 'tom', 'a green car', 2);
    expect(livingAuthors([base, blue, green])).toEqual(['mei']);
    expect(livingAuthors([base, blue, green, layer('revision', 'tom', 'a green car', 3)])).toEqual(['tom']);
  });
});
