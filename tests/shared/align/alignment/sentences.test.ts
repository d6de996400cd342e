import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../shared/align/alignment/blocks.js';
import { closeGroup } from '../../../../shared/align/alignment/groups.js';
import { openSentences, sentenceBlocks, sentenceEnds } from '../../../../shared/align/alignment/sentences.js';
import { makeAlignment, problemsOf, rowsOf } from './buildAlignment.js';

const pier = makeAlignment(
  ['渡船夜间停靠。由专人值守。', '票价4元。'],
  ['At night they lie here. Staff watch.', 'It is 4 yuan.'],
  [
    [[0], [0], 0.6],
    [[1], [1]],
  ],
);
const answer = [
  { source: [0], target: [0], confidence: 0.9 },
  { source: [1], target: [1], confidence: 0.5 },
];

describe('openSentences', () => {
  it('opens a pair into sentence pairs and closes it again, as sure as the least sure of them', () => {
    const opened = openSentences(pier, 0, answer);
    if (opened.kind === 'refused') throw new Error(opened.reason);
    expect(rowsOf(opened.alignment)).toEqual(['1a:1a', '1b:1b', '2:2']);
    expect(problemsOf(opened.alignment)).toEqual([]);
    const closed = closeGroup(opened.alignment, opened.alignment.links[0]?.group ?? -1);
    expect(rowsOf(closed)).toEqual(['1:1', '2:2']);
    expect(closed.links[0]).toMatchObject({ confidence: 0.5, isConfirmed: false, group: null });
  });

  it('refuses where there is one sentence on each side', () => {
    const lone = pier.links[1];
    expect(lone && sentenceBlocks(pier, lone)).toBeNull();
    expect(openSentences(pier, 1, answer)).toEqual({ kind: 'refused', reason: 'oneSentenceEach' });
  });
});

it('sentence ends are places inside the block, in the paragraph’s offsets', () => {
  const [block] = blocksOf(pier, 'target');
  expect(block && sentenceEnds(pier, 'target', block)).toEqual(['At night they lie here.'.length]);
  const second = block && { ...block, start: 'At night they lie here. '.length };
  expect(second && sentenceEnds(pier, 'target', second)).toEqual([]);
});
