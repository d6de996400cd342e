import { describe, expect, it } from 'vitest';
import { importCounts, importRows, nextDoubt } from '../../../renderer/import/importRows.js';
import { makeDocument } from '../fakeBridge.js';

const source = makeDocument('a.txt', 'zh-CN', [
  ['headline', '码头'],
  ['body', '第一段'],
  ['body', '分享到'],
  ['subhead', '小题', 'body'],
]);
const target = makeDocument('b.txt', 'en-US', [
  ['headline', 'Dock'],
  ['body', 'First, one part.'],
  ['body', 'First, other part.'],
  ['body', 'Added.'],
]);
const withLeftOut = {
  ...source,
  paragraphs: source.paragraphs.map((paragraph, i) =>
    i === 2 ? { ...paragraph, isLeftOut: true } : paragraph,
  ),
};
const link = (from: readonly number[], to: readonly number[]) => ({
  source: from,
  target: to,
  confidence: 1,
});
const links = [link([0], [0]), link([1], [1, 2]), link([3], [])];
const shape = (rows: ReturnType<typeof importRows>): readonly string[] =>
  rows.map((row) => `${row.source.join('+')}|${row.target.join('+')}${row.isLeftOut ? ' out' : ''}`);

describe('importRows', () => {
  it('shows linked paragraphs together and everything else in its place', () => {
    expect(shape(importRows(withLeftOut, target, links))).toEqual(['0|0', '1|1+2', '2| out', '3|', '|3']);
  });

  it('shows every paragraph once, whatever the links leave out', () => {
    const rows = importRows(withLeftOut, target, []);
    expect(rows.flatMap((row) => row.source).sort()).toEqual([0, 1, 2, 3]);
    expect(rows.flatMap((row) => row.target).sort()).toEqual([0, 1, 2, 3]);
  });

  it('shows a paragraph that was left out after the pairing in a row of its own', () => {
    const later = {
      ...source,
      paragraphs: source.paragraphs.map((paragraph, i) => ({ ...paragraph, isLeftOut: i === 0 })),
    };
    expect(shape(importRows(later, target, links)).slice(0, 2)).toEqual(['|0', '0| out']);
  });

  it('leaves blank paragraphs away', () => {
    expect(
      importRows(
        makeDocument('c.txt', 'en-US', [
          ['body', '  '],
          ['body', 'x'],
        ]),
        null,
        [],
      ),
    ).toHaveLength(1);
  });
});

describe('importCounts and nextDoubt', () => {
  const rows = importRows(withLeftOut, target, links);

  it('counts what will be kept', () => {
    expect(importCounts(rows)).toEqual({
      kept: 4,
      both: 2,
      sourceOnly: 1,
      targetOnly: 1,
      leftOut: 1,
      doubts: 1,
    });
  });

  it('steps from doubt to doubt, round the end', () => {
    expect(nextDoubt(rows, 0, 1)).toBe(3);
    expect(nextDoubt(rows, 3, 1)).toBe(3);
    expect(nextDoubt(rows, 0, -1)).toBe(3);
    expect(nextDoubt(rows.slice(0, 2), 0, 1)).toBeNull();
  });
});
