import { describe, expect, it } from 'vitest';
import { alignmentProblem } from '../../../../shared/align/alignment/checkAlignment.js';
import { alignmentOf, blockSaying, withLinks } from './alignments.js';

const whole = alignmentOf(
  ['渡船今天开航。票价四元。', '😀码头已扩建。'],
  ['The ferry sails today.', 'The fare is 4 yuan.'],
  [
    [[0], [0, 1]],
    [[1], []],
  ],
);
const say = (side: 'source' | 'target', words: string) => blockSaying(whole, side, words);
const [sail, fare] = [say('source', '渡船今天开航。'), say('source', '票价四元。')];
const quay = say('source', '😀码头已扩建。');
const [english, price] = [say('target', 'The ferry sails today.'), say('target', 'The fare is 4 yuan.')];

describe('alignmentProblem', () => {
  it('accepts what the aligner made, cut blocks and targets that cross', () => {
    expect(alignmentProblem(whole)).toBeNull();
    const cut = withLinks(whole, [
      { source: [sail], target: [price] },
      { source: [fare], target: [english] },
      { source: [quay], target: [], reason: 'cut: local detail' },
    ]);
    expect(alignmentProblem(cut)).toBeNull();
  });

  it.each([
    [
      'words left out',
      [
        { source: [sail], target: [english, price] },
        { source: [quay], target: [] },
      ],
      'lost',
    ],
    [
      'words twice',
      [
        { source: [sail, fare], target: [english, price] },
        { source: [{ ...quay, paragraph: 0, start: 7, end: 12 }, quay], target: [] },
      ],
      'out of the order',
    ],
    [
      'an empty link',
      [
        { source: [sail, fare, quay], target: [english, price] },
        { source: [], target: [] },
      ],
      'empty',
    ],
    [
      'rows against the order of the source',
      [
        { source: [quay], target: [] },
        { source: [sail, fare], target: [english, price] },
      ],
      'order of the source',
    ],
    [
      'half a character',
      [
        { source: [sail, fare, { ...quay, end: 1 }], target: [english, price] },
        { source: [{ ...quay, start: 1 }], target: [] },
      ],
      'cannot be',
    ],
    [
      'white space at the end of a block',
      [{ source: [sail, fare, quay], target: [english, { ...price, start: -1 }] }],
      'cannot be',
    ],
    [
      'a reason on a pair',
      [{ source: [sail, fare, quay], target: [english, price], reason: 'no' }],
      'has a reason',
    ],
    [
      'a paragraph that is not there',
      [{ source: [sail, fare, quay, { ...quay, paragraph: 7 }], target: [english, price] }],
      'no paragraph 7',
    ],
  ] as const)('names %s', (_, links, problem) => {
    expect(alignmentProblem(withLinks(whole, links))).toContain(problem);
  });

  it('names a number given twice and one yet to come', () => {
    const links = [
      { source: [sail, fare], target: [english, price] },
      { source: [quay], target: [] },
    ];
    const two = withLinks(
      whole,
      links.map((link) => ({ ...link, id: 3 })),
    );
    expect(alignmentProblem(two)).toContain('one number');
    const late = withLinks(whole, links);
    expect(alignmentProblem({ ...late, nextId: 1 })).toContain('no number of its own');
  });
});
