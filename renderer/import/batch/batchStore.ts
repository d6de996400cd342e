// The import of many pairs at work. It lives outside the screen: whoever opens an article from the report, or looks
// something up while pairs are being imported, finds it again as it is.
import type { FileToken } from '../../../shared/model/app.js';
import type { Failure } from '../../../shared/outcome.js';
import { newJobId, request } from '../../bridge.js';
import { sortedPairs, type PairOrder } from './batchRows.js';
import {
  batchReducer,
  emptyBatch,
  isWanted,
  type BatchAction,
  type BatchState,
  type PairOutcome,
  type Pair,
} from './batchState.js';

/** A failure that no other pair would escape. */
const concernsAll = ({ code }: Failure): boolean =>
  code.startsWith('workspace.') || code.startsWith('people.');

/** A batch, empty until something is read; `subscribe` and `state` are made for `useSyncExternalStore`. */
export class BatchStore {
  #state = emptyBatch;
  /** The reading or the pair under way. */
  #job: string | null = null;
  #isStopped = false;
  readonly #listeners = new Set<() => void>();

  readonly state = (): BatchState => this.#state;

  /** Calls back after every change until the answer is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly dispatch = (action: BatchAction): void => {
    this.#state = batchReducer(this.#state, action);
    for (const listener of this.#listeners) listener();
  };

  /** The reading under way, for its progress. */
  get readingJob(): string | null {
    return this.#state.phase.kind === 'reading' ? this.#job : null;
  }

  /** Reads a folder or list. */
  async read(from: FileToken): Promise<void> {
    const jobId = newJobId();
    this.#job = jobId;
    this.dispatch({ kind: 'reading', name: from.name });
    const answer = await request('import.readBatch', { token: from.token, jobId });
    this.#job = null;
    if (answer.ok) this.dispatch({ kind: 'read', batch: answer.value });
    else this.dispatch({ kind: 'notRead', failure: answer.failure });
  }

  /** Pairs two files by hand and asks the aligner. */
  async pair(files: readonly [number, number]): Promise<void> {
    const id = this.#state.nextId;
    this.dispatch({ kind: 'pair', files });
    const made = this.#state.pairs.find((one) => one.id === id);
    if (made === undefined) return;
    const answer = await request('import.tryPair', { ...this.#tokensOf(made), jobId: newJobId() });
    if (answer.ok) this.dispatch({ kind: 'tried', id, failure: null, ...answer.value });
    else this.dispatch({ kind: 'tried', id, figures: null, failure: answer.failure, before: null });
  }

  /** Imports every pair that is wanted, in the order shown. */
  async importAll(order: PairOrder): Promise<void> {
    const wanted = sortedPairs(this.#state, order).filter(isWanted);
    if (wanted.length === 0 || this.#state.phase.kind === 'importing') return;
    this.#isStopped = false;
    this.dispatch({ kind: 'importing', total: wanted.length });
    let failure: Failure | null = null;
    for (const one of wanted) {
      if (this.#isStopped || failure !== null) break;
      failure = await this.#importOne(one);
    }
    this.#job = null;
    // Stopped at the last one, everything is in all the same.
    const isStopped = this.#isStopped && this.#state.pairs.some(isWanted);
    this.dispatch({ kind: 'done', isStopped, failure });
  }

  /** Ends the reading or the import; what is imported stays. */
  readonly stop = (): void => {
    this.#isStopped = true;
    if (this.#job !== null) void request('app.cancelJob', this.#job);
  };

  /** The failure, if nothing else can be imported either. */
  async #importOne(one: Pair): Promise<Failure | null> {
    const { id } = one;
    const jobId = newJobId();
    this.#job = jobId;
    this.dispatch({ kind: 'outcome', id, outcome: { kind: 'working' } });
    const answer = await request('import.acceptPair', { ...this.#tokensOf(one), jobId });
    if (answer.ok) {
      this.dispatch({ kind: 'outcome', id, outcome: { kind: 'imported', result: answer.value } });
      return null;
    }
    const { failure } = answer;
    const isItsOwn = failure.code !== 'app.cancelled' && !concernsAll(failure);
    const outcome: PairOutcome = isItsOwn ? { kind: 'failed', failure } : { kind: 'waiting' };
    this.dispatch({ kind: 'outcome', id, outcome });
    return concernsAll(failure) ? failure : null;
  }

  #tokensOf({ source, target }: Pair): { readonly source: string; readonly target: string } {
    const { files } = this.#state;
    return { source: files[source]?.ref ?? '', target: files[target]?.ref ?? '' };
  }
}
