import { describe, expect, it } from 'vitest';
import { alignKnowledge } from '../../../shared/align/lexicon/alignKnowledge.js';
import { linkEvidence, type EvidenceOptions } from '../../../shared/align/linkEvidence.js';

const languages = { sourceLanguage: 'zh-CN', targetLanguage: 'en-US' };
// What is written alike on both sides needs no knowledge.
const unknowing = { ...languages, knowledge: null };

/** The words of each match, source and target. */
function found(source: readonly string[], target: readonly string[], options: EvidenceOptions = unknowing) {
  const evidence = linkEvidence(source, target, options);
  const words = (
    texts: readonly string[],
    { block, start, end }: { block: number; start: number; end: number },
  ) => texts[block]?.slice(start, end);
  return {
    matches: evidence.matches.map((match) => [
      match.kind,
      ...match.source.map((place) => words(source, place)),
      ...match.target.map((place) => words(target, place)),
    ]),
    unmet: [
      evidence.unmet.source.map((place) => words(source, place)),
      evidence.unmet.target.map((place) => words(target, place)),
    ],
    length: evidence.length,
  };
}

describe('linkEvidence', () => {
  it('finds figures and dates by value, whichever block they stand in', () => {
    const { matches, unmet } = found(
      ['项目总投资1.2亿元，', '12月9日前投用6艘渡船，共载客180人。'],
      ['By Dec 9, six ferries for 180 people will sail.', 'The project costs 120 million yuan.'],
    );
    expect(matches.map(([kind]) => kind)).toEqual(['figure', 'date', 'figure', 'figure']);
    expect(matches[0]?.slice(1).map((words) => words?.match(/1\.2|120/)?.[0])).toEqual(['1.2', '120']);
    expect(unmet).toEqual([[], []]);
  });

  it('names what one side states alone: 1.2亿 is not 12 million', () => {
    const { matches, unmet } = found(['总投资1.2亿元。'], ['It costs 12 million yuan.']);
    expect(matches).toEqual([]);
    expect(unmet.map((side) => side.length)).toEqual([1, 1]);
  });

  it('takes no notice of small numbers in words that have no counterpart', () => {
    expect(found(['他有一个办法。'], ['There is a way.']).unmet).toEqual([[], []]);
  });

  it('finds Latin words in a Chinese text', () => {
    expect(found(['新船用Li-ion电池和GPS。'], ['The boat’s GPS works.']).matches).toContainEqual([
      'latin',
      'GPS',
      'GPS',
    ]);
  });

  it('finds names and words with knowledge, never twice in one place', () => {
    const knowing = { ...languages, knowledge: alignKnowledge() };
    const { matches } = found(
      ['12月2日，记者方秀兰乘渡船过江，花了12元。'],
      ['On Dec 2 our reporter Fang Xiulan took the ferry across for 12 yuan.'],
      knowing,
    );
    expect(matches).toContainEqual(['word', '记者', 'reporter']);
    expect(matches).toContainEqual(['name', '秀兰', 'Xiulan']);
    const kinds = matches.map(([kind]) => kind);
    expect(kinds.filter((kind) => kind === 'figure' || kind === 'date')).toEqual(['date', 'figure']);
    const starts = matches.flatMap(([, ...words]) => words);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('says how well the lengths fit', () => {
    const text = '渡船夜间停靠老码头，由专人值守充电。';
    const good = found([text], ['At night the boats lie at the Old Wharf, where staff watch over charging.']);
    const short = found([text], ['At night.']);
    expect(good.length).toBeGreaterThan(0.8);
    expect(short.length).toBeLessThan(0.2);
  });
});
