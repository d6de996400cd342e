// A translator's digest as a table for spreadsheets (RFC 4180).
import type { DigestLabels } from './digestLabels.js';
import type { DigestEntry, TranslatorDigest } from './translatorDigest.js';

/** Spreadsheets take such cells for formulas, full-width signs included (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

/** One cell: an apostrophe keeps a spreadsheet from computing it; quoted where RFC 4180 wants it. */
export function csvCell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /["\r\n,]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Column = keyof DigestLabels['columns'];
const columns: readonly Column[] = [
  'number',
  'role',
  'label',
  'status',
  'before',
  'after',
  'context',
  'person',
  'time',
  'category',
  'severity',
  'note',
];

/** Paragraph breaks as line breaks: no spreadsheet knows them. */
const lines = (text: string): string => text.replaceAll('\u2029', '\n');

function cellsOf(entry: DigestEntry, labels: DigestLabels): Readonly<Record<Column, string>> {
  const { reason, contextBefore, contextAfter } = entry;
  return {
    number: String(entry.number),
    role: labels.roles[entry.role],
    label: labels.labels[entry.label],
    status: labels.statuses[entry.status],
    before: lines(entry.before.text),
    after: lines(entry.after.text),
    context: contextBefore + contextAfter === '' ? '' : lines(`${contextBefore}[…]${contextAfter}`),
    person: labels.nameOf(entry.personId),
    time: labels.timeOf(entry.at),
    category: reason ? labels.categories[reason.category] : labels.withoutReason,
    severity: reason ? labels.severities[reason.severity] : '',
    note: lines(reason?.note ?? ''),
  };
}

/** Heading row and one row for each entry, in the order of the groups; UTF-8 with a byte order mark, as Excel wants it. */
export function formatDigestCsv({ groups }: TranslatorDigest, labels: DigestLabels): string {
  const rows = groups.flatMap(({ entries }) =>
    entries.map((entry) => {
      const cells = cellsOf(entry, labels);
      return columns.map((column) => cells[column]);
    }),
  );
  const table = [columns.map((column) => labels.columns[column]), ...rows];
  return `\uFEFF${table.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
