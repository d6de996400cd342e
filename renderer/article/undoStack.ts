// Undo across segments within the session: what was done, as data that can be done the other way round.
// Keystrokes inside a segment have the editor's own history first; this begins where that ends.
import type { ParagraphRole } from '../../shared/model/article.js';
import type { CorrectionInput } from '../../shared/model/correction.js';
import type { CommentId, ParagraphId, SegmentId } from '../../shared/model/ids.js';
import type { ChangeStanding } from '../../shared/model/change.js';
import type { Decision } from '../../shared/model/decision.js';
import { emptyInlineText, equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { Reason } from '../../shared/model/reason.js';
import type { Restructuring } from '../../shared/model/restructuring.js';
import type { RevisionOrigin } from '../../shared/model/segment.js';
import type { ChangeRanges } from '../../shared/review/applyDecision.js';

/** One wording of a target; null content: there was none. */
export interface Wording {
  readonly content: InlineText | null;
  readonly origin: RevisionOrigin | null;
}

/** Where a decided change stood. */
export interface DecidedPlace extends ChangeRanges {
  readonly segmentId: SegmentId;
  readonly standing: ChangeStanding;
}

/** Other words of one row: a revision, or a suggestion. */
export type WordingAction =
  | {
      readonly kind: 'revision';
      readonly segmentId: SegmentId;
      readonly before: Wording;
      readonly after: Wording;
    }
  | {
      readonly kind: 'suggestion';
      readonly segmentId: SegmentId;
      /** What was suggested before, or the target; null: there were no words. */
      readonly before: InlineText | null;
      readonly after: InlineText;
    };

/** Something done that can be undone and redone. */
export type UndoableAction =
  | WordingAction
  /** Other words of several rows, changed as one. */
  | { readonly kind: 'several'; readonly actions: readonly WordingAction[] }
  | {
      readonly kind: 'decision';
      readonly decision: Decision;
      readonly reason: Reason | null;
      /** Log positions to undo it by, oldest first. */
      readonly seqs: readonly number[];
      readonly segmentIds: readonly SegmentId[];
      readonly places: readonly DecidedPlace[];
    }
  | {
      readonly kind: 'restructuring';
      readonly change: Restructuring;
      /** Log position to undo it by. */
      readonly seq: number;
    }
  /** A corrected version of one side, as it was accepted. */
  | {
      readonly kind: 'correction';
      readonly segmentId: SegmentId | null;
      readonly correction: CorrectionInput;
      readonly seq: number;
    }
  | { readonly kind: 'approval' | 'withdrawal'; readonly segmentIds: readonly SegmentId[] }
  | { readonly kind: 'resolved' | 'reopened'; readonly segmentId: SegmentId; readonly commentId: CommentId }
  | {
      readonly kind: 'role';
      readonly segmentId: SegmentId;
      readonly paragraphId: ParagraphId;
      readonly before: ParagraphRole;
      readonly after: ParagraphRole;
    };

/** Newest last in both. */
export interface UndoStack {
  readonly done: readonly UndoableAction[];
  readonly undone: readonly UndoableAction[];
}

export const emptyUndoStack: UndoStack = { done: [], undone: [] };

/** More steps than anyone goes back; keeps a day's session small. */
export const undoLimit = 500;

/** Something new was done: nothing can be redone any more. */
export function pushAction(stack: UndoStack, action: UndoableAction): UndoStack {
  return { done: [...stack.done, action].slice(-undoLimit), undone: [] };
}

/** The newest action was undone; `redoable` is what redo will do (ids may have changed). */
export function popDone(stack: UndoStack, redoable: UndoableAction): UndoStack {
  return { done: stack.done.slice(0, -1), undone: [...stack.undone, redoable] };
}

/** The newest undone action was done again; `undoable` is what undo will take back. */
export function popUndone(stack: UndoStack, undoable: UndoableAction): UndoStack {
  return { done: [...stack.done, undoable], undone: stack.undone.slice(0, -1) };
}

/** An action that cannot be carried out any more is forgotten. */
export function dropNewest(stack: UndoStack, from: 'done' | 'undone'): UndoStack {
  return { ...stack, [from]: stack[from].slice(0, -1) };
}

/** The newest action, if it put the rows of an alignment in place of others. */
export function realignedNewest({ done }: UndoStack): (UndoableAction & { kind: 'restructuring' }) | null {
  const newest = done.at(-1);
  return newest?.kind === 'restructuring' && newest.change.kind === 'align' ? newest : null;
}

/** True while the wording that stands is the one the action left (undo) or found (redo). */
export function stands(wording: Wording, present: InlineText | null): boolean {
  return equalInlineText(wording.content ?? emptyInlineText, present ?? emptyInlineText);
}

/** The row an action was about, to show it after undo; null: unknown until the answer comes. */
export function subjectOf(action: UndoableAction): SegmentId | null {
  switch (action.kind) {
    case 'revision':
    case 'suggestion':
    case 'correction':
    case 'resolved':
    case 'reopened':
    case 'role':
      return action.segmentId;
    case 'approval':
    case 'withdrawal':
    case 'decision':
      return action.segmentIds[0] ?? null;
    case 'several':
      return action.actions[0]?.segmentId ?? null;
    case 'restructuring':
      return null;
  }
}
