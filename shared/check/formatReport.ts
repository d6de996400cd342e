// A report of the issues of an article: as a page, as a table, as data.
import type { CheckIssue } from '../model/check.js';
import { issueTypeOf } from './issueTypes.js';

/** An issue with where it stands and what it says, in the reader's language. */
export interface ReportedIssue {
  /** Counted from 1. */
  readonly number: number;
  readonly source: string;
  readonly target: string;
  readonly issue: CheckIssue;
  readonly message: string;
}

/** What the page and the table say besides. */
export interface ReportLabels {
  readonly title: string;
  readonly language: string;
  readonly number: string;
  readonly severity: string;
  readonly check: string;
  readonly message: string;
  readonly source: string;
  readonly target: string;
  readonly fix: string;
  /** The issue's type in ITS 2.0; in the table only. */
  readonly type: string;
  /** Nothing was found. */
  readonly none: string;
  readonly severities: Readonly<Record<CheckIssue['severity'], string>>;
  readonly nameOf: (check: CheckIssue['check']) => string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

function marked(text: string, range: CheckIssue['target']): string {
  if (!range) return escaped(text);
  const { start, end } = range;
  return `${escaped(text.slice(0, start))}<mark>${escaped(text.slice(start, end))}</mark>${escaped(text.slice(end))}`;
}

function htmlRow({ number, source, target, issue, message }: ReportedIssue, labels: ReportLabels): string {
  const cells = [
    String(number),
    escaped(labels.severities[issue.severity]),
    escaped(labels.nameOf(issue.check)),
    escaped(message),
    marked(source, issue.source),
    marked(target, issue.target),
    escaped(issue.fix?.text ?? ''),
  ];
  return `<tr class="${issue.severity}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const headOf = ({
  number,
  severity,
  check,
  message,
  source,
  target,
  fix,
}: ReportLabels): readonly string[] => [number, severity, check, message, source, target, fix];

/** A page that needs nothing else; all texts are data. */
export function formatReportHtml(issues: readonly ReportedIssue[], labels: ReportLabels): string {
  const head = headOf(labels)
    .map((label) => `<th>${escaped(label)}</th>`)
    .join('');
  const body =
    issues.length === 0
      ? `<p>${escaped(labels.none)}</p>`
      : `<table><thead><tr>${head}</tr></thead><tbody>\n${issues.map((issue) => htmlRow(issue, labels)).join('\n')}\n</tbody></table>`;
  return `<!doctype html>
<html lang="${escaped(labels.language)}"><head><meta charset="utf-8"><title>${escaped(labels.title)}</title>
<style>body{font:15px/1.5 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3rem .5rem;vertical-align:top;text-align:left}.error td:nth-child(2){color:#ad1f2d}.warning td:nth-child(2){color:#7a5000}</style>
</head><body><h1>${escaped(labels.title)}</h1>
${body}
</body></html>
`;
}

/** A cell that begins like a formula is kept from being one (OWASP, CSV injection). */
const csvCell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** A table with a byte order mark, as spreadsheets want it for Chinese. */
export function formatReportCsv(issues: readonly ReportedIssue[], labels: ReportLabels): string {
  const rows = issues.map(({ number, source, target, issue, message }) => [
    String(number),
    labels.severities[issue.severity],
    issue.check,
    message,
    source,
    target,
    issue.fix?.text ?? '',
    issueTypeOf(issue),
  ]);
  return `\uFEFF${[[...headOf(labels), labels.type], ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
