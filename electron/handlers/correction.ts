// Requests of a corrected version: planning it off the main loop, applying what was accepted, undoing it.
import type { RunJob } from '../files/jobs.js';
import { withActor } from '../session/windowSession.js';
import type { Handlers } from './handlers.js';
import { runFileJob } from './windowJob.js';

/** Requests of corrections. */
export type CorrectionNames = 'review.planCorrection' | 'review.applyCorrection' | 'review.undoCorrection';

/** The handlers of corrections. The plan is made on what the workspace holds, not on what the window shows. */
export function correctionHandlers(runJob: RunJob): Handlers<CorrectionNames> {
  return {
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
