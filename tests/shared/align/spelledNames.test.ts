import { describe, expect, it } from 'vitest';
import '../../../shared/text/bundledDictionary.js';
import { openPinyin } from '../../../shared/align/lexicon/pinyinNames.js';
import { readKey, readUnit } from '../../../shared/align/readUnit.js';
import { nameParts, withSpelledNames } from '../../../shared/align/spelledNames.js';

const pinyin = openPinyin({ readings: 'fang方房\nhai海\nlan兰\nshan山\nxiu秀\nzhang张' });
const named = (text: string, names: readonly string[]): readonly (string | null)[] => {
  const [unit] = withSpelledNames([readUnit(text, 'zh', null)], [text], names, pinyin);
  return unit?.words.map(({ key }) => readKey(key).name) ?? [];
};

describe('withSpelledNames', () => {
  it('marks the words that a name spells, wherever the words are cut', () => {
    const names = named('我见到方秀兰了', ['Xiulan', 'Fang']);
    expect(names.filter((name) => name === 'Xiulan').length).toBeGreaterThan(0);
    expect(names.filter((name) => name === 'Fang')).toHaveLength(1);
    expect(names[0]).toBeNull();
  });

  it('prefers the longest name, also one written with a hyphen or in Wade–Giles', () => {
    expect(new Set(named('海山', ['Hai', 'Hai-shan']))).toEqual(new Set(['Hai-shan']));
    expect(new Set(named('张', ['Chang']))).toEqual(new Set(['Chang']));
  });

  it('marks nothing for names that are no syllables', () => {
    expect(new Set(named('方秀兰', ['Robert', 'Mr']))).toEqual(new Set([null]));
  });
});

describe('nameParts', () => {
  it('is less sure of a single syllable', () => {
    expect(nameParts('Bao-yu').stems).toHaveLength(2);
    expect(nameParts('Li').strength).toBeLessThan(nameParts('Qingyang').strength);
  });
});
