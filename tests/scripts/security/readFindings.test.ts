// Reading the report of the security check and judging it.
import { describe, expect, test } from 'vitest';
import { judgeFindings, readFindings } from '../../../scripts/security/readFindings.mjs';

const csv = [
  'issue, severity, confidence, filename, location, sample, description, url',
  'A_CHECK,"HIGH","CERTAIN","dist/electron/main.cjs","12:4","win.on(""x"", 1)","Two lines,',
  'one field",https://checks.example/A',
  'B_CHECK,"MEDIUM","CERTAIN","N/A","0:0",N/A,"Nothing found",https://checks.example/B',
].join('\n');

describe('readFindings', () => {
  test('reads quoted fields with commas, quotes and line ends', () => {
    expect(readFindings(csv)).toEqual([
      {
        issue: 'A_CHECK',
        severity: 'HIGH',
        file: 'dist/electron/main.cjs',
        location: '12:4',
        description: 'Two lines,\none field',
      },
      { issue: 'B_CHECK', severity: 'MEDIUM', file: 'N/A', location: '0:0', description: 'Nothing found' },
    ]);
  });

  test('a report with only its heading has no findings', () => {
    expect(readFindings('issue, severity\n')).toEqual([]);
  });
});

describe('judgeFindings', () => {
  test('leaves open what nobody accepted, and shows what was accepted in vain', () => {
    const accepted = [
      { issue: 'B_CHECK', file: 'N/A', reason: 'sent as a header' },
      { issue: 'C_CHECK', file: 'N/A', reason: 'gone' },
    ];
    const { open, stale } = judgeFindings(readFindings(csv), accepted);
    expect(open.map(({ issue }) => issue)).toEqual(['A_CHECK']);
    expect(stale.map(({ issue }) => issue)).toEqual(['C_CHECK']);
  });
});
