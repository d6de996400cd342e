import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/diff/applyChanges.js';
import { diffText } from '../../../shared/diff/diffText.js';

/** The moved stretches, by number: what was taken out, what was put in. */
function moves(before: string, after: string): readonly (readonly [string, string])[] {
  const changes = diffText(before, after);
  expect(applyChanges(before, changes, after)).toBe(after);
  const numbers = [...new Set(changes.flatMap(({ move }) => (move === null ? [] : [move])))];
  return numbers.map((number) => {
    const halves = changes.filter(({ move }) => move === number);
    const texts = (text: string, side: 'before' | 'after'): string =>
      halves.map((half) => text.slice(half[side].start, half[side].end)).join('');
    return [texts(before, 'before'), texts(after, 'after')];
  });
}

describe('moves', () => {
  it('are found beside other edits in the sentences that stayed', () => {
    expect(
      moves(
        '天气一直很好。公司投资1.2亿元。工人们修好了码头。',
        '公司投资1.3亿元。工人们修完了码头。天气一直很好。',
      ),
    ).toEqual([['天气一直很好。', '天气一直很好。']]);
  });

  it('are found where the clauses around them were edited too', () => {
    expect(
      moves(
        '投资建设的港口工程。工程开工了。他说,城市离不开港口。',
        '投资建设的港口项目。他说，城市离不开港口。工程开工了。',
      ),
    ).toEqual([['工程开工了。', '工程开工了。']]);
  });

  it('are the lighter part of what changed places', () => {
    expect(
      moves(
        'He ate fish. We walked along the old harbour wall.',
        'We walked along the old harbour wall. He ate fish.',
      ),
    ).toEqual([['He ate fish. ', ' He ate fish.']]);
  });

  it('join sentences that moved together', () => {
    expect(
      moves(
        'The first one. The second one. A long third sentence about the harbour stays here.',
        'A long third sentence about the harbour stays here. The first one. The second one.',
      ),
    ).toEqual([['The first one. The second one. ', ' The first one. The second one.']]);
  });

  it('may be several', () => {
    expect(
      moves('甲乙丙丁戊。子丑寅卯辰。东西南北中。', '东西南北中。子丑寅卯辰。甲乙丙丁戊。'),
    ).toHaveLength(2);
  });

  it('are none where a sentence was edited on the way or says next to nothing', () => {
    expect(moves('天气一直很好。工人们修好了码头。', '工人们修好了码头。天气一直很坏。')).toEqual([]);
    expect(moves('So, we left home.', 'we left home, So.')).toEqual([]);
  });

  it('are phrases too, long enough and the same word for word', () => {
    const labels = (before: string, after: string): readonly string[] =>
      diffText(before, after, {}).map(({ label }) => label);
    expect(
      labels(
        'We met at the old harbour in heavy rain today.',
        'In heavy rain we met at the old harbour today.',
      ),
    ).not.toContain('move');
    expect(
      labels(
        'We met near the old stone harbour in very heavy rain today',
        'We met in very heavy rain near the old stone harbour today',
      ),
    ).toEqual(['move', 'move']);
    expect(labels('so he left', 'he left so')).not.toContain('move');
  });
});
