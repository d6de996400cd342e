// The text of a file to compare: a text file as it is, the others by their paragraphs.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../electron/files/decodeText.js';
import { readDocument } from '../electron/files/readDocument.js';
import { success, type Outcome } from '../shared/outcome.js';

const plainTypes = new Set(['', '.txt', '.text']);

/**
 * The file's wording: a text file exactly as decoded, Markdown, HTML and Word as their paragraphs, a line each. An empty
 * text file is an empty wording; every other trouble is a `files.*` failure.
 */
export async function readWording(file: string): Promise<Outcome<string>> {
  const document = await readDocument(file);
  const isPlain = plainTypes.has(path.extname(file).toLowerCase());
  if (!document.ok) {
    const { code } = document.failure;
    if (!isPlain || (code !== 'files.empty' && code !== 'files.noText')) return document;
    if (code === 'files.empty') return success('');
  } else if (!isPlain || document.value.file.encoding === 'Word')
    return success(document.value.paragraphs.map(({ content }) => content.text).join('\n'));
  // Read again only now that size and kind are known to be right.
  const decoded = decodeText(await readFile(file), path.basename(file));
  return decoded.ok ? success(decoded.value.text) : decoded;
}
