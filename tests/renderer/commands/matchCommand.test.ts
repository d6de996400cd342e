import { describe, expect, it } from 'vitest';
import { markedStretch, matchText } from '../../../renderer/commands/matchCommand.js';

describe('matchText', () => {
  it('finds a Chinese name by the initials of its pinyin', () => {
    expect(matchText('sd', '审定', 'sd shending')).toBeGreaterThan(0);
    expect(matchText('shend', '审定', 'sd shending')).toBeGreaterThan(0);
    expect(matchText('xq', '审定', 'sd shending')).toBe(0);
  });

  it('puts the beginning of a name before the beginning of a word, and that before the middle', () => {
    const scores = ['Approve', 'Next not approved', 'Reapprove'].map((name) => matchText('app', name, ''));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(3);
  });

  it('wants every word', () => {
    expect(matchText('next approved', 'Next not approved', '')).toBeGreaterThan(0);
    expect(matchText('next comment', 'Next not approved', '')).toBe(0);
  });
});

describe('markedStretch', () => {
  it('marks the first word that occurs', () => {
    expect(markedStretch('zzz app', 'Next not approved')).toEqual({ start: 9, end: 12 });
    expect(markedStretch('sd', '审定')).toBeNull();
  });
});
