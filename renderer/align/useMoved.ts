// Blocks that stand alone on both sides and may belong together: paragraphs the translation moved. Only proposed.
import { useEffect, useState } from 'react';
import { blockContent, blockKey, blocksOf } from '../../shared/align/alignment/blocks.js';
import { linkStanding } from '../../shared/align/alignment/alignmentFigures.js';
import { isTwoSided } from '../../shared/align/alignment/editLinks.js';
import type { Alignment, AlignmentLink } from '../../shared/model/alignment.js';
import type { Side } from '../../shared/model/language.js';
import { newJobId, request } from '../bridge.js';

/** The link of the other side that one may belong to, and how sure that is, 0–1. */
export interface MovedLink {
  readonly with: AlignmentLink;
  readonly confidence: number;
}

/** For each link of one side that may have been moved, by its number. */
export type MovedLinks = ReadonlyMap<number, MovedLink>;

const nothing: MovedLinks = new Map();
/** Waits after an edit: the aligner’s answer to it comes first. */
const askAfterMs = 400;

const standsAlone = (link: AlignmentLink): boolean => linkStanding(link) === 'unlinked';

/** One side as the aligner is asked about it. */
interface AskedSide {
  readonly texts: readonly string[];
  /** The places of a link's blocks among the texts. */
  readonly placesOf: (link: AlignmentLink) => readonly number[];
  /** The links that stand alone, by the place of their one block. */
  readonly alone: ReadonlyMap<number, AlignmentLink>;
}

function askedSide(alignment: Alignment, side: Side): AskedSide {
  const blocks = blocksOf(alignment, side);
  const places = new Map(blocks.map((block, i) => [blockKey(block), i]));
  const placesOf = (link: AlignmentLink): readonly number[] =>
    link[side].map((block) => places.get(blockKey(block)) ?? 0);
  const alone = new Map<number, AlignmentLink>();
  for (const link of alignment.links) {
    const [place, ...others] = placesOf(link);
    if (place !== undefined && others.length === 0 && standsAlone(link)) alone.set(place, link);
  }
  return { texts: blocks.map((block) => blockContent(alignment[side], block).text), placesOf, alone };
}

async function findMoved(alignment: Alignment, jobId: string): Promise<MovedLinks> {
  const [source, target] = [askedSide(alignment, 'source'), askedSide(alignment, 'target')];
  if (source.alone.size === 0 || target.alone.size === 0) return nothing;
  // What was explained, or left as it is, is not among the links: no proposal is about it.
  const links = alignment.links
    .filter((link) => standsAlone(link) || isTwoSided(link))
    .map((link) => ({ source: source.placesOf(link), target: target.placesOf(link) }));
  const { sourceLanguage, targetLanguage } = alignment;
  const answer = await request('align.findMoved', {
    source: source.texts,
    target: target.texts,
    links,
    sourceLanguage,
    targetLanguage,
    jobId,
  });
  // Without proposals nothing is lost: the aligner's own failure shows where it was asked for links.
  if (!answer.ok) return nothing;
  const moved = new Map<number, MovedLink>();
  for (const link of answer.value) {
    const from = source.alone.get(link.source[0] ?? -1);
    const to = target.alone.get(link.target[0] ?? -1);
    if (!from || !to) continue;
    moved.set(from.id, { with: to, confidence: link.confidence });
    moved.set(to.id, { with: from, confidence: link.confidence });
  }
  return moved;
}

/** What may have been moved in the alignment as it is; nothing while that is not known. */
export function useMoved(alignment: Alignment): MovedLinks {
  const [found, setFound] = useState<{ readonly in: Alignment; readonly moved: MovedLinks } | null>(null);
  useEffect(() => {
    let jobId: string | null = null;
    let isWanted = true;
    const timer = setTimeout(() => {
      jobId = newJobId();
      void findMoved(alignment, jobId).then((moved) => {
        jobId = null;
        if (isWanted) setFound({ in: alignment, moved });
      });
    }, askAfterMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      if (jobId !== null) void request('app.cancelJob', jobId);
    };
  }, [alignment]);
  return found?.in === alignment ? found.moved : nothing;
}
