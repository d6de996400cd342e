// What a person does to the links of an alignment. Every edit keeps every word, and every block in exactly one link; it
// answers a new alignment (undo is the old one) and the link that was mended, below which the rest may be aligned anew.
import type { Alignment, AlignmentBlock, AlignmentLink } from '../../model/alignment.js';
import type { Side } from '../../model/language.js';
import { blockKey, compareBlocks, cutBlock, joinBlocks } from './blocks.js';
import { placeRows } from './rows.js';

/** A block by its side and `blockKey`. */
export interface BlockName {
  readonly side: Side;
  readonly key: string;
}

/** Why an edit is not possible; text `align.refusal.<reason>`. */
export type EditRefusal =
  /** Between the source blocks stands one that is not among them. */
  | 'sourcesApart'
  | 'nothingToJoin'
  | 'nothingToCut'
  /** Blocks in the middle of a link cannot leave it upwards or downwards. */
  | 'notAtEdge'
  | 'noRowThere'
  | 'needsBothSides'
  | 'notLinked'
  | 'isLinked'
  | 'oneSentenceEach';

/** The outcome of an edit. */
export type LinkEdit =
  | { readonly kind: 'edited'; readonly alignment: Alignment; readonly linkId: number }
  | { readonly kind: 'refused'; readonly reason: EditRefusal };

const sides = ['source', 'target'] as const;
const refused = (reason: EditRefusal): LinkEdit => ({ kind: 'refused', reason });
const isEmpty = ({ source, target }: AlignmentLink): boolean => source.length + target.length === 0;

/** Whether a link has blocks on both sides. */
export const isTwoSided = ({ source, target }: Pick<AlignmentLink, 'source' | 'target'>): boolean =>
  source.length > 0 && target.length > 0;

/** The link a block stands in. */
export function linkOf({ links }: Alignment, { side, key }: BlockName): AlignmentLink | null {
  return links.find((link) => link[side].some((block) => blockKey(block) === key)) ?? null;
}

const sameGroup = (links: readonly AlignmentLink[]): number | null =>
  links.every(({ group }) => group === links[0]?.group) ? (links[0]?.group ?? null) : null;

/** A link with other blocks. Linked by hand it is certain; what is left of one has still to be looked at. */
function changedLink(link: AlignmentLink, blocks: Partial<AlignmentLink>, isFixed: boolean): AlignmentLink {
  const changed = { ...link, ...blocks, reason: null };
  const isSure = isFixed && isTwoSided(changed);
  const confidence = isSure ? 1 : isTwoSided(changed) ? link.confidence : 0;
  return { ...changed, confidence, isConfirmed: isSure };
}

function withRows(
  alignment: Alignment,
  gone: readonly AlignmentLink[],
  made: readonly AlignmentLink[],
  nextId: number,
): Alignment | null {
  const kept = alignment.links.filter((link) => !gone.includes(link));
  const filled = made.filter((link) => !isEmpty(link));
  const links = placeRows(kept, filled);
  return links && { ...alignment, links, nextId };
}

function edited(alignment: Alignment | null, linkId: number): LinkEdit {
  return alignment === null ? refused('sourcesApart') : { kind: 'edited', alignment, linkId };
}

/** One link of several; pieces of one paragraph that meet in it are one block again. */
export function joinLinks(alignment: Alignment, ids: readonly number[]): LinkEdit {
  const links = alignment.links.filter(({ id }) => ids.includes(id));
  const [first] = links;
  const count = links.reduce((sum, { source, target }) => sum + source.length + target.length, 0);
  if (!first || count < 2) return refused('nothingToJoin');
  const blocks = (side: Side): readonly AlignmentBlock[] =>
    joinBlocks(
      alignment[side],
      links.flatMap((link) => link[side]),
    );
  const joined = { source: blocks('source'), target: blocks('target'), group: sameGroup(links) };
  const isSame = links.length === 1 && joined.source.length + joined.target.length === count;
  if (isSame) return refused('nothingToJoin');
  const made = changedLink(first, joined, true);
  return edited(withRows(alignment, links, [made], alignment.nextId), first.id);
}

/** Two links of one: the first so many blocks of each side, and the rest. */
export function splitLink(
  alignment: Alignment,
  linkId: number,
  at: { readonly source: number; readonly target: number },
): LinkEdit {
  const link = alignment.links.find(({ id }) => id === linkId);
  if (!link) return refused('nothingToCut');
  const part = (from: 'slice' | 'rest'): AlignmentLink => {
    const cut = (side: Side): readonly AlignmentBlock[] =>
      from === 'slice' ? link[side].slice(0, at[side]) : link[side].slice(at[side]);
    const blocks = { source: cut('source'), target: cut('target') };
    return changedLink(link, from === 'slice' ? blocks : { ...blocks, id: alignment.nextId }, true);
  };
  const made = [part('slice'), part('rest')];
  if (made.some(isEmpty)) return refused('nothingToCut');
  return edited(withRows(alignment, [link], made, alignment.nextId + 1), alignment.nextId);
}

/** How many blocks of the other side go with the first `count` of this one: where the same share of letters ends. */
export function likelySplit(link: AlignmentLink, side: Side, count: number): number {
  const other = link[side === 'source' ? 'target' : 'source'];
  const length = (blocks: readonly AlignmentBlock[]): number =>
    blocks.reduce((sum, { start, end }) => sum + end - start, 0);
  const wanted = (length(link[side].slice(0, count)) / Math.max(1, length(link[side]))) * length(other);
  const distance = (n: number): number => Math.abs(length(other.slice(0, n)) - wanted);
  const counts = [...Array.from({ length: other.length + 1 }).keys()];
  const inner = other.length > 1 ? counts.slice(1, -1) : counts;
  return inner.reduce((best, n) => (distance(n) < distance(best) ? n : best), inner[0] ?? 0);
}

/** A block cut in two at a UTF-16 offset into its paragraph; both stay in the link, which has to be looked at again. */
export function cutInLink(alignment: Alignment, name: BlockName, at: number): LinkEdit {
  const link = linkOf(alignment, name);
  const block = link?.[name.side].find((one) => blockKey(one) === name.key);
  const halves = block && cutBlock(alignment[name.side], block, at);
  if (!link || !halves) return refused('nothingToCut');
  const blocks = link[name.side].flatMap((one) => (one === block ? halves : [one]));
  const made = changedLink(link, { [name.side]: blocks }, false);
  return edited(withRows(alignment, [link], [made], alignment.nextId), link.id);
}

/** A block at the edge of its link goes to the row above or below; the row it leaves keeps the rest. */
export function moveBlock(alignment: Alignment, name: BlockName, direction: 'up' | 'down'): LinkEdit {
  const link = linkOf(alignment, name);
  if (!link) return refused('noRowThere');
  const { side, key } = name;
  const block = link[side].at(direction === 'up' ? 0 : -1);
  if (!block || blockKey(block) !== key) return refused('notAtEdge');
  const taker = alignment.links[alignment.links.indexOf(link) + (direction === 'up' ? -1 : 1)];
  if (!taker) return refused('noRowThere');
  const given = changedLink(taker, { [side]: [...taker[side], block].sort(compareBlocks) }, true);
  const left = changedLink(link, { [side]: link[side].filter((one) => one !== block) }, false);
  return edited(withRows(alignment, [taker, link], [given, left], alignment.nextId), taker.id);
}

/** What is left of a link when blocks are taken out: source blocks on both sides of the gap are parted. */
function remains(link: AlignmentLink, taken: ReadonlySet<AlignmentBlock>): readonly AlignmentLink[] {
  const source = link.source.filter((block) => !taken.has(block));
  const target = link.target.filter((block) => !taken.has(block));
  const gap = link.source.find((block) => taken.has(block));
  const before = gap ? source.filter((block) => compareBlocks(block, gap) < 0) : source;
  const after = source.filter((block) => !before.includes(block));
  if (before.length === 0) return [changedLink(link, { source: after, target }, false)];
  return [
    changedLink(link, { source: before, target }, false),
    changedLink(link, { source: after, target: [] }, false),
  ];
}

interface TakenOut {
  readonly gone: readonly AlignmentLink[];
  readonly source: readonly AlignmentBlock[];
  readonly target: readonly AlignmentBlock[];
  readonly left: readonly AlignmentLink[];
}

function takeOut(alignment: Alignment, names: readonly BlockName[]): TakenOut {
  const wanted = new Set(names.map(({ side, key }) => `${side} ${key}`));
  const isWanted = (side: Side, block: AlignmentBlock): boolean => wanted.has(`${side} ${blockKey(block)}`);
  const gone = alignment.links.filter((link) =>
    sides.some((side) => link[side].some((block) => isWanted(side, block))),
  );
  const blocks = (side: Side): readonly AlignmentBlock[] =>
    gone
      .flatMap((link) => link[side])
      .filter((block) => isWanted(side, block))
      .sort(compareBlocks);
  const [source, target] = [blocks('source'), blocks('target')];
  const taken = new Set([...source, ...target]);
  const left = gone.flatMap((link) => remains(link, taken)).filter((link) => !isEmpty(link));
  return { gone, source, target, left };
}

/** Gives links numbers of their own, beginning at `nextId`. */
const numbered = (links: readonly AlignmentLink[], nextId: number): readonly AlignmentLink[] =>
  links.map((link, i) => ({ ...link, id: nextId + i }));

/** The named blocks of both sides become one link, whatever they were linked with before. */
export function linkBlocks(alignment: Alignment, names: readonly BlockName[]): LinkEdit {
  const { gone, source, target, left } = takeOut(alignment, names);
  const [first] = gone;
  if (!first || source.length === 0 || target.length === 0) return refused('needsBothSides');
  const made = changedLink(first, { source, target, group: sameGroup(gone) }, true);
  const rest = numbered(left, alignment.nextId);
  return edited(withRows(alignment, gone, [made, ...rest], alignment.nextId + rest.length), first.id);
}

/** The named blocks leave their links; each is a row of its own. */
export function unlinkBlocks(alignment: Alignment, names: readonly BlockName[]): LinkEdit {
  const linked = names.filter((name) => {
    const link = linkOf(alignment, name);
    return link !== null && link.source.length + link.target.length > 1;
  });
  const { gone, source, target, left } = takeOut(alignment, linked);
  const [first] = gone;
  if (!first) return refused('notLinked');
  const lone = [
    ...source.map((block) => ({ source: [block], target: [] })),
    ...target.map((block) => ({ source: [], target: [block] })),
  ].map((blocks) => changedLink(first, { ...blocks, group: sameGroup(gone) }, false));
  const made = numbered([...lone, ...left], alignment.nextId);
  const last = made.at(lone.length - 1)?.id ?? first.id;
  return edited(withRows(alignment, gone, made, alignment.nextId + made.length), last);
}

function changeLinks(alignment: Alignment, ids: readonly number[], change: Partial<AlignmentLink>): LinkEdit {
  const links = alignment.links.map((link) => (ids.includes(link.id) ? { ...link, ...change } : link));
  return { kind: 'edited', alignment: { ...alignment, links }, linkId: ids.at(-1) ?? -1 };
}

/** Why one side of a link is empty; a blank reason takes it back. A person who gives one stands by the link. */
export function giveReason(alignment: Alignment, linkId: number, reason: string): LinkEdit {
  const link = alignment.links.find(({ id }) => id === linkId);
  if (!link || isTwoSided(link)) return refused('isLinked');
  const given = reason.trim() === '' ? null : reason.trim();
  return changeLinks(alignment, [linkId], { reason: given, isConfirmed: given !== null });
}

/** Links a person stands by, or no longer does. */
export function confirmLinks(alignment: Alignment, ids: readonly number[], isConfirmed: boolean): LinkEdit {
  return changeLinks(alignment, ids, isConfirmed ? { isConfirmed } : { isConfirmed, reason: null });
}
