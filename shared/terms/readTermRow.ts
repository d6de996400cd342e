// One row of a list of terms, by what its columns hold, as a concept.
import type { ConceptContent, Term, TermListRemark, TermStatus } from '../model/term.js';
import { splitVariants } from './termCells.js';
import { kindOf, partOf, statusOf, yesOrNo, type TermColumn } from './termListWords.js';

/** The filled cells of a row; several columns may hold the same. */
export type RowCells = Readonly<Partial<Record<TermColumn, readonly string[]>>>;

type Remark = Omit<TermListRemark, 'number'>;

/** What a row says, not tidied yet; null: it is left out. */
export interface ReadRow {
  readonly content: ConceptContent | null;
  readonly remarks: readonly Remark[];
}

const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** A column “forbidden” says yes or no, or has the words themselves. */
function readForbidden(cells: readonly string[]): {
  readonly isForbidden: boolean;
  readonly words: readonly string[];
} {
  const words = cells.filter((cell) => yesOrNo(cell) === null);
  return { isForbidden: cells.some((cell) => yesOrNo(cell) === true), words: words.flatMap(splitVariants) };
}

/** The status of the row; `unknown`: words nobody knows. */
function readStatus(cells: RowCells, isForbidden: boolean): TermStatus | null | { readonly unknown: string } {
  const [word] = cells.status ?? [];
  if (word === undefined) return isForbidden ? 'forbidden' : null;
  return statusOf(word) ?? { unknown: word };
}

/** The first of the main terms is the preferred one, unless the row says otherwise of all of them. */
const mainTerms = (words: readonly string[], status: TermStatus | null): readonly Term[] =>
  words.map((text, i) => ({
    text,
    status: status === null || status === 'preferred' ? (i === 0 ? 'preferred' : 'admitted') : status,
  }));

/** Reads a row; `unknownStatus` leaves it out, since a term must not be taken for allowed by mistake. */
export function readTermRow(cells: RowCells): ReadRow {
  const words = (column: TermColumn): readonly string[] => (cells[column] ?? []).flatMap(splitVariants);
  const withStatus = (column: TermColumn, status: TermStatus): readonly Term[] =>
    words(column).map((text) => ({ text, status }));
  const either = readForbidden(cells.forbidden ?? []);
  const status = readStatus(cells, either.isForbidden);
  if (status !== null && typeof status === 'object')
    return { content: null, remarks: [{ kind: 'unknownStatus', value: status.unknown }] };
  const [chinese, english] = [words('chinese'), words('english')];
  const forbidden = either.words.map((text): Term => ({ text, status: 'forbidden' }));
  const [kindCell] = cells.kind ?? [];
  const [partCell] = cells.partOfSpeech ?? [];
  const [kind, part] = [
    kindCell === undefined ? null : kindOf(kindCell),
    partCell === undefined ? null : partOf(partCell),
  ];
  const remarks: Remark[] = [];
  if (kindCell !== undefined && kind === null) remarks.push({ kind: 'unknownKind', value: kindCell });
  if (partCell !== undefined && part === null) remarks.push({ kind: 'unknownPart', value: partCell });
  const content: ConceptContent = {
    kind: kind ?? 'term',
    chinese: [
      ...mainTerms(chinese, english.length === 0 ? status : null),
      ...withStatus('admittedChinese', 'admitted'),
      ...withStatus('forbiddenChinese', 'forbidden'),
      ...forbidden.filter(({ text }) => hasChinese(text)),
    ],
    english: [
      ...mainTerms(english, status),
      ...withStatus('admittedEnglish', 'admitted'),
      ...withStatus('forbiddenEnglish', 'forbidden'),
      ...forbidden.filter(({ text }) => !hasChinese(text)),
    ],
    partOfSpeech: part ?? 'other',
    note: (cells.note ?? []).join('\n').replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n'),
    domain: (cells.domain ?? []).join(' / '),
  };
  return { content, remarks };
}
