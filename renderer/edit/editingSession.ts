// The words under the person's hands: from the live editor through drafts to revisions and suggestions.
// Leaving a row commits; a conflict or a failure keeps the words and says so under the row.
import type { RevisionId, SegmentId, SuggestionId } from '../../shared/model/ids.js';
import { emptyInlineText, equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { RevisionOrigin, Segment } from '../../shared/model/segment.js';
import type { Failure } from '../../shared/outcome.js';
import { refuse, segmentOf, type ArticleWorld } from '../article/ArticleWorld.js';
import type { PendingWords } from '../article/articleState.js';
import { pushAction, type UndoableAction, type Wording } from '../article/undoStack.js';
import { Autosave, type ReadWords } from './autosave.js';
import type { LiveEditor } from './liveEditor.js';
import { mergeConflict } from './mergeConflict.js';
import {
  baseNow,
  baseOfPending,
  draftSuggestion,
  standing,
  theirWords,
  wordingIn,
  wordsIn,
  type WordsBase,
  type WritingMode,
} from './wordsBase.js';

interface OpenRow {
  readonly segmentId: SegmentId;
  readonly editor: LiveEditor;
  readonly mode: WritingMode;
  /** The words as last committed or shown; what differs from them is unsaved. */
  base: InlineText;
  /** The wording the editor shows, apart from what is typed. */
  shown: RevisionId | SuggestionId | null;
  before: Wording;
  origin: RevisionOrigin;
  hasDraft: boolean;
}

/** Words about to become the next revision or suggestion. */
export interface CommittedWords {
  readonly segmentId: SegmentId;
  readonly content: InlineText;
  readonly origin: RevisionOrigin;
  /** What stood there; null: the commit is itself an undo and not recorded. */
  readonly before: Wording | null;
  /** They come from the live editor, which shows them already. */
  readonly isTyped: boolean;
  /** Left out: as the person writes this segment now. */
  readonly mode?: WritingMode;
}

/** What the session needs to know of the person and tells about what was saved. */
export interface WritingRules {
  readonly modeOf: (segment: Segment) => WritingMode;
  /** Words were saved over those of `before`. */
  readonly onSaved?: (segment: Segment, before: Segment | undefined, mode: WritingMode) => void;
}

/** One session per open article; at most one row is open in it. */
export class EditingSession {
  readonly autosave: Autosave;
  readonly #world: ArticleWorld;
  readonly #rules: WritingRules;
  readonly #bases = new Map<SegmentId, WordsBase>();
  readonly #queues = new Map<SegmentId, Promise<boolean>>();
  #open: OpenRow | null = null;

  constructor(world: ArticleWorld, rules: WritingRules = { modeOf: () => 'direct' }) {
    this.#world = world;
    this.#rules = rules;
    this.autosave = new Autosave((draft) => world.request('edit.saveDraft', draft), world.now);
  }

  #caret: number | null = null;
  /** Typed words of the open row are on their way; their own revision must not look like somebody else's. */
  #isSending = false;

  /** Where the caret goes when the next editor is mounted; taken once. */
  wantCaret(offset: number | null): void {
    this.#caret = offset;
  }

  takeCaret(): number | null {
    const caret = this.#caret;
    this.#caret = null;
    return caret;
  }

  /** The editor of the open row; null between rows. */
  get editor(): LiveEditor | null {
    return this.#open?.editor ?? null;
  }

  get openId(): SegmentId | null {
    return this.#open?.segmentId ?? null;
  }

  /** What the editor of a row starts with: words that are no revision yet come before the latest revision. */
  startingWords(segmentId: SegmentId): InlineText {
    const pending = this.#world.latest().pending[segmentId];
    return pending?.content ?? wordsIn(this.modeOf(segmentId), this.#segment(segmentId));
  }

  /** An editor was mounted for the row, showing `startingWords`. */
  attach(segmentId: SegmentId, editor: LiveEditor): void {
    const segment = this.#segment(segmentId);
    const pending = this.#world.latest().pending[segmentId];
    // While a commit is on its way its words count as saved; they come back here if it fails.
    const isOwn = pending !== undefined && pending.kind !== 'saving';
    const mode = this.modeOf(segmentId);
    // Words on their way go out on the wording they follow: on the latest they would pass for an answer to it.
    const sent = pending?.kind === 'saving' ? this.#bases.get(segmentId) : undefined;
    const base = isOwn ? this.#baseOfOwn(segmentId, pending) : (sent ?? baseNow(mode, segment));
    this.#bases.set(segmentId, base);
    this.#open = {
      segmentId,
      editor,
      mode,
      base: pending?.kind === 'saving' ? pending.content : wordsIn(mode, segment),
      shown: standing(mode, segment),
      before: wordingIn(mode, segment),
      origin: 'edit',
      hasDraft: isOwn,
    };
  }

  /** How the words of a row are written: pending ones stay what they were meant as. */
  modeOf(segmentId: SegmentId): WritingMode {
    const pending = this.#world.latest().pending[segmentId];
    if (pending) return pending.suggests ? 'suggest' : 'direct';
    const segment = this.#segment(segmentId);
    return segment ? this.#rules.modeOf(segment) : 'direct';
  }

  /** The editor is about to go: what was typed is committed. Words are read before this returns. */
  detach(segmentId: SegmentId): void {
    if (this.#open?.segmentId !== segmentId) return;
    void this.commit();
    this.#open = null;
  }

  /** A key changed the words of the open row. */
  typed(): void {
    const open = this.#open;
    if (!open) return;
    open.hasDraft = true;
    this.autosave.changed(open.segmentId, () =>
      this.#draft(this.#baseOf(open.segmentId), open.editor.read()),
    );
  }

  /** Words of the open row differ from what is committed. */
  isDirty(): boolean {
    return this.#open !== null && !equalInlineText(this.#open.editor.read(), this.#open.base);
  }

  /** The latest revision is not the one the open row started from, and nothing was typed: show it anew. */
  isBehind(segment: Segment): boolean {
    const open = this.#open;
    if (open?.segmentId !== segment.id || this.#isSending || open.editor.isComposing()) return false;
    const isOther = open.mode !== this.modeOf(segment.id) || open.shown !== standing(open.mode, segment);
    return isOther && !this.isDirty();
  }

  /** The next commit of the open row says how its words came about. */
  setOrigin(origin: RevisionOrigin): void {
    if (this.#open) this.#open.origin = origin;
  }

  /** Puts the last committed words back into the editor, as a step the editor's undo can take back. */
  discard(): void {
    const open = this.#open;
    if (!open || !this.isDirty()) return;
    open.editor.replaceAll(open.base);
    open.origin = 'edit';
  }

  /** The open row's words are given up: its editor shows the saved ones. */
  showSaved(saved: InlineText): void {
    const open = this.#open;
    if (!open) return;
    open.base = saved;
    open.hasDraft = false;
    open.editor.replaceAll(saved);
  }

  /** Commits the open row. True: nothing stands in the way of going on. */
  commit(): Promise<boolean> {
    const open = this.#open;
    if (!open) return Promise.resolve(true);
    const { segmentId, before, origin, mode } = open;
    const content = open.editor.read();
    if (equalInlineText(content, open.base)) return this.#dropDraft(open);
    return this.commitWords({ segmentId, content, origin, before, isTyped: true, mode });
  }

  /** Saves words as the next wording of a row, open or not; commits of one row follow one another. */
  commitWords(words: CommittedWords): Promise<boolean> {
    const { segmentId, content, origin, isTyped } = words;
    const { dispatch, now, latest } = this.#world;
    // Typed words count as saved from here on; a failure gives them back.
    if (isTyped && this.#open?.segmentId === segmentId) {
      const after = { content, origin };
      Object.assign(this.#open, { base: content, before: after, origin: 'edit', hasDraft: false });
    }
    const mode = words.mode ?? this.modeOf(segmentId);
    const base = this.#baseOf(segmentId, mode);
    this.#bases.set(segmentId, base);
    const at = now();
    if (latest().article.segments.some(({ id }) => id === segmentId)) {
      const suggests = draftSuggestion(base);
      const saving = { kind: 'saving', content, basedOn: base.targetId, suggests, at } as const;
      dispatch({ kind: 'wordsPending', segmentId, words: saving });
    }
    return this.#queue(segmentId, async () => {
      await this.autosave.settle(segmentId);
      return this.#send(this.#baseOf(segmentId, mode), words);
    });
  }

  /** From now on the row's words follow this wording (a conflict was decided, or words were replaced). */
  rebase(segmentId: SegmentId, base: WordsBase): void {
    this.#bases.set(segmentId, base);
  }

  /** Gives up words that are no revision yet. */
  async forget(segmentId: SegmentId): Promise<void> {
    await this.autosave.settle(segmentId);
    this.#bases.delete(segmentId);
    const outcome = await this.#world.request('edit.discardDraft', segmentId);
    if (!outcome.ok) return refuse(this.#world, segmentId, outcome.failure);
    this.#world.dispatch({ kind: 'wordsSettled', segmentId });
  }

  /** Everything typed is committed, and every commit has its answer. False: some words are only in this window. */
  async settleAll(): Promise<boolean> {
    await this.commit();
    await Promise.all(this.#queues.values());
    await this.autosave.flush();
    return !this.autosave.hasUnsaved();
  }

  /** No commit of this row is on its way. */
  async settled(segmentId: SegmentId): Promise<void> {
    await this.#queues.get(segmentId);
  }

  #segment(segmentId: SegmentId): Segment | undefined {
    return segmentOf(this.#world, segmentId);
  }

  /** The wording the row's words follow: the one they started from, else the latest known. */
  #baseOf(segmentId: SegmentId, mode?: WritingMode): WordsBase {
    const known = this.#bases.get(segmentId);
    if (known && (mode === undefined || known.mode === mode)) return known;
    return baseNow(mode ?? this.modeOf(segmentId), this.#segment(segmentId));
  }

  /** Of words that came back: what they started from may be known from before the commit. */
  #baseOfOwn(segmentId: SegmentId, pending: PendingWords): WordsBase {
    const base = baseOfPending(pending);
    const known = this.#bases.get(segmentId);
    const isSame = known?.targetId === base.targetId && known.suggestionId === base.suggestionId;
    return { ...base, words: base.words ?? (isSame ? known.words : null) };
  }

  #draft(base: WordsBase, content: InlineText): ReturnType<ReadWords> {
    const suggests = draftSuggestion(base);
    return { basedOn: base.targetId, content, ...(suggests && { suggests }) };
  }

  #queue(segmentId: SegmentId, run: () => Promise<boolean>): Promise<boolean> {
    const next = (this.#queues.get(segmentId) ?? Promise.resolve(true)).then(run);
    const tracked = next.finally(() => {
      if (this.#queues.get(segmentId) === tracked) this.#queues.delete(segmentId);
    });
    this.#queues.set(segmentId, tracked);
    return tracked;
  }

  async #dropDraft(open: OpenRow): Promise<boolean> {
    if (!open.hasDraft) return true;
    open.hasDraft = false;
    const { segmentId } = open;
    await this.autosave.settle(segmentId);
    const outcome = await this.#world.request('edit.discardDraft', segmentId);
    if (outcome.ok) this.#world.dispatch({ kind: 'wordsSettled', segmentId });
    else refuse(this.#world, segmentId, outcome.failure);
    return outcome.ok;
  }

  async #send(base: WordsBase, words: CommittedWords): Promise<boolean> {
    const { segmentId, content, origin, before, isTyped } = words;
    const { request, dispatch, sawOwn, now } = this.#world;
    const { mode, targetId, suggestionId } = base;
    const earlier = this.#segment(segmentId);
    this.autosave.report({ kind: 'saving' });
    this.#isSending = isTyped;
    const outcome =
      mode === 'suggest'
        ? await request('edit.suggest', { segmentId, targetId, basedOn: suggestionId, content })
        : await request('edit.commitRevision', {
            segmentId,
            side: 'target',
            basedOn: targetId,
            content,
            origin,
          });
    this.#isSending = false;
    if (!outcome.ok) {
      if (isTyped) this.#keepAsDraft(segmentId, base, content);
      return this.#failed(base, words, outcome.failure);
    }
    const segment = outcome.value;
    this.#bases.set(segment.id, baseNow(mode, segment));
    const written = mode === 'suggest' ? segment.suggestion : segment.target;
    if (written) sawOwn(written.seq);
    if (isTyped && this.#open?.segmentId === segment.id) this.#open.shown = standing(mode, segment);
    dispatch({ kind: 'segmentsChanged', segments: [segment] });
    dispatch({ kind: 'wordsSettled', segmentId: segment.id });
    this.autosave.report({ kind: 'saved', at: written?.at ?? now() });
    if (before && !equalInlineText(before.content ?? emptyInlineText, content)) {
      const action = undoOf(mode, segment.id, before, { content, origin });
      dispatch({ kind: 'undoChanged', change: (stack) => pushAction(stack, action) });
    }
    this.#rules.onSaved?.(segment, earlier, mode);
    return true;
  }

  /** The draft was given up for the commit: typed words that became no revision, and what was typed on, are one. */
  #keepAsDraft(segmentId: SegmentId, base: WordsBase, content: InlineText): void {
    this.autosave.changed(segmentId, () => {
      const open = this.#open?.segmentId === segmentId ? this.#open : null;
      return this.#draft(base, open?.editor.read() ?? content);
    });
  }

  #failed(base: WordsBase, { segmentId, content }: CommittedWords, failure: Failure): boolean {
    const { dispatch, now, reload } = this.#world;
    const common = { content, basedOn: base.targetId, suggests: draftSuggestion(base), at: now() };
    const open = this.#open?.segmentId === segmentId ? this.#open : null;
    // The words count as unsaved again.
    if (open) {
      open.base = wordsIn(base.mode, this.#segment(segmentId));
      open.before = wordingIn(base.mode, this.#segment(segmentId));
      open.hasDraft = true;
    }
    if (failure.code === 'edit.conflict') {
      const { theirs } = failure.details;
      const known = { target: theirs, suggestion: null };
      const words = {
        kind: 'conflict',
        theirs: theirWords('direct', known, now()),
        base: base.words,
        ...common,
      } as const;
      dispatch({ kind: 'wordsPending', segmentId, words });
      void reload().then(() => mergeConflict(this.#world, this, segmentId));
    } else {
      dispatch({ kind: 'wordsPending', segmentId, words: { kind: 'failed', failure, ...common } });
    }
    this.autosave.report({ kind: 'failed', failure });
    return false;
  }
}

function undoOf(mode: WritingMode, segmentId: SegmentId, before: Wording, after: Wording): UndoableAction {
  return mode === 'suggest'
    ? { kind: 'suggestion', segmentId, before: before.content, after: after.content ?? emptyInlineText }
    : { kind: 'revision', segmentId, before, after };
}
