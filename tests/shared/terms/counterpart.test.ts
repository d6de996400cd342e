import { describe, expect, test } from 'vitest';
import type { LinkEvidence } from '../../../shared/model/alignment.js';
import { counterpartOf, trimmedWords } from '../../../shared/terms/counterpart.js';

const source = '电动轮渡的航线连接老码头。';
const target = 'The route of the electric ferry, to the Old Wharf, is electric.';
const place = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { block: 0, start, end: start + words.length };
};
const evidence: LinkEvidence = {
  matches: [
    {
      kind: 'word',
      source: [place(source, '电动')],
      target: [place(target, 'electric'), place(target, 'electric', 30)],
    },
    { kind: 'word', source: [place(source, '轮渡')], target: [place(target, 'ferry')] },
    { kind: 'word', source: [place(source, '航线')], target: [place(target, 'route')] },
    { kind: 'name', source: [place(source, '老码头')], target: [place(target, 'Old Wharf')] },
  ],
  unmet: { source: [], target: [] },
  length: 1,
};
const toTarget = (words: string) => {
  const range = counterpartOf(evidence, 'source', place(source, words), target);
  return range && target.slice(range.start, range.end);
};

describe('the counterpart of chosen words', () => {
  test('is what stands together on the other side, not what is said elsewhere too', () => {
    expect(toTarget('电动轮渡')).toBe('electric ferry');
    expect(toTarget('老码')).toBe('Old Wharf');
    const range = counterpartOf(evidence, 'target', place(target, 'electric ferry'), source);
    expect(range && source.slice(range.start, range.end)).toBe('电动轮渡');
  });

  test('does not go across a comma, and is none where nothing is known', () => {
    const far = counterpartOf(evidence, 'source', { start: 0, end: source.length }, target);
    expect(far && target.slice(far.start, far.end)).not.toContain(',');
    expect(toTarget('连接')).toBeNull();
  });
});

test('chosen words lose the space and the marks at their ends', () => {
  const text = ' “Old Wharf”, ';
  const range = trimmedWords(text, { start: 0, end: text.length });
  expect(range && text.slice(range.start, range.end)).toBe('Old Wharf');
  expect(trimmedWords(text, { start: 11, end: 14 })).toBeNull();
});
