// The words under the person's hands: from the live editor through drafts to revisions.
// Leaving a row commits; a conflict or a failure keeps the words and says so under the row.
import type { RevisionId, SegmentId } from '../../shared/model/ids.js';
import { emptyInlineText, equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { RevisionOrigin, Segment } from '../../shared/model/segment.js';
import type { RevisionInput } from '../../shared/model/workspaceRequests.js';
import type { Failure } from '../../shared/outcome.js';
import { refuse, segmentOf, type ArticleWorld } from '../article/ArticleWorld.js';
import { pushAction, type Wording } from '../article/undoStack.js';
import { Autosave } from './autosave.js';
import type { LiveEditor } from './liveEditor.js';

interface OpenRow {
  readonly segmentId: SegmentId;
  readonly editor: LiveEditor;
  /** The words as last committed or shown; what differs from them is unsaved. */
  base: InlineText;
  /** The revision the editor shows, apart from what is typed. */
  shown: RevisionId | null;
  before: Wording;
  origin: RevisionOrigin;
  hasDraft: boolean;
}

/** Words about to become the next revision. */
export interface CommittedWords {
  readonly segmentId: SegmentId;
  readonly content: InlineText;
  readonly origin: RevisionOrigin;
  /** What stood there; null: the commit is itself an undo and not recorded. */
  readonly before: Wording | null;
  /** They come from the live editor, which shows them already. */
  readonly isTyped: boolean;
}

/** The wording of a segment's target as undo keeps it. */
export function wordingOf(segment: Pick<Segment, 'target'> | undefined): Wording {
  return { content: segment?.target?.content ?? null, origin: segment?.target?.origin ?? null };
}

/** One session per open article; at most one row is open in it. */
export class EditingSession {
  readonly autosave: Autosave;
  readonly #world: ArticleWorld;
  readonly #basedOn = new Map<SegmentId, RevisionId | null>();
  readonly #queues = new Map<SegmentId, Promise<boolean>>();
  #open: OpenRow | null = null;

  constructor(world: ArticleWorld) {
    this.#world = world;
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
    return pending?.content ?? this.#segment(segmentId)?.target?.content ?? emptyInlineText;
  }

  /** An editor was mounted for the row, showing `startingWords`. */
  attach(segmentId: SegmentId, editor: LiveEditor): void {
    const segment = this.#segment(segmentId);
    const pending = this.#world.latest().pending[segmentId];
    // While a commit is on its way its words count as saved; they come back here if it fails.
    const isOwn = pending !== undefined && pending.kind !== 'saving';
    this.#basedOn.set(segmentId, isOwn ? pending.basedOn : (segment?.target?.id ?? null));
    const saved = segment?.target?.content ?? emptyInlineText;
    this.#open = {
      segmentId,
      editor,
      base: pending?.kind === 'saving' ? pending.content : saved,
      shown: segment?.target?.id ?? null,
      before: wordingOf(segment),
      origin: 'edit',
      hasDraft: isOwn,
    };
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
    this.autosave.changed(open.segmentId, () => ({
      basedOn: this.#baseOf(open.segmentId),
      content: open.editor.read(),
    }));
  }

  /** Words of the open row differ from what is committed. */
  isDirty(): boolean {
    return this.#open !== null && !equalInlineText(this.#open.editor.read(), this.#open.base);
  }

  /** The latest revision is not the one the open row started from, and nothing was typed: show it anew. */
  isBehind(segment: Segment): boolean {
    const open = this.#open;
    if (open?.segmentId !== segment.id || this.#isSending || open.editor.isComposing()) return false;
    return open.shown !== (segment.target?.id ?? null) && !this.isDirty();
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
    const { segmentId, before, origin } = open;
    const content = open.editor.read();
    if (equalInlineText(content, open.base)) return this.#dropDraft(open);
    return this.commitWords({ segmentId, content, origin, before, isTyped: true });
  }

  /** Saves words as the next revision of a row, open or not; commits of one row follow one another. */
  commitWords(words: CommittedWords): Promise<boolean> {
    const { segmentId, content, origin, isTyped } = words;
    const { dispatch, now, latest } = this.#world;
    // Typed words count as saved from here on; a failure gives them back.
    if (isTyped && this.#open?.segmentId === segmentId) {
      const after = { content, origin };
      Object.assign(this.#open, { base: content, before: after, origin: 'edit', hasDraft: false });
    }
    const basedOn = this.#baseOf(segmentId);
    this.#basedOn.set(segmentId, basedOn);
    const at = now();
    if (latest().article.segments.some(({ id }) => id === segmentId)) {
      dispatch({ kind: 'wordsPending', segmentId, words: { kind: 'saving', content, basedOn, at } });
    }
    return this.#queue(segmentId, async () => {
      await this.autosave.settle(segmentId);
      const input = {
        segmentId,
        side: 'target',
        basedOn: this.#basedOn.get(segmentId) ?? null,
        content,
        origin,
      };
      return this.#send(input as RevisionInput, words);
    });
  }

  /** From now on the row's words follow this revision (a conflict was decided, or words were replaced). */
  rebase(segmentId: SegmentId, basedOn: RevisionId | null): void {
    this.#basedOn.set(segmentId, basedOn);
  }

  /** Gives up words that are no revision yet. */
  async forget(segmentId: SegmentId): Promise<void> {
    await this.autosave.settle(segmentId);
    this.#basedOn.delete(segmentId);
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

  /** The revision the row's words follow: the one they started from, else the latest known. */
  #baseOf(segmentId: SegmentId): RevisionId | null {
    const known = this.#basedOn.get(segmentId);
    return known === undefined ? (this.#segment(segmentId)?.target?.id ?? null) : known;
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

  async #send(input: RevisionInput, { before, isTyped }: CommittedWords): Promise<boolean> {
    const { request, dispatch, sawOwn } = this.#world;
    this.autosave.report({ kind: 'saving' });
    this.#isSending = isTyped;
    const outcome = await request('edit.commitRevision', input);
    this.#isSending = false;
    if (!outcome.ok) {
      if (isTyped) this.#keepAsDraft(input);
      return this.#failed(input, outcome.failure);
    }
    const segment = outcome.value;
    this.#basedOn.set(segment.id, segment.target?.id ?? null);
    if (segment.target) sawOwn(segment.target.seq);
    if (isTyped && this.#open?.segmentId === segment.id) this.#open.shown = segment.target?.id ?? null;
    dispatch({ kind: 'segmentsChanged', segments: [segment] });
    dispatch({ kind: 'wordsSettled', segmentId: segment.id });
    this.autosave.report({ kind: 'saved', at: segment.target?.at ?? this.#world.now() });
    if (before && !equalInlineText(before.content ?? emptyInlineText, input.content)) {
      const after = { content: input.content, origin: input.origin };
      const action = { kind: 'revision', segmentId: segment.id, before, after } as const;
      dispatch({ kind: 'undoChanged', change: (stack) => pushAction(stack, action) });
    }
    return true;
  }

  /** The draft was given up for the commit: typed words that became no revision, and what was typed on, are one. */
  #keepAsDraft({ segmentId, basedOn, content }: RevisionInput): void {
    this.autosave.changed(segmentId, () => {
      const open = this.#open?.segmentId === segmentId ? this.#open : null;
      return { basedOn, content: open?.editor.read() ?? content };
    });
  }

  #failed(input: RevisionInput, failure: Failure): boolean {
    const { dispatch, now, reload } = this.#world;
    const { segmentId, content, basedOn } = input;
    const common = { content, basedOn, at: now() };
    const open = this.#open?.segmentId === segmentId ? this.#open : null;
    // The words count as unsaved again.
    if (open) {
      open.base = this.#segment(segmentId)?.target?.content ?? emptyInlineText;
      open.before = wordingOf(this.#segment(segmentId));
      open.hasDraft = true;
    }
    if (failure.code === 'edit.conflict') {
      const words = { kind: 'conflict', theirs: failure.details.theirs, ...common } as const;
      dispatch({ kind: 'wordsPending', segmentId, words });
      void reload();
    } else {
      dispatch({ kind: 'wordsPending', segmentId, words: { kind: 'failed', failure, ...common } });
    }
    this.autosave.report({ kind: 'failed', failure });
    return false;
  }
}
