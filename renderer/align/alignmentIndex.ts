// Where every block of an alignment stands, looked up instead of searched for.
import { blockKey, blocksOf } from '../../shared/align/alignment/blocks.js';
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
  /** Row of a link; −1 when it is gone. */
  readonly rowOf: (linkId: number) => number;
}

/** The other side. */
export const otherSide = (side: Side): Side => (side === 'source' ? 'target' : 'source');

/** Whether two names name the same block. */
export const sameBlock = (a: BlockName | null, b: BlockName | null): boolean =>
  a?.side === b?.side && a?.key === b?.key;

function placeSide(alignment: Alignment, side: Side): readonly PlacedBlock[] {
  const linkOf = new Map(alignment.links.flatMap((link) => link[side].map((block) => [block, link])));
  const pieces = new Map<number, number>();
  const blocks = blocksOf(alignment, side);
  for (const { paragraph } of blocks) pieces.set(paragraph, (pieces.get(paragraph) ?? 0) + 1);
  let [paragraph, piece] = [-1, 0];
  return blocks.flatMap((block, position) => {
    const link = linkOf.get(block);
    piece = block.paragraph === paragraph ? piece + 1 : 1;
    paragraph = block.paragraph;
    const isPiece = (pieces.get(paragraph) ?? 0) > 1;
    const label = isPiece ? `${paragraph + 1}.${piece}` : String(paragraph + 1);
    return link ? [{ block, link, position, label }] : [];
  });
}

const known = new WeakMap<Alignment, AlignmentIndex>();

/** The index of an alignment; made once for each. */
export function indexOf(alignment: Alignment): AlignmentIndex {
  const made = known.get(alignment);
  if (made) return made;
  const sides = { source: placeSide(alignment, 'source'), target: placeSide(alignment, 'target') };
  const keys = (side: Side): ReadonlyMap<string, PlacedBlock> =>
    new Map(sides[side].map((placed) => [blockKey(placed.block), placed]));
  const byKey = { source: keys('source'), target: keys('target') };
  const rows = new Map(alignment.links.map(({ id }, row) => [id, row]));
  const index: AlignmentIndex = {
    ...sides,
    find: ({ side, key }) => byKey[side].get(key) ?? null,
    rowOf: (linkId) => rows.get(linkId) ?? -1,
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
