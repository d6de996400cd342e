// Reads a file that is to be verified: its bytes, its words, and the sign-off record that goes with it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  readExportedDocx,
  readExportedText,
  type ExportedResult,
} from '../../shared/formats/readExported.js';
import { columnLabels } from '../../shared/formats/bilingualLabels.js';
import { looksLikeDocx } from '../../shared/formats/docx/readDocx.js';
import type { ExportedText } from '../../shared/formats/exportedText.js';
import type { ExportedFile, ExportFormat } from '../../shared/model/exported.js';
import { signOffEnding } from '../../shared/model/signOff.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { decodeText } from './decodeText.js';
import { isPage, problemFailure, readBytes } from './readDocument.js';
import { readSignOff, type ReadSignOff } from './readSignOff.js';
import { sha256 } from './sha256.js';

/** What is to be verified: a file, or the record beside it; `signOff` null: the record beside the file, if any. */
export interface FileToVerify {
  readonly file: string;
  readonly signOff: string | null;
}

/** The file as it stands. */
export interface FoundExport {
  readonly file: ExportedFile;
  readonly format: ExportFormat;
  readonly text: ExportedText;
  readonly signOff: ReadSignOff | null;
}

/** Fails as reading documents and records does; files.noText for a file without words. */
export async function readExportFile(given: FileToVerify): Promise<Outcome<FoundExport>> {
  const signOff = await signOffOf(given);
  if (!signOff.ok) return signOff;
  const isRecord = given.file.endsWith(signOffEnding);
  const file =
    isRecord && signOff.value !== null
      ? path.join(path.dirname(given.file), signOff.value.record.export.file)
      : given.file;
  const name = path.basename(file);
  const bytes = await readBytes(file, name, {});
  if (!bytes.ok) return bytes;
  const read = readWords(bytes.value, name, signOff.value?.record.export.format ?? null);
  if (!read.ok) return read;
  const digest = sha256(bytes.value);
  const found = { name, bytes: bytes.value.byteLength, sha256: digest };
  if (read.value.text.blocks.length === 0) return failed('files.noText', { file: name });
  return success({ file: found, ...read.value, signOff: signOff.value });
}

/** The record that was named, or stands beside the file; a record is its own. */
async function signOffOf({ file, signOff }: FileToVerify): Promise<Outcome<ReadSignOff | null>> {
  if (signOff !== null) return readSignOff(signOff);
  if (file.endsWith(signOffEnding)) return readSignOff(file);
  const beside = `${file}${signOffEnding}`;
  return existsSync(beside) ? readSignOff(beside) : success(null);
}

type Words = Pick<FoundExport, 'format' | 'text'>;

/** `format` is what the record says; without one, what the content says before its name. */
function readWords(bytes: Buffer, name: string, format: ExportFormat | null): Outcome<Words> {
  const isWord = format === null ? looksLikeDocx(bytes) : format === 'docx' || format === 'bilingual-docx';
  if (isWord) return wordsOf(readExportedDocx(bytes), name, format, 'docx');
  const isHtml =
    format === null
      ? /\.x?html?$/i.test(name) || isPage(bytes.subarray(0, 4096).toString('latin1'))
      : format === 'html' || format === 'bilingual-html';
  const decoded = decodeText(bytes, name, isHtml);
  if (!decoded.ok) return decoded;
  if (isHtml) return wordsOf(readExportedText('html', decoded.value.text), name, format, 'html');
  const kind =
    format === 'markdown' || (format === null && /\.(?:md|markdown)$/i.test(name)) ? 'markdown' : 'house';
  return wordsOf(readExportedText(kind, decoded.value.text), name, format, kind);
}

function wordsOf(
  read: ExportedResult,
  name: string,
  format: ExportFormat | null,
  kind: 'docx' | 'html' | 'markdown' | 'house',
): Outcome<Words> {
  if (!read.ok) return problemFailure(read.problem, name);
  const { text } = read;
  const isTable = text.blocks.some(
    ({ cell, content }) => cell?.row === 1 && cell.column === 1 && content.text === columnLabels.number,
  );
  const guessed = isTable && (kind === 'docx' || kind === 'html') ? (`bilingual-${kind}` as const) : kind;
  return success({ format: format ?? guessed, text });
}
