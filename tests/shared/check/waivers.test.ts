// Waivers: what one holds for, and when it holds no more.
import { describe, expect, it } from 'vitest';
import { allChecks } from '../../../shared/check/allChecks.js';
import { judgeIssues, oneSidedChecks, openErrors, waivedSides } from '../../../shared/check/waivers.js';
import type { CheckIssue } from '../../../shared/model/check.js';
import type { PersonId, SegmentId, WaiverId } from '../../../shared/model/ids.js';
import type { Waiver } from '../../../shared/model/waiver.js';

const segmentId = 's1' as SegmentId;
const words = { source: '投资90亿元。', target: 'Investment reached 90 billion yuan.' };
const tenfold: CheckIssue = {
  check: 'number-value',
  severity: 'error',
  source: { start: 2, end: 6 },
  target: { start: 19, end: 34 },
  message: 'scale',
  values: {},
  fix: null,
};
const missing: CheckIssue = { ...tenfold, message: 'missing', target: null };
const doubled: CheckIssue = { ...tenfold, check: 'repeated', message: 'twice', source: null };

const waived = (issue: CheckIssue, on: typeof words, id = 'w1'): Waiver => ({
  ...waivedSides(issue, on),
  id: id as WaiverId,
  segmentId,
  check: issue.check,
  message: issue.message,
  reason: 'The ministry corrected itself.',
  personId: 'p1' as PersonId,
  at: 1,
});
const isOpen = (issue: CheckIssue, waivers: readonly Waiver[], on: typeof words): boolean =>
  judgeIssues([issue], waivers, on)[0]?.waiver === null;

describe('a waiver', () => {
  it('holds while the words of its place stand, wherever they have moved to', () => {
    const waiver = waived(tenfold, words);
    expect(isOpen(tenfold, [waiver], words)).toBe(false);
    const moved = { ...words, target: `Last year, ${words.target}` };
    const later = { ...tenfold, target: { start: 30, end: 45 } };
    expect(isOpen(later, [waiver], moved)).toBe(false);
  });

  it('holds no more when either side says something else there', () => {
    const waiver = waived(tenfold, words);
    expect(isOpen(tenfold, [waiver], { ...words, source: '投资91亿元。' })).toBe(true);
    const other = { ...words, target: 'Investment reached 91 billion yuan.' };
    expect(isOpen(tenfold, [waiver], other)).toBe(true);
  });

  it('of what is missing holds for the whole text in which it is missing', () => {
    const waiver = waived(missing, words);
    expect(isOpen(missing, [waiver], words)).toBe(false);
    expect(isOpen(missing, [waiver], { ...words, target: 'Investment was high.' })).toBe(true);
  });

  it('of a clause cut on purpose covers all that is missing of it, until the source says something else', () => {
    const cut: CheckIssue = {
      ...missing,
      check: 'untranslated',
      message: 'clauseCut',
      source: { start: 0, end: 6 },
    };
    const waiver = waived(cut, words);
    expect(isOpen(missing, [waiver], words)).toBe(false);
    expect(isOpen(missing, [waiver], { ...words, target: 'Other words.' })).toBe(false);
    expect(isOpen(tenfold, [waiver], words)).toBe(true);
    const later = { ...words, source: '又，投资90亿元。' };
    expect(isOpen({ ...missing, source: { start: 4, end: 8 } }, [waiver], later)).toBe(false);
    expect(isOpen(missing, [waiver], { ...words, source: '投入90亿元。' })).toBe(true);
    expect(isOpen({ ...missing, source: { start: 4, end: 7 } }, [waiver], words)).toBe(true);
  });

  it('of a slip in one text does not mind the other', () => {
    const waiver = waived(doubled, words);
    expect(waiver.source).toBeNull();
    expect(isOpen(doubled, [waiver], { ...words, source: '' })).toBe(false);
  });

  it('covers one place: the same words put in once more are open', () => {
    const judged = judgeIssues([tenfold, tenfold], [waived(tenfold, words)], words);
    expect(judged.map(({ waiver }) => waiver !== null)).toEqual([true, false]);
  });

  it('of one check or message says nothing of another', () => {
    expect(isOpen({ ...tenfold, message: 'value' }, [waived(tenfold, words)], words)).toBe(true);
    expect(isOpen({ ...tenfold, check: 'number-unit' }, [waived(tenfold, words)], words)).toBe(true);
  });
});

describe('open errors', () => {
  const revision = (text: string) => ({ content: { text, marks: [] } });
  const segment = { id: segmentId, source: revision(words.source), target: revision(words.target) };
  const segments = [segment] as unknown as Parameters<typeof openErrors>[0];

  it('are errors nobody set aside; warnings hold nothing up', () => {
    const issues = [tenfold, doubled, { ...tenfold, severity: 'warning' as const, message: 'value' }];
    expect(openErrors(segments, [{ segmentId, issues }], [])).toEqual(new Map([[segmentId, 2]]));
    const waivers = [waived(tenfold, words), waived(doubled, words, 'w2')];
    expect(openErrors(segments, [{ segmentId, issues }], waivers)).toEqual(new Map());
  });
});

it('knows which checks look at one text only', () => {
  const both = allChecks.filter(({ kind }) => kind === 'pair' || kind === 'segment').map(({ id }) => id);
  expect(both.filter((id) => oneSidedChecks.has(id))).toEqual([]);
});
