// Commands on the words and the pairing of the active row, and undo across rows.
import { emptyInlineText, isBlank } from '../../shared/model/inlineText.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { mergeRows, mergeWithNext, moveRowTarget, splitRow, unpairRow } from '../align/alignActions.js';
import { splitPlaceOf } from '../align/splitPlace.js';
import { segmentOf } from '../article/ArticleWorld.js';
import { segmentPositions } from '../article/selectors.js';
import { realignedNewest, subjectOf } from '../article/undoStack.js';
import { wordingOf } from '../edit/wordsBase.js';
import { goTo, stepRow } from './moveActions.js';
import { stepUndo, type UndoDirection, type UndoResult } from './undoActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** Commits and goes on, still writing. In a form, the form's own button is pressed instead. */
export function commitAndNext(tools: WorkbenchTools, goal: 'any' | 'notApproved'): void {
  const form = document.activeElement?.closest('form');
  if (form) return form.requestSubmit();
  const { world, session } = tools;
  const { activeId } = world.latest();
  stepRow(tools, 'next', goal);
  // At the last row there is nowhere to go: commit all the same.
  if (world.latest().activeId === activeId) void session.commit();
}

/** Into the text of the active row. */
export function editActiveRow(tools: WorkbenchTools): void {
  const { activeId } = tools.world.latest();
  if (activeId !== null) goTo(tools, activeId, { isEditing: true });
}

/** Out of the text, to its row. */
export function leaveText(tools: WorkbenchTools): void {
  const { world, wantsRowFocus, session } = tools;
  wantsRowFocus.current = true;
  if (tools.stage() === 'review') void session.commit();
  world.dispatch({ kind: 'editingChanged', isEditing: false });
}

/** Back to the saved wording; typed words can be taken back by the editor's undo. */
export function discardWords({ session, say, t }: WorkbenchTools): void {
  if (!session.isDirty()) return say(t()('edit.refusal.nothingToDiscard'));
  session.discard();
  say(t()('edit.discarded'));
}

/** The source's words into the target, as one step. */
export function copySource(tools: WorkbenchTools): void {
  const { world, session, say, t } = tools;
  const { activeId } = world.latest();
  const source = segmentOf(world, activeId)?.source?.content;
  if (activeId === null || !source || isBlank(source)) return say(t()('edit.refusal.noSource'));
  if (!session.editor) editActiveRow(tools);
  // The editor is mounted by now, or with the next frame in the review stage.
  const put = (): void => {
    session.editor?.replaceAll(source);
    session.setOrigin('copySource');
    session.editor?.focus('end');
  };
  if (session.editor) put();
  else requestAnimationFrame(put);
}

/** A deliberate empty target. */
export async function leaveOut(tools: WorkbenchTools): Promise<void> {
  const { world, session, say, t } = tools;
  const { activeId } = world.latest();
  const segment = segmentOf(world, activeId);
  if (!segment) return say(t()('edit.refusal.noRow'));
  const words = session.openId === segment.id ? session.editor?.read() : segment.target?.content;
  if (words && !isBlank(words)) return say(t()('edit.refusal.hasWords'));
  const before = wordingOf(segment);
  if (before.origin === 'leaveOut') return;
  const isDone = await session.commitWords({
    segmentId: segment.id,
    content: emptyInlineText,
    origin: 'leaveOut',
    before,
    isTyped: false,
    // An omission decides about a row without words: there is nothing to suggest against.
    mode: 'direct',
  });
  if (isDone) say(t()('edit.leftOut'));
}

/** Bold and italic. */
export function toggleMark({ session, say, t }: WorkbenchTools, mark: 'bold' | 'italic'): void {
  if (session.editor?.hasFocus()) session.editor.toggle(mark);
  else say(t()('edit.refusal.notEditing'));
}

/** What can be done to the pairing. */
export type PairingChange = 'mergeNext' | 'split' | 'moveUp' | 'moveDown' | 'unpair';
const said = {
  mergeNext: 'align.merged',
  split: 'align.split',
  moveUp: 'align.moved',
  moveDown: 'align.moved',
  unpair: 'align.unpaired',
} as const;

/** Changes the pairing of the active row (merge: of the rows chosen, if any) and goes to what came of it. */
export async function changePairing(tools: WorkbenchTools, change: PairingChange): Promise<void> {
  const { world, session, say, t } = tools;
  const { activeId } = world.latest();
  if (activeId === null) return say(t()('edit.refusal.noRow'));
  const caret = session.openId === activeId ? (session.editor?.caret() ?? null) : null;
  if (!(await session.commit())) return;
  await session.settled(activeId);
  const made = await carryOut(tools, activeId, change, caret);
  if (!made) return;
  say(t()(said[change]));
  const to = change === 'moveDown' ? made.at(-1) : made[0];
  world.dispatch({ kind: 'selected', ids: new Set(), anchorId: null });
  if (to) goTo(tools, to, { isEditing: world.latest().isEditing });
}

function carryOut(
  { world, sourceCaret }: WorkbenchTools,
  id: SegmentId,
  change: PairingChange,
  caret: number | null,
): Promise<readonly SegmentId[] | null> {
  const { selected, article } = world.latest();
  switch (change) {
    case 'mergeNext':
      if (selected.size < 2) return mergeWithNext(world, id);
      return mergeRows(
        world,
        article.segments.filter((segment) => selected.has(segment.id)).map((s) => s.id),
      );
    case 'split': {
      const segment = segmentOf(world, id);
      const pointed = sourceCaret.current;
      const source = pointed?.segmentId === id ? pointed.offset : null;
      return splitRow(
        world,
        id,
        segment ? splitPlaceOf(segment, { source, target: caret }) : { source, target: caret },
      );
    }
    case 'moveUp':
    case 'moveDown':
      return moveRowTarget(world, id, change === 'moveUp' ? 'up' : 'down');
    case 'unpair':
      return unpairRow(world, id);
  }
}

/** The editor's own history first, then what was done across rows. */
export async function undoOrRedo(tools: WorkbenchTools, direction: UndoDirection): Promise<void> {
  const { world, session, layers } = tools;
  const { editor } = session;
  if (editor?.isComposing()) return;
  if (editor?.hasFocus() && (direction === 'undo' ? editor.undo() : editor.redo())) return;
  sayResult(tools, direction, await stepUndo(world, session, layers, direction));
}

/** Takes back that rows were aligned again (log position `seq`), if nothing was done since. */
export async function undoRealigned(tools: WorkbenchTools, seq: number): Promise<void> {
  const { world, session, layers, say, t } = tools;
  // Words one is writing are something done since.
  await session.settleAll();
  const newest = realignedNewest(world.latest().undo);
  if (newest?.seq !== seq) return say(t()('article.undo.changedSince'));
  sayResult(tools, 'undo', await stepUndo(world, session, layers, 'undo'));
}

function sayResult(tools: WorkbenchTools, direction: UndoDirection, result: UndoResult): void {
  const { world, say, t } = tools;
  if (result.kind === 'nothing')
    return say(t()(direction === 'undo' ? 'article.undo.nothing' : 'article.undo.nothingToRedo'));
  if (result.kind === 'changedSince')
    return say(t()(direction === 'undo' ? 'article.undo.changedSince' : 'article.undo.notRedone'));
  if (result.kind !== 'done') return;
  const { action, segmentId } = result;
  const subject = segmentId ?? subjectOf(action);
  const number = (subject ? (segmentPositions(world.latest().article.segments).get(subject) ?? 0) : 0) + 1;
  const count = action.kind === 'several' ? action.actions.length : 1;
  const what = t()(`article.undo.what.${action.kind}`, { number, count });
  const left = result.left ?? 0;
  if (left > 0) say(t()('article.undo.doneInPart', { what, count: left }));
  else say(t()(direction === 'undo' ? 'article.undo.done' : 'article.undo.redone', { what }));
  if (subject) goTo(tools, subject);
}
