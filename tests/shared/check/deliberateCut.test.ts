import { describe, expect, it } from 'vitest';
import {
  cutLine,
  standingCut,
  isLineOfCut,
  isDeliberateCut,
  cutFindingOf,
} from '../../../shared/check/deliberateCut.js';
import { plainLine } from '../../../shared/check/ledger/ledgerLines.js';
import type { LedgerEntry } from '../../../shared/model/ledger.js';
import type { Waiver } from '../../../shared/model/waiver.js';

const line: LedgerEntry = {
  ...plainLine,
  kind: 'name',
  state: 'missing',
  source: { start: 2, end: 5, words: '哈尔滨' },
};
const waiver = {
  check: 'untranslated',
  message: 'nameCut',
  source: { text: '哈尔滨', isWhole: false },
  target: null,
} as Waiver;

describe('a name cut on purpose', () => {
  it('is a finding for a missing name that no check reports, and for nothing else', () => {
    const finding = cutFindingOf(line);
    expect(finding).toMatchObject({
      source: { start: 2, end: 5 },
      target: null,
      values: { words: '哈尔滨' },
    });
    expect(finding && isDeliberateCut(finding)).toBe(true);
    expect(cutFindingOf({ ...line, state: 'agrees' })).toBeNull();
    expect(cutFindingOf({ ...line, kind: 'figure' })).toBeNull();
    expect(cutFindingOf({ ...line, kind: 'clause' })).toMatchObject({ message: 'clauseCut' });
    expect(cutFindingOf({ ...line, check: 'place', severity: 'warning' })).toBeNull();
  });

  it('is found again in the source, until it is named there no more', () => {
    expect(standingCut(waiver, '在哈尔滨')).toMatchObject({ source: { start: 1, end: 4 } });
    expect(standingCut(waiver, '在深圳')).toBeNull();
    expect(standingCut({ ...waiver, message: 'left' }, '在哈尔滨')).toBeNull();
  });

  it('makes its line quiet', () => {
    expect(isLineOfCut(line, '哈尔滨')).toBe(true);
    expect(isLineOfCut(line, '深圳')).toBe(false);
    expect(cutFindingOf(cutLine(line))).toBeNull();
  });
});
