import { describe, expect, it } from 'vitest';
import { openPinyin } from '../../../../shared/align/lexicon/pinyinNames.js';

const readings =
  'an安\nfen芬\nhe河贺\nlü吕\njie杰\nqing清青\nsi思\nsui绥\nxi西\nxian先\nyang扬\nzhang张\nzong宗';
const pinyin = openPinyin({ readings });

describe('openPinyin', () => {
  it('finds the characters a name spells', () => {
    const found = (name: string, text: string): string | null => {
      const place = pinyin.find(name, text);
      return place && text.slice(...place);
    };
    expect(found('Qingyang', '我叫张清扬。')).toBe('清扬');
    expect(found('Suifenhe', '到绥芬河去')).toBe('绥芬河');
    expect(found('Xi’an', '先到西安')).toBe('西安');
    expect(found('xian', '先到西安')).toBe('先');
    expect(found('Lü', '姓吕的')).toBe('吕');
    expect(found('Lyu', '姓吕的')).toBe('吕');
    expect(found('Lu', '姓吕的')).toBe('吕');
    expect(found('Qīngyáng', '张清扬')).toBe('清扬');
    expect(found('Smith', '张清扬')).toBeNull();
    expect(found('Suifen', '芬绥')).toBeNull();
  });

  it('reads Wade–Giles, with and without its apostrophes', () => {
    expect(pinyin.find('Ch’ing-yang', '清扬')).toEqual([0, 2]);
    expect(pinyin.find('Chang', '张')).toEqual([0, 1]);
    expect(pinyin.find('Tsung', '宗')).toEqual([0, 1]);
    expect(pinyin.find('Ssu', '思')).toEqual([0, 1]);
    expect(pinyin.find('Hsi', '西')).toEqual([0, 1]);
    expect(pinyin.find('Chieh', '杰')).toEqual([0, 1]);
    expect(pinyin.find('Ho', '贺')).toEqual([0, 1]);
    const others = openPinyin({ readings: 'er二\nguo国\ngui桂\nxue雪\nyan燕\nye叶\nyu余\nzhuo卓\nge戈' });
    for (const [spelled, character] of [
      ['Erh', '二'],
      ['Kuo', '国'],
      ['Kuei', '桂'],
      ['Hsüeh', '雪'],
      ['Yen', '燕'],
      ['Yeh', '叶'],
      ['Yü', '余'],
      ['Cho', '卓'],
      ['Ko', '戈'],
    ] as const)
      expect([spelled, others.find(spelled, character)]).toEqual([spelled, [0, 1]]);
  });

  it('knows what is nothing but syllables', () => {
    expect(['Qingyang', 'he', 'Suifenhe', 'Bank', '', 'Qingx'].map(pinyin.isSyllables)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('answers the readings of a character', () => {
    expect([pinyin.readingsOf('吕'), pinyin.readingsOf('x')]).toEqual([['lv'], []]);
  });
});
