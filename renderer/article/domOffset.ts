// From a place on screen to an offset in the text: where one clicked, where one selected; and back.
import type { TextRange } from '../../shared/model/inlineText.js';

/** Words a redline shows that the text itself does not have: those deleted, and those only suggested. */
const isElsewhere = (node: Node): boolean =>
  node instanceof HTMLElement &&
  (node.dataset['elsewhere'] !== undefined ||
    (node.tagName === 'DEL' && node.dataset['counting'] === undefined) ||
    node.classList.contains('change-initials'));

/** Length in the text of what a node shows: breaks count one. */
function lengthOf(node: Node): number {
  if (isElsewhere(node)) return 0;
  if (node instanceof Text) return node.data.length;
  if (node instanceof HTMLBRElement) return 1;
  if (node instanceof HTMLElement && node.classList.contains('paragraph-break')) return 1;
  return [...node.childNodes].reduce((sum, child) => sum + lengthOf(child), 0);
}

/** Offset in the text `root` shows of a DOM position inside it; null when it lies outside. */
export function textOffset(root: Node, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  let length = 0;
  if (node instanceof Text) length = Math.min(offset, node.data.length);
  else for (const child of [...node.childNodes].slice(0, offset)) length += lengthOf(child);
  for (let at: Node = node; at !== root; at = at.parentNode ?? root) {
    if (isElsewhere(at)) length = 0;
    for (let before = at.previousSibling; before; before = before.previousSibling) length += lengthOf(before);
  }
  return length;
}

/** The words from `start` to `end` of the text `root` shows, as a range of its nodes; null when they are not there. */
export function rangeIn(root: Node, { start, end }: TextRange): Range | null {
  const range = document.createRange();
  let isBegun = false;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const from = textOffset(root, node, 0);
    const { length } = (node as Text).data;
    if (from === null || textOffset(root, node, length) !== from + length) continue;
    if (!isBegun && start >= from && start < from + length) {
      range.setStart(node, start - from);
      isBegun = true;
    }
    if (!isBegun || end > from + length) continue;
    range.setEnd(node, end - from);
    return range;
  }
  return null;
}

/** Offset in the text `root` shows under a point of the window; null when there is no text there. */
export function textOffsetAt(root: Node, x: number, y: number): number | null {
  // Chromium's own; the standard's caretPositionFromPoint came to it later than our oldest runtime.
  const range = document.caretRangeFromPoint(x, y);
  return range ? textOffset(root, range.startContainer, range.startOffset) : null;
}
