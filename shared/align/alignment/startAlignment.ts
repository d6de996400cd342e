// Two documents and the aligner's links become an alignment, which a person may mend before it makes an article.
import type { Alignment, AlignmentBlock, AlignmentParagraph } from '../../model/alignment.js';
import type { ImportedDocument, ImportedParagraph, ParagraphLink } from '../../model/imported.js';
import { isBlank, normaliseInlineText } from '../../model/inlineText.js';
import type { LanguageTag } from '../../model/language.js';
import { wholeBlock } from './blocks.js';

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
): readonly ParagraphLink[] {
  const linked = links
    .map((link) => ({
      ...link,
      source: link.source.filter((i) => isKept(source[i])),
      target: link.target.filter((i) => isKept(target[i])),
    }))
    .filter((row) => row.source.length + row.target.length > 0);
  const inSource = new Set(linked.flatMap((row) => row.source));
  const inTarget = new Set(linked.flatMap((row) => row.target));
  const loneSource = keptIndexes(source).filter((i) => !inSource.has(i));
  const loneTarget = keptIndexes(target).filter((i) => !inTarget.has(i));
  const rows: ParagraphLink[] = [];
  const flush = (sourceEnd: number, targetEnd: number): void => {
    for (; loneSource[0] !== undefined && loneSource[0] < sourceEnd; loneSource.shift())
      rows.push({ source: [loneSource[0]], target: [], confidence: 0 });
    for (; loneTarget[0] !== undefined && loneTarget[0] < targetEnd; loneTarget.shift())
      rows.push({ source: [], target: [loneTarget[0]], confidence: 0 });
  };
  for (const row of linked) {
    flush(row.source[0] ?? -1, row.target[0] ?? -1);
    rows.push(row);
  }
  flush(Infinity, Infinity);
  return rows;
}

interface KeptParagraphs {
  readonly paragraphs: readonly AlignmentParagraph[];
  /** The blocks of paragraphs named by their indexes in the document. */
  readonly blocksOf: (indexes: readonly number[]) => readonly AlignmentBlock[];
}

function keep(paragraphs: readonly ImportedParagraph[]): KeptParagraphs {
  const places = new Map<number, number>();
  const kept: AlignmentParagraph[] = [];
  paragraphs.forEach((paragraph, i) => {
    if (!isKept(paragraph)) return;
    places.set(i, kept.length);
    kept.push({ role: paragraph.role, content: normaliseInlineText(paragraph.content) });
  });
  const blocks = kept.map(wholeBlock);
  return {
    paragraphs: kept,
    blocksOf: (indexes) => indexes.flatMap((i) => blocks[places.get(i) ?? -1] ?? []),
  };
}

/**
 * The alignment of two documents as the aligner linked them, each paragraph a block. Left-out and blank paragraphs stay
 * out; kept ones that no link names are links of their own, of no confidence. Without a target every link is one-sided.
 */
export function startAlignment(
  source: ImportedDocument,
  target: ImportedDocument | null,
  links: readonly ParagraphLink[],
  languages: { readonly sourceLanguage: LanguageTag; readonly targetLanguage: LanguageTag },
): Alignment {
  const targetParagraphs = target?.paragraphs ?? [];
  const rows = completeRows(source.paragraphs, targetParagraphs, target === null ? [] : links);
  const sides = { source: keep(source.paragraphs), target: keep(targetParagraphs) };
  return {
    sourceLanguage: languages.sourceLanguage,
    targetLanguage: languages.targetLanguage,
    sourceFile: source.file,
    targetFile: target?.file ?? null,
    source: sides.source.paragraphs,
    target: sides.target.paragraphs,
    links: rows.map((row, id) => ({
      id,
      source: sides.source.blocksOf(row.source),
      target: sides.target.blocksOf(row.target),
      confidence: row.confidence,
      isConfirmed: false,
      reason: null,
      group: null,
    })),
    nextId: rows.length,
  };
}
