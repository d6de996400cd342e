// Opens a workspace in a worker thread, so that no call holds up the window; the same contract, over messages.
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PersonId } from '../../shared/model/ids.js';
import type { WorkspacePreview } from '../../shared/model/workspaceRequests.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { receivedOutcome } from '../../shared/packed.js';
import type { WorkspaceStorage } from './contract.js';
import type { FromWorker, RemoteMethod, SentError, Task, ToWorker, WorkerStart } from './workerMessages.js';

/** `create` makes a new file and fails with workspace.exists when there is one. */
export interface WorkerOptions {
  readonly mode: 'open' | 'create';
  /** Name of a new workspace; the file's name without its ending if not given. */
  readonly name?: string;
  /** The built worker. */
  readonly workerFile: string;
  /** Told when the worker ends unasked: the workspace has to be opened again. Nothing committed is lost. */
  readonly onCrash?: (error: Error) => void;
}

// A record, so that a method left out does not compile.
const remoteMethods: Readonly<Record<RemoteMethod, true>> = {
  info: true,
  setPolicy: true,
  addPerson: true,
  changePerson: true,
  listArticles: true,
  searchArticles: true,
  importedBefore: true,
  createArticle: true,
  deleteArticle: true,
  restoreArticle: true,
  loadArticle: true,
  setParagraphRole: true,
  markSeen: true,
  saveDraft: true,
  discardDraft: true,
  commitRevision: true,
  suggest: true,
  beginAlignment: true,
  beginStretch: true,
  alignment: true,
  saveAlignment: true,
  acceptAlignment: true,
  discardAlignment: true,
  restructure: true,
  undoRestructuring: true,
  applyCorrection: true,
  undoCorrection: true,
  history: true,
  baseline: true,
  layers: true,
  decide: true,
  undoDecision: true,
  explainChange: true,
  reasons: true,
  pinBaseline: true,
  unpinBaseline: true,
  lockSegments: true,
  unlockSegments: true,
  prepareApproval: true,
  approve: true,
  withdrawApprovals: true,
  addComment: true,
  resolveThread: true,
  reopenThread: true,
  waivers: true,
  waive: true,
  withdrawWaiver: true,
  checkSettings: true,
  setChecks: true,
  confirmedErrors: true,
  confirmError: true,
  withdrawConfirmedError: true,
  scoring: true,
  setScoring: true,
  articlesOf: true,
  approvedPairs: true,
  rowHistories: true,
  concepts: true,
  saveConcept: true,
  deleteConcept: true,
  importConcepts: true,
  listEvents: true,
  recordExport: true,
  signOffMaterial: true,
  verifyChain: true,
  chainHash: true,
};

function received({ message, stack }: SentError): Error {
  const error = new Error(message);
  error.stack = stack;
  return error;
}

function startWorker(workerFile: string, start: WorkerStart): Worker {
  return new Worker(workerFile, { workerData: start, name: `storage: ${start.kind}` });
}

/** The first message of a worker: how opening, or its task, went. */
function firstOutcome(worker: Worker): Promise<Outcome<WorkspacePreview | null>> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number): void => {
      reject(new Error(`the storage worker ended with ${code} before it answered`));
    };
    worker.once('error', reject);
    worker.once('exit', onExit);
    worker.once('message', (message: FromWorker) => {
      worker.off('error', reject);
      worker.off('exit', onExit);
      if (message.kind === 'done') resolve(message.outcome);
      else reject(message.kind === 'bug' ? received(message.error) : new Error(`unexpected ${message.kind}`));
    });
  });
}

async function runTask(workerFile: string, task: Task): Promise<Outcome<WorkspacePreview | null>> {
  const worker = startWorker(workerFile, task);
  try {
    return await firstOutcome(worker);
  } finally {
    await worker.terminate();
  }
}

interface PendingCall {
  readonly resolve: (outcome: Outcome<unknown>) => void;
  readonly reject: (error: Error) => void;
}

/** The calls under way in one worker. */
class Connection {
  readonly #worker: Worker;
  readonly #pending = new Map<number, PendingCall>();
  readonly #listeners = new Set<(seq: number) => void>();
  readonly #ended: Promise<void>;
  #nextId = 1;
  #isOpen = true;

  constructor(worker: Worker, onCrash: (error: Error) => void) {
    this.#worker = worker;
    worker.on('message', (message: FromWorker) => this.#receive(message));
    let cause: Error | null = null;
    worker.on('error', (error) => {
      cause = error instanceof Error ? error : new Error(String(error));
    });
    this.#ended = new Promise((resolve) => {
      worker.once('exit', (code) => {
        const wasOpen = this.#isOpen;
        this.#isOpen = false;
        const error = cause ?? new Error(`the storage worker ended with ${code}`);
        for (const { reject } of this.#pending.values()) reject(error);
        this.#pending.clear();
        if (wasOpen) onCrash(error);
        resolve();
      });
    });
  }

  call(method: RemoteMethod, parameters: readonly unknown[]): Promise<Outcome<unknown>> {
    if (!this.#isOpen) return Promise.resolve(failed('workspace.notOpen', {}));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#send({ kind: 'call', id, method, parameters });
    });
  }

  listen(listener: (seq: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls under way are answered first: the worker takes messages in order. */
  close(): Promise<void> {
    if (this.#isOpen) this.#send({ kind: 'close' });
    this.#isOpen = false;
    this.#listeners.clear();
    return this.#ended;
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'changed') for (const listener of this.#listeners) listener(message.seq);
    if (message.kind !== 'answer' && message.kind !== 'bug') return;
    const call = message.id === null ? undefined : this.#pending.get(message.id);
    if (message.id !== null) this.#pending.delete(message.id);
    if (message.kind === 'answer') call?.resolve(receivedOutcome(message.outcome));
    else call?.reject(received(message.error));
  }
}

/** The contract's methods, each sent to the worker. */
function remoteStorage(connection: Connection): Pick<WorkspaceStorage, RemoteMethod> {
  const methods = (Object.keys(remoteMethods) as RemoteMethod[]).map((method) => [
    method,
    (...parameters: readonly unknown[]) => connection.call(method, parameters),
  ]);
  return Object.fromEntries(methods) as Pick<WorkspaceStorage, RemoteMethod>;
}

/** Opens or creates a workspace in a worker thread of its own. */
export async function openWorkspace(
  file: string,
  options: WorkerOptions,
): Promise<Outcome<WorkspaceStorage>> {
  const absolute = path.resolve(file);
  const { mode, name, workerFile, onCrash = () => undefined } = options;
  const worker = startWorker(workerFile, { kind: 'workspace', file: absolute, mode, name });
  const opened = await firstOutcome(worker);
  if (!opened.ok) {
    await worker.terminate();
    return opened;
  }
  const connection = new Connection(worker, onCrash);
  return success({
    ...remoteStorage(connection),
    backupTo: async (to) => {
      const copied = await runTask(workerFile, { kind: 'copy', file: absolute, to });
      return copied.ok ? success(null) : copied;
    },
    onChange: (listener) => connection.listen(listener),
    close: () => connection.close(),
  });
}

/** `previewWorkspace` in a worker: checking a large file takes seconds. */
export async function previewWorkspaceInWorker(
  file: string,
  workerFile: string,
): Promise<Outcome<WorkspacePreview>> {
  const outcome = await runTask(workerFile, { kind: 'preview', file });
  if (!outcome.ok) return outcome;
  if (outcome.value === null) throw new Error('a preview without its answer');
  return success(outcome.value);
}

/** `restoreBackup` in a worker. */
export async function restoreBackupInWorker(
  backupFile: string,
  workspaceFile: string,
  restoredBy: PersonId | null,
  workerFile: string,
): Promise<Outcome<null>> {
  const outcome = await runTask(workerFile, { kind: 'restore', backupFile, workspaceFile, restoredBy });
  return outcome.ok ? success(null) : outcome;
}
