// The long part of approving many segments, slice by slice, so that drafts and other windows get in between.
import type { SegmentId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { JobContext } from '../files/jobs.js';
import type { WorkspaceStorage } from '../storage/contract.js';

/** Segments worked out at once: less than a tenth of a second where each was revised twenty times. */
export const sliceLength = 40;

/** Prepares all, and tells after each slice how many are done. app.cancelled between two slices; nothing is lost then. */
export async function prepareApproval(
  storage: Pick<WorkspaceStorage, 'prepareApproval'>,
  actor: Actor,
  segmentIds: readonly SegmentId[],
  { signal, onProgress }: JobContext,
): Promise<Outcome<null>> {
  for (let done = 0; done < segmentIds.length; done += sliceLength) {
    if (signal.aborted) return failed('app.cancelled', {});
    const prepared = await storage.prepareApproval(actor, segmentIds.slice(done, done + sliceLength));
    if (!prepared.ok) return prepared;
    onProgress(Math.min(done + sliceLength, segmentIds.length), segmentIds.length);
  }
  return signal.aborted ? failed('app.cancelled', {}) : success(null);
}
