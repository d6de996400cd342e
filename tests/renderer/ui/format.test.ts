import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatMoment,
  formatNumber,
  formatShortDate,
  formatTime,
} from '../../../renderer/ui/format.js';

const now = new Date(2026, 10, 18, 15, 0).getTime();
const earlier = new Date(2026, 10, 17, 11, 42, 7).getTime();
const today = new Date(2026, 10, 18, 9, 5, 3).getTime();
const lastYear = new Date(2025, 0, 3, 23, 59).getTime();

describe('times and dates', () => {
  it('are short in tables: the time today, the day this year, the year before', () => {
    expect([today, earlier, lastYear].map((at) => formatShortDate(at, now))).toEqual([
      '09:05',
      '11-17',
      '2025-01-03',
    ]);
    expect([today, earlier].map((at) => formatDateTime(at, now))).toEqual(['09:05', '11-17 11:42']);
  });

  it('are words in prose', () => {
    expect(formatDate(earlier, 'en', now)).toBe('Nov 17');
    expect(formatDate(earlier, 'zh-CN', now)).toBe('11月17日');
    expect(formatDate(lastYear, 'en', now)).toBe('Jan 3, 2025');
    expect(formatMoment(earlier, 'en', now)).toBe('Nov 17, 11:42');
    expect(formatMoment(earlier, 'zh-CN', now)).toBe('11月17日 11:42');
  });

  it('show seconds when asked', () => {
    expect(formatTime(earlier, true)).toBe('11:42:07');
  });
});

describe('figures', () => {
  it('are grouped', () => {
    expect(formatNumber(36_400, 'en')).toBe('36,400');
    expect(formatNumber(36_400, 'zh-CN')).toBe('36,400');
  });

  it('say sizes of files without false precision', () => {
    expect([12, 2400, 1_440_000].map((bytes) => formatBytes(bytes, 'en'))).toEqual([
      '1 KB',
      '2 KB',
      '1.4 MB',
    ]);
  });
});
