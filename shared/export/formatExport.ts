// From an article and a request to the bytes of a file: gate, document, format. Writing them is electron/files' part.
import { strToU8 } from 'fflate';
import { formatBilingualDocx } from '../formats/docx/writeBilingualDocx.js';
import { formatDocx } from '../formats/docx/writeDocx.js';
import { formatBilingualHtml } from '../formats/writeBilingualHtml.js';
import type { Article } from '../model/article.js';
import { assertNever } from '../model/assertNever.js';
import type { ExportDocument } from '../model/exportDocument.js';
import type { ExportFormat, ExportRequest } from '../model/exported.js';
import { success, type Outcome } from '../outcome.js';
import { bilingualDocument, exportDocument } from './exportDocument.js';
import { formatText, type FormatOptions } from './formatText.js';
import type { LineReaders } from './readLine.js';

/** The formats that hold one side. */
export type SingleFormat = Exclude<ExportFormat, 'bilingual-html' | 'bilingual-docx'>;

/**
 * The bytes of the file asked for. Fails with export.blocked (a finished export, and not every segment approved),
 * export.emptySide or export.badTemplate. The same article, request and options give the same bytes.
 */
export async function formatExport(
  article: Article,
  request: ExportRequest,
  options: FormatOptions & { readonly readers: LineReaders },
): Promise<Outcome<Uint8Array>> {
  return formatArticle(article, request, options, request.isDraft);
}

/**
 * What a finished export of the latest words would be, approved or not: to hold a file against, never to be written.
 * Fails as `formatExport` does, but for the gate.
 */
export async function formatUngated(
  article: Article,
  request: ExportRequest,
  options: FormatOptions & { readonly readers: LineReaders },
): Promise<Outcome<Uint8Array>> {
  return formatArticle(article, { ...request, isDraft: true }, options, false);
}

/** `request` opens the gate, `isMarked` marks the file as a draft. */
async function formatArticle(
  article: Article,
  request: ExportRequest,
  options: FormatOptions & { readonly readers: LineReaders },
  isMarked: boolean,
): Promise<Outcome<Uint8Array>> {
  const { format } = request;
  if (format === 'bilingual-html' || format === 'bilingual-docx') {
    const document = bilingualDocument(article, request);
    if (!document.ok) return document;
    const marked = { ...document.value, isDraft: isMarked };
    return success(
      format === 'bilingual-html'
        ? strToU8(formatBilingualHtml(marked, options.page))
        : await formatBilingualDocx(marked, options.now, options.page),
    );
  }
  const document = exportDocument(article, request, options.readers);
  return document.ok ? formatDocument({ ...document.value, isDraft: isMarked }, format, options) : document;
}

/** The bytes of one side in a format; export.badTemplate when the house layout does not work. */
export async function formatDocument(
  document: ExportDocument,
  format: SingleFormat,
  options: FormatOptions,
): Promise<Outcome<Uint8Array>> {
  switch (format) {
    case 'docx':
      return success(await formatDocx(document, options.now, options.page));
    case 'house':
    case 'markdown':
    case 'html': {
      const text = formatText(document, format, options);
      return text.ok ? success(strToU8(text.value)) : text;
    }
    default:
      return assertNever(format);
  }
}
