// Opening a paragraph pair into sentence pairs; `closeGroup` (groups.ts) closes it again.
import type { Alignment, AlignmentBlock, AlignmentLink } from '../../model/alignment.js';
import type { Side } from '../../model/language.js';
import { splitSentences } from '../../text/splitSentences.js';
import { blockContent } from './blocks.js';
import type { LinkEdit } from './editLinks.js';
import { placeRows } from './rows.js';
import type { StretchLink } from './stretch.js';

/** Where sentences end inside a block, as UTF-16 offsets into its paragraph; the end of the block is none. */
export function sentenceEnds(alignment: Alignment, side: Side, block: AlignmentBlock): readonly number[] {
  const language = side === 'source' ? alignment.sourceLanguage : alignment.targetLanguage;
  const { text } = blockContent(alignment[side], block);
  return splitSentences(text, language)
    .slice(0, -1)
    .map(({ end }) => block.start + end);
}

function sentencesOf(
  alignment: Alignment,
  side: Side,
  blocks: readonly AlignmentBlock[],
): readonly AlignmentBlock[] {
  const language = side === 'source' ? alignment.sourceLanguage : alignment.targetLanguage;
  return blocks.flatMap((block) =>
    splitSentences(blockContent(alignment[side], block).text, language).map(({ start, end }) => ({
      paragraph: block.paragraph,
      start: block.start + start,
      end: block.start + end,
    })),
  );
}

/** The blocks of a link cut into sentences; null when there is no more than one on each side. */
export function sentenceBlocks(
  alignment: Alignment,
  link: AlignmentLink,
): { readonly source: readonly AlignmentBlock[]; readonly target: readonly AlignmentBlock[] } | null {
  const source = sentencesOf(alignment, 'source', link.source);
  const target = sentencesOf(alignment, 'target', link.target);
  return source.length > 1 || target.length > 1 ? { source, target } : null;
}

/** The link as links of its sentences, one group, linked as the aligner answered by index. */
export function openSentences(
  alignment: Alignment,
  linkId: number,
  answer: readonly StretchLink[],
): LinkEdit {
  const link = alignment.links.find(({ id }) => id === linkId);
  const blocks = link && sentenceBlocks(alignment, link);
  if (!link || !blocks || link.group !== null) return { kind: 'refused', reason: 'oneSentenceEach' };
  const group = alignment.nextId;
  const made = answer.map(({ source, target, confidence }, i): AlignmentLink => ({
    id: group + 1 + i,
    source: source.flatMap((at) => blocks.source[at] ?? []),
    target: target.flatMap((at) => blocks.target[at] ?? []),
    confidence,
    isConfirmed: false,
    reason: null,
    group,
  }));
  const kept = alignment.links.filter((other) => other !== link);
  const links = made.length > 1 ? placeRows(kept, made) : null;
  if (!links) return { kind: 'refused', reason: 'oneSentenceEach' };
  const nextId = group + 1 + made.length;
  return { kind: 'edited', alignment: { ...alignment, links, nextId }, linkId: made[0]?.id ?? linkId };
}
