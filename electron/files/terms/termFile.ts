// Lists of terms as files: CSV or tab-separated, in whatever encoding, to a table and back.
import path from 'node:path';
import Papa from 'papaparse';
import type { Concept, TermList, TermListFormat } from '../../../shared/model/term.js';
import { failed, type Outcome } from '../../../shared/outcome.js';
import { readTermList, termListCells } from '../../../shared/terms/termList.js';
import type { ListLanguage } from '../../../shared/terms/termListWords.js';
import { decodeText } from '../decodeText.js';
import { readBytes, type ReadOptions } from '../readDocument.js';

/** Spreadsheets of some countries write semicolons; `|` parts variants. */
const separators = [',', '\t', ';'];

/**
 * The terms in a file. Fails as reading a text file does, with files.broken where quotes do not match (the detail begins
 * with the row), and with terms.noColumns.
 */
export async function readTermFile(file: string, reading: ReadOptions = {}): Promise<Outcome<TermList>> {
  const name = path.basename(file);
  const bytes = await readBytes(file, name, reading);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value, name);
  if (!decoded.ok) return decoded;
  const isTabbed = /\.(?:tsv|tab)$/i.test(name);
  const options = isTabbed ? { delimiter: '\t' } : { delimitersToGuess: separators };
  const { data, errors } = Papa.parse<string[]>(decoded.value.text, options);
  const [error] = errors.filter(({ type }) => type !== 'Delimiter');
  if (error)
    return failed('files.broken', { file: name, detail: `${(error.row ?? 0) + 1}: ${error.message}` });
  return readTermList(data, name);
}

/** The bytes of a file `readTermFile` reads as the same concepts again; UTF-8 with a byte order mark, as Excel wants it. */
export function formatTermFile(
  concepts: readonly Concept[],
  format: TermListFormat,
  language: ListLanguage,
): Uint8Array {
  const cells = termListCells(concepts, language).map((row) => [...row]);
  const table = Papa.unparse(cells, { delimiter: format === 'csv' ? ',' : '\t', newline: '\r\n' });
  return new TextEncoder().encode(`\uFEFF${table}\r\n`);
}
