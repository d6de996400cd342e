// Reads what was pasted from the clipboard: HTML when it says more than the plain text beside it.
import type { ImportedDocument } from '../model/imported.js';
import type { PastedText } from '../model/app.js';
import { failed, type Outcome } from '../outcome.js';
import { readHtml } from '../formats/readHtml.js';
import { readPlainText } from '../formats/readPlainText.js';
import { assembleDocument } from './assembleDocument.js';

/** What other programs put on the clipboard is no file of 50 MB. */
const largest = 20_000_000;

// oxlint-disable-next-line no-control-regex -- what XML 1.0 forbids cannot be kept
const forbidden = /[\0-\x08\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;

/** True when the HTML holds more than the bare words: structure or marks that plain text has lost. */
const hasStructure = (html: string): boolean =>
  /<(?:p|h[1-6]|b|strong|i|em|a|li|br|div|table|article)[\s>/]/i.test(html);

/**
 * One side from pasted text. The markup is parsed, never used; `name` is what the source is called on screen,
 * `sha256` the hash of the UTF-8 plain text. Fails with `files.noText`, `files.binary` or `files.tooLarge`.
 */
export function importPasted(pasted: PastedText, name: string, sha256: string): Outcome<ImportedDocument> {
  const { text, html } = pasted;
  if (Math.max(text.length, html?.length ?? 0) > largest) {
    const megabytes = Math.ceil(Math.max(text.length, html?.length ?? 0) / 1_000_000);
    return failed('files.tooLarge', { file: name, megabytes, limit: largest / 1_000_000 });
  }
  const found = html !== null && hasStructure(html) ? readHtml(html) : null;
  if (found && found.paragraphs.length > 0)
    return assembleDocument(found, { name, sha256, encoding: 'HTML' });
  if (forbidden.test(text)) return failed('files.binary', { file: name });
  return assembleDocument(readPlainText(text), { name, sha256, encoding: 'UTF-8' });
}
