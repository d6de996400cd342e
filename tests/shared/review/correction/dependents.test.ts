import { describe, expect, it } from 'vitest';
import { diffText } from '../../../../shared/diff/diffText.js';
import { plain } from '../../../../shared/model/inlineText.js';
import { withReplacements } from '../../../../shared/review/correction/correctionInput.js';
import { findDependents, type FoundDependents } from '../../../../shared/review/correction/dependents.js';

const find = (before: string, after: string, other: string): FoundDependents =>
  findDependents({
    before,
    after,
    changes: diffText(before, after),
    language: 'zh-CN',
    other,
    otherLanguage: 'en-US',
  });

const marked = (found: FoundDependents, other: string): readonly string[] =>
  found.dependents.map(
    ({ range, replacement }) => `${other.slice(range.start, range.end)} → ${replacement ?? '?'}`,
  );

describe('what depends on a changed source', () => {
  it('is found by value, with the wording to put there', () => {
    const other =
      'With a total investment of 120 million yuan, the project will start with six ferries. Each carries 180 people.';
    const found = find(
      '项目总投资1.2亿元，首批投用6艘渡船，每艘载客180人。',
      '项目总投资1.35亿元，首批投用8艘渡船，每艘载客180人。',
      other,
    );
    expect(marked(found, other)).toEqual(['120 million yuan → 135 million yuan', 'six → eight']);
    expect(found.counts).toEqual({ figures: 2, dates: 0, names: 0, wordings: 0 });
    expect(withReplacements(plain(other), found.dependents).text).toBe(
      'With a total investment of 135 million yuan, the project will start with eight ferries. Each carries 180 people.',
    );
  });

  it('takes dates with their weekday', () => {
    const other = 'The fare is 4 yuan. A hearing will be held on Wednesday, Dec 9.';
    const found = find(
      '票价4元，听证会12月9日（星期三）举行。',
      '票价4元，听证会12月11日（星期五）举行。',
      other,
    );
    expect(marked(found, other)).toEqual(['Wednesday, Dec 9 → Friday, Dec 11']);
    expect(found.counts).toMatchObject({ dates: 1, figures: 0 });
  });

  it('keeps equal values apart by their order', () => {
    const other = 'It has 6 piers and six ferries.';
    const found = find('共有6座码头、6艘渡船。', '共有6座码头、9艘渡船。', other);
    expect(marked(found, other)).toEqual(['six → nine']);
  });

  it('marks names in Latin letters that stand on both sides', () => {
    const other = 'The Alpha-3 is built here. Alpha-3 runs on batteries.';
    const found = find('Alpha-3由本地建造。', 'Alpha-4由本地建造。', other);
    expect(marked(found, other)).toEqual(['Alpha-3 → Alpha-4', 'Alpha-3 → Alpha-4']);
    expect(found.counts.names).toBe(1);
  });

  it('marks a figure that is gone, and says nothing of the words to put there', () => {
    const other = 'It will start with six ferries, each for 180 people.';
    const found = find('首批投用6艘渡船，每艘载客180人。', '首批投用6艘渡船。', other);
    expect(marked(found, other)).toEqual(['180 → ?']);
  });

  it('marks nothing where nothing matches, where only words changed, or where the value is the same', () => {
    const other = 'Several ferries will start.';
    expect(find('首批投用6艘渡船。', '首批投用8艘渡船。', other).dependents).toEqual([]);
    expect(find('首批投用6艘渡船。', '首批投用8艘渡船。', other).counts.figures).toBe(1);
    expect(find('首批投用6艘渡船。', '首批投用8艘渡船。', other).unmatched).toEqual(['6']);
    const words = find('渡船开航。', '渡船正式开航。', 'It starts.');
    expect(words).toEqual({
      counts: { figures: 0, dates: 0, names: 0, wordings: 1 },
      dependents: [],
      unmatched: [],
    });
    expect(find('首批6艘渡船。', '首批六艘渡船。', 'six ferries').counts.figures).toBe(0);
    expect(find('先投6艘，再看。', '再看，先投6艘。', 'six first').counts.figures).toBe(0);
  });
});
