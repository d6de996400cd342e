import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerTexts, layerWords, partInLayer, type LayeredPart } from '../../../shared/diff/layerTexts.js';
import { redline } from '../../../shared/diff/redline.js';
import { equalInlineText, joinInlineText, plain, type InlineText } from '../../../shared/model/inlineText.js';
import '../../../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';
import { anyChain, wholeMarks } from '../arbitraryLayers.js';
import { anyInlineText } from '../arbitraryText.js';

const cutters = fc.constantFrom(undefined, cutChineseWords);

/** Each part as words, who inserted them, who deleted them. */
const story = (...texts: readonly string[]): readonly string[] =>
  layerTexts(texts.map(plain)).map(
    ({ content, insertedBy, deletedBy }) => `${content.text}|${insertedBy}${deletedBy ?? ''}`,
  );

const wordingOf = (parts: readonly LayeredPart[], layer: number): InlineText =>
  joinInlineText(parts.flatMap((part) => partInLayer(part, layer) ?? []));

describe('layerTexts', () => {
  it('tells every layer with all its marks', () => {
    fc.assert(
      fc.property(anyChain, cutters, (layers, cutWords) => {
        for (const parts of [layerTexts(layers, { cutWords }), layerWords(layers, { cutWords })])
          layers.forEach((layer, i) => expect(wordingOf(parts, i)).toEqual(layer));
      }),
      { numRuns: 100 },
    );
  });

  it('says of each part when it came and went, and gives its newest marks', () => {
    fc.assert(
      fc.property(anyChain, (layers) => {
        for (const part of layerTexts(layers)) {
          const there = layers.flatMap((_, i) => (partInLayer(part, i) === null ? [] : [i]));
          const isInLast = there.at(-1) === layers.length - 1;
          expect(part.content.text).not.toBe('');
          expect(part.insertedBy).toBe(there[0]);
          expect(part.deletedBy).toBe(isInLast ? null : (there.at(-1) ?? 0) + 1);
          expect(part.content).toEqual(partInLayer(part, there.at(-1) ?? 0));
          const [first] = part.formats;
          expect(first && equalInlineText(first.content, part.content)).toBe(part.formattedBy === null);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says of two layers what the redline says', () => {
    fc.assert(
      fc.property(wholeMarks, wholeMarks, (before, after) => {
        const drawn = layerTexts([before, after]).map(({ content, insertedBy, deletedBy, formattedBy }) => ({
          kind:
            insertedBy === 1
              ? 'inserted'
              : deletedBy === 1
                ? 'deleted'
                : formattedBy === 1
                  ? 'format'
                  : 'same',
          content,
        }));
        expect(drawn).toEqual(redline(before, after).map(({ kind, content }) => ({ kind, content })));
      }),
      { numRuns: 100 },
    );
  });

  it('leaves no trace of a wording that was taken back', () => {
    fc.assert(
      fc.property(anyChain, (layers) => {
        const first = layers[0] ?? plain('');
        for (const parts of [layerTexts([...layers, first]), layerWords([...layers, first])]) {
          const now = parts.filter(({ deletedBy }) => deletedBy === null);
          const isOld = now.every(({ insertedBy, formattedBy }) => insertedBy === 0 && formattedBy === null);
          expect(isOld).toBe(true);
          expect(parts.filter(({ insertedBy }) => insertedBy === 0).length).toBe(now.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same parts for the same layers, and one part for an unchanged wording', () => {
    fc.assert(
      fc.property(anyInlineText, fc.integer({ min: 1, max: 5 }), (wording, count) => {
        const layers = Array.from({ length: count }, () => wording);
        const parts = layerTexts(layers);
        expect(parts.map(({ content }) => content)).toEqual(wording.text === '' ? [] : [wording]);
        expect(layerTexts(layers)).toEqual(parts);
      }),
    );
    expect(layerTexts([])).toEqual([]);
  });

  it('names the layer that wrote and the one that deleted', () => {
    expect(story('the red car', 'the blue car', 'the blue van')).toEqual([
      'the |0',
      'red|01',
      'blue|1',
      ' |0',
      'car|02',
      'van|2',
    ]);
  });

  it('takes words put back at their place for the old ones, beside other edits', () => {
    expect(story('the red car stops', 'the blue car stops', 'the red car stopped')).toEqual([
      'the |0',
      'red|0',
      'blue|12',
      ' car |0',
      'stops|02',
      'stopped|2',
    ]);
    expect(story('市长会见记者。会议结束。', '市长会见记者。', '市长会见记者。会议结束。他走了。')).toEqual([
      '市长会见记者。|0',
      '会议结束。|0',
      '他走了。|2',
    ]);
  });

  it('takes a mark put back at its place for the old one', () => {
    expect(story('Alpha, beta.', 'Alpha; beta.', 'Alpha, beta grew.')).toContain(',|0');
  });

  it('takes up the part of old words that comes back', () => {
    expect(
      story(
        'He met reporters in the old harbour. Then he left.',
        'He met them.',
        'He met reporters in the new harbour.',
      ),
    ).toEqual([
      'He met |0',
      'reporters in the |0',
      'old|01',
      'new|2',
      ' harbour|0',
      '. Then he left|01',
      'them|12',
      '.|0',
    ]);
  });

  it('does not take a lone small word for an old one', () => {
    expect(story('x or y met z', 'q z', 'k or l z').some((part) => part.startsWith('or|0'))).toBe(false);
  });

  it('puts new words behind those they replace, before what others deleted there', () => {
    expect(story('x y z.', 'x y .', 'x w .')).toEqual(['x |0', 'y|02', 'w|2', ' |0', 'z|01', '.|0']);
  });

  it('shows words whose marks changed, with the marks they had', () => {
    const bold = { text: 'a red car', marks: [{ kind: 'bold', start: 2, end: 5 }] } as const;
    const parts = layerTexts([plain('a red car'), bold, bold]);
    expect(parts.map(({ content, formattedBy }) => [content.text, formattedBy])).toEqual([
      ['a ', null],
      ['red', 1],
      [' car', null],
    ]);
    expect(parts[1]?.formats.map(({ layer, content }) => [layer, content.marks.length])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(
      layerTexts([plain('a red car'), bold, plain('a red car')]).map((part) => part.formattedBy),
    ).toEqual([null, null, null]);
  });
});
