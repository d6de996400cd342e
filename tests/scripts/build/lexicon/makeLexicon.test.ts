import { describe, expect, it } from 'vitest';
import { makeLexicon, type Lexicon } from '../../../../scripts/build/lexicon/makeLexicon.mjs';
import { englishStem, englishWords } from '../../../../shared/align/lexicon/englishStem.js';

const english = { words: englishWords, stem: englishStem };

const make = (...entries: readonly (readonly [written: string, pinyin: string, ...english: string[]])[]) =>
  makeLexicon(
    entries.map(([written, pinyin, ...definitions]) => {
      const [simplified = '', traditional = simplified] = written.split('|');
      return { simplified, traditional, pinyin, english: definitions };
    }),
    english,
  );

const weightOf = ({ lists }: Lexicon, word: string, rendering: string): number =>
  lists.get(word)?.find(([stem]) => stem === englishStem(rendering))?.[1] ?? 0;

describe('makeLexicon', () => {
  it('gives earlier senses more weight, and each word of a longer rendering a share', () => {
    const lexicon = make(['港', 'gang3', 'harbor', 'port', 'sheltered landing place']);
    const weights = ['harbor', 'port', 'place', 'sheltered'].map((word) => weightOf(lexicon, '港', word));
    expect(weights[0]).toBeGreaterThan(weights[1] ?? 0);
    expect(weights[1]).toBeGreaterThan(2 * (weights[2] ?? 0));
    expect(weights[2]).toBe(weights[3]);
    expect(weights[3]).toBeGreaterThan(0);
  });

  it('takes placeholders for no renderings, function words for weak ones', () => {
    const lexicon = make(['赠|贈', 'zeng4', 'to give sth to sb as a present']);
    expect(['to', 'sth', 'sb', 'a'].map((word) => weightOf(lexicon, '赠', word))).toEqual([0, 0, 0, 0]);
    expect(weightOf(lexicon, '赠', 'as')).toBeGreaterThan(0);
    expect(weightOf(lexicon, '贈', 'present')).toBeGreaterThan(2 * weightOf(lexicon, '赠', 'as'));
  });

  it('renders function words by themselves', () => {
    expect(weightOf(make(['和', 'he2', 'and']), '和', 'and')).toBe(1);
  });

  it('renders a variant as the entry it is a variant of, in whichever script', () => {
    const lexicon = make(['里|裡', 'li3', 'inside'], ['里|裏', 'li3', 'variant of 裡|里[li3]']);
    expect(lexicon.lists.get('裏')).toEqual([[englishStem('inside'), 1]]);
  });

  it('does not go round in circles', () => {
    const lexicon = make(['甲', 'jia3', 'see 乙[yi3]'], ['乙', 'yi3', 'see 甲[jia3]', 'second']);
    expect(lexicon.lists.get('甲')).toEqual([[englishStem('second'), 1]]);
  });

  it('gives little weight to what explains a word without rendering it', () => {
    const lexicon = make(['艘', 'sou1', 'classifier for ships', 'hull']);
    expect(weightOf(lexicon, '艘', 'hull')).toBeGreaterThan(10 * weightOf(lexicon, '艘', 'ship'));
  });

  it('learns from longer words what their parts are rendered by', () => {
    const lexicon = make(
      ['渡', 'du4', 'to cross'],
      ['船', 'chuan2', 'boat'],
      ['渡船', 'du4 chuan2', 'ferry boat'],
      ['渡口', 'du4 kou3', 'ferry landing'],
      ['口', 'kou3', 'landing'],
    );
    expect(weightOf(lexicon, '渡', 'ferry')).toBeGreaterThan(0.05);
    expect(weightOf(lexicon, '渡', 'ferry')).toBeGreaterThan(1.5 * weightOf(lexicon, '渡', 'boat'));
    expect(weightOf(lexicon, '船', 'boat')).toBeGreaterThan(4 * weightOf(lexicon, '船', 'ferry'));
  });

  it('relates stems that define the same entries in one word', () => {
    const { related } = make(
      ['路', 'lu4', 'road; path'],
      ['径|徑', 'jing4', 'path', 'road'],
      ['丝路|絲路', 'si1 lu4', 'Silk Road'],
    );
    expect(related.get('road')?.map(([stem]) => stem)).toEqual(['path']);
    expect(related.get('silk')).toBeUndefined();
  });

  it('reads characters without tones, in both scripts', () => {
    const { readings } = make(
      ['绿|綠', 'lu:4', 'green'],
      ['绿色|綠色', 'lu:4 se4', 'green'],
      ['绿|綠', 'lu4', 'x'],
    );
    expect([...readings].map(([syllable, characters]) => syllable + [...characters].join(''))).toEqual([
      'lü绿綠',
      'lu绿綠',
    ]);
  });
});
