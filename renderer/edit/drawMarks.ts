// Marks on the words one writes in, drawn without taking a key from whoever writes.
import { TextSelection, type PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type DecorationAttrs, type EditorView } from 'prosemirror-view';
import type { TextRange } from '../../shared/model/inlineText.js';

/**
 * The browser moves the caret at once and tells a moment later; whatever is drawn in between would put it back to where the state
 * has it, and the key would be lost. So this begins with the caret where it is shown, while the editor has the keyboard.
 */
function caretFollowed(view: EditorView): Transaction {
  const { doc, selection, tr } = view.state;
  const shown = document.getSelection();
  const { anchorNode, focusNode } = shown ?? {};
  if (!shown || !anchorNode || !focusNode || !view.hasFocus()) return tr;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return tr;
  const anchor = view.posAtDOM(anchorNode, shown.anchorOffset);
  const head = view.posAtDOM(focusNode, shown.focusOffset);
  if (anchor < 0 || head < 0 || (anchor === selection.anchor && head === selection.head)) return tr;
  return tr.setSelection(TextSelection.create(doc, anchor, head));
}

/** Marks ranges of the text; nothing while an input method composes. Ranges past the end are left out. */
export function decorate<Range extends TextRange>(
  view: EditorView,
  key: PluginKey<DecorationSet>,
  ranges: readonly Range[],
  attributesOf: (range: Range) => DecorationAttrs,
): void {
  // Decorations redraw text nodes, which would break a running composition.
  if (view.composing) return;
  const marks = ranges
    .filter(({ start, end }) => start < end && end <= view.state.doc.content.size)
    .map((range) => Decoration.inline(range.start, range.end, attributesOf(range)));
  if (marks.length === 0 && (key.getState(view.state)?.find().length ?? 0) === 0) return;
  drawMarks(view, key, marks);
}

/** Draws a plugin's marks anew. */
export function drawMarks(
  view: EditorView,
  key: PluginKey<DecorationSet>,
  marks: Parameters<typeof DecorationSet.create>[1],
): void {
  const { doc } = view.state;
  view.dispatch(caretFollowed(view).setMeta(key, DecorationSet.create(doc, marks)));
}
