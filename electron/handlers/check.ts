// Requests of the checks: what is wrong in an article, and in the words somebody is typing.
import type { RunJob } from '../files/jobs.js';
import { withActor } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';
import { runFileJob } from './windowJob.js';

/** The handlers of `check.*`; `runJob` keeps the dictionaries open between jobs. */
export function checkHandlers(runJob: RunJob): Handlers<StageNames<'check'>> {
  return {
    'check.article': (session, articleId, jobId) =>
      withActor(session, async (storage, actor) => {
        const article = await storage.loadArticle(articleId, actor.personId);
        return article.ok
          ? runFileJob(runJob, session, jobId, 'checkArticle', { article: article.value })
          : article;
      }),
    'check.words': (session, { jobId, ...words }) => runFileJob(runJob, session, jobId, 'checkWords', words),
  };
}
