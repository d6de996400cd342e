// The state of the preview: where the new version comes from, the plan, and what was decided about it.
import type { CorrectionPlan } from '../../../shared/model/correction.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import type { ImportedDocument } from '../../../shared/model/imported.js';
import type { Side } from '../../../shared/model/language.js';
import type { Failure } from '../../../shared/outcome.js';
import { noDecisions, type CorrectionDecisions } from '../../../shared/review/correction/correctionInput.js';

/** How far one has come. A document that could not be planned is kept, to be tried on the other side. */
export type CorrectionPhase =
  | {
      readonly kind: 'waiting';
      readonly failure: Failure | null;
      readonly document: ImportedDocument | null;
    }
  | { readonly kind: 'working'; readonly name: string; readonly jobId: string }
  | { readonly kind: 'planned'; readonly plan: CorrectionPlan; readonly document: ImportedDocument };

/** The whole preview. */
export interface CorrectionState {
  readonly side: Side;
  readonly phase: CorrectionPhase;
  readonly decisions: CorrectionDecisions;
  /** Indexes of the runs that are unfolded. */
  readonly open: ReadonlySet<number>;
  /** Index of the row the keyboard is on. */
  readonly active: number;
  /** Why applying did not work. */
  readonly failure: Failure | null;
}

/** What happens. Answers to work that was overtaken change nothing. */
export type CorrectionAction =
  | { readonly kind: 'working'; readonly side: Side; readonly name: string; readonly jobId: string }
  | {
      readonly kind: 'planned';
      readonly jobId: string;
      readonly document: ImportedDocument;
      readonly plan: CorrectionPlan;
    }
  | {
      readonly kind: 'failed';
      readonly jobId: string;
      readonly failure: Failure;
      readonly document: ImportedDocument | null;
    }
  | { readonly kind: 'added'; readonly id: number; readonly decision: 'add' | 'leaveOut' }
  | {
      readonly kind: 'removed';
      readonly segmentIds: readonly SegmentId[];
      readonly decision: 'keep' | 'remove';
    }
  | { readonly kind: 'replaced'; readonly segmentIds: readonly SegmentId[]; readonly isOn: boolean }
  | { readonly kind: 'folded'; readonly index: number; readonly isOpen: boolean }
  | { readonly kind: 'activated'; readonly index: number }
  | { readonly kind: 'applyFailed'; readonly failure: Failure | null };

/** Nothing chosen yet. */
export function emptyCorrection(side: Side): CorrectionState {
  return {
    side,
    phase: { kind: 'waiting', failure: null, document: null },
    decisions: noDecisions,
    open: new Set(),
    active: 0,
    failure: null,
  };
}

/** New paragraphs are taken in unless somebody says otherwise; what is gone waits for a decision. */
function firstDecisions({ items }: CorrectionPlan): CorrectionDecisions {
  return {
    ...noDecisions,
    added: new Map(items.flatMap((item) => (item.kind === 'added' ? [[item.id, 'add'] as const] : []))),
  };
}

function planned(
  state: CorrectionState,
  action: Extract<CorrectionAction, { kind: 'planned' }>,
): CorrectionState {
  const { plan, document } = action;
  const first = plan.items.findIndex(({ kind }) => kind !== 'unchanged' && kind !== 'standing');
  return {
    ...state,
    phase: { kind: 'planned', plan, document },
    decisions: firstDecisions(plan),
    open: new Set(),
    active: Math.max(0, first),
    failure: null,
  };
}

function decided(
  state: CorrectionState,
  action: Extract<CorrectionAction, { kind: 'added' | 'removed' | 'replaced' }>,
): CorrectionState {
  const { decisions } = state;
  switch (action.kind) {
    case 'added': {
      const added = new Map(decisions.added).set(action.id, action.decision);
      return { ...state, decisions: { ...decisions, added } };
    }
    case 'removed': {
      const removed = new Map(decisions.removed);
      for (const id of action.segmentIds) removed.set(id, action.decision);
      return { ...state, decisions: { ...decisions, removed } };
    }
    case 'replaced': {
      const replaced = new Set(decisions.replaced);
      for (const id of action.segmentIds)
        if (action.isOn) replaced.add(id);
        else replaced.delete(id);
      return { ...state, decisions: { ...decisions, replaced } };
    }
  }
}

/** The next state. */
export function reduceCorrection(state: CorrectionState, action: CorrectionAction): CorrectionState {
  const isExpected = (jobId: string): boolean =>
    state.phase.kind === 'working' && state.phase.jobId === jobId;
  switch (action.kind) {
    case 'working':
      return {
        ...emptyCorrection(action.side),
        phase: { kind: 'working', name: action.name, jobId: action.jobId },
      };
    case 'planned':
      return isExpected(action.jobId) ? planned(state, action) : state;
    case 'failed': {
      if (!isExpected(action.jobId)) return state;
      const failure = action.failure.code === 'app.cancelled' ? null : action.failure;
      return { ...state, phase: { kind: 'waiting', failure, document: action.document } };
    }
    case 'added':
    case 'removed':
    case 'replaced':
      return decided(state, action);
    case 'folded': {
      const open = new Set(state.open);
      if (action.isOpen) open.add(action.index);
      else open.delete(action.index);
      return { ...state, open };
    }
    case 'activated':
      return state.active === action.index ? state : { ...state, active: action.index };
    case 'applyFailed':
      return { ...state, failure: action.failure };
  }
}
