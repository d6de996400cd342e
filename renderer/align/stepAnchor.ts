// Stepping through what the link one is at states on both sides: from a figure, date or name to its counterpart and on.
import type { TFunction } from 'i18next';
import { blockContent, blockKey } from '../../shared/align/alignment/blocks.js';
import { isTwoSided } from '../../shared/align/alignment/editLinks.js';
import { anchorText } from '../article/anchors/anchorText.js';
import { anchorSteps, nextAnchor, type AnchorPlace } from '../article/anchors/linkAnchors.js';
import { focusedLink, shownAlignment } from './alignState.js';
import type { AlignTools } from './AlignTools.js';
import { knownEvidence } from './useLinkEvidence.js';

/** Goes to the next or previous anchor of the link, round at the ends; answers what is to be said of it. */
export function stepAnchor(
  { latest, dispatch, evidence }: AlignTools,
  t: TFunction,
  direction: 'next' | 'previous',
): string {
  const state = latest();
  const link = focusedLink(state);
  if (!link || !isTwoSided(link)) return t('align.none.anchors');
  const known = knownEvidence(evidence, link);
  if (!known) return t('align.evidence.counting');
  const { focusedAnchor } = state;
  const alignment = shownAlignment(state);
  const keyAt = ({ side, block }: AnchorPlace): string => {
    const found = link[side][block];
    return found ? blockKey(found) : '';
  };
  const wordsOf = (place: AnchorPlace): string => {
    const found = link[place.side][place.block];
    const text = found ? blockContent(alignment[place.side], found).text : '';
    return text.slice(place.anchor.start, place.anchor.end);
  };
  const isAt = (place: AnchorPlace): boolean =>
    place.side === focusedAnchor?.block.side &&
    keyAt(place) === focusedAnchor.block.key &&
    place.anchor.start === focusedAnchor.start;
  const steps = anchorSteps(known);
  const step = nextAnchor(steps, isAt, direction);
  if (!step) return t('align.none.anchors');
  const { start, number } = step.anchor;
  const block = { side: step.side, key: keyAt(step) };
  dispatch({ kind: 'anchorFocused', anchor: { block, start, number } });
  return anchorText(t, steps, step, wordsOf);
}
