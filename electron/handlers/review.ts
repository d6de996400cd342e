// Requests of review: history, baselines, approvals, comments.
import type { ScoreRequests } from '../../shared/ipcScore.js';
import { withActor, withStorage } from '../session/windowSession.js';
import type { RunJob } from '../files/jobs.js';
import { checkedBy } from './check.js';
import { approveChecked } from './approveChecked.js';
import type { CorrectionNames } from './correction.js';
import { exportDigest } from './digest.js';
import type { Handlers, StageNames } from './handlers.js';
import { prepareApproval } from './prepareApproval.js';
import { runWindowJob } from './windowJob.js';

/** Requests of review, but for those of corrections and of scores. */
type ReviewNames = Exclude<StageNames<'review'>, CorrectionNames | keyof ScoreRequests>;

/** The handlers of `review.*`. */
export function reviewHandlers(runCheck: RunJob): Handlers<ReviewNames> {
  return {
    'review.history': (session, segmentId) => withStorage(session, (storage) => storage.history(segmentId)),
    'review.baseline': (session, articleId, baseline) =>
      withStorage(session, (storage) => storage.baseline(articleId, baseline)),
    'review.layers': (session, articleId, baseline, segmentIds) =>
      withStorage(session, (storage) => storage.layers(articleId, baseline, segmentIds)),
    'review.decide': (session, decisions) =>
      withActor(session, (storage, actor) => storage.decide(actor, decisions)),
    'review.undoDecision': (session, seq) =>
      withActor(session, (storage, actor) => storage.undoDecision(actor, seq)),
    'review.explainChange': (session, reason) =>
      withActor(session, (storage, actor) => storage.explainChange(actor, reason)),
    'review.reasons': (session, articleId) => withStorage(session, (storage) => storage.reasons(articleId)),
    'review.pinBaseline': (session, articleId, name) =>
      withActor(session, (storage, actor) => storage.pinBaseline(actor, articleId, name)),
    'review.unpinBaseline': (session, id) =>
      withActor(session, (storage, actor) => storage.unpinBaseline(actor, id)),
    'review.lockSegments': (session, segmentIds, reason) =>
      withActor(session, (storage, actor) => storage.lockSegments(actor, segmentIds, reason)),
    'review.unlockSegments': (session, segmentIds) =>
      withActor(session, (storage, actor) => storage.unlockSegments(actor, segmentIds)),
    'review.exportDigest': (session, digest) => exportDigest(session, digest),
    'review.prepareApproval': (session, segmentIds, jobId) =>
      withActor(session, (storage, actor) =>
        runWindowJob(session, jobId, (context) => prepareApproval(storage, actor, segmentIds, context)),
      ),
    'review.approve': (session, approvals) =>
      withActor(session, (storage, actor) => approveChecked(storage, checkedBy(runCheck), actor, approvals)),
    'review.withdrawApprovals': (session, segmentIds) =>
      withActor(session, (storage, actor) => storage.withdrawApprovals(actor, segmentIds)),
    'review.addComment': (session, comment) =>
      withActor(session, (storage, actor) => storage.addComment(actor, comment)),
    'review.resolveThread': (session, commentId) =>
      withActor(session, (storage, actor) => storage.resolveThread(actor, commentId)),
    'review.reopenThread': (session, commentId) =>
      withActor(session, (storage, actor) => storage.reopenThread(actor, commentId)),
  };
}
