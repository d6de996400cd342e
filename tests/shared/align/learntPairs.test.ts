import { describe, expect, it } from 'vitest';
import { learnPairs } from '../../../shared/align/learntPairs.js';
import {
  numberTokens,
  packTable,
  transposeTable,
  type PairTable,
  type Tokens,
} from '../../../shared/align/tokenTable.js';

const tokensOf = (units: readonly string[]): Tokens =>
  numberTokens(
    units.map((unit) => unit.split(' ').map((key, at) => ({ key, start: at, end: at + 1 }))),
    units.map(({ length }) => length),
  );
const first = tokensOf(['豆 站', '豆 走', '雨 停', '豆 睡', '天 黑']);
const second = tokensOf(['bean stood', 'bean went', 'rain stopped', 'bean slept', 'dark fell']);
const nothing = packTable(first.keys.map(() => new Map()));
const links = [1, 2, 3, 4, 5].map((end) => ({ i: end, j: end, kind: 0, confidence: 1 }));

function strength(table: PairTable, word: string, other: string): number {
  const type = first.keys.indexOf(word);
  for (let k = table.from[type] ?? 0; k < (table.from[type + 1] ?? 0); k += 1)
    if (second.keys[table.types[k] ?? 0] === other) return table.strengths[k] ?? 0;
  return 0;
}

describe('learnPairs', () => {
  it('learns what was met again and again, and nothing from what was met once', () => {
    const learnt = learnPairs(links, first, second, nothing);
    expect(strength(learnt, '豆', 'bean')).toBeGreaterThan(0.4);
    expect(strength(learnt, '雨', 'rain')).toBe(0);
  });

  it('learns nothing from links that are unlikely', () => {
    const unlikely = links.map((link) => ({ ...link, confidence: 0.2 }));
    expect(strength(learnPairs(unlikely, first, second, nothing), '豆', 'bean')).toBe(0);
  });

  it('takes nothing away from the lexicon', () => {
    const type = second.keys.indexOf('rain');
    const known = packTable(first.keys.map((key) => new Map(key === '雨' ? [[type, 0.5]] : [])));
    expect(strength(learnPairs(links, first, second, known), '雨', 'rain')).toBe(0.5);
  });
});

describe('transposeTable', () => {
  it('lists the same pairs by the other side', () => {
    const lists = [
      new Map([[1, 0.5]]),
      new Map([
        [0, 0.25],
        [1, 0.125],
      ]),
    ];
    const table = packTable(lists);
    const back = transposeTable(transposeTable(table, 2), 2);
    expect(back).toEqual(table);
    expect(Array.from(transposeTable(table, 2).strengths)).toEqual([0.25, 0.5, 0.125]);
  });
});
