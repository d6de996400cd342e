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

  it('holds a target to no more digits than the source has, in either direction', () => {
    const toChinese = { sourceLanguage: 'en-US', targetLanguage: 'zh-CN' };
    expect(mended('number-value', 'up 30 percent', '增长32%', toChinese)).toBe('增长30%');
    expect(mended('number-value', '增长30%', 'up 32 percent')).toBe('up 30 percent');
    expect(found('增长32.4%', 'up about 32 percent')).toEqual([]);
    expect(checksOf('up 32.4 percent', '增长约32%', toChinese)).toEqual([]);
  });

  it('takes figures that are meant alike for each other first', () => {
    const toChinese = { sourceLanguage: 'en-US', targetLanguage: 'zh-CN' };
    expect(
      checksOf('one ferry, where more than one ferry is at hand', '若有1艘以上渡轮，则取1艘', toChinese),
    ).toEqual([]);
  });

  it('finds a slip in one of two places that say the same', () => {
    const twice = '购买后60天内、付款后60天内可退款。';
    const written = (days: number): string =>
      `Refunds are given within ${days} days of purchase and within 60 days of payment.`;
    expect(mended('number-value', twice, written(61))).toBe(written(60));
    expect(found(twice, written(60))).toEqual([]);
    expect(found(twice, 'Refunds are given within 60 days of purchase or payment, 24 hours a day.')).toEqual(
      [],
    );
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
