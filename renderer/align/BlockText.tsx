// The words of a block: what both sides have in common tinted and numbered, and the places where it can be split.
import { memo, type ReactNode } from 'react';
import type { InlineText } from '../../shared/model/inlineText.js';
import type { Anchor } from '../article/anchors/linkAnchors.js';
import { InlineTextView } from '../article/InlineTextView.js';

/** Places to split at, and the chosen one; offsets into the block’s text. */
export interface ShownCut {
  readonly stops: readonly number[];
  readonly at: number;
}

/** Takes its language from the element around it. Anchors must not overlap. */
export const BlockText = memo(function BlockText({
  content,
  anchors,
  cut,
}: {
  readonly content: InlineText;
  readonly anchors: readonly Anchor[];
  readonly cut: ShownCut | null;
}): ReactNode {
  const length = content.text.length;
  const cuts = new Set([0, length, ...(cut ? [...cut.stops, cut.at] : [])]);
  const places = [...cuts].filter((at) => at >= 0 && at <= length).sort((a, b) => a - b);
  return places.map((start, i) => {
    const end = places[i + 1];
    return (
      <span key={start}>
        {cut && (cut.at === start || cut.stops.includes(start)) && (
          <i className={cut.at === start ? 'cut-place is-chosen' : 'cut-place'} aria-hidden="true" />
        )}
        {end !== undefined && <InlineTextView content={content} anchors={anchors} start={start} end={end} />}
      </span>
    );
  });
});
