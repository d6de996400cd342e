// Small alignments for tests, and what must hold of every one.
import fc from 'fast-check';
import { blocksOf, compareBlocks, wholeBlock } from '../../../../shared/align/alignment/blocks.js';
import type { Alignment, AlignmentBlock, AlignmentLink } from '../../../../shared/model/alignment.js';
import { plain } from '../../../../shared/model/inlineText.js';

/** Links written as paragraph numbers from 0: `[[0], [0, 1], 0.6]`; without a confidence certain. */
export type LinkSketch = readonly [source: readonly number[], target: readonly number[], confidence?: number];

/** An alignment of whole paragraphs. */
export function makeAlignment(
  source: readonly string[],
  target: readonly string[],
  links: readonly LinkSketch[],
): Alignment {
  const paragraphs = (texts: readonly string[]): Alignment['source'] =>
    texts.map((text) => ({ role: 'body', content: plain(text) }));
  const [sources, targets] = [paragraphs(source), paragraphs(target)];
  const blocks = (side: Alignment['source'], indexes: readonly number[]): readonly AlignmentBlock[] =>
    indexes.map((i) => wholeBlock(side[i] ?? { role: 'body', content: plain('?') }, i));
  return {
    sourceLanguage: 'zh-CN',
    targetLanguage: 'en-US',
    sourceFile: null,
    targetFile: null,
    source: sources,
    target: targets,
    links: links.map(([from, to, confidence = 0.95], id): AlignmentLink => ({
      id,
      source: blocks(sources, from),
      target: blocks(targets, to),
      confidence,
      isConfirmed: false,
      reason: null,
      group: null,
    })),
    nextId: links.length,
  };
}

/** The rows as short texts: `1+2a : 1`, paragraphs from 1, pieces of one by letter. */
export function rowsOf(alignment: Alignment): readonly string[] {
  const side = (which: 'source' | 'target', blocks: readonly AlignmentBlock[]): string =>
    blocks
      .map((block) => {
        const pieces = blocksOf(alignment, which).filter(({ paragraph }) => paragraph === block.paragraph);
        const piece = pieces.findIndex(({ start }) => start === block.start);
        return `${block.paragraph + 1}${pieces.length > 1 ? String.fromCodePoint(97 + piece) : ''}`;
      })
      .join('+');
  return alignment.links.map((link) => `${side('source', link.source)}:${side('target', link.target)}`);
}

/** What is wrong with an alignment: words lost or doubled, rows out of order, numbers used twice. */
export function problemsOf(alignment: Alignment): readonly string[] {
  const problems: string[] = [];
  for (const side of ['source', 'target'] as const) {
    const words = blocksOf(alignment, side).map(({ paragraph, start, end }) =>
      (alignment[side][paragraph]?.content.text ?? '').slice(start, end),
    );
    const all = alignment[side].map(({ content }) => content.text).join('');
    const bare = (text: string): string => text.replaceAll(/\s/gu, '');
    if (bare(words.join('')) !== bare(all)) problems.push(`${side}: words lost, doubled or out of order`);
    if (words.some((text) => text === '' || text.trim() !== text)) problems.push(`${side}: blank ends`);
  }
  const sources = alignment.links.flatMap(({ source }) => source);
  if (sources.some((block, i) => i > 0 && compareBlocks(sources[i - 1] ?? block, block) >= 0))
    problems.push('rows do not rise');
  const ids = alignment.links.map(({ id }) => id);
  if (new Set(ids).size < ids.length) problems.push('a number twice');
  if (alignment.links.some(({ id, group }) => Math.max(id, group ?? 0) >= alignment.nextId))
    problems.push('a number too high');
  for (const { source, target, reason, group } of alignment.links) {
    if (source.length + target.length === 0) problems.push('an empty link');
    if (reason !== null && source.length > 0 && target.length > 0) problems.push('a reason on two sides');
    const members = alignment.links.flatMap((link, i) => (group !== null && link.group === group ? [i] : []));
    if (members.some((at, i) => i > 0 && at !== (members[i - 1] ?? 0) + 1)) problems.push('a group apart');
  }
  return problems;
}

const sentences = [
  '渡船夜间停靠。',
  '由专人值守充电。',
  '票价4元。',
  'The boats lie there.',
  'It is 4 yuan.',
  '☃️👩‍🚀 ',
];
const arbitraryTexts = fc.array(
  fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  { minLength: 1, maxLength: 5 },
);

/** Any alignment of whole paragraphs: rows of up to two by two, one-sided ones, and some that cross. */
export const arbitraryAlignment: fc.Arbitrary<Alignment> = fc
  .tuple(arbitraryTexts, arbitraryTexts, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }))
  .map(([source, target, dice]) => {
    const links: [number[], number[], number][] = [];
    const order = [...target.keys()].sort((a, b) => ((dice[a] ?? 0) % 3 === 0 ? b - a : a - b));
    let [i, j] = [0, 0];
    while (i < source.length || j < order.length) {
      const roll = dice[links.length % dice.length] ?? 0;
      const from = Math.min(roll % 3, source.length - i);
      const to = Math.min((roll >> 2) % 3, order.length - j);
      if (from + to === 0) {
        if (i < source.length) links.push([[i++], [], 0]);
        else links.push([[], [order[j++] ?? 0], 0]);
        continue;
      }
      links.push([
        Array.from({ length: from }, (_, k) => i + k),
        order.slice(j, j + to).sort((a, b) => a - b),
        (roll % 100) / 100,
      ]);
      [i, j] = [i + from, j + to];
    }
    return makeAlignment(source, target, links);
  });
