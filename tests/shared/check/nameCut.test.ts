import { describe, expect, it } from 'vitest';
import { cutLine, cutName, isLineOfCut, isNameCut, nameCutOf } from '../../../shared/check/nameCut.js';
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
    const finding = nameCutOf(line);
    expect(finding).toMatchObject({
      source: { start: 2, end: 5 },
      target: null,
      values: { words: '哈尔滨' },
    });
    expect(finding && isNameCut(finding)).toBe(true);
    expect(nameCutOf({ ...line, state: 'agrees' })).toBeNull();
    expect(nameCutOf({ ...line, kind: 'figure' })).toBeNull();
    expect(nameCutOf({ ...line, check: 'place', severity: 'warning' })).toBeNull();
  });

  it('is found again in the source, until it is named there no more', () => {
    expect(cutName(waiver, '在哈尔滨')).toMatchObject({ source: { start: 1, end: 4 } });
    expect(cutName(waiver, '在深圳')).toBeNull();
    expect(cutName({ ...waiver, message: 'left' }, '在哈尔滨')).toBeNull();
  });

  it('makes its line quiet', () => {
    expect(isLineOfCut(line, '哈尔滨')).toBe(true);
    expect(isLineOfCut(line, '深圳')).toBe(false);
    expect(nameCutOf(cutLine(line))).toBeNull();
  });
});
