// Stepping through the anchors of the active row: from a figure, date or name to its counterpart and on to the next.
import type { LinkEvidence } from '../../shared/model/alignment.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { anchorText } from '../article/anchors/anchorText.js';
import { anchorSteps, nextAnchor, type AnchorPlace } from '../article/anchors/linkAnchors.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** The anchors of the active row as they are known now, with the words they stand in. */
export interface AnchorsHere {
  readonly segmentId: SegmentId;
  readonly evidence: LinkEvidence;
  readonly source: string;
  readonly target: string;
}

const wordsOf = ({ side, anchor }: AnchorPlace, here: AnchorsHere): string =>
  here[side].slice(anchor.start, anchor.end);

/** Goes to the next or previous anchor, round at the ends, and says what it is and what its counterpart. */
export function stepAnchor(tools: WorkbenchTools, direction: 'next' | 'previous'): void {
  const { world, session, galley, say, t } = tools;
  const here = tools.anchorsHere.current;
  const { activeId, focusedAnchor } = world.latest();
  const steps = here && here.segmentId === activeId ? anchorSteps(here.evidence) : [];
  const isAt = ({ side, anchor }: AnchorPlace): boolean =>
    side === focusedAnchor?.side && anchor.start === focusedAnchor.start;
  const step = nextAnchor(steps, isAt, direction);
  if (!here || !step) return say(t()('article.anchors.none'));
  const { side, anchor } = step;
  world.dispatch({
    kind: 'anchorFocused',
    anchor: { segmentId: here.segmentId, side, start: anchor.start },
  });
  galley.current?.show(here.segmentId);
  const { editor } = session;
  // One who writes has the words under the caret; those that were typed on meanwhile stay where they are.
  if (side === 'target' && editor?.hasFocus() && !editor.isComposing() && editor.read().text === here.target)
    editor.select(anchor);
  return say(anchorText(t(), steps, step, (one) => wordsOf(one, here)));
}
