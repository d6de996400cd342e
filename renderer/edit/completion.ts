// Completion while one writes: below the caret a small offer that Tab takes and Esc waves away; anything else goes on typing.
// Nothing is offered while an input method composes.
import { closeHistory, isHistoryTransaction } from 'prosemirror-history';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { inlineTextOf } from './inlineSchema.js';

/** The last `length` units before the caret become `text`. */
export interface CompletionOffer {
  readonly length: number;
  readonly text: string;
}

/** What the words around the caret may be completed to; null: nothing. Called at every key, so it must be quick. */
export type CompletionSource = (before: string, after: string) => CompletionOffer | null;

/** An offer, and where it stands: only there it holds. */
interface Standing extends CompletionOffer {
  readonly caret: number;
}

const key = new PluginKey<Standing | null>('completion');

/** One or two more units: somebody types. Pasting, dropping, undoing and whole new words are no typing. */
function isTyping(transaction: Transaction, before: EditorState): boolean {
  const grown = transaction.doc.content.size - before.doc.content.size;
  return (
    transaction.docChanged &&
    grown >= 1 &&
    grown <= 2 &&
    !isHistoryTransaction(transaction) &&
    transaction.getMeta('paste') === undefined &&
    transaction.getMeta(key) === undefined
  );
}

function offerIn(state: EditorState, source: CompletionSource): Standing | null {
  const { empty, head } = state.selection;
  if (!empty) return null;
  const { text } = inlineTextOf(state.doc);
  const offer = source(text.slice(0, head), text.slice(head));
  return offer && { ...offer, caret: head };
}

/** Takes the offer as a step of its own, which undo takes back alone. */
function take(view: EditorView, { caret, length, text }: Standing): void {
  const { state } = view;
  const step = state.tr
    .insertText(text, caret - length, caret)
    .setMeta(key, null)
    .scrollIntoView();
  view.dispatch(closeHistory(step));
}

/** The offer on screen: beside the editable element, so that its words stay as they are. */
class OfferView {
  readonly #box = document.createElement('div');
  readonly #words = document.createElement('span');

  constructor(view: EditorView) {
    this.#box.className = 'completion';
    this.#box.hidden = true;
    this.#box.setAttribute('role', 'status');
    const tab = document.createElement('kbd');
    tab.className = 'kbd';
    tab.textContent = 'Tab';
    this.#box.append(this.#words, tab);
    view.dom.parentElement?.append(this.#box);
  }

  update(view: EditorView): void {
    const offer = key.getState(view.state);
    const isShown = offer !== null && offer !== undefined && !view.composing && view.hasFocus();
    this.#box.hidden = !isShown;
    const text = isShown ? offer.text : '';
    if (this.#words.textContent !== text) this.#words.textContent = text;
    const around = view.dom.parentElement?.getBoundingClientRect();
    if (!isShown || !around) return;
    const caret = view.coordsAtPos(offer.caret - offer.length);
    this.#box.style.top = `${caret.bottom - around.top}px`;
    // Never past the right edge of the column.
    const left = Math.min(caret.left - around.left, around.width - this.#box.offsetWidth);
    this.#box.style.left = `${Math.max(0, left)}px`;
  }

  destroy(): void {
    this.#box.remove();
  }
}

/** Stands before all other plugins, for Tab and Esc. */
export function completionPlugin(source: CompletionSource): Plugin<Standing | null> {
  return new Plugin<Standing | null>({
    key,
    state: {
      init: () => null,
      apply: (transaction, offer, before, state) => {
        if (isTyping(transaction, before)) return offerIn(state, source);
        // Marks that come later leave it standing; a caret that goes elsewhere does not.
        const isSame = !transaction.docChanged && state.selection.head === offer?.caret;
        return isSame && state.selection.empty && transaction.getMeta(key) === undefined ? offer : null;
      },
    },
    props: {
      handleKeyDown: (view, event) => {
        const offer = key.getState(view.state);
        if (!offer || view.composing || event.isComposing || event.keyCode === 229) return false;
        if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
        if (event.key === 'Tab') take(view, offer);
        else if (event.key === 'Escape') view.dispatch(view.state.tr.setMeta(key, null));
        else return false;
        return true;
      },
      handleDOMEvents: {
        blur: (view) => {
          if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, null));
          return false;
        },
        compositionstart: (view) => {
          if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, null));
          return false;
        },
      },
    },
    view: (view) => new OfferView(view),
  });
}
