// Reads a file of any export format for verifying. The same readers read a file when it is signed off and when it is
// verified, so that what they say of an unaltered file is the same both times.
import { strFromU8 } from 'fflate';
import { assertNever } from '../model/assertNever.js';
import type { ExportFormat } from '../model/exported.js';
import { plain } from '../model/inlineText.js';
import { readDocxLayout } from './docx/readDocx.js';
import { partAtPage, type ExportedText } from './exportedText.js';
import type { ReadProblem } from './foundText.js';
import { readExportedHtml } from './readExportedHtml.js';
import { readMarkdown } from './readMarkdown.js';

/** The words, or why they cannot be read. */
export type ExportedResult =
  { readonly ok: true; readonly text: ExportedText } | { readonly ok: false; readonly problem: ReadProblem };

const tooDeep: ExportedResult = { ok: false, problem: { kind: 'broken', detail: 'nested too deeply' } };

/** House text, line by line: a layout may put several paragraphs on lines of one block, or one on several. */
function readLines(text: string): ExportedText {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { blocks: lines.map((line) => ({ content: plain(line), cell: null })), page: null };
}

/** The words of a text format. */
export function readExportedText(
  format: Exclude<ExportFormat, 'docx' | 'bilingual-docx'>,
  text: string,
): ExportedResult {
  switch (format) {
    case 'house':
      return { ok: true, text: readLines(text) };
    case 'markdown': {
      const found = readMarkdown(text);
      if (found === null) return tooDeep;
      const blocks = found.paragraphs.map(({ content }) => ({ content, cell: null }));
      return { ok: true, text: { blocks, page: null } };
    }
    case 'html':
    case 'bilingual-html': {
      const found = readExportedHtml(text);
      return found === null ? tooDeep : { ok: true, text: found };
    }
    default:
      return assertNever(format);
  }
}

/** The words of a Word file. */
export function readExportedDocx(bytes: Uint8Array): ExportedResult {
  const found = readDocxLayout(bytes);
  return found.ok ? { ok: true, text: partAtPage(found.blocks, found.pageFrom) } : found;
}

/** The words of a file as it was just made: text is UTF-8. */
export function readExported(format: ExportFormat, bytes: Uint8Array): ExportedResult {
  return format === 'docx' || format === 'bilingual-docx'
    ? readExportedDocx(bytes)
    : readExportedText(format, strFromU8(bytes));
}
