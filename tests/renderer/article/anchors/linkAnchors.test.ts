import { describe, expect, it } from 'vitest';
import {
  anchorAttributes,
  anchorSteps,
  anchorsOf,
  litAnchors,
} from '../../../../renderer/article/anchors/linkAnchors.js';
import { linkEvidence } from '../../../../shared/align/linkEvidence.js';
import type { EvidenceKind, LinkEvidence } from '../../../../shared/model/alignment.js';

const languages = { sourceLanguage: 'zh-CN', targetLanguage: 'en-US' } as const;
const at = (block: number, start: number, end: number) => ({ block, start, end });

function evidenceOf(
  matches: readonly (readonly [EvidenceKind, readonly number[], readonly number[]])[],
): LinkEvidence {
  return {
    matches: matches.map(([kind, [a = 0, b = 0], [c = 0, d = 0]]) => ({
      kind,
      source: [at(0, a, b)],
      target: [at(0, c, d)],
    })),
    unmet: { source: [], target: [] },
    length: 1,
  };
}

describe('anchorsOf', () => {
  it('numbers what both sides state alike in the order of the source; what one side states alone has no number', () => {
    const [source, target] = [
      '11月17日投资1.2亿元，共6艘',
      'Six boats, announced Nov 17, cost 12 million yuan',
    ];
    const evidence = linkEvidence([source], [target], { ...languages, knowledge: null });
    const words = (side: 'source' | 'target', text: string) =>
      anchorsOf(evidence, side).map(({ start, end, number }) => [text.slice(start, end), number]);
    expect(words('source', source)).toEqual([
      ['11月17日', 1],
      ['1.2亿元', null],
      ['6', 2],
    ]);
    expect(words('target', target)).toEqual([
      ['Six', 2],
      ['Nov 17', 1],
      ['12 million yuan', null],
    ]);
  });

  it('keeps the surer of two that overlap on either side, and gives no number to half a pair', () => {
    const evidence = evidenceOf([
      ['figure', [0, 2], [0, 2]],
      ['word', [3, 5], [6, 9]],
      ['date', [0, 5], [10, 16]],
      ['name', [6, 8], [12, 14]],
    ]);
    expect(anchorsOf(evidence, 'source')).toEqual([{ kind: 'date', number: 1, start: 0, end: 5 }]);
    expect(anchorsOf(evidence, 'target')).toEqual([{ kind: 'date', number: 1, start: 10, end: 16 }]);
  });

  it('numbers figures, dates and names before words, which are many', () => {
    const evidence = evidenceOf([
      ['word', [0, 2], [0, 3]],
      ['figure', [2, 4], [4, 6]],
    ]);
    expect(anchorsOf(evidence, 'source').map(({ kind, number }) => [kind, number])).toEqual([
      ['word', 2],
      ['figure', 1],
    ]);
    expect(anchorSteps(evidence)).toHaveLength(2);
  });

  it('joins the parts of a name that stand together on both sides, not those that stand apart on one', () => {
    const together = evidenceOf([
      ['name', [0, 1], [10, 14]],
      ['name', [1, 3], [15, 21]],
    ]);
    expect(anchorsOf(together, 'source')).toEqual([{ kind: 'name', number: 1, start: 0, end: 3 }]);
    expect(anchorsOf(together, 'target')).toEqual([{ kind: 'name', number: 1, start: 10, end: 21 }]);
    const apart = evidenceOf([
      ['name', [0, 1], [10, 14]],
      ['name', [1, 3], [30, 36]],
    ]);
    expect(anchorsOf(apart, 'source')).toHaveLength(2);
  });

  it('tells the blocks of a link apart', () => {
    const evidence: LinkEvidence = {
      matches: [{ kind: 'figure', source: [at(1, 0, 2)], target: [at(0, 4, 6), at(1, 4, 6)] }],
      unmet: { source: [{ ...at(0, 0, 2), kind: 'date' }], target: [] },
      length: 1,
    };
    expect(anchorsOf(evidence, 'source', 0)).toEqual([{ kind: 'date', number: null, start: 0, end: 2 }]);
    expect(anchorsOf(evidence, 'target', 1)).toEqual([{ kind: 'figure', number: 1, start: 4, end: 6 }]);
    expect(anchorsOf(null, 'source')).toEqual([]);
  });
});

describe('anchorSteps', () => {
  it('goes from each anchor to its counterpart before the next, and to what the target alone states last', () => {
    const [source, target] = ['共6艘，投资1.2亿元，载180人', 'In 2027: 180 people and six boats'];
    const evidence = linkEvidence([source], [target], { ...languages, knowledge: null });
    const texts = { source, target };
    expect(
      anchorSteps(evidence).map(({ side, anchor }) => texts[side].slice(anchor.start, anchor.end)),
    ).toEqual(['6', 'six', '1.2亿元', '180', '180', '2027']);
  });

  it('goes through all blocks of a link', () => {
    const evidence: LinkEvidence = {
      matches: [{ kind: 'figure', source: [at(1, 0, 2)], target: [at(0, 4, 6), at(1, 4, 6)] }],
      unmet: { source: [{ ...at(0, 0, 2), kind: 'date' }], target: [] },
      length: 1,
    };
    expect(anchorSteps(evidence).map(({ side, block, anchor }) => [side, block, anchor.start])).toEqual([
      ['source', 0, 0],
      ['source', 1, 0],
      ['target', 0, 4],
      ['target', 1, 4],
    ]);
  });
});

describe('the look of anchors', () => {
  const figure = { kind: 'figure', number: 2, start: 3, end: 5 } as const;
  const lone = { kind: 'date', number: null, start: 8, end: 9 } as const;

  it('lights all of one number, and boxes the one stood on', () => {
    expect(litAnchors([figure, lone], 2, 8)).toEqual([
      { ...figure, look: 'lit' },
      { ...lone, look: 'current' },
    ]);
    expect(litAnchors([figure], 1, null)).toEqual([figure]);
  });

  it('has the number once, and none without a counterpart', () => {
    expect(anchorAttributes(figure, false)).toEqual({ class: 'anchor figure', 'data-anchor': '2' });
    expect(anchorAttributes({ ...figure, kind: 'latin', look: 'lit' }, true)).toEqual({
      class: 'anchor name is-lit',
      'data-anchor': '2',
      'data-number': '2',
    });
    expect(anchorAttributes(lone, true)).toEqual({ class: 'anchor lone' });
  });
});
