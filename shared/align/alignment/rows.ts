// The order of the rows of an alignment: sources rise; an addition follows the row that holds the words before it.
import type { AlignmentBlock, AlignmentLink } from '../../model/alignment.js';
import { compareBlocks } from './blocks.js';

const isBefore = (a: AlignmentBlock | undefined, b: AlignmentBlock | undefined): boolean =>
  a !== undefined && b !== undefined && compareBlocks(a, b) < 0;

/** Behind the rows whose source comes before, and the additions there whose words do. */
function placeBySource(rows: readonly AlignmentLink[], link: AlignmentLink): number {
  const before = rows.findLastIndex(({ source }) => isBefore(source[0], link.source[0]));
  let at = before + 1;
  while (rows[at]?.source.length === 0 && isBefore(rows[at]?.target[0], link.target[0])) at += 1;
  return at;
}

/** Behind the row that holds the last target block before. */
function placeByTarget(rows: readonly AlignmentLink[], link: AlignmentLink): number {
  let [row, last]: [number, AlignmentBlock | undefined] = [-1, undefined];
  rows.forEach(({ target }, i) => {
    for (const block of target)
      if (isBefore(block, link.target[0]) && (last === undefined || isBefore(last, block)))
        [row, last] = [i, block];
  });
  return row + 1;
}

/** Links of a group that are no neighbours of its others leave it; one alone is no group. */
function tidyGroups(rows: readonly AlignmentLink[]): readonly AlignmentLink[] {
  const lastOf = new Map<number, number>();
  const gathered = rows.map((link, i) => {
    if (link.group === null) return link;
    const last = lastOf.get(link.group) ?? i - 1;
    if (last !== i - 1) return { ...link, group: null };
    lastOf.set(link.group, i);
    return link;
  });
  return gathered.map((link, i) => {
    const isAlone = gathered[i - 1]?.group !== link.group && gathered[i + 1]?.group !== link.group;
    return link.group !== null && isAlone ? { ...link, group: null } : link;
  });
}

/**
 * The kept rows in their order with the made ones in their places. Null when the sources of one link would stand on
 * both sides of another’s.
 */
export function placeRows(
  kept: readonly AlignmentLink[],
  made: readonly AlignmentLink[],
): readonly AlignmentLink[] | null {
  const rows = [...kept];
  const bySource = made.filter(({ source }) => source.length > 0);
  const additions = made.filter(({ source }) => source.length === 0);
  for (const link of bySource) rows.splice(placeBySource(rows, link), 0, link);
  additions.sort((a, b) => (isBefore(a.target[0], b.target[0]) ? -1 : 1));
  for (const link of additions) rows.splice(placeByTarget(rows, link), 0, link);
  const sources = rows.flatMap(({ source }) => source);
  if (sources.some((block, i) => i > 0 && !isBefore(sources[i - 1], block))) return null;
  return tidyGroups(rows);
}
