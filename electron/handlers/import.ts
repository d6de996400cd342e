// Requests of import: choosing and reading files, and keeping the article the user accepted.
import { failed, success } from '../../shared/outcome.js';
import type { RunJob } from '../files/jobs.js';
import { withActor } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';
import { importBatchHandlers } from './importBatch.js';
import { runFileJob } from './windowJob.js';

/** What these handlers work with. */
export interface ImportParts {
  readonly runJob: RunJob;
  /** What pasted text is called. */
  readonly pastedName: () => string;
}

/** The handlers of `import.*`. */
export function importHandlers({ runJob, pastedName }: ImportParts): Handlers<StageNames<'import'>> {
  return {
    ...importBatchHandlers(runJob),
    'import.chooseFiles': async (session, count) => {
      const files = await session.window.dialogs.chooseImportFiles(count);
      return success(await session.tokens.issue(files ?? []));
    },
    'import.readFile': async (session, { token, jobId }) => {
      const path = session.tokens.resolve(token);
      if (path === null) return failed('app.badRequest', { request: 'import.readFile', detail: 'token' });
      return runFileJob(runJob, session, jobId, 'readDocument', { path });
    },
    'import.readPasted': (session, { text, html, jobId }) =>
      runFileJob(runJob, session, jobId, 'readPasted', { text, html, name: pastedName() }),
    'import.accept': (session, article) =>
      withActor(session, (storage, actor) => storage.createArticle(actor, article)),
  };
}
