import { describe, expect, it } from 'vitest';
import { checksOf, issuesOf, mended } from '../checkTexts.js';
import { numberPairs } from './numberPairs.js';

const found = (source: string, target: string): readonly string[] =>
  checksOf(source, target).filter((id) => id.startsWith('number-'));

describe('number-value', () => {
  it.each(numberPairs['number-value'].flagged)('flags %s ⇒ %s', (source, target, right) => {
    const [issue] = issuesOf(source, target).filter(({ check }) => check === 'number-value');
    expect(issue?.severity).toBe('error');
    expect(mended('number-value', source, target)).toBe(right);
  });

  it.each(numberPairs['number-value'].quiet)('leaves %s ⇒ %s alone', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });

  it('says what is stated nowhere in the target', () => {
    expect(issuesOf('共有55个问题。', 'There are questions.')[0]).toMatchObject({
      check: 'number-value',
      severity: 'warning',
      message: 'missing',
      source: { start: 2, end: 4 },
      target: null,
    });
  });

  it('reads the same in Traditional characters and from English to Chinese', () => {
    const toTraditional = { targetLanguage: 'zh-TW', sourceLanguage: 'en-US' };
    expect(issuesOf('120 million yuan', '1.2億元', toTraditional)).toEqual([]);
    expect(mended('number-value', '120 million yuan', '投資12億元', toTraditional)).toBe('投資1.2亿元');
  });
});

describe('number-unit', () => {
  it.each(numberPairs['number-unit'].flagged)('flags %s ⇒ %s', (source, target) => {
    expect(found(source, target)).toContain('number-unit');
  });

  it.each(numberPairs['number-unit'].quiet)('leaves %s ⇒ %s alone', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });
});

describe('number-approx', () => {
  it.each(numberPairs['number-approx'].flagged)('flags %s ⇒ %s', (source, target, severity) => {
    expect(issuesOf(source, target).find(({ check }) => check === 'number-approx')?.severity).toBe(severity);
  });

  it.each(numberPairs['number-approx'].quiet)('leaves %s ⇒ %s alone', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });
});

describe('number-kind', () => {
  it.each(numberPairs['number-kind'].flagged)('flags %s ⇒ %s', (source, target) => {
    expect(found(source, target)).toContain('number-kind');
  });

  it.each(numberPairs['number-kind'].quiet)('leaves %s ⇒ %s alone', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });
});
