// The storage worker: keeps one workspace open and answers calls in order, or does one task and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../shared/model/assertNever.js';
import type { WorkspacePreview } from '../../shared/model/workspaceRequests.js';
import type { Outcome } from '../../shared/outcome.js';
import { sentOutcome } from '../../shared/packed.js';
import { restoreBackup } from './backups.js';
import type { WorkspaceStorage } from './contract.js';
import { copyWorkspace } from './copyWorkspace.js';
import { openWorkspaceHere } from './openWorkspaceHere.js';
import { previewWorkspace } from './previewWorkspace.js';
import type { FromWorker, SentError, Task, ToWorker, WorkerStart } from './workerMessages.js';

if (!parentPort) throw new Error('the storage worker was started as a program');
const port = parentPort;
const send = (message: FromWorker): void => port.postMessage(message);

const sentError = (error: unknown): SentError =>
  error instanceof Error
    ? { message: error.message, stack: error.stack ?? '' }
    : { message: String(error), stack: '' };

function runTask(task: Task): Promise<Outcome<WorkspacePreview | null>> {
  switch (task.kind) {
    case 'copy':
      return copyWorkspace(task.file, task.to);
    case 'preview':
      return previewWorkspace(task.file);
    case 'restore':
      return restoreBackup(task.backupFile, task.workspaceFile, task.restoredBy);
    default:
      return assertNever(task);
  }
}

async function answer(storage: WorkspaceStorage, message: ToWorker): Promise<void> {
  if (message.kind === 'close') {
    await storage.close();
    port.close();
    return;
  }
  const { id, method, parameters } = message;
  try {
    // The proxy in openWorkspace.ts is typed by the same contract; the parameters come from there only.
    const call = storage[method] as (...parameters: readonly unknown[]) => Promise<Outcome<unknown>>;
    // Packed here, off the main thread, which passes long answers on to the window without reading them.
    send({ kind: 'answer', id, outcome: sentOutcome(await call(...parameters)) });
  } catch (error) {
    send({ kind: 'bug', id, error: sentError(error) });
  }
}

async function serve(start: Extract<WorkerStart, { kind: 'workspace' }>): Promise<void> {
  const opened = await openWorkspaceHere(start.file, { mode: start.mode, name: start.name });
  if (!opened.ok) {
    send({ kind: 'done', outcome: opened });
    port.close();
    return;
  }
  const storage = opened.value;
  storage.onChange((seq) => send({ kind: 'changed', seq }));
  port.on('message', (message: ToWorker) => void answer(storage, message));
  send({ kind: 'done', outcome: { ok: true, value: null } });
}

// CommonJS, as the worker is bundled, has no top-level await.
async function run(start: WorkerStart): Promise<void> {
  try {
    if (start.kind === 'workspace') await serve(start);
    else send({ kind: 'done', outcome: await runTask(start) });
  } catch (error) {
    send({ kind: 'bug', id: null, error: sentError(error) });
  }
}

void run(workerData as WorkerStart);
