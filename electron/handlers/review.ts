// Requests of review: history, baselines, approvals, comments, corrected versions.
import type { RunJob } from '../files/jobs.js';
import { withActor, withStorage } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';
import { runFileJob } from './windowJob.js';

/** The handlers of `review.*`. */
export function reviewHandlers(runJob: RunJob): Handlers<StageNames<'review'>> {
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
    'review.planCorrection': async (session, { articleId, side, document, jobId }) => {
      const loaded = await withActor(session, (storage, { personId }) =>
        storage.loadArticle(articleId, personId),
      );
      if (!loaded.ok) return loaded;
      const { sourceLanguage, targetLanguage, paragraphs, segments } = loaded.value;
      const article = { sourceLanguage, targetLanguage, paragraphs, segments };
      return runFileJob(runJob, session, jobId, 'planCorrection', { article, document, side });
    },
    'review.applyCorrection': (session, articleId, correction) =>
      withActor(session, (storage, actor) => storage.applyCorrection(actor, articleId, correction)),
    'review.undoCorrection': (session, seq) =>
      withActor(session, (storage, actor) => storage.undoCorrection(actor, seq)),
  };
}
