// Stepping through the anchors of the active row: from a figure, date or name to its counterpart and on to the next.
import type { LinkEvidence } from '../../shared/model/alignment.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { anchorSteps, type AnchorPlace } from '../article/anchors/linkAnchors.js';
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
  const at = steps.findIndex(
    ({ side, anchor }) => side === focusedAnchor?.side && anchor.start === focusedAnchor.start,
  );
  const next = direction === 'next' ? at + 1 : (at < 0 ? 0 : at) - 1;
  const step = steps[(next + steps.length) % steps.length];
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
  return say(stepText(tools, here, steps, step));
}

function stepText(
  { t }: WorkbenchTools,
  here: AnchorsHere,
  steps: readonly AnchorPlace[],
  step: AnchorPlace,
): string {
  const { side, anchor } = step;
  const named = {
    kind: t()(`article.anchors.kind.${anchor.kind}`),
    side: t()(`article.anchors.${side}`),
    words: wordsOf(step, here),
  };
  if (anchor.number === null) return t()('article.anchors.alone', named);
  const others = steps.filter((one) => one.side !== side && one.anchor.number === anchor.number);
  return t()('article.anchors.at', {
    ...named,
    number: anchor.number,
    other: others.map((one) => wordsOf(one, here)).join(' / '),
  });
}
