import { describe, expect, it, test } from 'vitest';
import { countLabels } from '../../../shared/diff/countLabels.js';
import { termList } from '../../../shared/diff/comparedText.js';
import { diffText, type DiffOptions } from '../../../shared/diff/diffText.js';
import type { WordCutter } from '../../../shared/text/wordCutter.js';

/** A dictionary of a few words, so that no label hangs on the platform's. */
const cutWords: WordCutter = (han) =>
  han.match(/即使|下雨|增加|增长|收入|星期[一二三]|备忘录|谅解|中国|./gsu) ?? [];

const labels = (before: string, after: string, options: DiffOptions = {}): string =>
  diffText(before, after, { cutWords, ...options })
    .map(({ label }) => label)
    .join(' ');

describe('the label of a change', () => {
  test.each([
    ['投资1.2亿元', '投资1.3亿元', 'number'],
    ['six ships', 'seven ships', 'number'],
    ['six ships', '6 ships', 'number'],
    ['三个国家', '四个国家', 'number'],
    ['3,500 tons', '3500 tons', 'number'],
    ['12月2日', '12月3日', 'date'],
    ['on Monday', 'on Tuesday', 'date'],
    ['星期一来', '星期三来', 'date'],
    ['2020年12月2日', 'Dec 2, 2020', 'date'],
    ['President Ouellet said', 'President Marchetti said', 'name'],
    ['他说，好的人', '他说,好的人', 'punctuation'],
    ['He said "yes" twice', 'He said “yes” twice', 'punctuation punctuation'],
    ['共１２人', '共12人', 'punctuation'],
    ['ＡＢＣ公司', 'ABC公司', 'punctuation'],
    ['a  b', 'a b', 'spacing'],
    ['中国 人', '中国人', 'spacing'],
    ['one\ntwo', 'one two', 'spacing'],
    ['The harbour', 'the harbour', 'case'],
    ['the harbour is', 'the harbor is', 'spelling'],
    ['organised trips', 'organized trips', 'spelling'],
    ['recieve it', 'receive it', 'spelling'],
    ['sciance and', 'science and', 'spelling'],
    ['他高兴的跑', '他高兴地跑', 'spelling'],
    ['既使下雨', '即使下雨', 'spelling'],
    ['增加收入', '增长收入', 'wording'],
    ['he walks', 'he walked', 'wording'],
    ['the boat is', 'the boats is', 'wording'],
    ['fast car', 'quick car', 'wording'],
    ['我有一个苹果', '我有苹果', 'wording'],
  ])('of “%s” → “%s” is %s', (before, after, expected) => {
    expect(labels(before, after)).toBe(expected);
  });

  it('is that of a name or term only where one is not the same on both sides', () => {
    const terms = ['谅解备忘录', 'memorandum of understanding'];
    expect(labels('签署谅解备忘录', '签署备忘录', { terms })).toBe('term');
    expect(labels('签署谅解备忘录', '签署备忘录', { terms: termList(terms) })).toBe('term');
    expect(labels('签署备忘录', '签署谅解备忘录', { terms })).toBe('term');
    expect(labels('签了谅解备忘录', '谈了谅解备忘录', { terms })).toBe('wording');
    expect(labels('a memorandum of Understanding', 'a memorandum of understanding', { terms })).toBe('case');
    expect(labels('a memorandum of misunderstanding', 'a memorandum of friendship', { terms })).toBe(
      'wording',
    );
    expect(labels('他去了苏州河', '他去了黄浦江', { names: ['苏州河', '黄浦江'] })).toBe('name');
  });

  it('is the gravest of what a change touches', () => {
    expect(labels('于1.2亿元，', '在1.3亿元。')).toBe('number');
    expect(labels('于12月2日签署谅解备忘录', '在12月3日签署备忘录', { terms: ['谅解备忘录'] })).toBe(
      'date term',
    );
    expect(labels('Red,cars', 'blue cars')).toBe('wording');
    expect(labels('The,cars', 'the cars')).toBe('case');
  });
});

describe('countLabels', () => {
  it('counts a move once and lists the gravest label first', () => {
    const changes = diffText(
      'It rained all day. He paid 5 yuan. She left the boat.',
      'He paid 6 yuan. She left the ship. It rained all day.',
      { cutWords },
    );
    expect([...countLabels(changes)]).toEqual([
      ['number', 1],
      ['wording', 1],
      ['move', 1],
    ]);
    expect([...countLabels([])]).toEqual([]);
  });
});
