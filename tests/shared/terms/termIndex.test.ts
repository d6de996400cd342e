import { describe, expect, test } from 'vitest';
import type { Concept, ConceptId, Term } from '../../../shared/model/term.js';
import { makeTermIndex } from '../../../shared/terms/termIndex.js';

const terms = (words: string, status: Term['status'] = 'preferred'): readonly Term[] =>
  words.split('|').map((text) => ({ text, status }));
const concept = (chinese: string, english: string, status?: Term['status']): Concept => ({
  id: `${chinese} ${english}` as ConceptId,
  kind: 'term',
  chinese: terms(chinese),
  english: terms(english, status),
  partOfSpeech: 'other',
  note: '',
  domain: '',
});
const index = makeTermIndex([
  concept('轮渡', 'ferry'),
  concept('轮渡公司', 'ferry company'),
  concept('水', 'water bus', 'forbidden'),
  concept('协会', 'ACT'),
]);
const found = (find: (text: string) => readonly { start: number; end: number }[], text: string) =>
  find(text).map(({ start, end }) => text.slice(start, end));

describe('terms in a text', () => {
  test('are found in Chinese wherever they stand, the longest first, none twice', () => {
    expect(found(index.findChinese, '轮渡公司说，电动轮渡在水上。')).toEqual(['轮渡公司', '轮渡', '水']);
    expect(found(index.findChinese, '渡轮')).toEqual([]);
  });

  test('are found in English as words, inflected, hyphenated or with capitals', () => {
    expect(found(index.findEnglish, 'Ferries of the Ferry Company replace water-buses. Ferris.')).toEqual([
      'Ferries',
      'Ferry Company',
      'water-buses',
    ]);
  });

  test('are no part of other words, and an acronym keeps its capitals', () => {
    expect(found(index.findEnglish, 'An act of the ACT, not a react.')).toEqual(['ACT']);
  });
});
