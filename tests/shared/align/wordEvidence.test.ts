import { describe, expect, it } from 'vitest';
import { alignKnowledge } from '../../../shared/align/lexicon/alignKnowledge.js';
import { wordEvidence, type WordMatch } from '../../../shared/align/wordEvidence.js';

const knowledge = alignKnowledge();

/** What was found, as it is written on both sides. */
function found(
  source: readonly string[],
  target: readonly string[],
  pieces: readonly WordMatch[],
): readonly string[] {
  const written = (texts: readonly string[], places: WordMatch['source']): string =>
    places.map(({ block, start, end }) => texts[block]?.slice(start, end)).join('|');
  return pieces.map(
    (piece) => `${piece.kind} ${written(source, piece.source)} = ${written(target, piece.target)}`,
  );
}
const evidence = (source: readonly string[], target: readonly string[], known = true): readonly string[] =>
  found(
    source,
    target,
    wordEvidence(
      { texts: source, language: 'zh' },
      { texts: target, language: 'en' },
      known ? knowledge : null,
    ),
  );

describe('wordEvidence', () => {
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

  it('shows no words that stand in every text', () => {
    const pieces = evidence(['他在灯塔里，有三只猫。'], ['He is in the lighthouse and has three cats.']);
    expect(pieces).toContain('word 灯塔 = lighthouse');
    expect(pieces.filter((piece) => /= (?:he|is|in|has|and)$/i.test(piece))).toEqual([]);
  });

  it('answers the sides the other way round for an English source', () => {
    const pieces = wordEvidence(
      { texts: ['A lighthouse.'], language: 'en' },
      { texts: ['灯塔。'], language: 'zh' },
      knowledge,
    );
    expect(found(['A lighthouse.'], ['灯塔。'], pieces)).toEqual(['word lighthouse = 灯塔']);
  });

  it('without a lexicon finds what is written alike', () => {
    expect(evidence(['灯塔有30米高，叫Faro。'], ['The Faro is 30 metres high.'], false)).toEqual([
      'word Faro = Faro',
    ]);
  });
});
