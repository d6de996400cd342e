import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtrackingCost } from '../../../shared/text/backtrackingCost.js';
import { compilePattern } from '../../../shared/text/linearPattern.js';
import { readPattern } from '../../../shared/text/readPattern.js';
import { runPattern } from '../../../shared/text/runPattern.js';

/** All matches of our own engine, never the platform's. */
function matches(text: string, pattern: string, caseSensitive = true): readonly string[] {
  const program = compilePattern(readPattern(pattern), caseSensitive);
  const characters = Array.from(text);
  const found: string[] = [];
  for (let from = 0; ;) {
    const range = runPattern(program, characters, from, { left: 1_000_000 });
    if (!range) return found;
    found.push(characters.slice(range.start, range.end).join(''));
    from = range.end;
  }
}

describe('runPattern', () => {
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
    const letters = fc.constantFrom('a', 'b', 'c', 'A', '-', '1', '.', ' ', '\n', '/', '市', '😀');
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        fc.string({ unit: letters, maxLength: 14 }),
        fc.boolean(),
        (pattern, text, caseSensitive) => {
          const native = text.matchAll(new RegExp(pattern, caseSensitive ? 'gmu' : 'gimu'));
          const wanted = Array.from(native, ([match]) => match);
          // An empty match is none for us, and hides later ones from the platform: compare where there are none.
          fc.pre(!wanted.includes(''));
          expect(matches(text, pattern, caseSensitive)).toEqual(wanted);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('finds what stands behind an empty alternative', () => {
    expect([matches('ba', '|a'), matches('xab', 'a*'), matches('ab', '(?:){3}b?')]).toEqual([
      ['a'],
      ['a'],
      ['b'],
    ]);
  });
});

describe('backtrackingCost', () => {
  const cost = (pattern: string, length: number): number =>
    backtrackingCost(readPattern(pattern), 1, length - 1);

  it('grows with each loop and each choice', () => {
    expect([
      cost('ab', 100),
      cost('a+b', 100),
      cost('a+b+', 100),
      cost('(a|b)c?', 100),
      cost('a{2,4}', 100),
    ]).toEqual([100, 10_000, 1_000_000, 400, 300]);
  });

  it('is endless for loops of choices and for what may match nothing', () => {
    const patterns = ['(a+)+b', '(a|a)*b', '(a?){20}b', '(?:a{1,2})+', 'a*', '^', '()', 'a|'];
    expect(patterns.map((pattern) => cost(pattern, 10))).toEqual(patterns.map(() => Infinity));
  });
});
