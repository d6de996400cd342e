import { describe, expect, it } from 'vitest';
import { checksOf, mended } from '../checkTexts.js';

describe('repeated', () => {
  it.each([
    ['港口恢复运营。', 'The port has has reopened.', 'The port has reopened.'],
    ['港口恢复运营。', 'The the port has reopened.', 'The port has reopened.'],
  ])('flags and mends %s ⇒ %s', (source, target, right) => {
    expect(checksOf(source, target)).toContain('repeated');
    expect(mended('repeated', source, target)).toBe(right);
  });

  it.each([
    ['杨洋出席了活动。', 'Yang Yang attended the event.'],
    ['他早就知道。', 'He had had word of it.'],
  ])('leaves %s ⇒ %s alone', (source, target) => {
    expect(checksOf(source, target)).not.toContain('repeated');
  });
});
