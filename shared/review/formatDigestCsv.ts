// A translator's digest as a table for spreadsheets (RFC 4180).
import type { DigestArticle, DigestLabels } from './digestLabels.js';
import { editRate, postEditPercent } from './effort/editEffort.js';
import type { DigestEntry } from './translatorDigest.js';

/** Spreadsheets take such cells for formulas, full-width signs included (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

/** One cell: an apostrophe keeps a spreadsheet from computing it; quoted where RFC 4180 wants it. */
export function csvCell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /["\r\n,]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Column = keyof DigestLabels['columns'];
const columns: readonly Column[] = [
  'article',
  'number',
  'role',
  'label',
  'status',
  'work',
  'before',
  'after',
  'context',
  'person',
  'time',
  'category',
  'severity',
  'note',
  'ped',
  'hter',
];

/** Paragraph breaks as line breaks: no spreadsheet knows them. */
const lines = (text: string): string => text.replaceAll('\u2029', '\n');

function cellsOf(
  { headline }: DigestArticle,
  entry: DigestEntry,
  labels: DigestLabels,
): Readonly<Record<Column, string>> {
  const { reason, contextBefore, contextAfter, effort } = entry;
  return {
    article: headline,
    number: String(entry.number),
    role: labels.roles[entry.role],
    label: labels.labels[entry.label],
    status: labels.statuses[entry.status],
    work: entry.isImported ? labels.work.imported : labels.work.own,
    before: lines(entry.before.text),
    after: lines(entry.after.text),
    context: contextBefore + contextAfter === '' ? '' : lines(`${contextBefore}[…]${contextAfter}`),
    person: labels.nameOf(entry.personId),
    time: labels.timeOf(entry.at),
    category: reason ? labels.categories[reason.category] : labels.withoutReason,
    severity: reason ? labels.severities[reason.severity] : '',
    note: lines(reason?.note ?? ''),
    ped: effort ? postEditPercent(effort).toFixed(1) : '',
    hter: effort ? editRate(effort).toFixed(3) : '',
  };
}

/**
 * Heading row and one row for each entry, article by article in the order of their groups; UTF-8 with a byte order
 * mark, as Excel wants it.
 */
export function formatDigestCsv(articles: readonly DigestArticle[], labels: DigestLabels): string {
  const rows = articles.flatMap((article) =>
    article.digest.groups
      .flatMap(({ entries }) => entries)
      .map((entry) => {
        const cells = cellsOf(article, entry, labels);
        return columns.map((column) => cells[column]);
      }),
  );
  const table = [columns.map((column) => labels.columns[column]), ...rows];
  return `\uFEFF${table.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
