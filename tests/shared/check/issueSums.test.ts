import { describe, expect, it } from 'vitest';
import { issueSums, rowCounts } from '../../../shared/check/issueSums.js';
import type { Severity } from '../../../shared/model/check.js';

const found = (...severities: readonly Severity[]) => severities.map((severity) => ({ severity }));

describe('the counts of issues', () => {
  it('count all that the list shows, coloured by the gravest', () => {
    const sums = issueSums(found('warning', 'notice', 'error', 'notice'));
    expect(sums).toEqual({ error: 1, warning: 1, notice: 2, all: 4, gravest: 'error' });
    expect(issueSums(found('notice'))).toMatchObject({ all: 1, gravest: 'notice' });
    expect(issueSums([])).toMatchObject({ all: 0, gravest: null });
  });

  it('of a row are errors and warnings apart; notices are for the list', () => {
    expect(rowCounts(issueSums(found('error', 'warning', 'warning', 'notice')))).toEqual([
      { severity: 'error', count: 1 },
      { severity: 'warning', count: 2 },
    ]);
    expect(rowCounts(issueSums(found('notice', 'notice')))).toEqual([]);
  });
});
