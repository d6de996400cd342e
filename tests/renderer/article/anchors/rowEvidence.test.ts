import { describe, expect, it } from 'vitest';
import { anchorSteps, anchorsOf, statedAnchors } from '../../../../renderer/article/anchors/linkAnchors.js';
import { rowEvidence } from '../../../../renderer/article/anchors/rowEvidence.js';
import { plainLine } from '../../../../shared/check/ledger/ledgerLines.js';
import type { EvidenceKind, LinkEvidence } from '../../../../shared/model/alignment.js';
import type { CheckIssue } from '../../../../shared/model/check.js';
import type { LedgerEntry } from '../../../../shared/model/ledger.js';

const source = '澜川研究院6人坐岸电轮渡，她说：“方便多了，好。”';
const target = 'Six of Lanchuan Institute took a ferry: “It is easier, good.”';
const at = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { block: 0, start, end: start + words.length };
};
const match = (kind: EvidenceKind, from: string, to: string) => ({
  kind,
  source: [at(source, from)],
  target: [at(target, to)],
});
const line = (kind: LedgerEntry['kind'], from: string, to: string | null): LedgerEntry => ({
  ...plainLine,
  kind,
  source: { ...at(source, from), words: from },
  target: to === null ? null : { ...at(target, to), words: to },
  state: to === null ? 'missing' : 'agrees',
});
const evidence: LinkEvidence = {
  matches: [match('name', '澜川', 'Lanchuan'), match('figure', '6', 'Six'), match('word', '岸', 'took')],
  unmet: { source: [], target: [] },
  length: 1,
};
const shown = (of: LinkEvidence, side: 'source' | 'target'): readonly string[] =>
  anchorsOf(of, side).map(({ start, end, kind, number, isRest }) =>
    [(side === 'source' ? source : target).slice(start, end), kind, isRest ? '…' : (number ?? '!')].join(' '),
  );

const lines = [
  line('figure', '6', 'Six'),
  line('name', '澜川研究院', 'Lanchuan Institute'),
  line('term', '岸电', null),
  line('term', '轮渡', 'ferry'),
  line('quotation', '“方便多了，好。”', '“It is easier, good.”'),
];

describe('rowEvidence', () => {
  it('has whole names, terms, and quotations at their marks, numbered in the order of the source', () => {
    const all = rowEvidence(evidence, lines, []);
    expect(shown(all, 'source')).toEqual([
      '澜川研究院 name 1',
      '6 figure 2',
      '岸电 term !',
      '轮渡 term 3',
      '“ quotation 4',
      '” quotation …',
    ]);
    expect(shown(all, 'target')).toEqual([
      'Six figure 2',
      'Lanchuan Institute name 1',
      'ferry term 3',
      '“ quotation 4',
      '” quotation …',
    ]);
  });

  it('is stepped through and read out without the marks of quotations', () => {
    const all = rowEvidence(evidence, lines, []);
    const words = anchorSteps(all).map(({ side, anchor }) =>
      (side === 'source' ? source : target).slice(anchor.start, anchor.end),
    );
    expect(words).toEqual(['澜川研究院', 'Lanchuan Institute', '6', 'Six', '岸电', '轮渡', 'ferry']);
    expect(statedAnchors(all).target).toHaveLength(3);
  });

  it('does not point out again what is left out on purpose', () => {
    const cut = { source: at(source, '岸电'), target: null } as unknown as CheckIssue;
    expect(shown(rowEvidence(evidence, lines, [cut]), 'source').join()).not.toContain('岸电');
    const lone = {
      ...evidence,
      unmet: { source: [{ ...at(source, '轮渡'), kind: 'name' as const }], target: [] },
    };
    expect(shown(lone, 'source').join()).toContain('轮渡 name !');
    const ferry = { source: at(source, '轮渡'), target: null } as unknown as CheckIssue;
    expect(shown(rowEvidence(lone, [], [ferry]), 'source').join()).not.toContain('轮渡');
  });

  it('is the evidence itself where the ledger has nothing to say', () => {
    expect(rowEvidence(evidence, [line('figure', '6', 'Six')], [])).toBe(evidence);
  });
});
