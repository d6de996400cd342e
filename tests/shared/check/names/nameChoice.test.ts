import { describe, expect, it } from 'vitest';
import { oddRenderings, planNameFix, proposedRendering } from '../../../../shared/check/names/nameChoice.js';
import { plain, type InlineText } from '../../../../shared/model/inlineText.js';
import type { NameEntry } from '../../../../shared/model/nameLedger.js';
import { ledgerOf, type TextPair } from './ledgerTexts.js';

const pairs: readonly TextPair[] = [
  ['市长孙喆说。', 'Mayor Sun Che said so.'],
  ['孙喆的计划', 'Sun Che’s plan; Sun is sure.'],
  ['孙喆来了。', 'Sun Zhe has come.'],
];
const sun = (): NameEntry => {
  const [entry] = ledgerOf(pairs);
  if (!entry) throw new Error('nobody is named');
  return entry;
};
const target = (segmentId: string): InlineText => plain(pairs[Number(segmentId)]?.[1] ?? '');
const texts = (...asked: Parameters<typeof planNameFix>): readonly string[] =>
  planNameFix(...asked).map(({ segmentId, after }) => `${segmentId} ${after.text}`);

describe('what is proposed', () => {
  it('is what approved articles use, else what the rules make; the frequent misspelling is odd', () => {
    expect(proposedRendering(sun(), null)).toBe('Sun Zhe');
    const used = [{ words: 'Sun Tse', articles: 14 }];
    expect(proposedRendering(sun(), { kind: 'person', name: '孙喆', used })).toBe('Sun Tse');
    expect(oddRenderings(sun(), null).map(({ words }) => words)).toEqual(['Sun Che']);
  });
});

describe('writing one rendering everywhere', () => {
  it('leaves possessives and the surname alone', () => {
    expect(texts(sun(), 'Sun Zhe', target)).toEqual([
      '0 Mayor Sun Zhe said so.',
      '1 Sun Zhe’s plan; Sun is sure.',
    ]);
  });

  it('changes the surname alone where the chosen one has another', () => {
    expect(texts(sun(), 'Soon Zhe', target)).toEqual([
      '0 Mayor Soon Zhe said so.',
      '1 Soon Zhe’s plan; Soon is sure.',
      '2 Soon Zhe has come.',
    ]);
  });

  it('says where the words changed, before and after', () => {
    const [, fix] = planNameFix(sun(), 'Sun Dazhe', target);
    expect(fix?.changes).toEqual([{ before: { start: 0, end: 7 }, after: { start: 0, end: 9 } }]);
  });

  it('keeps the marks over the name', () => {
    const marked: InlineText = {
      text: 'Mayor Sun Che said so.',
      marks: [{ kind: 'bold', start: 6, end: 13 }],
    };
    const [fix] = planNameFix(sun(), 'Sun Dazhe', (id) => (id === '0' ? marked : null));
    expect(fix?.after).toEqual({
      text: 'Mayor Sun Dazhe said so.',
      marks: [{ kind: 'bold', start: 6, end: 15 }],
    });
  });

  it('finds the words anew where a row has other words than the ledger saw', () => {
    const changed = (id: string): InlineText | null =>
      id === '0' ? plain('Yes, said Mayor Sun Che.') : null;
    expect(texts(sun(), 'Sun Zhe', changed)).toEqual(['0 Yes, said Mayor Sun Zhe.']);
  });

  it('puts the near word of the chosen name for a foreign surname', () => {
    const [entry] = ledgerOf([
      ['总统谢尔盖·卡梅舍夫说', 'President Sergiy Kamyshev said'],
      ['卡梅舍夫说', 'Kamishev said'],
    ]);
    if (!entry) throw new Error('nobody is named');
    expect(texts(entry, 'Sergiy Kamyshev', () => plain('Kamishev said'))).toEqual(['1 Kamyshev said']);
  });
});
