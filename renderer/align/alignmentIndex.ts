// Where every block of an alignment stands, looked up instead of searched for.
import { blockKey, compareBlocks } from '../../shared/align/alignment/blocks.js';
import type { BlockName } from '../../shared/align/alignment/editLinks.js';
import type { Alignment, AlignmentBlock, AlignmentLink } from '../../shared/model/alignment.js';
import type { Side } from '../../shared/model/language.js';

/** A block with its link and its place among the blocks of its side. */
export interface PlacedBlock {
  readonly block: AlignmentBlock;
  readonly link: AlignmentLink;
  readonly position: number;
  /** What readers call it: `7`, or `7.2` for a piece of a paragraph. */
  readonly label: string;
}

/** The blocks of both sides in order of the text. */
export interface AlignmentIndex {
  readonly source: readonly PlacedBlock[];
  readonly target: readonly PlacedBlock[];
  readonly find: (name: BlockName) => PlacedBlock | null;
}

/** The other side. */
export const otherSide = (side: Side): Side => (side === 'source' ? 'target' : 'source');

/** Whether two names name the same block. */
export const sameBlock = (a: BlockName | null, b: BlockName | null): boolean =>
  a?.side === b?.side && a?.key === b?.key;

interface LinkedBlock {
  readonly block: AlignmentBlock;
  readonly link: AlignmentLink;
}

/** In order of the text; the rows mostly have them so already. */
function linkedBlocks({ links }: Alignment, side: Side): readonly LinkedBlock[] {
  const linked: LinkedBlock[] = [];
  let isSorted = true;
  for (const link of links)
    for (const block of link[side]) {
      const last = linked.at(-1)?.block;
      if (last && compareBlocks(last, block) > 0) isSorted = false;
      linked.push({ block, link });
    }
  return isSorted ? linked : linked.sort((a, b) => compareBlocks(a.block, b.block));
}

function placeSide(alignment: Alignment, side: Side): readonly PlacedBlock[] {
  const blocks = linkedBlocks(alignment, side);
  const placed: PlacedBlock[] = [];
  for (let from = 0, to = 0; from < blocks.length; from = to) {
    const paragraph = blocks[from]?.block.paragraph ?? 0;
    while (blocks[to]?.block.paragraph === paragraph) to += 1;
    for (const [piece, { block, link }] of blocks.slice(from, to).entries()) {
      const label = to - from > 1 ? `${paragraph + 1}.${piece + 1}` : String(paragraph + 1);
      placed.push({ block, link, position: from + piece, label });
    }
  }
  return placed;
}

/** By paragraph: what stands in it, in order. */
function byParagraph(placed: readonly PlacedBlock[]): readonly (readonly PlacedBlock[])[] {
  const paragraphs: PlacedBlock[][] = [];
  for (const one of placed) (paragraphs[one.block.paragraph] ??= []).push(one);
  return paragraphs;
}

const known = new WeakMap<Alignment, AlignmentIndex>();

/** The index of an alignment; made once for each. */
export function indexOf(alignment: Alignment): AlignmentIndex {
  const made = known.get(alignment);
  if (made) return made;
  const sides = { source: placeSide(alignment, 'source'), target: placeSide(alignment, 'target') };
  const paragraphs = { source: byParagraph(sides.source), target: byParagraph(sides.target) };
  const index: AlignmentIndex = {
    ...sides,
    find: ({ side, key }) => {
      const [paragraph = -1, start = -1] = key.split(':').map(Number);
      return paragraphs[side][paragraph]?.find(({ block }) => block.start === start) ?? null;
    },
  };
  known.set(alignment, index);
  return index;
}

/** The block of that name, or the one that holds its first letter now; null when the side has no blocks. */
export function blockNear(alignment: Alignment, { side, key }: BlockName): BlockName | null {
  const index = indexOf(alignment);
  if (index.find({ side, key })) return { side, key };
  const [paragraph = 0, start = 0] = key.split(':').map(Number);
  const found =
    index[side].findLast(
      ({ block }) => block.paragraph < paragraph || (block.paragraph === paragraph && block.start <= start),
    ) ?? index[side][0];
  return found ? { side, key: blockKey(found.block) } : null;
}

/** Labels of blocks: `7, 8`; nothing for none. */
export function labelsOf(alignment: Alignment, side: Side, blocks: readonly AlignmentBlock[]): string {
  const index = indexOf(alignment);
  return blocks.map((block) => index.find({ side, key: blockKey(block) })?.label ?? '?').join(', ');
}
