import { describe, expect, it } from 'vitest';
import { withLines, withoutCuts } from '../../../../renderer/article/anchors/lineAnchors.js';
import type { Anchor, AnchorKind } from '../../../../renderer/article/anchors/linkAnchors.js';
import { plainLine } from '../../../../shared/check/ledger/ledgerLines.js';
import type { CheckIssue } from '../../../../shared/model/check.js';
import type { LedgerEntry } from '../../../../shared/model/ledger.js';

const source = '周桂兰坐岸电轮渡，她说：“方便多了，好。”';
const target = 'Zhou took a ferry: “It is easier, good.”';
const anchor = (kind: AnchorKind, text: string, words: string, number: number | null): Anchor => {
  const start = text.indexOf(words);
  return { kind, number, start, end: start + words.length };
};
const line = (kind: LedgerEntry['kind'], from: string, to: string | null): LedgerEntry => {
  const at = (text: string, words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, words };
  };
  return {
    ...plainLine,
    kind,
    source: at(source, from),
    target: to === null ? null : at(target, to),
    state: to === null ? 'missing' : 'agrees',
  };
};
const shown = (text: string, anchors: readonly Anchor[]): readonly string[] =>
  anchors.map(({ start, end, kind, number, isRest }) =>
    [text.slice(start, end), kind, isRest ? '…' : (number ?? '!')].join(' '),
  );

describe('withLines', () => {
  it('numbers terms and quotations after the others; a quotation has them at its marks, and what is missing none', () => {
    const both = {
      source: [anchor('name', source, '周桂兰', 1)],
      target: [anchor('name', target, 'Zhou', 1)],
    };
    const lines = [
      line('term', '岸电', null),
      line('term', '轮渡', 'ferry'),
      line('quotation', '“方便多了，好。”', '“It is easier, good.”'),
    ];
    const all = withLines(both, lines);
    expect(shown(source, all.source)).toEqual([
      '周桂兰 name 1',
      '岸电 term !',
      '轮渡 term 2',
      '“ quotation 3',
      '” quotation …',
    ]);
    expect(shown(target, all.target)).toEqual([
      'Zhou name 1',
      'ferry term 2',
      '“ quotation 3',
      '” quotation …',
    ]);
  });

  it('leaves figures, dates and names what they are; a mere word that is a term goes with its counterpart', () => {
    const both = {
      source: [anchor('name', source, '周桂兰', 1), anchor('word', source, '轮', 2)],
      target: [anchor('name', target, 'Zhou', 1), anchor('word', target, 'took', 2)],
    };
    const all = withLines(both, [line('term', '周桂兰', 'Zhou'), line('term', '轮渡', 'ferry')]);
    expect(shown(source, all.source)).toEqual(['周桂兰 name 1', '轮渡 term 3']);
    expect(shown(target, all.target)).toEqual(['Zhou name 1', 'ferry term 3']);
    expect(withLines(both, [line('name', '周桂兰', 'Zhou')])).toBe(both);
  });
});

it('does not point out again what is left out on purpose', () => {
  const anchors = [anchor('term', source, '岸电', null), anchor('term', source, '轮渡', 1)];
  const cut = { source: anchors[0], target: null } as unknown as CheckIssue;
  expect(withoutCuts(anchors, [cut])).toEqual([anchors[1]]);
  expect(withoutCuts(anchors, [])).toBe(anchors);
});
