// The import of many pairs as a value: what was read, how it is paired, what became of each pair.
import type {
  AlignedPair,
  Batch,
  BatchFile,
  ImportedBefore,
  ImportedPair,
  PairFigures,
} from '../../../shared/model/batch.js';
import { isChinese } from '../../../shared/model/language.js';
import type { Failure } from '../../../shared/outcome.js';

/** What has become of a pair. */
export type PairOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working' }
  | { readonly kind: 'imported'; readonly result: ImportedPair }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A pair of the table. Without figures and without a failure it is being aligned. */
export interface Pair extends AlignedPair {
  readonly id: number;
  readonly isLeftOut: boolean;
  readonly outcome: PairOutcome;
}

/** Where the whole stands. */
export type BatchPhase =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready' }
  /** `done` of `total` pairs are behind it. */
  | { readonly kind: 'importing'; readonly done: number; readonly total: number }
  /** `failure`: something that stands in the way of every pair. */
  | { readonly kind: 'done'; readonly isStopped: boolean; readonly failure: Failure | null };

/** The whole. */
export interface BatchState {
  readonly phase: BatchPhase;
  /** The folder's or list's. */
  readonly name: string;
  readonly files: readonly BatchFile[];
  readonly pairs: readonly Pair[];
  readonly alone: readonly number[];
  readonly unreadable: Batch['unreadable'];
  readonly nextId: number;
}

/** What can happen. Changes to the pairing are refused while pairs are being imported, and for pairs that are. */
export type BatchAction =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'read'; readonly batch: Batch }
  | { readonly kind: 'notRead'; readonly failure: Failure }
  | { readonly kind: 'leaveOut' | 'unpair' | 'swap'; readonly id: number }
  | { readonly kind: 'swapAll' }
  /** Two files that belong to no pair; the Chinese one becomes the source. */
  | { readonly kind: 'pair'; readonly files: readonly [number, number] }
  | {
      readonly kind: 'tried';
      readonly id: number;
      readonly figures: PairFigures | null;
      readonly failure: Failure | null;
      readonly before: ImportedBefore | null;
    }
  | { readonly kind: 'importing'; readonly total: number }
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: PairOutcome }
  | { readonly kind: 'done'; readonly isStopped: boolean; readonly failure: Failure | null };

export const emptyBatch: BatchState = {
  phase: { kind: 'empty' },
  name: '',
  files: [],
  pairs: [],
  alone: [],
  unreadable: [],
  nextId: 0,
};

/** Whether its files, sides and presence may still be changed. */
export const isOpen = ({ outcome }: Pair): boolean => outcome.kind === 'waiting' || outcome.kind === 'failed';

/** Whether the pairing may be changed at the moment. */
export const mayChange = ({ phase }: BatchState): boolean => phase.kind === 'ready' || phase.kind === 'done';

/** Whether it stays out because it is in the library already. */
export const isKnown = (pair: Pair): boolean => isOpen(pair) && pair.isLeftOut && pair.before !== null;

/** Whether pressing Import would make an article of it; one that failed is tried again. */
export const isWanted = (pair: Pair): boolean => isOpen(pair) && !pair.isLeftOut && pair.figures !== null;

const swapped = (pair: Pair): Pair => ({ ...pair, source: pair.target, target: pair.source });

function withBatch(state: BatchState, batch: Batch): BatchState {
  const pairs = batch.pairs.map((pair, id): Pair => ({
    ...pair,
    id,
    // What is in the library already is imported again only when somebody says so.
    isLeftOut: pair.before !== null,
    outcome: { kind: 'waiting' },
  }));
  return { ...state, ...batch, pairs, nextId: pairs.length, phase: { kind: 'ready' } };
}

function withPair(state: BatchState, id: number, change: (pair: Pair) => Pair): BatchState {
  return { ...state, pairs: state.pairs.map((pair) => (pair.id === id ? change(pair) : pair)) };
}

function changed(
  state: BatchState,
  action: { kind: 'leaveOut' | 'unpair' | 'swap'; id: number },
): BatchState {
  const pair = state.pairs.find(({ id }) => id === action.id);
  if (pair === undefined || !isOpen(pair) || !mayChange(state)) return state;
  if (action.kind === 'leaveOut')
    return withPair(state, pair.id, (one) => ({ ...one, isLeftOut: !one.isLeftOut }));
  if (action.kind === 'swap')
    return withPair(state, pair.id, (one) => ({ ...swapped(one), outcome: { kind: 'waiting' } }));
  return {
    ...state,
    pairs: state.pairs.filter(({ id }) => id !== pair.id),
    alone: [...state.alone, pair.source, pair.target].sort((a, b) => a - b),
  };
}

function paired(state: BatchState, [first, second]: readonly [number, number]): BatchState {
  const isPossible = state.alone.includes(first) && state.alone.includes(second) && first !== second;
  if (!isPossible || !mayChange(state)) return state;
  const isSecondSource = isChinese(state.files[second]?.language ?? '');
  const pair: Pair = {
    id: state.nextId,
    source: isSecondSource ? second : first,
    target: isSecondSource ? first : second,
    by: 'hand',
    figures: null,
    failure: null,
    before: null,
    isLeftOut: false,
    outcome: { kind: 'waiting' },
  };
  return {
    ...state,
    nextId: state.nextId + 1,
    pairs: [...state.pairs, pair],
    alone: state.alone.filter((file) => file !== first && file !== second),
  };
}

function withOutcome(state: BatchState, id: number, outcome: PairOutcome): BatchState {
  const next = withPair(state, id, (pair) => ({ ...pair, outcome }));
  const { phase } = next;
  if (phase.kind !== 'importing' || outcome.kind === 'working' || outcome.kind === 'waiting') return next;
  return { ...next, phase: { ...phase, done: phase.done + 1 } };
}

/** The next state. */
export function batchReducer(state: BatchState, action: BatchAction): BatchState {
  switch (action.kind) {
    case 'reading':
      return { ...emptyBatch, name: action.name, phase: { kind: 'reading' } };
    case 'read':
      return withBatch(state, action.batch);
    case 'notRead':
      return action.failure.code === 'app.cancelled'
        ? emptyBatch
        : { ...state, phase: { kind: 'failed', failure: action.failure } };
    case 'leaveOut':
    case 'unpair':
    case 'swap':
      return changed(state, action);
    case 'swapAll':
      if (!mayChange(state)) return state;
      return { ...state, pairs: state.pairs.map((pair) => (isOpen(pair) ? swapped(pair) : pair)) };
    case 'pair':
      return paired(state, action.files);
    case 'tried': {
      const { figures, failure, before } = action;
      const isLeftOut = before !== null;
      return withPair(state, action.id, (pair) => ({ ...pair, figures, failure, before, isLeftOut }));
    }
    case 'importing':
      return { ...state, phase: { kind: 'importing', done: 0, total: action.total } };
    case 'outcome':
      return withOutcome(state, action.id, action.outcome);
    case 'done':
      return { ...state, phase: { kind: 'done', isStopped: action.isStopped, failure: action.failure } };
  }
}
