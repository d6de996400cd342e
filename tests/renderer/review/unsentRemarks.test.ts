import { beforeEach, describe, expect, it } from 'vitest';
import {
  forgetOldRemarks,
  keepUnsentRemark,
  unsentRemark,
  unsentRemarkKey,
} from '../../../renderer/review/unsentRemarks.js';

const day = 24 * 60 * 60 * 1000;
const about = { workspaceId: 'w', personId: 'p1', subject: 's1', kind: 'comment' } as const;

beforeEach(() => localStorage.clear());

describe('unsent remarks', () => {
  it('are kept apart by person, subject and kind', () => {
    keepUnsentRemark(unsentRemarkKey(about), 'Old dock?', 0);
    expect(unsentRemark(unsentRemarkKey(about))).toBe('Old dock?');
    expect(unsentRemark(unsentRemarkKey({ ...about, personId: 'p2' }))).toBe('');
    expect(unsentRemark(unsentRemarkKey({ ...about, subject: 's2' }))).toBe('');
    expect(unsentRemark(unsentRemarkKey({ ...about, kind: 'requestChanges' }))).toBe('');
  });

  it('are forgotten when emptied', () => {
    keepUnsentRemark(unsentRemarkKey(about), 'Old dock?', 0);
    keepUnsentRemark(unsentRemarkKey(about), '  ', 1);
    expect(localStorage.length).toBe(0);
  });

  it('are forgotten after two months, and nothing else is', () => {
    localStorage.setItem('else', '1');
    keepUnsentRemark(unsentRemarkKey(about), 'old', 0);
    keepUnsentRemark(unsentRemarkKey({ ...about, subject: 's2' }), 'new', 50 * day);
    forgetOldRemarks(61 * day);
    expect(unsentRemark(unsentRemarkKey(about))).toBe('');
    expect(unsentRemark(unsentRemarkKey({ ...about, subject: 's2' }))).toBe('new');
    expect(localStorage.getItem('else')).toBe('1');
  });
});
