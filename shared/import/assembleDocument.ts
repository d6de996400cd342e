// Makes one side of an article to be imported out of what a format reader found.
import type { SourceFile } from '../model/article.js';
import type { ImportedDocument } from '../model/imported.js';
import { failed, success, type Outcome } from '../outcome.js';
import type { FoundText } from '../formats/foundText.js';
import { detectLanguage } from './detectLanguage.js';
import { recogniseRoles } from './recogniseRoles.js';

/** The side with roles and language; fails with `files.noText` when nothing but white space was found. */
export function assembleDocument(found: FoundText, file: SourceFile): Outcome<ImportedDocument> {
  const paragraphs = recogniseRoles(found.paragraphs);
  if (paragraphs.length === 0) return failed('files.noText', { file: file.name });
  const kept = paragraphs.filter(({ isLeftOut }) => !isLeftOut);
  const words = (kept.length > 0 ? kept : paragraphs).map(({ content }) => content.text).join('\n');
  return success({
    file,
    language: detectLanguage(words, found.language),
    paragraphs,
    remarks: found.remarks,
  });
}
