// The live editor of one segment: a ProseMirror view and the few things the workbench may ask of it.
// It never touches the document while an input method composes.
import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { closeHistory, history, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import {
  EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Command,
  type Transaction,
} from 'prosemirror-state';
import { DecorationSet, EditorView } from 'prosemirror-view';
import { diffText } from '../../shared/diff/diffText.js';
import { equalInlineText, type InlineText, type TextRange } from '../../shared/model/inlineText.js';
import { commentClasses } from '../article/InlineTextView.js';
import type { CommentedRange, IssueRange } from '../article/textRuns.js';
import { decorate, drawMarks } from './drawMarks.js';
import { anchorMarks, type LiveAnchors } from './anchorMarks.js';
import { completionPlugin, type CompletionSource } from './completion.js';
import { sentenceMarks, type LiveSentences } from './sentenceMarks.js';
import { documentOf, inlineSchema, inlineTextOf } from './inlineSchema.js';
import { sliceFromHtml, sliceFromText } from './pasteContent.js';

/** A range of the text to be tinted: what Find has found. */
export interface Highlight extends TextRange {
  readonly isCurrent: boolean;
}

/** What the workbench may ask of the editor in the active row. */
export interface LiveEditor {
  readonly read: () => InlineText;
  /** What assistive technology calls the editor. */
  readonly name: (label: string) => void;
  readonly isComposing: () => boolean;
  readonly hasFocus: () => boolean;
  /** `at`: where the caret goes; left out, it stays where it was. */
  readonly focus: (at?: 'start' | 'end' | TextRange) => void;
  /** Puts the caret or the selection there without taking the keyboard. */
  readonly select: (range: TextRange) => void;
  /** Offset of the caret. */
  readonly caret: () => number;
  readonly selection: () => TextRange;
  /** Replaces all words as one step that undo takes back. */
  readonly replaceAll: (content: InlineText) => void;
  /** Puts text in place of the selection, as one step that undo takes back; the caret stands behind it. */
  readonly insert: (text: string) => void;
  /** Takes over what somebody else changed: undo goes on to take back one's own words only, the caret stays. */
  readonly follow: (content: InlineText) => void;
  /** Other words in the place of a range, with its marks, as one step that undo takes back; the caret goes behind them. */
  readonly put: (range: TextRange, text: string) => void;
  readonly highlight: (highlights: readonly Highlight[]) => void;
  /** Tints the words that comments are about; they go along with what is typed around and in them. */
  readonly markComments: (commented: readonly CommentedRange[]) => void;
  /**
   * Marks what the source states too; null: nothing is marked. An answer to other words than those that stand here now
   * comes too late: what is marked goes on moving along with what is typed.
   */
  readonly markAnchors: (live: LiveAnchors | null) => void;
  /** Opens the words into their sentences, or closes them again; as late answers of `markAnchors`. */
  readonly markSentences: (live: LiveSentences | null) => void;
  /** Underlines what the checks found; it moves along with what is typed until they looked again. */
  readonly markIssues: (live: LiveIssues | null) => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly toggle: (mark: 'bold' | 'italic') => void;
  /** Address of the link at the selection; null: none. */
  readonly linkAtSelection: () => string | null;
  /** Puts the selected words under a link, or takes theirs away. */
  readonly setLink: (href: string | null) => void;
  readonly destroy: () => void;
}

/** What the checks found in exactly these words. */
export interface LiveIssues {
  readonly issues: readonly IssueRange[];
  readonly of: string;
}

/** What the editor tells the workbench. */
export interface LiveEditorEvents {
  /** The words changed. */
  readonly onWords: () => void;
  readonly onFocus: () => void;
  /** Esc, outside any composition. */
  readonly onEscape: () => void;
  /** Enter without a modifier, which makes no break. */
  readonly onPlainEnter: () => void;
  /** Up at the first line or Down at the last: the neighbour row. */
  readonly onLeave: (direction: 'up' | 'down') => void;
  /** What the word at the caret may be completed to; left out: nothing ever. */
  readonly completionAt?: CompletionSource;
}

const highlightKey = new PluginKey<DecorationSet>('highlights');
const commentKey = new PluginKey<DecorationSet>('comments');
const anchorKey = new PluginKey<DecorationSet>('anchors');
const issueKey = new PluginKey<DecorationSet>('issues');
const sentenceKey = new PluginKey<DecorationSet>('sentences');

/** Decorations under a key: replaced by a transaction's meta, else moved along with the words. */
function decorationPlugin(key: PluginKey<DecorationSet>): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, set) => {
        const fresh: unknown = transaction.getMeta(key);
        return fresh instanceof DecorationSet ? fresh : set.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

const insertLineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(inlineSchema.node('lineBreak'), true).scrollIntoView());
  return true;
};

function keys(events: LiveEditorEvents): Plugin[] {
  const unlessComposing =
    (run: () => void): Command =>
    (_state, _dispatch, view) => {
      if (view?.composing) return false;
      run();
      return true;
    };
  const leave =
    (direction: 'up' | 'down'): Command =>
    (state, _dispatch, view) => {
      if (!view || view.composing || !state.selection.empty || !view.endOfTextblock(direction)) return false;
      events.onLeave(direction);
      return true;
    };
  return [
    keymap({
      'Shift-Enter': insertLineBreak,
      Enter: unlessComposing(events.onPlainEnter),
      Escape: unlessComposing(events.onEscape),
      'Mod-b': toggleMark(inlineSchema.marks.bold),
      'Mod-i': toggleMark(inlineSchema.marks.italic),
      'Alt-ArrowUp': () => false,
      ArrowUp: leave('up'),
      ArrowDown: leave('down'),
    }),
    keymap(baseKeymap),
  ];
}

function editorState(content: InlineText, events: LiveEditorEvents): EditorState {
  return EditorState.create({
    doc: documentOf(content),
    // 400 ms without a key starts a new undo step; words of one stretch of typing go together.
    plugins: [
      ...(events.completionAt ? [completionPlugin(events.completionAt)] : []),
      ...keys(events),
      history({ newGroupDelay: 400 }),
      decorationPlugin(anchorKey),
      decorationPlugin(commentKey),
      decorationPlugin(highlightKey),
      decorationPlugin(issueKey),
      decorationPlugin(sentenceKey),
    ],
  });
}

/** Mounts an editor in `place`; `attributes` go on the editable element. */
export function createLiveEditor(
  place: HTMLElement,
  content: InlineText,
  attributes: Readonly<Record<string, string>>,
  events: LiveEditorEvents,
): LiveEditor {
  const view: EditorView = new EditorView(
    { mount: place },
    {
      state: editorState(content, events),
      attributes: { ...attributes },
      clipboardTextParser: (text) => sliceFromText(text),
      clipboardTextSerializer: (slice) =>
        slice.content.textBetween(0, slice.content.size, undefined, leafText),
      handlePaste: (editor, event) => paste(editor, event.clipboardData),
      handleDrop: (editor, event) => drop(editor, event),
      handleDOMEvents: {
        focus: () => {
          events.onFocus();
          return false;
        },
        // A link in the text is text: following it is a command of the inspector.
        click: (_view, event) => {
          if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
          return false;
        },
      },
      dispatchTransaction: (transaction: Transaction) => {
        view.updateState(view.state.apply(transaction));
        if (transaction.docChanged) events.onWords();
      },
    },
  );
  const name = (label: string): void => view.setProps({ attributes: { ...attributes, 'aria-label': label } });
  return { ...readingSide(view), ...writingSide(view), name, destroy: () => view.destroy() };
}

function leafText(node: { readonly type: { readonly name: string } }): string {
  return node.type.name === 'paragraphBreak' ? '\n\n' : '\n';
}

function paste(view: EditorView, data: DataTransfer | null): boolean {
  if (!data) return false;
  const html = data.getData('text/html');
  const slice = html === '' ? sliceFromText(data.getData('text/plain')) : sliceFromHtml(html);
  if (slice.size === 0) return true;
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
  return true;
}

function drop(view: EditorView, event: DragEvent): boolean {
  // Words dragged inside the editor are moved by ProseMirror itself.
  if (view.dragging || !event.dataTransfer) return false;
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (at) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at.pos)));
  event.preventDefault();
  return paste(view, event.dataTransfer);
}

function readingSide(view: EditorView) {
  return {
    read: () => inlineTextOf(view.state.doc),
    isComposing: () => view.composing,
    hasFocus: () => view.hasFocus(),
    linkAtSelection: () => {
      const { from, to } = view.state.selection;
      let href: string | null = null;
      view.state.doc.nodesBetween(from, to, (node) => {
        const link = inlineSchema.marks.link.isInSet(node.marks);
        if (link) href ??= String(link.attrs['href']);
      });
      return href;
    },
    caret: () => view.state.selection.head,
    selection: () => ({ start: view.state.selection.from, end: view.state.selection.to }),
    canUndo: () => undoDepth(view.state) > 0,
    canRedo: () => redoDepth(view.state) > 0,
  };
}

function writingSide(view: EditorView) {
  const run = (command: Command): boolean => !view.composing && command(view.state, view.dispatch, view);
  return {
    focus: (at?: 'start' | 'end' | TextRange) => {
      if (at !== undefined) select(view, at);
      view.focus();
    },
    select: (range: TextRange) => select(view, range),
    replaceAll: (content: InlineText) => replaceAll(view, content),
    insert: (text: string) => insert(view, text),
    follow: (content: InlineText) => follow(view, content),
    put: (range: TextRange, text: string) => put(view, range, text),
    highlight: (highlights: readonly Highlight[]) =>
      decorate(view, highlightKey, highlights, ({ isCurrent }) => ({
        class: isCurrent ? 'found is-current' : 'found',
      })),
    markComments: (commented: readonly CommentedRange[]) =>
      decorate(view, commentKey, commented, ({ isCurrent, commentId }) => ({
        class: commentClasses(true, true, isCurrent),
        'data-comments': commentId ?? '',
      })),
    markAnchors: (live: LiveAnchors | null) => markAnchors(view, live),
    markSentences: (live: LiveSentences | null) => markSentences(view, live),
    markIssues: (live: LiveIssues | null) => {
      // An answer to other words comes too late.
      if (live && inlineTextOf(view.state.doc).text !== live.of) return;
      decorate(view, issueKey, live?.issues ?? [], ({ severity }) => ({ class: `issue-mark ${severity}` }));
    },
    setLink: (href: string | null) => setLink(view, href),
    undo: () => run(undo),
    redo: () => run(redo),
    toggle: (mark: 'bold' | 'italic') => void run(toggleMark(inlineSchema.marks[mark])),
  };
}

function replaceAll(view: EditorView, content: InlineText): void {
  const { doc, tr } = view.state;
  const step = tr.replaceWith(0, doc.content.size, documentOf(content).content);
  view.dispatch(closeHistory(step.setSelection(TextSelection.atEnd(step.doc))));
}

function insert(view: EditorView, text: string): void {
  view.dispatch(closeHistory(view.state.tr.insertText(text)).scrollIntoView());
}

function put(view: EditorView, { start, end }: TextRange, text: string): void {
  if (view.composing || end > view.state.doc.content.size) return;
  const step = view.state.tr.insertText(text, start, end);
  const caret = TextSelection.create(step.doc, start + text.length);
  view.dispatch(closeHistory(step.setSelection(caret).scrollIntoView()));
}

function setLink(view: EditorView, href: string | null): void {
  const { from, to } = view.state.selection;
  const tr = view.state.tr.removeMark(from, to, inlineSchema.marks.link);
  if (href !== null) tr.addMark(from, to, inlineSchema.mark('link', { href }));
  view.dispatch(tr);
}

/** Only where the words differ, from the end, so that earlier places stay where they are. */
function follow(view: EditorView, content: InlineText): void {
  const { state } = view;
  const now = inlineTextOf(state.doc);
  const wanted = documentOf(content);
  const tr = state.tr.setMeta('addToHistory', false);
  for (const { before, after } of diffText(now.text, content.text).toReversed())
    tr.replace(before.start, before.end, wanted.slice(after.start, after.end));
  // Marks alone, which a comparison of words does not see.
  if (!equalInlineText(inlineTextOf(tr.doc), content)) tr.replaceWith(0, tr.doc.content.size, wanted.content);
  view.dispatch(tr);
}

function markAnchors(view: EditorView, live: LiveAnchors | null): void {
  const { state } = view;
  if (view.composing || (live && inlineTextOf(state.doc).text !== live.of)) return;
  const others = [commentKey.getState(state), highlightKey.getState(state)];
  const marks = live ? [...anchorMarks(state.doc, live.anchors, others)] : [];
  if (marks.length === 0 && anchorKey.getState(state) === DecorationSet.empty) return;
  drawMarks(view, anchorKey, marks);
}

function markSentences(view: EditorView, live: LiveSentences | null): void {
  const { state } = view;
  if (view.composing || (live && inlineTextOf(state.doc).text !== live.of)) return;
  const marks = live ? [...sentenceMarks(state.doc, live)] : [];
  if (marks.length === 0 && sentenceKey.getState(state) === DecorationSet.empty) return;
  drawMarks(view, sentenceKey, marks);
}

function select(view: EditorView, at: 'start' | 'end' | TextRange): void {
  const { doc, tr } = view.state;
  const end = doc.content.size;
  const range = at === 'start' ? { start: 0, end: 0 } : at === 'end' ? { start: end, end } : at;
  const selection = TextSelection.create(doc, Math.min(range.start, end), Math.min(range.end, end));
  view.dispatch(tr.setSelection(selection).scrollIntoView());
}
