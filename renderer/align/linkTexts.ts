// Links in words: names for screen readers, and what makes one doubtful.
import type { TFunction } from 'i18next';
import { linkStanding } from '../../shared/align/alignment/alignmentFigures.js';
import type { Alignment, AlignmentLink } from '../../shared/model/alignment.js';
import type { Side } from '../../shared/model/language.js';
import { labelsOf, otherSide } from './alignmentIndex.js';
import type { MovedLink } from './useMoved.js';

/** A confidence as it is shown: two decimals, never more than is true. */
export const confidenceText = (confidence: number): string =>
  (Math.floor(confidence * 100 + 1e-9) / 100).toFixed(2);

/** `7, 8 : 7`; a side without blocks is 0. */
export function linkLabel(alignment: Alignment, { source, target }: AlignmentLink): string {
  const side = (which: Side): string =>
    labelsOf(alignment, which, which === 'source' ? source : target) || '0';
  return `${side('source')} : ${side('target')}`;
}

/** The name of a block: “Source paragraph 7, linked with 7, 8, confidence 0.58”. */
export function blockName(
  t: TFunction,
  alignment: Alignment,
  side: Side,
  label: string,
  link: AlignmentLink,
): string {
  const values = { side: t(`align.block.${side}`), label };
  const other = otherSide(side);
  const others = labelsOf(alignment, other, link[other]);
  if (others !== '') {
    return link.isConfirmed
      ? t('align.block.confirmed', { ...values, others })
      : t('align.block.linked', { ...values, others, confidence: confidenceText(link.confidence) });
  }
  if (link.reason !== null) return t('align.block.reason', { ...values, reason: link.reason });
  return link.isConfirmed ? t('align.block.left', values) : t('align.block.alone', values);
}

/** Why somebody should look at a link, a sentence. */
export function doubtText(t: TFunction, { source, target, group }: AlignmentLink): string {
  const kind = group === null ? ('doubt' as const) : ('sentence' as const);
  const counts = { source: source.length, target: target.length };
  if (counts.target === 0) return t(`align.${kind}.noTarget`);
  if (counts.source === 0) return t(`align.${kind}.noSource`);
  if (counts.source > 1 && counts.target > 1) return t(`align.${kind}.manyToMany`, counts);
  if (counts.source > 1) return t(`align.${kind}.manyToOne`, counts);
  return counts.target > 1 ? t(`align.${kind}.oneToMany`, counts) : t(`align.${kind}.oneToOne`);
}

/** What a paragraph without a counterpart may belong to, a sentence. */
export function movedText(t: TFunction, alignment: Alignment, link: AlignmentLink, moved: MovedLink): string {
  const side = link.source.length > 0 ? 'target' : 'source';
  const label = labelsOf(alignment, side, moved.with[side]);
  return t(`align.perhapsMoved.${side}`, { label, confidence: confidenceText(moved.confidence) });
}

/** How a link looks on screen: a class of its own for each standing. */
export const lookOf = (link: AlignmentLink): string => `is-${linkStanding(link)}`;
