// The evidence of the links of an alignment: kept under the places of their blocks, whose words never change.
import { useEffect, useSyncExternalStore } from 'react';
import { blockContent } from '../../shared/align/alignment/blocks.js';
import type { Alignment, AlignmentBlock, AlignmentLink, LinkEvidence } from '../../shared/model/alignment.js';
import type { Side } from '../../shared/model/language.js';
import type { AnswerStore, LinkTexts } from '../article/answerStore.js';
import { useAlignTools } from './AlignTools.js';

/** Names the words of a link. */
function wordsKey({ source, target }: Pick<AlignmentLink, 'source' | 'target'>): string {
  const side = (blocks: readonly AlignmentBlock[]): string =>
    blocks.map(({ paragraph, start, end }) => `${paragraph}:${start}-${end}`).join(' ');
  return `${side(source)}|${side(target)}`;
}

/** The words of a link. */
function wordsOfLink(alignment: Alignment, link: AlignmentLink): LinkTexts {
  const texts = (side: Side): readonly string[] =>
    link[side].map((block) => blockContent(alignment[side], block).text);
  return { source: texts('source'), target: texts('target') };
}

/** The evidence of a link if it is known already. */
export const knownEvidence = (
  evidence: AnswerStore<LinkEvidence>,
  link: AlignmentLink,
): LinkEvidence | null => evidence.of(wordsKey(link));

const noEvidence = (): null => null;

/** The evidence of a link, asked for while it `isWanted`; null while it is not known. */
export function useLinkEvidence(
  alignment: Alignment,
  link: AlignmentLink,
  isWanted: boolean,
): LinkEvidence | null {
  const { evidence } = useAlignTools();
  const key = wordsKey(link);
  useEffect(
    () => (isWanted ? evidence.want(key, () => wordsOfLink(alignment, link)) : undefined),
    [evidence, alignment, link, key, isWanted],
  );
  return useSyncExternalStore(evidence.subscribe, isWanted ? () => evidence.of(key) : noEvidence);
}
