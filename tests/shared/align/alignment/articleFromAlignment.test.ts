import { describe, expect, it } from 'vitest';
import { articleFromAlignment } from '../../../../shared/align/alignment/articleFromAlignment.js';
import type { Alignment } from '../../../../shared/model/alignment.js';
import { PARAGRAPH_BREAK } from '../../../../shared/model/inlineText.js';
import { alignmentOf, blockSaying, withLinks } from './alignments.js';

const paragraphs = (alignment: Alignment): readonly (readonly string[])[] =>
  articleFromAlignment(alignment).paragraphs.map(({ segments }) =>
    segments.map(({ source, target }) => `${source?.text ?? '-'} = ${target?.text ?? '-'}`),
  );

const ferry = alignmentOf(
  ['渡船今天开航。票价四元。', '码头已扩建。'],
  ['The ferry sails today. The fare is 4 yuan.', 'The quay is larger now.'],
  [
    [[0], [0]],
    [[1], [1]],
  ],
);
const source = (words: string) => blockSaying(ferry, 'source', words);
const target = (words: string) => blockSaying(ferry, 'target', words);
const quay = { source: [source('码头已扩建。')], target: [target('The quay is larger now.')] };

describe('articleFromAlignment', () => {
  it('keeps rows cut out of one paragraph on both sides together', () => {
    const cut = withLinks(ferry, [
      { source: [source('渡船今天开航。')], target: [target('The ferry sails today.')] },
      { source: [source('票价四元。')], target: [target('The fare is 4 yuan.')] },
      quay,
    ]);
    expect(paragraphs(cut)).toEqual([
      ['渡船今天开航。 = The ferry sails today.', '票价四元。 = The fare is 4 yuan.'],
      ['码头已扩建。 = The quay is larger now.'],
    ]);
  });

  it('starts a paragraph where either side starts one', () => {
    const cut = withLinks(ferry, [
      { source: [source('渡船今天开航。')], target: [target('The ferry sails today. The fare is 4 yuan.')] },
      { source: [source('票价四元。')], target: quay.target },
      { source: quay.source, target: [] },
    ]);
    expect(paragraphs(cut)).toEqual([
      ['渡船今天开航。 = The ferry sails today. The fare is 4 yuan.'],
      ['票价四元。 = The quay is larger now.'],
      ['码头已扩建。 = -'],
    ]);
  });

  it('closes what was opened into sentences, with nothing changed', () => {
    const opened = withLinks(ferry, [
      { source: [source('渡船今天开航。')], target: [target('The ferry sails today.')], group: 4 },
      { source: [source('票价四元。')], target: [target('The fare is 4 yuan.')], group: 4 },
      quay,
    ]);
    expect(articleFromAlignment(opened)).toEqual(articleFromAlignment(ferry));
  });

  it('joins paragraphs of one row with a paragraph break, and parts of one paragraph as they were', () => {
    const joined = withLinks(ferry, [
      {
        source: [source('渡船今天开航。'), source('票价四元。'), ...quay.source],
        target: [target('The ferry sails today.'), target('The fare is 4 yuan.'), ...quay.target],
      },
    ]);
    expect(paragraphs(joined)).toEqual([
      [
        `渡船今天开航。票价四元。${PARAGRAPH_BREAK}码头已扩建。 = The ferry sails today. The fare is 4 yuan.${PARAGRAPH_BREAK}The quay is larger now.`,
      ],
    ]);
  });
});
