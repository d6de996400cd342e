// Asks the aligner about blocks: each is a paragraph to it.
import { blockContent } from '../../shared/align/alignment/blocks.js';
import type { Stretch } from '../../shared/align/alignment/stretch.js';
import type { Alignment, AlignmentBlock } from '../../shared/model/alignment.js';
import type { Side } from '../../shared/model/language.js';
import { request } from '../bridge.js';

/** Links between the blocks, by their indexes. */
export function realignBlocks(
  alignment: Alignment,
  blocks: Pick<Stretch, 'source' | 'target'>,
  jobId: string,
): ReturnType<typeof request<'align.realign'>> {
  const paragraphs = (side: Side) =>
    blocks[side].map((block: AlignmentBlock) => ({
      role: alignment[side][block.paragraph]?.role ?? ('body' as const),
      content: blockContent(alignment[side], block),
    }));
  const { sourceLanguage, targetLanguage } = alignment;
  return request('align.realign', {
    source: paragraphs('source'),
    target: paragraphs('target'),
    sourceLanguage,
    targetLanguage,
    jobId,
  });
}
