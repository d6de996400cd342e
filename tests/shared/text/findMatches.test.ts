import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, type FindOptions } from '../../../shared/text/findMatches.js';
import { anyText } from '../arbitraryText.js';

const plainFind: FindOptions = { caseSensitive: false, regex: false, wholeWord: false };

function found(text: string, query: string, options: Partial<FindOptions> = {}): readonly string[] {
  const result = findMatches(text, query, { ...plainFind, ...options });
  if (result.kind === 'badPattern') throw new Error(result.detail);
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

  const patterns = [
    'a+',
    'a*b',
    'a+?b',
    '(a|b)+c?',
    '(?:ab|a)(?:c|bcd)?',
    '[^a]b',
    'a{2}',
    'a{1,2}',
    'a{2,}?',
    '^a',
    'b$',
    '\\ba',
    'a\\B',
    '.b',
    '\\d+(?:\\.\\d+)?',
    '\\p{Script=Han}+',
    '(?<name>a)b',
    '[a-c-]+',
    'a||b',
    '(a*)*b',
    '\\u{1F600}?a',
    '\\/',
    '()a',
  ];

  it('agrees with the platform’s own regular expressions', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'A', '-', '1', '.', ' ', '\n', '/', '市', '😀'),
      maxLength: 14,
    });
    fc.assert(
      fc.property(fc.constantFrom(...patterns), text, fc.boolean(), (pattern, words, caseSensitive) => {
        const native = Array.from(
          words.matchAll(new RegExp(pattern, caseSensitive ? 'gmu' : 'gimu')),
          ([match]) => match,
        );
        // An empty match is none for us, and hides later ones from the platform: compare where there are none.
        fc.pre(!native.includes(''));
        expect(found(words, pattern, { regex: true, caseSensitive })).toEqual(native);
      }),
      { numRuns: 1000 },
    );
  });

  it('says what is wrong with a bad pattern', () => {
    for (const pattern of ['[', '(a', 'a{2,1}', '\\', '*a', '(?=a)b', '(?<!a)b', '(a)\\1', 'a{100000}'])
      expect(findMatches('aab', pattern, { ...plainFind, regex: true })).toMatchObject({
        kind: 'badPattern',
      });
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
