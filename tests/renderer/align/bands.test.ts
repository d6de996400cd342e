import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutBands, type BandLayout } from '../../../renderer/align/bands.js';
import { blocksOf } from '../../../shared/align/alignment/blocks.js';
import {
  arbitraryAlignment,
  makeAlignment,
  type LinkSketch,
} from '../../shared/align/alignment/buildAlignment.js';

function layOut(links: readonly LinkSketch[]): BandLayout {
  const texts = ['一', '二', '三', '四', '五'];
  return layOutBands(makeAlignment(texts, texts, links));
}
const shape = ({ bands }: BandLayout): readonly string[] =>
  bands.map(({ source, target }) => {
    const side = (blocks: readonly { paragraph: number }[]): string =>
      blocks.map(({ paragraph }) => paragraph + 1).join('+');
    return `${side(source)}:${side(target)}`;
  });

describe('layOutBands', () => {
  it('puts linked blocks side by side, omissions and additions where the rows have them', () => {
    const layout = layOut([
      [[0], [0]],
      [[1], []],
      [[], [1]],
      [[2, 3], [2]],
      [[4], [3, 4]],
    ]);
    expect(shape(layout)).toEqual(['1:1', '2:', ':2', '3+4:3', '5:4+5']);
    expect(layout.crossings).toEqual([]);
  });

  it('shows a moved paragraph at its place on each side and joins the two', () => {
    const layout = layOut([
      [[0], [0]],
      [[1], [4]],
      [[2], [1]],
      [[3], [2]],
      [[4], [3]],
    ]);
    expect(shape(layout)).toEqual(['1:1', '2:', '3:2', '4:3', '5:4', ':5']);
    expect(layout.crossings).toMatchObject([{ source: 1, target: 5, link: { id: 1 } }]);
  });

  it('keeps the longer part of a torn target beside its source', () => {
    const texts = ['第一段很长很长', '二', '三'];
    const torn = makeAlignment(texts, texts, [
      [[0], [0, 2]],
      [[1], [1]],
      [[2], []],
    ]);
    expect(shape(layOutBands(torn))).toEqual(['1:1', '2:2', ':3', '3:']);
    expect(layOutBands(torn).crossings).toMatchObject([{ source: 0, target: 2 }]);
  });

  it('loses no block and keeps the order of both texts, whatever crosses', () => {
    fc.assert(
      fc.property(arbitraryAlignment, (alignment) => {
        const { bands } = layOutBands(alignment);
        expect(bands.flatMap(({ source }) => source)).toEqual(blocksOf(alignment, 'source'));
        expect(bands.flatMap(({ target }) => target)).toEqual(blocksOf(alignment, 'target'));
        expect(new Set(bands.map(({ key }) => key)).size).toBe(bands.length);
      }),
    );
  });
});
