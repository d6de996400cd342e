import { describe, expect, it } from 'vitest';
import { isSetAside, setLinesAside } from '../../../../shared/check/ledger/setAside.js';
import { waivedSides } from '../../../../shared/check/waivers.js';
import type { Waiver } from '../../../../shared/model/waiver.js';
import { issuesOf } from '../checkTexts.js';
import { readLedger } from './readLedger.js';

const words = { source: '共有55个问题，180人。', target: 'There are questions for 180 people.' };
const waiverOf = (): Waiver => {
  const [issue] = issuesOf(words.source, words.target);
  if (!issue) throw new Error('nothing is missing');
  return { ...({} as Waiver), check: issue.check, message: issue.message, ...waivedSides(issue, words) };
};

describe('setLinesAside', () => {
  it('makes a line quiet that was cut on purpose, and only that', () => {
    const lines = setLinesAside(readLedger(words.source, words.target), [waiverOf()], words);
    expect(lines.map((line) => [line.source?.words, line.state, isSetAside(line)])).toEqual([
      ['55', 'missing', true],
      ['180', 'agrees', false],
    ]);
  });

  it('is heard again once the target changes', () => {
    const changed = { ...words, target: 'There are many questions for 180 people.' };
    const lines = setLinesAside(readLedger(changed.source, changed.target), [waiverOf()], changed);
    expect(lines.map(({ severity }) => severity)).toEqual(['warning', null]);
  });
});
