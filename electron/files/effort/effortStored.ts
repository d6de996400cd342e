// The effort in an article of the workspace: its words at a baseline against its words now.
import type { ArticleEffort, EditEffort } from '../../../shared/model/effort.js';
import type { ArticleId, SegmentId } from '../../../shared/model/ids.js';
import type { Baseline } from '../../../shared/model/workspaceRequests.js';
import { success, type Outcome } from '../../../shared/outcome.js';
import type { WorkspaceStorage } from '../../storage/contract.js';
import type { JobContext, RunJob } from '../jobs.js';

/** `only` null: all segments that had words at the baseline. A target that is gone counts as no words. app.cancelled. */
export async function effortStored(
  storage: Pick<WorkspaceStorage, 'baseline'>,
  runJob: RunJob,
  asked: {
    readonly articleId: ArticleId;
    readonly baseline: Baseline;
    readonly only: readonly SegmentId[] | null;
  },
  context: JobContext,
): Promise<Outcome<ArticleEffort>> {
  const before = await storage.baseline(asked.articleId, asked.baseline);
  if (!before.ok) return before;
  const now = await storage.baseline(asked.articleId, { kind: 'present' });
  if (!now.ok) return now;
  const ids = asked.only ?? (Object.keys(before.value) as SegmentId[]);
  const compared = ids.flatMap((id) => {
    const was = before.value[id];
    return was ? [{ id, before: was.content.text, after: now.value[id]?.content.text ?? '' }] : [];
  });
  if (compared.length === 0) return success({});
  const pairs = compared.map(({ before: was, after }) => ({ before: was, after }));
  const measured = await runJob('measureEffort', { pairs }, context);
  if (!measured.ok) return measured;
  const effort: Record<SegmentId, EditEffort> = {};
  measured.value.forEach((one, i) => {
    const id = compared[i]?.id;
    if (id !== undefined) effort[id] = one;
  });
  return success(effort);
}
