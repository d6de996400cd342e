import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceRows, sentenceUnits } from '../../../shared/align/sentenceRows.js';

const languages = { sourceLanguage: 'zh-CN', targetLanguage: 'en-US' };
const source = '渡轮上午停航。 乘客在码头等候！下午恢复。';
const target =
  'The ferry stopped in the morning; passengers waited at the pier. It resumed in the afternoon.';

describe('sentenceRows', () => {
  it('sets the sentences that belong together side by side', () => {
    const units = sentenceUnits(source, target, languages);
    expect(units).not.toBeNull();
    if (!units) return;
    const rows = sentenceRows({ source, target }, units, [
      { source: [0, 1], target: [0], confidence: 0.9 },
      { source: [2], target: [1], confidence: 0.8 },
    ]);
    expect(
      rows.map((row) => [
        source.slice(row.source.start, row.source.end),
        target.slice(row.target.start, row.target.end),
      ]),
    ).toEqual([
      [
        '渡轮上午停航。 乘客在码头等候！',
        'The ferry stopped in the morning; passengers waited at the pier. ',
      ],
      ['下午恢复。', 'It resumed in the afternoon.'],
    ]);
  });

  it('gives sentences without a counterpart a row of their own', () => {
    const units = sentenceUnits(source, target, languages);
    const rows =
      units &&
      sentenceRows({ source, target }, units, [
        { source: [0], target: [0], confidence: 0.9 },
        { source: [1], target: [], confidence: 0.4 },
        { source: [2], target: [1], confidence: 0.8 },
      ]);
    expect(rows?.[1]?.target).toEqual({ start: 65, end: 65 });
  });

  it('has nothing to open in a pair of single sentences, or where one side is empty', () => {
    expect(sentenceUnits('渡轮停航。', 'The ferry stopped.', languages)).toBeNull();
    expect(sentenceUnits(source, ' ', languages)).toBeNull();
  });

  it('never loses a character, however the sentences are linked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('渡轮停航。', ' ', '好！', '\n', '“走？”他说。', '晚'), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.array(fc.constantFrom('It stopped. ', 'Why? ', '\u2029', 'Mr. Li left.  '), {
          minLength: 1,
          maxLength: 12,
        }),
        (zh, en) => {
          const texts = { source: zh.join(''), target: en.join('') };
          const units = sentenceUnits(texts.source, texts.target, languages);
          if (!units) return;
          const last = { source: units.source.length - 1, target: units.target.length - 1 };
          const shared = Math.min(last.source, last.target);
          const links = Array.from({ length: shared + 1 }, (_, i) => ({
            source: i < shared ? [i] : units.source.map((_range, at) => at).slice(shared),
            target: i < shared ? [i] : units.target.map((_range, at) => at).slice(shared),
            confidence: 1,
          }));
          const rows = sentenceRows(texts, units, links);
          for (const side of ['source', 'target'] as const)
            expect(rows.map((row) => texts[side].slice(row[side].start, row[side].end)).join('')).toBe(
              texts[side],
            );
        },
      ),
    );
  });
});
