import { describe, expect, it } from 'vitest';
import { alignKnowledge } from '../../../shared/align/lexicon/alignKnowledge.js';
import { linkEvidence, type LinkEvidence } from '../../../shared/align/linkEvidence.js';

const knowledge = alignKnowledge();

/** What was found, as it is written on both sides. */
function found(
  source: readonly string[],
  target: readonly string[],
  pieces: readonly LinkEvidence[],
): readonly string[] {
  const written = (texts: readonly string[], places: LinkEvidence['source']): string =>
    places.map(({ unit, start, end }) => texts[unit]?.slice(start, end)).join('|');
  return pieces.map(
    (piece) => `${piece.kind} ${written(source, piece.source)} = ${written(target, piece.target)}`,
  );
}
const evidence = (source: readonly string[], target: readonly string[], known = true): readonly string[] =>
  found(
    source,
    target,
    linkEvidence(
      { texts: source, language: 'zh' },
      { texts: target, language: 'en' },
      known ? knowledge : null,
    ),
  );

describe('linkEvidence', () => {
  it('finds figures and dates by their value, in any way of writing them', () => {
    const pieces = evidence(['12月2日，工厂卖出1.2亿个灯泡。'], ['On Dec 2, 120 million bulbs were sold.']);
    expect(pieces).toContain('value 1.2亿 = 120 million');
    expect(pieces).toContain('value 12 = Dec');
  });

  it('finds the name that spells the characters, as one place', () => {
    expect(evidence(['记者方秀兰在现场。'], ['Our reporter Fang Xiulan was there.'])).toContain(
      'name 秀兰 = Xiulan',
    );
  });

  it('finds words by the lexicon and by spelling, across the lines of a link', () => {
    const pieces = evidence(['灯塔旁边有一家CAFE。'], ['Next to the lighthouse', 'there is a cafe.']);
    expect(pieces).toContain('word 灯塔 = lighthouse');
    expect(pieces).toContain('word CAFE = cafe');
  });

  it('answers the sides the other way round for an English source', () => {
    const pieces = linkEvidence(
      { texts: ['A lighthouse.'], language: 'en' },
      { texts: ['灯塔。'], language: 'zh' },
      knowledge,
    );
    expect(found(['A lighthouse.'], ['灯塔。'], pieces)).toEqual(['word lighthouse = 灯塔']);
  });

  it('without a lexicon finds values and what is written alike', () => {
    expect(evidence(['灯塔有30米高，叫Faro。'], ['The Faro is 30 metres high.'], false)).toEqual([
      'value 30 = 30',
      'word Faro = Faro',
    ]);
  });
});
