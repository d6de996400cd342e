import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, type FindOptions } from '../../../shared/text/findMatches.js';
import { anyText } from '../arbitraryText.js';

const plainFind: FindOptions = { caseSensitive: false, regex: false, wholeWord: false };

function found(text: string, query: string, options: Partial<FindOptions> = {}): readonly string[] {
  const result = findMatches(text, query, { ...plainFind, ...options });
  if (result.kind === 'badPattern') throw new Error(result.reason);
  return result.ranges.map(({ start, end }) => text.slice(start, end));
}

describe('findMatches', () => {
  it('finds plain text wherever it stands, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, query, after) => {
        fc.pre(query !== '');
        const text = before + query + after;
        expect(found(text, query, { caseSensitive: true })).toContain(query);
      }),
    );
  });

  it('heeds case only when told to', () => {
    expect(found('Harbour harbour HARBOUR', 'harbour')).toHaveLength(3);
    expect(found('Harbour harbour HARBOUR', 'harbour', { caseSensitive: true })).toEqual(['harbour']);
  });

  it('finds whole words, and Chinese words anywhere', () => {
    expect(found('port ports port’s porter port', 'port', { wholeWord: true })).toHaveLength(3);
    expect(found('副市长和市长', '市长', { wholeWord: true })).toHaveLength(2);
    expect(found('用AI的AIs', 'AI', { wholeWord: true })).toEqual(['AI']);
  });

  it('finds nothing for an empty query', () => {
    expect(findMatches('a', '', plainFind)).toEqual({ kind: 'found', ranges: [], isComplete: true });
  });

  it('finds the same in a short text and in one too long for the platform’s engine', () => {
    const line = 'Ab 12.5 市 a-b\n';
    for (const pattern of ['a.*b', '\\d+(\\.\\d+)?', '^a\\w|市', '\\b\\w+\\b'])
      expect(found(line.repeat(800), pattern, { regex: true })).toEqual(
        Array.from({ length: 800 }, () => found(line, pattern, { regex: true })).flat(),
      );
  });

  it('says what is wrong with a bad pattern', () => {
    const reason = (query: string): string => {
      const result = findMatches('aab', query, { ...plainFind, regex: true });
      return result.kind === 'badPattern' ? result.reason : result.kind;
    };
    expect(['[', '(a', 'a{2,1}', '\\', '*a'].map(reason)).toEqual(Array(5).fill('syntax'));
    expect(
      ['(?=a)b', '(?<!a)b', '(a)\\1', '(?<x>a)\\k<x>', 'a{100000}', '(?:){1000000000}'].map(reason),
    ).toEqual(['lookAround', 'lookAround', 'backReference', 'backReference', 'tooLarge', 'tooLarge']);
  });

  it('is not to be hung by patterns that explode elsewhere', () => {
    const started = performance.now();
    for (const pattern of ['(a+)+$', '(a|a)*c', '(a|aa)+$', '(?:a*)*b', '(.*)*x', 'a(.*b)?'])
      findMatches(`${'a'.repeat(5_000)}!`, pattern, { ...plainFind, regex: true });
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('says when it stopped early', () => {
    const result = findMatches('a'.repeat(30_000), 'a(.*b)?', { ...plainFind, regex: true });
    expect(result).toMatchObject({ kind: 'found', isComplete: false });
  });
});
