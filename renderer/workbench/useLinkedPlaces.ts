// What one points at, or has the caret in, lit on both sides while anchors are off: a figure, date, name, term or quotation of the
// row one is in, by its ledger. Highlights of the browser draw it: no text is drawn anew, nor one that is being composed.
import { useEffect } from 'react';
import type { Side } from '../../shared/model/language.js';
import type { LedgerEntry } from '../../shared/model/ledger.js';
import { rangeIn, textOffset, textOffsetAt } from '../article/domOffset.js';
import type { EditingSession } from '../edit/editingSession.js';
import type { LedgerHere } from './ledgerDesk.js';

const names: Readonly<Record<LedgerEntry['kind'], string>> = {
  figure: 'linked-figure',
  date: 'linked-date',
  time: 'linked-date',
  name: 'linked-name',
  term: 'linked-term',
  quotation: 'linked-quotation',
  clause: 'linked-quotation',
};
/** Beside its colour: the other side has nothing for it. */
const aloneName = 'linked-alone';

const holds = (entry: LedgerEntry, side: Side, offset: number): boolean => {
  const place = entry[side];
  return place !== null && place.start <= offset && offset <= place.end;
};

/** The line whose words stand at an offset of a text; of several the one with the fewest words. Null: none does. */
export function lineAt(entries: readonly LedgerEntry[], side: Side, offset: number): LedgerEntry | null {
  const length = (entry: LedgerEntry): number => entry[side]?.words.length ?? 0;
  const found = entries.filter((entry) => holds(entry, side, offset));
  return found.toSorted((a, b) => length(a) - length(b))[0] ?? null;
}

interface Place {
  readonly side: Side;
  readonly root: Element;
}

/** The text of a row an element of it belongs to. */
function placeOf(element: Element | null): Place | null {
  const text = element?.closest('.text.source, .text.target');
  if (!text) return null;
  const side = text.classList.contains('source') ? 'source' : 'target';
  return { side, root: text.querySelector('.ProseMirror') ?? text };
}

/** The words of a line as they stand in the row; none where others are written there by now. */
function rangesOf(row: Element, entry: LedgerEntry): readonly Range[] {
  return (['source', 'target'] as const).flatMap((side) => {
    const root = placeOf(row.querySelector(`.text.${side}`))?.root;
    const place = entry[side];
    const range = root && place ? rangeIn(root, place) : null;
    return range && range.toString() === place?.words ? [range] : [];
  });
}

const isOver = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );

/** Draws one line at a time. */
function makeLight(row: Element): { readonly show: (entry: LedgerEntry | null) => void } {
  let shown: LedgerEntry | null = null;
  return {
    show: (entry) => {
      if (entry === shown) return;
      if (shown) {
        CSS.highlights.delete(names[shown.kind]);
        CSS.highlights.delete(aloneName);
      }
      shown = entry;
      if (!entry) return;
      const ranges = rangesOf(row, entry);
      CSS.highlights.set(names[entry.kind], new Highlight(...ranges));
      if (ranges.length < 2) CSS.highlights.set(aloneName, new Highlight(...ranges));
    },
  };
}

/** The line under the pointer, by the words themselves and not the room beside them. */
function pointedAt(row: Element, entries: readonly LedgerEntry[], event: MouseEvent): LedgerEntry | null {
  const place = event.target instanceof Element ? placeOf(event.target) : null;
  const offset = place && textOffsetAt(place.root, event.clientX, event.clientY);
  if (!place || offset === null) return null;
  const entry = lineAt(entries, place.side, offset);
  return entry && rangesOf(row, entry).some((range) => isOver(range, event.clientX, event.clientY))
    ? entry
    : null;
}

/** The line the caret stands in. */
function caretIn(row: Element, entries: readonly LedgerEntry[]): LedgerEntry | null {
  const selection = document.getSelection();
  const node = selection?.isCollapsed ? selection.anchorNode : null;
  if (!selection || !node || !row.contains(node)) return null;
  const place = placeOf(node instanceof Element ? node : node.parentElement);
  const offset = place && textOffset(place.root, node, selection.anchorOffset);
  return place && offset !== null ? lineAt(entries, place.side, offset) : null;
}

/** Looks once in a frame, however often the pointer or the caret moves. */
function follow(row: Element, entries: readonly LedgerEntry[], session: EditingSession): () => void {
  const light = makeLight(row);
  let frame = 0;
  let pointer: MouseEvent | null = null;
  const look = (): void => {
    // What is being composed is left alone, and so is who selects words.
    if (session.editor?.isComposing() || (pointer !== null && pointer.buttons !== 0)) return;
    light.show((pointer && pointedAt(row, entries, pointer)) ?? caretIn(row, entries));
  };
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  const events = new AbortController();
  const listen = (target: EventTarget, kind: string, point: (event: Event) => MouseEvent | null): void =>
    target.addEventListener(
      kind,
      (event) => {
        pointer = point(event);
        soon();
      },
      { signal: events.signal },
    );
  listen(row, 'mousemove', (event) => event as MouseEvent);
  listen(row, 'mouseleave', () => null);
  listen(document, 'selectionchange', () => pointer);
  soon();
  return () => {
    events.abort();
    cancelAnimationFrame(frame);
    light.show(null);
  };
}

/** `here`: the ledger of the row; `isOn`: nothing else marks its anchors. */
export function useLinkedPlaces(here: LedgerHere | null, isOn: boolean, session: EditingSession): void {
  useEffect(() => {
    if (!isOn || !here || here.entries.length === 0 || typeof Highlight === 'undefined') return undefined;
    const row = document.querySelector(`[data-segment="${CSS.escape(here.segmentId)}"]`);
    return row ? follow(row, here.entries, session) : undefined;
  }, [here, isOn, session]);
}
