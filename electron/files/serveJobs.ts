// The worker's side of the jobs: takes a job from its port, runs it and reports how it goes.
import type { MessagePort } from 'node:worker_threads';
import type { Outcome } from '../../shared/outcome.js';
import type { Job, JobCommand, JobContext, JobReport, JobTable } from './jobs.js';

/** Progress is told at most this often, in milliseconds. */
const progressEvery = 50;

/** Answers the commands that come in on `port`, one job at a time. */
export function serveJobs(port: MessagePort, table: JobTable): void {
  let current = new AbortController();
  port.on('message', (command: JobCommand) => {
    if (command.kind === 'cancel') {
      current.abort();
      return;
    }
    current = new AbortController();
    const context = { signal: current.signal, onProgress: reportProgress(port) };
    runJob(table, command.job, context).then(
      (outcome) => port.postMessage({ kind: 'done', outcome } satisfies JobReport),
      (error: unknown) => port.postMessage({ kind: 'threw', stack: stackOf(error) } satisfies JobReport),
    );
  });
}

function runJob(table: JobTable, job: Job, context: JobContext): Promise<Outcome<unknown>> {
  const run = table[job.kind] as (input: Job['input'], context: JobContext) => Promise<Outcome<unknown>>;
  return run(job.input, context);
}

function reportProgress(port: MessagePort): (done: number, total: number) => void {
  let last = -Infinity;
  return (done, total) => {
    const now = performance.now();
    if (now - last < progressEvery && done < total) return;
    last = now;
    port.postMessage({ kind: 'progress', done, total } satisfies JobReport);
  };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
