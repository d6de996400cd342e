// The last step of an import: two documents and their links become the article to be created.
import type {
  ImportedDocument,
  ImportedParagraph,
  NewArticle,
  NewArticleParagraph,
  ParagraphLink,
} from '../model/imported.js';
import { isBlank, joinInlineText, PARAGRAPH_BREAK, type InlineText } from '../model/inlineText.js';
import type { LanguageTag } from '../model/language.js';

type Row = Pick<ParagraphLink, 'source' | 'target'>;

const isKept = (paragraph: ImportedParagraph | undefined): boolean =>
  paragraph !== undefined && !paragraph.isLeftOut && !isBlank(paragraph.content);

function keptIndexes(paragraphs: readonly ImportedParagraph[]): readonly number[] {
  return [...paragraphs.keys()].filter((i) => isKept(paragraphs[i]));
}

/**
 * The links without left-out paragraphs, and a row of its own, in its place, for each kept paragraph no link names
 * (the user may have taken it back in after the pairing): nothing kept is ever lost, nothing stands twice.
 */
function completeRows(
  source: readonly ImportedParagraph[],
  target: readonly ImportedParagraph[],
  links: readonly ParagraphLink[],
): readonly Row[] {
  const linked = links
    .map((link) => ({
      source: link.source.filter((i) => isKept(source[i])),
      target: link.target.filter((i) => isKept(target[i])),
    }))
    .filter((row) => row.source.length + row.target.length > 0);
  const inSource = new Set(linked.flatMap((row) => row.source));
  const inTarget = new Set(linked.flatMap((row) => row.target));
  const loneSource = keptIndexes(source).filter((i) => !inSource.has(i));
  const loneTarget = keptIndexes(target).filter((i) => !inTarget.has(i));
  const rows: Row[] = [];
  const flush = (sourceEnd: number, targetEnd: number): void => {
    for (; loneSource[0] !== undefined && loneSource[0] < sourceEnd; loneSource.shift())
      rows.push({ source: [loneSource[0]], target: [] });
    for (; loneTarget[0] !== undefined && loneTarget[0] < targetEnd; loneTarget.shift())
      rows.push({ source: [], target: [loneTarget[0]] });
  };
  for (const row of linked) {
    flush(row.source[0] ?? -1, row.target[0] ?? -1);
    rows.push(row);
  }
  flush(Infinity, Infinity);
  return rows;
}

function sideOf(paragraphs: readonly ImportedParagraph[], indexes: readonly number[]): InlineText | null {
  const parts = indexes.flatMap((i) => paragraphs[i]?.content ?? []);
  return parts.length === 0 ? null : joinInlineText(parts, PARAGRAPH_BREAK);
}

/**
 * One paragraph with one segment per link: several paragraphs of one side are joined with PARAGRAPH_BREAK; the role
 * is the source's, for an addition the target's. Left-out and blank paragraphs stay out; kept ones that no link
 * names get a one-sided row. Without a target every segment waits for its translation.
 */
export function articleFromPair(
  source: ImportedDocument,
  target: ImportedDocument | null,
  links: readonly ParagraphLink[],
  languages: { readonly sourceLanguage: LanguageTag; readonly targetLanguage: LanguageTag },
): NewArticle {
  const targetParagraphs = target?.paragraphs ?? [];
  const rows = completeRows(source.paragraphs, targetParagraphs, target === null ? [] : links);
  const paragraphs = rows.map((row): NewArticleParagraph => {
    const first = source.paragraphs[row.source[0] ?? -1] ?? targetParagraphs[row.target[0] ?? -1];
    const segment = {
      source: sideOf(source.paragraphs, row.source),
      target: sideOf(targetParagraphs, row.target),
    };
    return { role: first?.role ?? 'body', segments: [segment] };
  });
  return {
    sourceLanguage: languages.sourceLanguage,
    targetLanguage: languages.targetLanguage,
    sourceFile: source.file,
    targetFile: target?.file ?? null,
    paragraphs,
  };
}
