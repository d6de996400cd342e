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

  it('marks nothing that says the new value already, and counts it as found', () => {
    const source = ['总投资1.2亿元，首批6艘。', '总投资1.35亿元，首批6艘。'] as const;
    const mended = find(...source, 'A total of 135 million yuan goes into six ferries.');
    expect(mended).toMatchObject({ dependents: [], unmatched: [], counts: { figures: 1 } });
    const date = ['听证会12月9日举行。', '听证会12月11日举行。'] as const;
    expect(find(...date, 'The hearing is in December.').dependents).toEqual([]);
    const both = ['现有6艘渡船。', '现有8艘渡船，比原定的6艘多。'] as const;
    expect(find(...both, 'There are eight ferries, not six as planned.').dependents).toEqual([]);
  });

  it('is not taken in by the new value where it says something else', () => {
    const one = 'It has two decks, one of them covered.';
    expect(marked(find('桥设2座平台。', '桥设1座平台。', one), one)).toEqual(['two → ?']);
    const chained = 'It cost 120 million yuan, 135 million yuan with the roads.';
    expect(
      marked(find('造价1.2亿元，连同道路1.35亿元。', '造价1.35亿元，连同道路1.5亿元。', chained), chained),
    ).toEqual(['120 million yuan → 135 million yuan', '135 million yuan → 150 million yuan']);
    const half = 'At 135 million yuan it is dear: 120 million yuan!';
    expect(marked(find('造价1.2亿元。', '造价1.35亿元。', half), half)).toEqual([
      '120 million yuan → 135 million yuan',
    ]);
    const month = 'The hearing is on Dec 9. Boats rest in December.';
    expect(marked(find('听证会12月9日举行。', '听证会12月11日举行。', month), month)).toEqual([
      'Dec 9 → Dec 11',
    ]);
  });
});
