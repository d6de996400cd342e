// How far an alignment is: the figures of the status bar and the list of what has to be checked.
import type { Alignment, AlignmentLink } from '../../model/alignment.js';
import type { ParagraphLink } from '../../model/imported.js';
import { isTwoSided } from './editLinks.js';

/** Links at least this sure need no look. */
export const certainFrom = 0.9;

/** How a link stands. */
export type LinkStanding = 'certain' | 'doubtful' | 'confirmed' | 'unlinked' | 'omission' | 'addition';

/** Figures of an alignment: links by standing, and which ones to check, least certain first. */
export interface AlignmentFigures {
  readonly links: number;
  readonly counts: Readonly<Record<LinkStanding, number>>;
  readonly toCheck: readonly AlignmentLink[];
  /** One-sided links with a reason, in order. */
  readonly explained: readonly AlignmentLink[];
}

/** A one-sided link is an omission or addition once somebody said why, confirmed when left as it is. */
export function linkStanding(link: AlignmentLink): LinkStanding {
  if (!isTwoSided(link) && link.reason !== null) return link.source.length > 0 ? 'omission' : 'addition';
  if (link.isConfirmed) return 'confirmed';
  if (!isTwoSided(link)) return 'unlinked';
  return link.confidence >= certainFrom ? 'certain' : 'doubtful';
}

/** Whether somebody should look at a link of the aligner’s: it is not sure, or has one side only. */
export function wantsLook({ source, target, confidence }: ParagraphLink): boolean {
  return source.length === 0 || target.length === 0 || confidence < certainFrom;
}

/** Whether somebody should look at a link. */
export function isDoubt(link: AlignmentLink): boolean {
  const standing = linkStanding(link);
  return standing === 'doubtful' || standing === 'unlinked';
}

/** Counts the links of an alignment. */
export function alignmentFigures({ links }: Pick<Alignment, 'links'>): AlignmentFigures {
  const counts = { certain: 0, doubtful: 0, confirmed: 0, unlinked: 0, omission: 0, addition: 0 };
  for (const link of links) counts[linkStanding(link)] += 1;
  return {
    links: links.length,
    counts,
    toCheck: links.filter(isDoubt).sort((a, b) => a.confidence - b.confidence),
    explained: links.filter((link) => link.reason !== null),
  };
}
