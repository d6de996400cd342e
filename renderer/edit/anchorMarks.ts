// The anchors of the row one writes in, as decorations of its editor: they go along with what is typed until the words
// were looked at anew.
import type { Node } from 'prosemirror-model';
import { Decoration, type DecorationSet } from 'prosemirror-view';
import { anchorAttributes, type Anchor } from '../article/anchors/linkAnchors.js';

/** What of the words of a target the source states too. */
export interface LiveAnchors {
  readonly anchors: readonly Anchor[];
  /** The words the ranges are of. */
  readonly of: string;
}

/** What else draws lines through the text: other decorations. */
type Others = readonly (DecorationSet | undefined)[];

/** Where the last part of the words begins that are drawn as one element; only it has the number. */
function lastCut({ start, end }: Anchor, doc: Node, others: Others): number {
  let cut = start;
  const cutAt = (at: number): void => {
    if (at > cut && at < end) cut = at;
  };
  doc.nodesBetween(start, end, (_node, position) => cutAt(position));
  for (const set of others)
    for (const { from, to } of set?.find(start, end) ?? []) {
      cutAt(from);
      cutAt(to);
    }
  return cut;
}

/** Decorations for anchors of exactly the words of `doc`. */
export function anchorMarks(doc: Node, anchors: readonly Anchor[], others: Others): readonly Decoration[] {
  return anchors.flatMap((anchor) => {
    const { start, end } = anchor;
    if (start >= end || end > doc.content.size) return [];
    const cut = lastCut(anchor, doc, others);
    const tail = Decoration.inline(cut, end, anchorAttributes(anchor, true));
    return cut === start ? [tail] : [Decoration.inline(start, cut, anchorAttributes(anchor, false)), tail];
  });
}
