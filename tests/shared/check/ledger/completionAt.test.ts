import { describe, expect, it } from 'vitest';
import { completionAt, formAt } from '../../../../shared/check/ledger/completionAt.js';
import { readLedger } from './readLedger.js';

/** The words with the completion in them; null: none is offered. `|` is the caret. */
function completed(source: string, typed: string, target = '', isToEnglish = true): string | null {
  const [before = '', after = ''] = typed.split('|');
  const languages = { sourceLanguage: 'en-US', targetLanguage: 'zh-CN' };
  const entries = readLedger(source, target, isToEnglish ? {} : languages);
  const found = completionAt(entries, before, after, isToEnglish ? 'english' : 'chinese');
  return found && before.slice(0, before.length - found.length) + found.text;
}

describe('completionAt', () => {
  it.each([
    ['1.2亿元', 'It cost 1.2|', 'It cost 120 million yuan'],
    ['1.2亿元', 'It cost 1|', 'It cost 120 million yuan'],
    ['1.2亿元', 'It cost 120 mil|', 'It cost 120 million yuan'],
    ['6艘', 'with 6|', 'with six'],
    ['6艘', 'with si|', 'with six'],
    ['3500万美元', 'raised $|', 'raised $35 million'],
    ['3.5%', 'up 3.|', 'up 3.5 percent'],
    ['12月2日', 'on De|', 'on Dec 2'],
    ['12月2日', 'on 12|', 'on Dec 2'],
    ['超过300万人', 'carry 3|', 'carry more than 3 million'],
    ['超过300万人', 'carry more than 3|', 'carry more than 3 million'],
    ['超过300万人', 'carry more than|', 'carry more than 3 million'],
    ['6艘，180人', 'takes 18|', 'takes 180'],
    ['7家企业', 'Se|', 'Seven'],
    ['1.2亿元', 'It cost 1.2| in all', 'It cost 120 million yuan'],
  ])('completes what stands for %s: %s', (source, typed, wanted) => {
    expect(completed(source, typed)).toBe(wanted);
  });

  it.each([
    ['1.2亿元', 'It cost |'],
    ['1.2亿元', 'It cost 3|'],
    ['1.2亿元', 'It cost 0.1|'],
    ['1.2亿元', 'It cost 1.2|5'],
    ['1.2亿元', 'A1|'],
    ['6艘', 'with s|'],
    ['12月2日', 'we de|'],
    ['10月', 'on|'],
    ['1.2亿元', 'It cost 120 million yuan|'],
  ])('leaves %s ⇒ %s alone', (source, typed) => {
    expect(completed(source, typed)).toBeNull();
  });

  it('offers nothing the target has already', () => {
    expect(completed('1.2亿元，6艘', 'For 120 million yuan and 1|', 'For 120 million yuan')).toBeNull();
  });

  it.each([
    ['120 million yuan', '投资1|', '投资1.2亿元'],
    ['120 million yuan', '投资120|', '投资1.2亿元'],
    ['more than 3 million trips', '运送3|', '运送超过300万'],
    ['Dec 2, 2020', '于2|', '于2020年12月2日'],
  ])('completes Chinese: %s ⇒ %s', (source, typed, wanted) => {
    expect(completed(source, typed, '', false)).toBe(wanted);
  });
});

describe('formAt', () => {
  const house = { words: '3 million', hedge: 'more than' };
  it('keeps its distance to the words around it, and says no “more than” twice', () => {
    expect(formAt(house, 'to carry', 'trips', 'english')).toBe(' more than 3 million ');
    expect(formAt(house, 'to carry ', ' trips', 'english')).toBe('more than 3 million');
    expect(formAt(house, 'It opens.', '', 'english')).toBe(' more than 3 million');
    expect(formAt(house, 'more than ', '.', 'english')).toBe('3 million');
    expect(formAt({ words: '300万', hedge: '超过' }, '运送', '人次', 'chinese')).toBe('超过300万');
  });
});
