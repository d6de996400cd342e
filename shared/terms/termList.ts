// Lists of terms as spreadsheets hold them: columns found by their headings, rows to concepts; and concepts to rows.
import {
  conceptLimits,
  type Concept,
  type ConceptContent,
  type TermList,
  type TermListRemark,
  type TermListRow,
  type TermStatus,
} from '../model/term.js';
import { failed, success, type Outcome } from '../outcome.js';
import { guarded, joinVariants, unguarded } from './termCells.js';
import {
  columnOf,
  headingOf,
  kindWord,
  partWord,
  type ListLanguage,
  type TermColumn,
} from './termListWords.js';
import { readTermRow, type RowCells } from './readTermRow.js';
import { tidyConcept } from './tidyConcept.js';

type Cells = readonly string[];
type Columns = readonly (TermColumn | null)[];

/** How many rows say which language a column is in. */
const sampledRows = 500;

/** Share of the filled cells of a column that have Chinese characters. */
function chineseShare(rows: readonly Cells[], column: number): number {
  const filled = rows.slice(0, sampledRows).flatMap((row) => row[column]?.trim() || []);
  if (filled.length === 0) return 0;
  return filled.filter((cell) => /\p{Script=Han}/u.test(cell)).length / filled.length;
}

/** “Source” and “target” are columns of either language: the one with more Chinese is the Chinese one. */
function languagesSettled(columns: Columns, rows: readonly Cells[]): Columns {
  const [first, second] = [columns.indexOf('first'), columns.indexOf('second')];
  const share = (column: number, other: number): boolean => {
    if (rows.length === 0) return column === first;
    return other < 0
      ? chineseShare(rows, column) > 0.5
      : chineseShare(rows, column) > chineseShare(rows, other);
  };
  const isFirstChinese = first < 0 ? !share(second, -1) : share(first, second);
  return columns.map((column) => {
    if (column === 'first') return isFirstChinese ? 'chinese' : 'english';
    if (column === 'second') return isFirstChinese ? 'english' : 'chinese';
    return column;
  });
}

const holdsTerms = (column: TermColumn | null): boolean =>
  column !== null && !['status', 'kind', 'partOfSpeech', 'domain', 'note'].includes(column);

/** Two columns without a heading, one of them in Chinese. */
function columnsWithoutHeading(rows: readonly Cells[]): Columns | null {
  const width = Math.max(...rows.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1));
  if (width !== 2) return null;
  const [left, right] = [chineseShare(rows, 0), chineseShare(rows, 1)];
  if (left > 0.8 && right < 0.2) return ['chinese', 'english'];
  return left < 0.2 && right > 0.8 ? ['english', 'chinese'] : null;
}

interface Table {
  readonly columns: Columns;
  /** Index of the first row with terms. */
  readonly start: number;
  readonly otherColumns: readonly string[];
}

function readHeading(cells: readonly Cells[]): Table | null {
  const at = cells.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const heading = (cells[at] ?? []).map((cell) => unguarded(cell).trim());
  const named = heading.map(columnOf);
  if (named.some(holdsTerms)) {
    const columns = languagesSettled(named, cells.slice(at + 1));
    const otherColumns = heading.filter((name, i) => name !== '' && columns[i] === null);
    return { columns, start: at + 1, otherColumns };
  }
  const columns = at < 0 ? null : columnsWithoutHeading(cells);
  return columns && { columns, start: at, otherColumns: [] };
}

function isTooLong({ chinese, english, domain, note }: ConceptContent): boolean {
  const { term, terms, domain: longestDomain, note: longestNote } = conceptLimits;
  return (
    chinese.length > terms ||
    english.length > terms ||
    [...chinese, ...english].some(({ text }) => text.length > term) ||
    domain.length > longestDomain ||
    note.length > longestNote
  );
}

const beginning = (row: Cells): string => {
  const text = row
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/**
 * The concepts of a table, row by row; `cells` are those of the file, `file` its name. A heading names the columns in
 * English or Chinese; without one, two columns do of which one is Chinese. Several variants in a cell are parted by
 * `|`, `;` or `；`. A status belongs to the English words of its row, in a row without any to the Chinese ones. Rows that
 * cannot be taken are left out, with a remark. terms.noColumns when no column holds terms.
 */
export function readTermList(cells: readonly Cells[], file: string): Outcome<TermList> {
  const table = readHeading(cells);
  if (!table) {
    const columns = (cells.find((row) => row.some((cell) => cell.trim() !== '')) ?? [])
      .filter(Boolean)
      .join(', ');
    return failed('terms.noColumns', { file, columns: columns.slice(0, 200) });
  }
  const rows: TermListRow[] = [];
  const remarks: TermListRemark[] = [];
  cells.slice(table.start).forEach((row, i) => {
    if (row.every((cell) => cell.trim() === '')) return;
    const number = table.start + i + 1;
    const read = readTermRow(byColumn(row, table.columns));
    remarks.push(...read.remarks.map((remark) => ({ ...remark, number })));
    if (read.content === null) return;
    const tidied = tidyConcept(read.content);
    if (!tidied.ok) remarks.push({ kind: 'noTerm', number, value: beginning(row) });
    else if (isTooLong(tidied.value)) remarks.push({ kind: 'tooLong', number, value: beginning(row) });
    else rows.push({ number, content: tidied.value });
  });
  return success({ file, rows, remarks, otherColumns: table.otherColumns });
}

function byColumn(row: Cells, columns: Columns): RowCells {
  const cells: Partial<Record<TermColumn, string[]>> = {};
  columns.forEach((column, i) => {
    const cell = unguarded(row[i] ?? '').trim();
    if (column !== null && cell !== '') (cells[column] ??= []).push(cell);
  });
  return cells;
}

const writtenColumns = [
  'chinese',
  'english',
  'admittedChinese',
  'admittedEnglish',
  'forbiddenChinese',
  'forbiddenEnglish',
  'partOfSpeech',
  'kind',
  'domain',
  'note',
] as const satisfies readonly TermColumn[];

/** Concepts as the cells of a table with a heading, which `readTermList` reads as the same concepts again. */
export function termListCells(
  concepts: readonly (Concept | ConceptContent)[],
  language: ListLanguage,
): readonly Cells[] {
  const rows = concepts.map((concept): Record<(typeof writtenColumns)[number], string> => {
    const terms = (side: 'chinese' | 'english', status: TermStatus): string =>
      joinVariants(concept[side].filter((term) => term.status === status).map(({ text }) => text));
    return {
      chinese: terms('chinese', 'preferred'),
      english: terms('english', 'preferred'),
      admittedChinese: terms('chinese', 'admitted'),
      admittedEnglish: terms('english', 'admitted'),
      forbiddenChinese: terms('chinese', 'forbidden'),
      forbiddenEnglish: terms('english', 'forbidden'),
      partOfSpeech: partWord(concept.partOfSpeech, language),
      kind: kindWord(concept.kind, language),
      domain: concept.domain,
      note: concept.note,
    };
  });
  return [
    writtenColumns.map((column) => headingOf(column, language)),
    ...rows.map((row) => writtenColumns.map((column) => guarded(row[column]))),
  ];
}
