// Requests of review: history, baselines, approvals, comments.
import { withActor, withStorage } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';

/** The handlers of `review.*`. */
export function reviewHandlers(): Handlers<StageNames<'review'>> {
  return {
    'review.history': (session, segmentId) => withStorage(session, (storage) => storage.history(segmentId)),
    'review.baseline': (session, articleId, baseline) =>
      withStorage(session, (storage) => storage.baseline(articleId, baseline)),
    'review.approve': (session, approvals) =>
      withActor(session, (storage, actor) => storage.approve(actor, approvals)),
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
