// Effort as a job of the worker: pairs of wordings, one after the other.
import type { EditEffort } from '../../../shared/model/effort.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import { editEffort } from '../../../shared/review/effort/editEffort.js';
import { breath } from '../breath.js';
import type { JobContext, Jobs } from '../jobs.js';

/** Pairs between two looks at whether somebody cancelled. */
const atOnce = 50;

/** One answer for each pair, in their order; app.cancelled. */
export async function measureEffortJob(
  { pairs }: Jobs['measureEffort']['input'],
  { signal, onProgress }: JobContext,
): Promise<Outcome<readonly EditEffort[]>> {
  const measured: EditEffort[] = [];
  for (const { before, after } of pairs) {
    if (measured.length % atOnce === 0) {
      onProgress(measured.length, pairs.length);
      await breath();
      if (signal.aborted) return failed('app.cancelled', {});
    }
    measured.push(editEffort(before, after));
  }
  return success(measured);
}
