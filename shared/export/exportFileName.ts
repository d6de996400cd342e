// The name offered for an exported file: the headline, the language, and DRAFT where it is one.
import type { Article } from '../model/article.js';
import type { ExportFormat, ExportRequest } from '../model/exported.js';
import { isBlank } from '../model/inlineText.js';
import type { Side } from '../model/language.js';

const extensions: Readonly<Record<ExportFormat, string>> = {
  house: 'txt',
  markdown: 'md',
  html: 'html',
  docx: 'docx',
  'bilingual-html': 'html',
  'bilingual-docx': 'docx',
};

/** Longest headline part of a name, in UTF-8 bytes: file systems end at 255, and people add to names. */
const longestStem = 150;

/** The extension files of a format have, without a dot. */
export function exportExtension(format: ExportFormat): string {
  return extensions[format];
}

/**
 * A name that every file system takes, e.g. `Ferry sails.en-US.txt`, `DRAFT Ferry sails.zh-CN+en-US.docx`. Without
 * a headline on the side asked for, the other side's or the imported file's name stands in.
 */
export function exportFileName(article: Article, request: ExportRequest): string {
  const { format, side, isDraft } = request;
  const isBilingual = format === 'bilingual-html' || format === 'bilingual-docx';
  const nameSide: Side = isBilingual ? 'target' : side;
  const language = isBilingual
    ? `${article.sourceLanguage}+${article.targetLanguage}`
    : side === 'source'
      ? article.sourceLanguage
      : article.targetLanguage;
  const stem = safeStem(titleOf(article, nameSide));
  // A name of a device keeps its meaning before the first dot: CON.en.txt is CON on Windows.
  const isDevice = !isDraft && /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)$/i.test(stem);
  return `${isDraft ? 'DRAFT ' : isDevice ? '_' : ''}${stem}.${language}.${extensions[format]}`;
}

function titleOf(article: Article, side: Side): string {
  const other: Side = side === 'source' ? 'target' : 'source';
  return (
    headline(article, side) ??
    headline(article, other) ??
    fileStem(article, side) ??
    fileStem(article, other) ??
    ''
  );
}

function headline(article: Article, side: Side): string | null {
  const roles = new Map(article.paragraphs.map(({ id, role }) => [id, role]));
  const segment = article.segments.find((candidate) => {
    const revision = candidate[side];
    return roles.get(candidate.paragraphId) === 'headline' && revision !== null && !isBlank(revision.content);
  });
  return segment?.[side]?.content.text ?? null;
}

function fileStem(article: Article, side: Side): string | null {
  const file = side === 'source' ? article.sourceFile : article.targetFile;
  return file === null ? null : file.name.replace(/\.[^.]*$/, '');
}

/** Without what Windows, macOS or a shell would stumble over; `article` when nothing is left. */
/** A title as the name of a file that every file system takes; `article` when nothing is left of it. */
export function safeStem(title: string): string {
  const cleaned = title
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/\s*:\s+/g, ' - ')
    .replace(/[<>:"/\\|?*%]+/g, '-')
    .replace(/^[\s.~-]+/, '');
  const stem = cut(cleaned, longestStem).replace(/[\s.-]+$/, '');
  return stem === '' ? 'article' : stem;
}

function cut(text: string, bytes: number): string {
  let left = bytes;
  let end = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (left < 0) break;
    end += sign.length;
  }
  return text.slice(0, end);
}
