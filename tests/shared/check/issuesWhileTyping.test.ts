import { describe, expect, it } from 'vitest';
import { allChecks } from '../../../shared/check/allChecks.js';
import { issuesWhileTyping } from '../../../shared/check/issuesWhileTyping.js';
import { articleWideChecks, type CheckId, type CheckIssue } from '../../../shared/model/check.js';

const issue = (check: CheckId, words: string, of: string): CheckIssue => {
  const start = of.indexOf(words);
  const target = { start, end: start + words.length };
  const fix = check === 'name-consistency' ? { ...target, text: 'Sun Zhe' } : null;
  return { check, severity: 'error', source: null, target, message: 'm', values: {}, fix };
};
const old = 'Sun Che paid 24 yuan, said Sun Che';
const known = {
  words: old,
  issues: [issue('number-value', '24 yuan', old), issue('name-consistency', 'Sun Che', old)],
};
const typed = (words: string, issues: readonly CheckIssue[] = []) =>
  issuesWhileTyping(known, { words, issues }).map(({ check, target, fix }) => [
    check,
    target && words.slice(target.start, target.end),
    fix && words.slice(fix.start, fix.end),
  ]);

describe('issues while somebody types', () => {
  it('are the known ones as long as the words are', () => {
    expect(issuesWhileTyping(known, { words: old, issues: [] })).toBe(known.issues);
  });

  it('are found anew, but for those of the whole article, which move with their words', () => {
    expect(typed('Yesterday Sun Che paid 24 yuan, said Sun Che')).toEqual([
      ['name-consistency', 'Sun Che', 'Sun Che'],
    ]);
    const words = 'Sun Che paid 25 yuan, said Sun Che';
    expect(typed(words, [issue('number-value', '25 yuan', words)])).toEqual([
      ['number-value', '25 yuan', null],
      ['name-consistency', 'Sun Che', 'Sun Che'],
    ]);
  });

  it('are gone with the words they lay on', () => {
    expect(typed('Sun Zhe paid 24 yuan, said Sun Che')).toEqual([]);
  });

  it('knows which checks look at the whole article', () => {
    const wide = allChecks.filter(({ kind }) => kind === 'article').map(({ id }) => id);
    expect([...new Set(wide)].sort()).toEqual([...articleWideChecks].sort());
    const own = allChecks.filter(({ kind }) => kind !== 'article').map(({ id }) => id);
    expect(own.filter((id) => articleWideChecks.has(id))).toEqual([]);
  });
});
