// Main's side of the jobs: a worker thread for each job that runs, the last one kept for half a minute, since jobs
// come in groups. A job of its own thread can always be stopped, and takes no other down when it fails.
import { Worker } from 'node:worker_threads';
import { failed, type Outcome } from '../../shared/outcome.js';
import type { Job, JobCommand, JobContext, JobKind, JobReport, Jobs, RunJob } from './jobs.js';

/** How long a cancelled job may take to notice before its thread is stopped, in milliseconds. */
const patience = 250;

/** The runner and its end. */
export interface JobRunner {
  readonly run: RunJob;
  /** Stops every thread. */
  readonly close: () => Promise<void>;
}

/** Runs jobs in threads of `workerFile`; an idle thread is stopped after `keepIdle` milliseconds. */
export function createJobRunner(workerFile: string, keepIdle = 30_000): JobRunner {
  const threads = createThreads(workerFile, keepIdle);

  async function run<Kind extends JobKind>(
    kind: Kind,
    input: Jobs[Kind]['input'],
    context: JobContext,
  ): Promise<Outcome<Jobs[Kind]['output']>> {
    if (context.signal.aborted) return failed('app.cancelled', {});
    const worker = threads.take();
    const outcome = await runIn(worker, { kind, input } as Job, context);
    threads.giveBack(worker);
    return outcome as Outcome<Jobs[Kind]['output']>;
  }

  return { run, close: threads.close };
}

interface Threads {
  readonly take: () => Worker;
  readonly giveBack: (worker: Worker) => void;
  readonly close: () => Promise<void>;
}

function createThreads(workerFile: string, keepIdle: number): Threads {
  const idle = new Set<Worker>();
  const all = new Set<Worker>();
  const forget = (worker: Worker): void => {
    all.delete(worker);
    idle.delete(worker);
  };
  const start = (): Worker => {
    const worker = new Worker(workerFile);
    all.add(worker);
    // A thread that dies while idle leaves the pool; one that dies at work is its job's failure.
    return worker.on('error', () => forget(worker)).on('exit', () => forget(worker));
  };
  return {
    take: () => {
      const [worker] = idle;
      if (!worker) return start();
      idle.delete(worker);
      return worker;
    },
    giveBack: (worker) => {
      if (!all.has(worker)) return;
      if (idle.size > 0) return void worker.terminate();
      idle.add(worker);
      setTimeout(() => {
        if (idle.has(worker)) void worker.terminate();
      }, keepIdle).unref();
    },
    close: async () => void (await Promise.all([...all].map((worker) => worker.terminate()))),
  };
}

function runIn(worker: Worker, job: Job, { signal, onProgress }: JobContext): Promise<Outcome<unknown>> {
  return new Promise((resolve, reject) => {
    let stopping: NodeJS.Timeout | undefined;
    const finish = (): void => {
      clearTimeout(stopping);
      signal.removeEventListener('abort', onAbort);
      worker.off('message', onReport).off('error', onError).off('exit', onExit);
    };
    const cancelled = (): void => resolve(failed('app.cancelled', {}));
    const onReport = (report: JobReport): void => {
      if (report.kind === 'progress') return onProgress(report.done, report.total);
      finish();
      if (signal.aborted) cancelled();
      else if (report.kind === 'done') resolve(report.outcome);
      else reject(new Error(`job ${job.kind} failed: ${report.stack}`));
    };
    const onError = (error: Error): void => {
      finish();
      reject(error);
    };
    const onExit = (code: number): void => {
      finish();
      if (signal.aborted) cancelled();
      else reject(new Error(`the thread of job ${job.kind} ended with code ${code}`));
    };
    const onAbort = (): void => {
      worker.postMessage({ kind: 'cancel' } satisfies JobCommand);
      stopping = setTimeout(() => void worker.terminate(), patience);
    };
    worker.on('message', onReport).on('error', onError).on('exit', onExit);
    signal.addEventListener('abort', onAbort, { once: true });
    worker.postMessage({ kind: 'run', job } satisfies JobCommand);
  });
}
