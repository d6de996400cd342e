// What follows a mended link: up to the next confirmed one the aligner may have another look.
import type { Alignment, AlignmentBlock, AlignmentLink } from '../../model/alignment.js';
import { blockKey, blocksOf } from './blocks.js';
import { placeRows } from './rows.js';

/** Rows that are to be aligned anew, and their blocks in the order of the text. */
export interface Stretch {
  readonly ids: readonly number[];
  readonly source: readonly AlignmentBlock[];
  readonly target: readonly AlignmentBlock[];
}

/** A link of the aligner by the indexes of the blocks of a stretch. */
export interface StretchLink {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
}

/**
 * The rows behind the link (with `isWithLink` from it on) up to the next one a person stands by; null when there is
 * nothing to align in them: fewer than two rows that have words on both sides together.
 */
export function stretchAfter(alignment: Alignment, linkId: number, isWithLink = false): Stretch | null {
  const at = alignment.links.findIndex(({ id }) => id === linkId);
  if (at < 0) return null;
  const from = at + (isWithLink ? 0 : 1);
  const next = alignment.links.findIndex((link, i) => i >= from && link.isConfirmed);
  const links = alignment.links.slice(from, next < 0 ? undefined : next);
  const [source, target] = [blocksOf({ links }, 'source'), blocksOf({ links }, 'target')];
  if (source.length === 0 || target.length === 0 || source.length + target.length < 3) return null;
  return { ids: links.map(({ id }) => id), source, target };
}

const shapeOf = ({ source, target }: Pick<AlignmentLink, 'source' | 'target'>): string =>
  `${source.map(blockKey).join(' ')}|${target.map(blockKey).join(' ')}`;

/** Pieces of one opened paragraph pair stay in its group. */
function groupOf(link: StretchLink, stretch: Stretch, groups: ReadonlyMap<AlignmentBlock, number | null>) {
  const found = new Set([
    ...link.source.map((i) => groups.get(stretch.source[i] ?? noBlock) ?? null),
    ...link.target.map((i) => groups.get(stretch.target[i] ?? noBlock) ?? null),
  ]);
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
const noBlock: AlignmentBlock = { paragraph: -1, start: 0, end: 0 };

/**
 * The alignment with the rows of a stretch linked as the aligner answered, and the links that are other than before.
 * Rows that come out as they were keep their numbers. Null when nothing changed or the answer leaves blocks out.
 */
export function replaceStretch(
  alignment: Alignment,
  stretch: Stretch,
  answer: readonly StretchLink[],
): { readonly alignment: Alignment; readonly changed: readonly number[] } | null {
  const old = alignment.links.filter(({ id }) => stretch.ids.includes(id));
  const isWhole = (side: 'source' | 'target'): boolean => {
    const named = answer.flatMap((link) => link[side]);
    return new Set(named).size === stretch[side].length && named.length === stretch[side].length;
  };
  if (!isWhole('source') || !isWhole('target')) return null;
  const known = new Map(old.map((link) => [shapeOf(link), link]));
  const groups = new Map(old.flatMap((link) => [...link.source, ...link.target].map((b) => [b, link.group])));
  let { nextId } = alignment;
  const changed: number[] = [];
  const made = answer.map((link): AlignmentLink => {
    const source = link.source.flatMap((i) => stretch.source[i] ?? []);
    const target = link.target.flatMap((i) => stretch.target[i] ?? []);
    const same = known.get(shapeOf({ source, target }));
    if (same) return same;
    const id = nextId;
    nextId += 1;
    changed.push(id);
    const group = groupOf(link, stretch, groups);
    const { confidence } = link;
    return { id, source, target, confidence, isConfirmed: false, reason: null, group };
  });
  if (changed.length === 0) return null;
  const links = placeRows(
    alignment.links.filter(({ id }) => !stretch.ids.includes(id)),
    made,
  );
  return links && { alignment: { ...alignment, links, nextId }, changed };
}
