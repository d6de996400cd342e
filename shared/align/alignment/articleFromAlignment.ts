// A finished alignment becomes the article to be created: each link a segment, in the order of the rows.
import type { Alignment, AlignmentBlock, AlignmentLink, AlignmentParagraph } from '../../model/alignment.js';
import type { NewArticle, NewArticleParagraph, NewArticleSegment } from '../../model/imported.js';
import type { InlineText } from '../../model/inlineText.js';
import type { LanguageTag, Side } from '../../model/language.js';
import type { ParagraphId } from '../../model/ids.js';
import type { ParagraphRole } from '../../model/article.js';
import { joinTexts } from '../joinSegmentText.js';
import { blockContent, joinBlocks } from './blocks.js';
import { closeAllGroups } from './groups.js';

/** The words of one side of a link: across paragraphs stands PARAGRAPH_BREAK. Null: none. */
export function sideContent(
  paragraphs: readonly AlignmentParagraph[],
  blocks: readonly AlignmentBlock[],
  language: LanguageTag,
): InlineText | null {
  const parts = joinBlocks(paragraphs, blocks).map((block) => ({
    // All that counts is which parts stand in one paragraph.
    paragraphId: String(block.paragraph) as ParagraphId,
    content: blockContent(paragraphs, block),
  }));
  return joinTexts(parts, language);
}

/** The role of a row: its source's, for an addition its target's. */
export function roleOfLink(alignment: Alignment, { source, target }: AlignmentLink): ParagraphRole {
  const first = source[0]
    ? alignment.source[source[0].paragraph]
    : alignment.target[target[0]?.paragraph ?? -1];
  return first?.role ?? 'body';
}

/** Whether a row goes on in the paragraph of the row before, on every side that both have words on. */
export function isContinued(before: AlignmentLink | undefined, link: AlignmentLink): boolean {
  if (before === undefined) return false;
  const goesOn = (side: Side): boolean | null => {
    const [last, first] = [before[side].at(-1), link[side][0]];
    if (!last || !first) return null;
    return last.paragraph === first.paragraph && last.end <= first.start;
  };
  const sides = [goesOn('source'), goesOn('target')];
  return sides.includes(true) && !sides.includes(false);
}

/** The segment a row becomes. */
export function segmentOfLink(alignment: Alignment, link: AlignmentLink): NewArticleSegment {
  return {
    source: sideContent(alignment.source, link.source, alignment.sourceLanguage),
    target: sideContent(alignment.target, link.target, alignment.targetLanguage),
  };
}

/**
 * The article of an alignment. What was opened into sentences is closed again; rows cut out of one paragraph on both
 * sides are segments of one paragraph.
 */
export function articleFromAlignment(opened: Alignment): NewArticle {
  const alignment = closeAllGroups(opened);
  const paragraphs: { role: NewArticleParagraph['role']; segments: NewArticleSegment[] }[] = [];
  alignment.links.forEach((link, i) => {
    const segment = segmentOfLink(alignment, link);
    const last = paragraphs.at(-1);
    if (last && isContinued(alignment.links[i - 1], link)) last.segments.push(segment);
    else paragraphs.push({ role: roleOfLink(alignment, link), segments: [segment] });
  });
  const { sourceLanguage, targetLanguage, sourceFile, targetFile } = alignment;
  return { sourceLanguage, targetLanguage, sourceFile, targetFile, paragraphs };
}
