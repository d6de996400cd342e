// The words of a block: what both sides have in common tinted and numbered, and the places where it can be split.
import { memo, type ReactNode } from 'react';
import type { EvidenceKind } from '../../shared/model/alignment.js';
import type { InlineText, TextRange } from '../../shared/model/inlineText.js';
import { InlineTextView } from '../article/InlineTextView.js';

/** A stretch that says the same as one of the other side (`number`), or that has none (null). */
export interface Anchor extends TextRange {
  readonly kind: EvidenceKind;
  readonly number: number | null;
}

/** Places to split at, and the chosen one; offsets into the block’s text. */
export interface ShownCut {
  readonly stops: readonly number[];
  readonly at: number;
}

const classes: Readonly<Record<EvidenceKind, string>> = {
  figure: 'figure',
  date: 'date',
  name: 'name',
  latin: 'name',
  word: 'word',
};

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
  for (const { start, end } of anchors) cuts.add(start).add(end);
  const places = [...cuts].filter((at) => at >= 0 && at <= length).sort((a, b) => a - b);
  return places.map((start, i) => {
    const end = places[i + 1];
    const anchor =
      end === undefined ? undefined : anchors.find((one) => one.start <= start && one.end >= end);
    const words = end === undefined ? null : <InlineTextView content={content} start={start} end={end} />;
    const isEnd = anchor?.end === end;
    return (
      <span key={start}>
        {cut && (cut.at === start || cut.stops.includes(start)) && (
          <i className={cut.at === start ? 'cut-place is-chosen' : 'cut-place'} aria-hidden="true" />
        )}
        {anchor ? (
          <AnchorWords anchor={anchor} isEnd={isEnd}>
            {words}
          </AnchorWords>
        ) : (
          words
        )}
      </span>
    );
  });
});

function AnchorWords({
  anchor: { kind, number },
  isEnd,
  children,
}: {
  readonly anchor: Anchor;
  readonly isEnd: boolean;
  readonly children: ReactNode;
}): ReactNode {
  if (number === null) return <span className="anchor lone">{children}</span>;
  return (
    <span className={`anchor ${classes[kind]}`} data-number={isEnd ? number : undefined}>
      {children}
    </span>
  );
}
