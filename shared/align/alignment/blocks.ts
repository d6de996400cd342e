// Blocks of an alignment: ranges of paragraphs, cut and put together without ever losing or doubling a word.
import type { Alignment, AlignmentBlock, AlignmentLink, AlignmentParagraph } from '../../model/alignment.js';
import { sliceInlineText, type InlineText } from '../../model/inlineText.js';
import type { Side } from '../../model/language.js';
import { cutText } from '../joinSegmentText.js';

/** Order of the text. */
export const compareBlocks = (a: AlignmentBlock, b: AlignmentBlock): number =>
  a.paragraph - b.paragraph || a.start - b.start;

/** Names a block on its side: no two blocks of a side have the same. */
export const blockKey = ({ paragraph, start }: AlignmentBlock): string => `${paragraph}:${start}`;

/** The whole paragraph as one block, without white space at its ends. */
export function wholeBlock({ content }: AlignmentParagraph, paragraph: number): AlignmentBlock {
  const start = content.text.length - content.text.trimStart().length;
  return { paragraph, start, end: start + content.text.trim().length };
}

/** The words of a block with their marks. */
export function blockContent(paragraphs: readonly AlignmentParagraph[], block: AlignmentBlock): InlineText {
  const paragraph = paragraphs[block.paragraph];
  return paragraph ? sliceInlineText(paragraph.content, block.start, block.end) : { text: '', marks: [] };
}

/**
 * The two halves of a block cut at a UTF-16 offset into the paragraph, without the white space at the cut; null when
 * either half would have no words. Never cuts inside a character.
 */
export function cutBlock(
  paragraphs: readonly AlignmentParagraph[],
  block: AlignmentBlock,
  at: number,
): readonly [AlignmentBlock, AlignmentBlock] | null {
  const { before, after } = cutText(blockContent(paragraphs, block), at - block.start);
  if (before === null || after === null) return null;
  return [
    { ...block, end: block.start + before.text.length },
    { ...block, start: block.end - after.text.length },
  ];
}

/** Blocks in order of the text, those that are neighbours in one paragraph joined. */
export function joinBlocks(
  paragraphs: readonly AlignmentParagraph[],
  blocks: readonly AlignmentBlock[],
): readonly AlignmentBlock[] {
  const joined: AlignmentBlock[] = [];
  for (const block of [...blocks].sort(compareBlocks)) {
    const last = joined.at(-1);
    const text = paragraphs[block.paragraph]?.content.text ?? '';
    const isNext = last?.paragraph === block.paragraph && text.slice(last.end, block.start).trim() === '';
    if (last && isNext) joined[joined.length - 1] = { ...last, end: block.end };
    else joined.push(block);
  }
  return joined;
}

/** All blocks of a side in order of the text. */
export function blocksOf({ links }: Pick<Alignment, 'links'>, side: Side): readonly AlignmentBlock[] {
  return links.flatMap((link: AlignmentLink) => link[side]).sort(compareBlocks);
}
