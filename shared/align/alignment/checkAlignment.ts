// What a window or a file says is an alignment is looked at before it is kept: no word may be lost or doubled.
import type { Alignment, AlignmentBlock, AlignmentLink, AlignmentParagraph } from '../../model/alignment.js';
import { blocksOf, compareBlocks } from './blocks.js';

const isBroken = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

function blockProblem(paragraphs: readonly AlignmentParagraph[], block: AlignmentBlock): string | null {
  const text = paragraphs[block.paragraph]?.content.text;
  if (text === undefined) return `no paragraph ${block.paragraph}`;
  const { start, end } = block;
  const words = text.slice(start, end);
  const isInside = start >= 0 && start < end && end <= text.length;
  if (!isInside || words.trim() !== words || isBroken(text, start) || isBroken(text, end))
    return `a block that cannot be: ${block.paragraph}:${start}-${end}`;
  return null;
}

/** Every word of a side in exactly one block. */
function coverProblem(
  paragraphs: readonly AlignmentParagraph[],
  blocks: readonly AlignmentBlock[],
): string | null {
  let next = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    let at = 0;
    const { text } = paragraph.content;
    for (; blocks[next]?.paragraph === index; next += 1) {
      const block = blocks[next];
      if (!block) break;
      if (block.start < at) return `words twice in paragraph ${index}`;
      if (text.slice(at, block.start).trim() !== '') return `words lost in paragraph ${index}`;
      at = block.end;
    }
    if (text.slice(at).trim() !== '') return `words lost in paragraph ${index}`;
  }
  return next === blocks.length ? null : 'blocks out of place';
}

const rises = (blocks: readonly AlignmentBlock[]): boolean =>
  blocks.every((block, i) => i === 0 || compareBlocks(blocks[i - 1] ?? block, block) < 0);

function linkProblem(link: AlignmentLink, nextId: number): string | null {
  const { source, target, reason } = link;
  if (source.length + target.length === 0) return `link ${link.id} is empty`;
  if (!rises(source) || !rises(target)) return `link ${link.id} is out of order`;
  if (reason !== null && source.length > 0 && target.length > 0) return `link ${link.id} has a reason`;
  if (link.id >= nextId || (link.group ?? 0) >= nextId) return `link ${link.id} has no number of its own`;
  return null;
}

/** What is wrong with the links of an alignment, for the log; null when they hold all its words once. */
export function alignmentProblem(alignment: Alignment): string | null {
  const { links, nextId } = alignment;
  if (new Set(links.map(({ id }) => id)).size < links.length) return 'two links of one number';
  if (!rises(links.flatMap(({ source }) => source))) return 'rows out of the order of the source';
  for (const link of links) {
    const problem = linkProblem(link, nextId);
    if (problem !== null) return problem;
  }
  for (const side of ['source', 'target'] as const) {
    const blocks = blocksOf(alignment, side);
    for (const block of blocks) {
      const problem = blockProblem(alignment[side], block);
      if (problem !== null) return `${side}: ${problem}`;
    }
    const problem = coverProblem(alignment[side], blocks);
    if (problem !== null) return `${side}: ${problem}`;
  }
  return null;
}
