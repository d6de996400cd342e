// A translator's digest as a table for spreadsheets (RFC 4180).
import type { DigestArticle, DigestLabels } from './digestLabels.js';
import { errorsAlone, type DigestError } from './digestErrors.js';
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
  'check',
  'type',
  'source',
  'target',
  'countedBy',
  'countedAt',
];

/** The cells of one row; those left out are empty. */
type Cells = Readonly<Partial<Record<Column, string>>>;

/** Paragraph breaks as line breaks: no spreadsheet knows them. */
const lines = (text: string): string => text.replaceAll('\u2029', '\n');

/** What a finding that counts says besides its place. */
function foundCells({ error }: DigestError, labels: DigestLabels): Cells {
  return {
    check: lines(labels.messageOf(error)),
    type: labels.types[error.subtype],
    source: lines(error.source?.text ?? ''),
    target: lines(error.target?.text ?? ''),
    countedBy: labels.nameOf(error.personId),
    countedAt: labels.timeOf(error.at),
  };
}

function errorCells({ headline }: DigestArticle, found: DigestError, labels: DigestLabels): Cells {
  const { mended } = found;
  return {
    article: headline,
    number: String(found.number),
    role: labels.roles[found.role],
    work: found.isImported ? labels.work.imported : labels.work.own,
    category: labels.categories[found.error.category],
    severity: labels.severities[found.severity],
    ...(mended && {
      label: labels.labels[mended.label],
      before: lines(mended.before),
      after: lines(mended.after),
      person: labels.nameOf(mended.personId),
      time: labels.timeOf(mended.at),
      note: lines(mended.note),
    }),
    ...foundCells(found, labels),
  };
}

function entryCells({ headline }: DigestArticle, entry: DigestEntry, labels: DigestLabels): Cells {
  const { reason, severity, finding, contextBefore, contextAfter, effort } = entry;
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
    severity: severity ? labels.severities[severity] : '',
    note: lines(reason?.note ?? ''),
    ped: effort ? postEditPercent(effort).toFixed(1) : '',
    hter: effort ? editRate(effort).toFixed(3) : '',
    ...(finding && foundCells(finding, labels)),
  };
}

function rowsOf(article: DigestArticle, labels: DigestLabels): readonly Cells[] {
  const { groups, errorGroups } = article.digest;
  const entries = groups.flatMap((group) => group.entries);
  const alone = errorsAlone(
    entries,
    errorGroups.flatMap(({ errors }) => errors),
  );
  return [
    ...entries.map((entry) => entryCells(article, entry, labels)),
    ...alone.map((error) => errorCells(article, error, labels)),
  ];
}

/**
 * Heading row and one row for each entry, article by article in the order of their groups, then one for each error the
 * checks found. An error that is one with an entry stands in the entry's row, so that counting rows counts it once. UTF-8
 * with a byte order mark, as Excel wants it.
 */
export function formatDigestCsv(articles: readonly DigestArticle[], labels: DigestLabels): string {
  const rows = articles
    .flatMap((article) => rowsOf(article, labels))
    .map((cells) => columns.map((column) => cells[column] ?? ''));
  const table = [columns.map((column) => labels.columns[column]), ...rows];
  return `\uFEFF${table.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
