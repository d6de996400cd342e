import { describe, expect, it } from 'vitest';
import { packed } from 'virtual:bilingual-lexicon';
import { makeLexicon } from '../../../../scripts/build/lexicon/makeLexicon.mjs';
import { packLexicon } from '../../../../scripts/build/lexicon/packLexicon.mjs';
import { openLexicon } from '../../../../shared/align/lexicon/bilingualLexicon.js';
import { englishStem, englishWords } from '../../../../shared/align/lexicon/englishStem.js';

const english = { words: englishWords, stem: englishStem };

const entry = (written: string, pinyin: string, ...definitions: readonly string[]) => {
  const [simplified = '', traditional = simplified] = written.split('|');
  return { simplified, traditional, pinyin, english: definitions };
};

const small = openLexicon(
  packLexicon(
    makeLexicon(
      [
        entry('渡|渡', 'du4', 'to ferry'),
        entry('渡船', 'du4 chuan2', 'ferry', 'CL:艘[sou1]'),
        entry('渡船坞|渡船塢', 'du4 chuan2 wu4', 'ferry dock'),
        entry('船坞|船塢', 'chuan2 wu4', 'dock; shipyard'),
        entry('𠮷', 'ji2', 'lucky'),
      ],
      english,
    ),
  ),
);

const stemsOf = (word: string): readonly string[] => small.renderingsOf(word).map(({ stem }) => stem);

describe('openLexicon', () => {
  it('knows words in both scripts', () => {
    expect(stemsOf('渡船坞')).toEqual(['dock', 'ferri']);
    expect(small.renderingsOf('渡船塢')).toEqual(small.renderingsOf('渡船坞'));
  });

  it('has nothing for parts of words, longer words and none', () => {
    expect([stemsOf('船'), stemsOf('渡船坞坞'), stemsOf('')]).toEqual([[], [], []]);
  });

  it('finds every word that begins at a place, longest first', () => {
    const text = '旧渡船塢𠮷';
    const wordsFrom = (at: number): readonly string[] =>
      small.wordsAt(text, at).map((end) => text.slice(at, end));
    expect([0, 1, 2, 3, 4].map(wordsFrom)).toEqual([[], ['渡船塢', '渡船', '渡'], ['船塢'], [], ['𠮷']]);
  });

  it('opens an empty lexicon', () => {
    const none = openLexicon(packLexicon(makeLexicon([], english)));
    expect([none.renderingsOf('船'), none.wordsAt('船', 0), none.relatedTo('boat')]).toEqual([[], [], []]);
  });
});

describe('the lexicon of the app', () => {
  const lexicon = openLexicon(packed);
  const likeliest = (word: string): string | undefined => lexicon.renderingsOf(word)[0]?.stem;

  it('renders ordinary words', () => {
    expect(['银行', '銀行', '三', '北京', '我们', '没有'].map(likeliest)).toEqual(
      ['bank', 'bank', 'three', 'Beijing', 'we', 'not'].map(englishStem),
    );
  });

  it('renders characters also by what longer words make of them', () => {
    expect(lexicon.renderingsOf('友').map(({ stem }) => stem)).toContain(englishStem('friendship'));
  });

  it('relates stems that say much the same', () => {
    expect(
      lexicon
        .relatedTo('road')
        .slice(0, 4)
        .map(({ stem }) => stem),
    ).toContain(englishStem('street'));
    expect(lexicon.relatedTo('nosuchstem')).toEqual([]);
  });

  it('has weights over 0 and up to 1, likeliest first', () => {
    for (const word of ['打', '行', '看', '道', '上']) {
      const weights = lexicon.renderingsOf(word).map(({ weight }) => weight);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
    }
  });
});
