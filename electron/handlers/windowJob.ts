// A job a window waits for: its progress goes to that window, `app.cancelJob` and the window's end stop it.
import type { JobContext, JobKind, Jobs, RunJob } from '../files/jobs.js';
import type { Outcome } from '../../shared/outcome.js';
import type { WindowSession } from '../session/windowSession.js';

/** Runs `work` under the id the window gave it. */
export async function runWindowJob<T>(
  session: WindowSession,
  jobId: string,
  work: (context: JobContext) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const abort = new AbortController();
  session.jobs.set(jobId, abort);
  try {
    return await work({
      signal: abort.signal,
      onProgress: (done, total) => session.window.send({ kind: 'progress', jobId, done, total }),
    });
  } finally {
    session.jobs.delete(jobId);
  }
}

/** Runs one job of the worker under the id the window gave it. */
export function runFileJob<Kind extends JobKind>(
  runJob: RunJob,
  session: WindowSession,
  jobId: string,
  kind: Kind,
  input: Jobs[Kind]['input'],
): Promise<Outcome<Jobs[Kind]['output']>> {
  return runWindowJob(session, jobId, (context) => runJob(kind, input, context));
}
