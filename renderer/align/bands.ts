// The two columns cut into bands, from top to bottom: in each stand the blocks of one link side by side. What crosses (a
// moved paragraph) stands in a band of its own on each side, at its place in its text; a ribbon joins the two.
import { blockKey, compareBlocks } from '../../shared/align/alignment/blocks.js';
import { longestRising } from '../../shared/diff/longestRising.js';
import type { Alignment, AlignmentBlock, AlignmentLink } from '../../shared/model/alignment.js';

/** A row on screen. Blocks of one side are in order of the text, over all bands. */
export interface Band {
  readonly key: string;
  readonly link: AlignmentLink;
  readonly source: readonly AlignmentBlock[];
  readonly target: readonly AlignmentBlock[];
}

/** A link whose blocks stand in different bands, by their indexes. */
export interface Crossing {
  readonly link: AlignmentLink;
  readonly source: number;
  readonly target: number;
}

/** What is to be drawn. */
export interface BandLayout {
  readonly bands: readonly Band[];
  readonly crossings: readonly Crossing[];
}

/** Blocks of one link that follow each other in the target text. */
interface Run {
  readonly link: AlignmentLink;
  readonly row: number;
  readonly blocks: readonly AlignmentBlock[];
}

function targetRuns(links: readonly AlignmentLink[]): readonly Run[] {
  const all: { readonly row: number; readonly block: AlignmentBlock }[] = [];
  let isSorted = true;
  for (const [row, link] of links.entries())
    for (const block of link.target) {
      const last = all.at(-1)?.block;
      if (last && compareBlocks(last, block) > 0) isSorted = false;
      all.push({ row, block });
    }
  if (!isSorted) all.sort((a, b) => compareBlocks(a.block, b.block));
  const runs: (Run & { readonly blocks: AlignmentBlock[] })[] = [];
  for (const { row, block } of all) {
    const link = links[row];
    const last = runs.at(-1);
    if (last && last.link === link) last.blocks.push(block);
    else if (link) runs.push({ link, row, blocks: [block] });
  }
  return runs;
}

const letters = ({ blocks }: Run): number => blocks.reduce((sum, { start, end }) => sum + end - start, 0);

/** The longest run of each link that has both sides: by its row. */
function mainRuns(runs: readonly Run[]): ReadonlyMap<number, number> {
  const main = new Map<number, number>();
  runs.forEach((run, at) => {
    if (run.link.source.length === 0) return;
    const best = runs[main.get(run.row) ?? -1];
    if (!best || letters(run) > letters(best)) main.set(run.row, at);
  });
  return main;
}

const bandOf = (link: AlignmentLink, source: Band['source'], target: Band['target']): Band => {
  const [side, first] = source[0] ? (['s', source[0]] as const) : (['t', target[0]] as const);
  return { key: `${side}${first ? blockKey(first) : ''}`, link, source, target };
};

const known = new WeakMap<object, BandLayout>();

/**
 * Lays out the rows, once for each value: the longest chain of links that do not cross stands side by side; between two of them first what
 * the target has moved there, then sources and additions as the rows have them.
 */
export function layOutBands(alignment: Pick<Alignment, 'links'>): BandLayout {
  const made = known.get(alignment) ?? layOut(alignment);
  known.set(alignment, made);
  return made;
}

function layOut({ links }: Pick<Alignment, 'links'>): BandLayout {
  const runs = targetRuns(links);
  const main = mainRuns(runs);
  const chain = longestRising([...main].sort(([a], [b]) => a - b));
  const bands: Band[] = [];
  let [row, run] = [0, 0];
  const flush = (rowEnd: number, runEnd: number): void => {
    for (; row < rowEnd; row += 1) {
      const link = links[row];
      if (!link || link.source.length === 0) continue;
      for (let next = runs[run]; run < runEnd && next && isDue(next, row); next = runs[run]) {
        bands.push(bandOf(next.link, [], next.blocks));
        run += 1;
      }
      bands.push(bandOf(link, link.source, []));
    }
    for (; run < runEnd; run += 1) {
      const next = runs[run];
      if (next) bands.push(bandOf(next.link, [], next.blocks));
    }
  };
  for (const [chainRow, chainRun] of chain) {
    flush(chainRow, chainRun);
    const link = links[chainRow];
    const blocks = runs[chainRun]?.blocks ?? [];
    if (link) bands.push(bandOf(link, link.source, blocks));
    [row, run] = [chainRow + 1, chainRun + 1];
  }
  flush(links.length, runs.length);
  return { bands, crossings: crossingsOf(bands) };
}

/** Additions of rows below wait; what was moved here does not. */
const isDue = ({ link, row }: Run, before: number): boolean => link.source.length > 0 || row < before;

function crossingsOf(bands: readonly Band[]): readonly Crossing[] {
  const places = new Map<number, { source: number; targets: number[]; link: AlignmentLink }>();
  bands.forEach(({ link, source, target }, at) => {
    if (link.source.length === 0 || link.target.length === 0) return;
    const place = places.get(link.id) ?? { source: -1, targets: [], link };
    if (source.length > 0) place.source = at;
    if (target.length > 0) place.targets.push(at);
    places.set(link.id, place);
  });
  return [...places.values()].flatMap(({ source, targets, link }) =>
    targets.filter((target) => target !== source).map((target) => ({ link, source, target })),
  );
}
