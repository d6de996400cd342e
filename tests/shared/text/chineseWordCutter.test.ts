import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words as packed } from 'virtual:chinese-dictionary';
import '../../../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';
import { dice } from './dice.js';

const words = packed.split('\n').flatMap((line) => {
  const first = line.slice(0, 1);
  const rests = line.slice(1).split(/[\u0400-\u04FF]/u);
  return rests.slice(0, -1).map((rest) => first + rest);
});

/** Stretches of words of the dictionary, common and rare, simplified and traditional, with single characters between. */
function stretches(count: number): readonly string[] {
  const roll = dice(20_201_204);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + roll(8) }, () => {
      const word = words[roll(words.length)] ?? '';
      return roll(3) > 0 ? word : word.slice(0, 1);
    }).join(''),
  );
}

/** Words that only some versions of ICU know; everything else they cut alike. */
const onlyInSome = /七国集团|七國集團|五大湖|五大连池|五大連池|春运|调控/u;

describe('cutChineseWords', () => {
  it('knows words of both scripts', () => {
    expect(cutChineseWords('副市长在国际会议中心会见企业家').join(' ')).toBe(
      '副 市长 在 国际 会议 中心 会见 企业 家',
    );
    expect(cutChineseWords('經濟發展')).toEqual(['經濟', '發展']);
  });

  it('gives every text back, without empty words and lone surrogates', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Array.from('市长会议𠮷𠀀㐀〇々葛龘x\u{E0100}'))),
        (characters) => {
          const cut = cutChineseWords(characters.join(''));
          expect(cut.join('')).toBe(characters.join(''));
          for (const word of cut) expect(word).toMatch(/^\P{Surrogate}+$/u);
        },
      ),
    );
  });

  it('cuts the same words on every machine', () => {
    const cut = stretches(20_000).map((stretch) => cutChineseWords(stretch).join('|'));
    expect(createHash('sha256').update(cut.join('\n')).digest('hex')).toBe(
      '32e70bc260a85c7767b386205da5b539899a7820140b58896111f83d2994242a',
    );
  });

  it('cuts what the platform’s ICU cuts, but for the words that not every ICU knows', () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    const icu = (han: string): string =>
      Array.from(segmenter.segment(han), ({ segment }) => segment).join('|');
    const isOdd = (stretch: string): boolean =>
      onlyInSome.test(stretch) || stretch.normalize('NFKC') !== stretch;
    const differing = stretches(3_000).filter(
      (stretch) => !isOdd(stretch) && cutChineseWords(stretch).join('|') !== icu(stretch),
    );
    expect(differing).toEqual([]);
  });
});
