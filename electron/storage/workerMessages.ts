// What the storage worker and the thread that started it say to each other.
import type { WorkspacePreview } from '../../shared/model/workspaceRequests.js';
import type { PersonId } from '../../shared/model/ids.js';
import type { Outcome } from '../../shared/outcome.js';
import type { SentOutcome } from '../../shared/packed.js';
import type { WorkspaceStorage } from './contract.js';

/** The methods of the contract that go through to the worker one to one. */
export type RemoteMethod = Exclude<keyof WorkspaceStorage, 'onChange' | 'close' | 'backupTo'>;

/** A job with one answer, in a worker of its own, so that it holds nobody up. */
export type Task =
  | { readonly kind: 'copy'; readonly file: string; readonly to: string }
  | { readonly kind: 'preview'; readonly file: string }
  | {
      readonly kind: 'restore';
      readonly backupFile: string;
      readonly workspaceFile: string;
      readonly restoredBy: PersonId | null;
    };

/** What a worker is started with. */
export type WorkerStart =
  | {
      readonly kind: 'workspace';
      readonly file: string;
      readonly mode: 'open' | 'create';
      readonly name: string | undefined;
    }
  | Task;

/** To the worker of an open workspace. */
export type ToWorker =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: RemoteMethod;
      readonly parameters: readonly unknown[];
    }
  | { readonly kind: 'close' };

/** A bug's error, as far as it can be sent. */
export interface SentError {
  readonly message: string;
  readonly stack: string;
}

/** From the worker. `done` answers opening, and a task. */
export type FromWorker =
  | { readonly kind: 'done'; readonly outcome: Outcome<WorkspacePreview | null> }
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: SentOutcome }
  | { readonly kind: 'bug'; readonly id: number | null; readonly error: SentError }
  | { readonly kind: 'changed'; readonly seq: number };
