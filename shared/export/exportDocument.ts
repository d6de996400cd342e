// From an article to what goes out of it: one side as paragraphs, or both as rows. A finished document holds
// approved revisions and nothing else, a draft the latest words.
import type { Article, Paragraph } from '../model/article.js';
import type {
  BilingualDocument,
  BilingualRow,
  ExportDocument,
  ExportParagraph,
} from '../model/exportDocument.js';
import type { ExportRequest } from '../model/exported.js';
import type { ParagraphId } from '../model/ids.js';
import type { ImportedDocument } from '../model/imported.js';
import {
  isBlank,
  joinInlineText,
  normaliseInlineText,
  trimInlineText,
  type InlineText,
} from '../model/inlineText.js';
import { isChinese, type LanguageTag, type Side } from '../model/language.js';
import { segmentState, type Segment } from '../model/segment.js';
import { failed, success, type Outcome } from '../outcome.js';
import { splitAtBreaks } from '../formats/splitAtBreaks.js';
import { exportGate } from './exportGate.js';
import { readLine, type LineReaders } from './readLine.js';

/**
 * One side of the article. Segments of a paragraph are joined, PARAGRAPH_BREAKs split it, paragraphs without words
 * on this side (left out on purpose, or not translated in a draft) are not there. Fails with export.blocked when a
 * finished document is asked for and the gate is shut, with export.emptySide when no words remain.
 */
export function exportDocument(
  article: Article,
  request: Pick<ExportRequest, 'side' | 'isDraft'>,
  readers: LineReaders,
): Outcome<ExportDocument> {
  const { side, isDraft } = request;
  const shut = shutGate(article, isDraft);
  if (shut) return shut;
  const language = side === 'source' ? article.sourceLanguage : article.targetLanguage;
  const paragraphs = numberedParagraphs(article, side, readers).map(({ paragraph }) => paragraph);
  return paragraphs.length === 0
    ? failed('export.emptySide', {})
    : success({ language, isDraft, paragraphs });
}

/** A paragraph as it goes out, with the numbers (1-based) of the segments it is made of. */
export interface NumberedParagraph {
  readonly paragraph: ExportParagraph;
  readonly segments: readonly number[];
}

/** The paragraphs of `exportDocument`, gate or no gate, each with its segments. */
export function numberedParagraphs(
  article: Article,
  side: Side,
  readers: LineReaders,
): readonly NumberedParagraph[] {
  const language = side === 'source' ? article.sourceLanguage : article.targetLanguage;
  const byParagraph = new Map<ParagraphId, NumberedSegment[]>(article.paragraphs.map(({ id }) => [id, []]));
  article.segments.forEach((segment, i) =>
    byParagraph.get(segment.paragraphId)?.push({ segment, number: i + 1 }),
  );
  return article.paragraphs.flatMap((paragraph) =>
    paragraphsOf(paragraph, byParagraph.get(paragraph.id) ?? [], side, language, readers),
  );
}

/** Both sides, a row for each segment that has words; fails as `exportDocument` does. */
export function bilingualDocument(
  article: Article,
  request: Pick<ExportRequest, 'isDraft'>,
): Outcome<BilingualDocument> {
  const { isDraft } = request;
  const shut = shutGate(article, isDraft);
  if (shut) return shut;
  const roles = new Map(article.paragraphs.map((paragraph) => [paragraph.id, paragraph.role]));
  const rows = article.segments.flatMap((segment, i): BilingualRow[] => {
    const source = wordsOf(segment, 'source');
    const target = wordsOf(segment, 'target');
    if (source === null && target === null) return [];
    const role = roles.get(segment.paragraphId) ?? 'body';
    return [{ number: i + 1, role, state: segmentState(segment), source, target }];
  });
  if (rows.length === 0) return failed('export.emptySide', {});
  const { sourceLanguage, targetLanguage } = article;
  return success({ sourceLanguage, targetLanguage, isDraft, rows });
}

/** A file just read, as it would go out again: without the paragraphs left out. For conversion. */
export function convertedDocument(imported: ImportedDocument, readers: LineReaders): Outcome<ExportDocument> {
  const paragraphs = imported.paragraphs
    .filter((paragraph) => !paragraph.isLeftOut)
    .flatMap((paragraph) => splitParagraphs(paragraph.role, paragraph.content, readers));
  const { language } = imported;
  return paragraphs.length === 0
    ? failed('files.noText', { file: imported.file.name })
    : success({ language, isDraft: false, paragraphs });
}

/**
 * The segments of one paragraph in one piece. English gets a space between two segments that do not bring white
 * space of their own; Chinese only where Latin words or figures would run together.
 */
export function joinSegments(parts: readonly InlineText[], language: LanguageTag): InlineText {
  return parts.reduce((joined, part) =>
    joinInlineText([joined, part], needsSpace(joined.text, part.text, language) ? ' ' : ''),
  );
}

function needsSpace(before: string, after: string, language: LanguageTag): boolean {
  if (/\s$/u.test(before) || /^\s/u.test(after)) return false;
  return !isChinese(language) || (/[\w.,;:!?%)]$/.test(before) && /^[\w(]/.test(after));
}

function shutGate(article: Article, isDraft: boolean): ReturnType<typeof failed<'export.blocked'>> | null {
  if (isDraft) return null;
  const count = exportGate(article).blocked.length;
  return count === 0 ? null : failed('export.blocked', { count });
}

function wordsOf(segment: Segment, side: Side): InlineText | null {
  const revision = segment[side];
  return revision === null || isBlank(revision.content) ? null : trimInlineText(revision.content);
}

interface NumberedSegment {
  readonly segment: Segment;
  readonly number: number;
}

function paragraphsOf(
  { role }: Paragraph,
  segments: readonly NumberedSegment[],
  side: Side,
  language: LanguageTag,
  readers: LineReaders,
): readonly NumberedParagraph[] {
  const parts = segments.flatMap(({ segment, number }) => {
    const content = wordsOf(segment, side);
    return content === null ? [] : [{ content, number }];
  });
  if (parts.length === 0) return [];
  const joined = joinSegments(
    parts.map(({ content }) => content),
    language,
  );
  const numbers = parts.map(({ number }) => number);
  return splitParagraphs(role, joined, readers).map((paragraph) => ({ paragraph, segments: numbers }));
}

function splitParagraphs(
  role: ExportParagraph['role'],
  content: InlineText,
  readers: LineReaders,
): readonly ExportParagraph[] {
  return splitAtBreaks(normaliseInlineText(content)).map((part) => ({
    role,
    content: part,
    reading: readLine(role, part.text, readers),
  }));
}
