import { describe, expect, it } from 'vitest';
import { englishStem, englishWords } from '../../../../shared/align/lexicon/englishStem.js';

/** Sets of words of one stem each, no two of the same. */
const families = [
  ['go', 'goes', 'going', 'went', 'gone'],
  ['child', 'children', 'Children’s'],
  ['city', 'cities', 'City'],
  ['color', 'colour', 'coloured', 'colors'],
  ['organize', 'organise', 'organising', 'organization', 'organisation'],
  ['program', 'programme', 'programmes'],
  ['center', 'centre', 'centres'],
  ['defense', 'defence'],
  ['travel', 'travelled', 'traveling'],
  ['four'],
  ['for'],
  ['where'],
  ['find', 'found'],
  ['he', 'him', 'his'],
  ['we', 'us', 'our'],
  ['US', 'USA'],
  ['be', 'is', 'were'],
  ['café', 'cafe'],
];

describe('englishStem', () => {
  it.each(families)('folds the forms of %s into one stem', (...forms) => {
    expect(new Set(forms.map(englishStem)).size).toBe(1);
  });

  it('keeps words apart', () => {
    expect(new Set(families.map(([word = '']) => englishStem(word))).size).toBe(families.length);
  });
});

describe('englishWords', () => {
  it('parts compounds at hyphens, writes short forms out and drops the possessive', () => {
    expect(
      englishWords('They’ve never won’t-do’d it: the U.S. vice-mayor’s café, 5 km off; I can’t.'),
    ).toEqual('They have never will not do it the US vice mayor café km off I can not'.split(' '));
  });
});
