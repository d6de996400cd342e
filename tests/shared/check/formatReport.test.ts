import { describe, expect, it } from 'vitest';
import { formatReportCsv, formatReportHtml, type ReportLabels } from '../../../shared/check/formatReport.js';
import { issueTypeOf } from '../../../shared/check/issueTypes.js';
import type { CheckIssue } from '../../../shared/model/check.js';

const labels: ReportLabels = {
  title: 'Checks',
  language: 'en',
  number: 'No',
  severity: 'Severity',
  check: 'Check',
  message: 'Issue',
  source: 'Source',
  target: 'Target',
  fix: 'Proposed',
  type: 'ITS type',
  none: 'Nothing was found.',
  severities: { error: 'error', warning: 'warning', notice: 'notice' },
  nameOf: (check) => check,
};
const issue: CheckIssue = {
  check: 'number-value',
  severity: 'error',
  source: { start: 0, end: 3 },
  target: { start: 3, end: 13 },
  message: 'scale',
  values: {},
  fix: { start: 3, end: 13, text: '9 billion' },
};
const reported = { number: 6, source: '90亿<b>', target: '=x 90 billion', issue, message: '“90亿” differs' };

describe('a report', () => {
  it('is a table that spreadsheets read as text, with the types other tools know', () => {
    const [head, row, end] = formatReportCsv([reported], labels).split('\r\n');
    expect(head).toBe('\uFEFF"No","Severity","Check","Issue","Source","Target","Proposed","ITS type"');
    expect(row).toBe(
      '"6","error","number-value","“90亿” differs","90亿<b>","\'=x 90 billion","9 billion","numbers"',
    );
    expect(end).toBe('');
  });

  it('is a page in which texts are data and places are marked', () => {
    const page = formatReportHtml([reported], labels);
    expect(page).toContain('<mark>90亿</mark>&lt;b&gt;');
    expect(page).toContain('=x <mark>90 billion</mark>');
    expect(formatReportHtml([], labels)).toContain('<p>Nothing was found.</p>');
  });

  it('calls a text that is too long an addition, one that is too short an omission', () => {
    expect(issueTypeOf({ check: 'length', message: 'long' })).toBe('addition');
    expect(issueTypeOf({ check: 'length', message: 'short' })).toBe('omission');
  });
});
