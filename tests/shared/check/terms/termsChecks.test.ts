import { describe, expect, it } from 'vitest';
import { makeTermIndex } from '../../../../shared/terms/termIndex.js';
import type { Concept, ConceptId, TermStatus } from '../../../../shared/model/term.js';
import { checksOf, mended } from '../checkTexts.js';

const concept = (
  chinese: readonly string[],
  english: readonly (readonly [string, TermStatus])[],
): Concept => ({
  id: (chinese[0] ?? english[0]?.[0] ?? '') as ConceptId,
  kind: 'term',
  chinese: chinese.map((text) => ({ text, status: 'preferred' })),
  english: english.map(([text, status]) => ({ text, status })),
  partOfSpeech: 'noun',
  note: '',
  domain: '',
});

const terms = makeTermIndex([
  concept(
    ['贸促会'],
    [
      ['trade promotion council', 'preferred'],
      ['trade promotion club', 'forbidden'],
    ],
  ),
  concept(['乡村振兴'], [['rural vitalization', 'preferred']]),
  concept(['乡村振兴局'], [['rural vitalization bureau', 'preferred']]),
  concept(
    ['企业'],
    [
      ['company', 'preferred'],
      ['enterprise', 'admitted'],
    ],
  ),
  concept([], [['persons in charge', 'forbidden']]),
]);
const has = (source: string, target: string): boolean => checksOf(source, target, { terms }).includes('term');

describe('term', () => {
  it('wants the termbase’s word and mends the forbidden one', () => {
    expect(has('市贸促会', 'the city chamber')).toBe(true);
    expect(mended('term', '市贸促会', 'the trade promotion club', { terms })).toBe(
      'the trade promotion council',
    );
    expect(has('有关负责人', 'the persons in charge')).toBe(true);
  });

  it('takes the longest term, inflections, hyphens, capitals and admitted words', () => {
    expect(has('乡村振兴局', 'the Rural Vitalization Bureau')).toBe(false);
    expect(has('7家企业', 'seven Companies')).toBe(false);
    expect(has('7家企业', 'seven enterprises')).toBe(false);
    expect(has('乡村振兴', 'rural-vitalization work')).toBe(false);
  });
});
