// Requests of effort and scores.
import type { ScoreRequests } from '../../shared/ipcScore.js';
import { effortStored } from '../files/effort/effortStored.js';
import type { RunJob } from '../files/jobs.js';
import { withActor, withStorage } from '../session/windowSession.js';
import type { Handlers } from './handlers.js';
import { runWindowJob } from './windowJob.js';

/** The handlers of effort and scores. */
export function scoreHandlers(runJob: RunJob): Handlers<keyof ScoreRequests> {
  return {
    'review.effort': (session, { articleId, baseline, segmentIds: only, jobId }) =>
      withStorage(session, (storage) =>
        runWindowJob(session, jobId, (context) =>
          effortStored(storage, runJob, { articleId, baseline, only }, context),
        ),
      ),
    'review.confirmedErrors': (session, articleId) =>
      withStorage(session, (storage) => storage.confirmedErrors(articleId)),
    'review.confirmError': (session, error) =>
      withActor(session, (storage, actor) => storage.confirmError(actor, error)),
    'review.withdrawConfirmedError': (session, id) =>
      withActor(session, (storage, actor) => storage.withdrawConfirmedError(actor, id)),
    'review.scoring': (session) => withStorage(session, (storage) => storage.scoring()),
    'review.saveScoring': (session, scoring, seen) =>
      withActor(session, (storage, actor) => storage.setScoring(actor, scoring, seen)),
  };
}
