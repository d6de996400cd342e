// Approving under the rule that errors of the checks stand in the way: what was found is looked up before storage decides.
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import type { ApprovalInput, ApprovalResult } from '../../shared/model/workspaceRequests.js';
import type { WorkspaceInfo } from '../../shared/model/workspace.js';
import { mayApprove } from '../../shared/review/mayApprove.js';
import { failed, success, type Failure, type Outcome } from '../../shared/outcome.js';
import { heldUp, type CheckArticle } from '../files/check/checkStored.js';
import type { JobContext } from '../files/jobs.js';
import type { WorkspaceStorage } from '../storage/contract.js';

/** Nobody cancels it: it is one key. */
const unattended: JobContext = { signal: new AbortController().signal, onProgress: () => undefined };

/** What stands in the way of some of the approvals, by segment; where storage refuses anyway, that is for it to say. */
async function errorsIn(
  storage: WorkspaceStorage,
  checkArticle: CheckArticle,
  actor: Actor,
  articleId: ArticleId,
  approvals: ReadonlyMap<SegmentId, ApprovalInput>,
  { policy, people }: Pick<WorkspaceInfo, 'policy' | 'people'>,
): Promise<Outcome<ReadonlyMap<SegmentId, Failure>>> {
  const article = await storage.loadArticle(articleId, actor.personId);
  if (!article.ok) return article;
  const { segments } = article.value;
  const asked = segments.filter(
    (segment) => approvals.has(segment.id) && mayApprove(segment, actor, policy, people).kind === 'allowed',
  );
  const only = asked.map(({ id }) => id);
  const held = await heldUp(storage, checkArticle, article.value, only, unattended);
  if (!held.ok) return held;
  return success(
    new Map(
      asked.flatMap(({ id, contentHash }): [SegmentId, Failure][] => {
        const count = held.value.get(id);
        if (count !== undefined) return [[id, failed('check.openErrors', { count }).failure]];
        // Words that were not the ones checked are not let through, even if storage should see them by then.
        const isSame = approvals.get(id)?.contentHash === contentHash;
        return isSame ? [] : [[id, failed('review.changedMeanwhile', {}).failure]];
      }),
    ),
  );
}

/** Approves those it may; see `WorkspaceStorage.approve`. A segment with open errors is refused with check.openErrors. */
export async function approveChecked(
  storage: WorkspaceStorage,
  checkArticle: CheckArticle,
  actor: Actor,
  approvals: readonly ApprovalInput[],
): Promise<Outcome<ApprovalResult>> {
  const info = await storage.info();
  if (!info.ok) return info;
  if (info.value.policy.errors === 'allow') return storage.approve(actor, approvals);
  const bySegment = new Map(approvals.map((approval) => [approval.segmentId, approval]));
  const articles = await storage.articlesOf([...bySegment.keys()]);
  if (!articles.ok) return articles;
  const refused = new Map<SegmentId, Failure>();
  for (const articleId of articles.value) {
    const errors = await errorsIn(storage, checkArticle, actor, articleId, bySegment, info.value);
    if (!errors.ok) return errors;
    for (const [id, failure] of errors.value) refused.set(id, failure);
  }
  const approved = await storage.approve(
    actor,
    approvals.filter(({ segmentId }) => !refused.has(segmentId)),
  );
  if (!approved.ok) return approved;
  const held = Array.from(refused, ([segmentId, failure]) => ({ segmentId, failure }));
  return success({ ...approved.value, refused: [...approved.value.refused, ...held] });
}
