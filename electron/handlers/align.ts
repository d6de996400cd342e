// Requests of alignment: pairing the paragraphs of two documents, and restructuring the segments of an article.
import type { RunJob } from '../files/jobs.js';
import { withActor } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';
import { runFileJob } from './windowJob.js';

/** The handlers of `align.*`. */
export function alignHandlers(runJob: RunJob): Handlers<StageNames<'align'>> {
  return {
    'align.pairParagraphs': (session, { jobId, ...pair }) =>
      runFileJob(runJob, session, jobId, 'pairParagraphs', pair),
    'align.restructure': (session, articleId, change) =>
      withActor(session, (storage, actor) => storage.restructure(actor, articleId, change)),
    'align.undoRestructuring': (session, seq) =>
      withActor(session, (storage, actor) => storage.undoRestructuring(actor, seq)),
  };
}
