// Work for main that is asked for when nothing more came for a moment, and given up when it is not wanted any more.
import type { Outcome } from '../../shared/outcome.js';
import { newJobId } from '../bridge.js';
import type { Ask } from './ArticleWorld.js';

/** `quietMs`: how long nothing must come before it is asked for. `told` hears of no job that was cancelled. */
export interface QuietJob<Value> {
  readonly quietMs: number;
  readonly request: Ask;
  readonly ask: (jobId: string) => Promise<Outcome<Value>>;
  readonly told: (outcome: Outcome<Value>) => void;
}

/** For effects: answers what gives it up. */
export function askWhenQuiet<Value>({ quietMs, request, ask, told }: QuietJob<Value>): () => void {
  let isWanted = true;
  let jobId: string | null = null;
  const run = async (): Promise<void> => {
    jobId = newJobId();
    const outcome = await ask(jobId);
    jobId = null;
    if (isWanted && (outcome.ok || outcome.failure.code !== 'app.cancelled')) told(outcome);
  };
  const timer = setTimeout(() => void run(), quietMs);
  return () => {
    isWanted = false;
    clearTimeout(timer);
    if (jobId !== null) void request('app.cancelJob', jobId);
  };
}
