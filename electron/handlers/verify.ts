// Requests of Help → Verify a file: choosing it and its record, and holding it against what was approved.
import type { FileToken } from '../../shared/model/app.js';
import type { VerifyReport } from '../../shared/model/verified.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { verifyFile } from '../files/verifyFile.js';
import type { WindowSession } from '../session/windowSession.js';
import type { ExportParts } from './export.js';
import type { Handlers } from './handlers.js';
import { runWindowJob } from './windowJob.js';

/** The requests answered here. */
export type VerifyNames = 'export.chooseToVerify' | 'export.verifyFile';

/** The handlers of verifying. */
export function verifyHandlers({ runJob, templatesFolder }: ExportParts): Handlers<VerifyNames> {
  return {
    'export.chooseToVerify': (session, what) => choose(session, what),
    'export.verifyFile': async (session, { file, signOff, jobId }): Promise<Outcome<VerifyReport>> => {
      const path = session.tokens.resolve(file);
      const record = signOff === null ? null : session.tokens.resolve(signOff);
      if (path === null || (signOff !== null && record === null))
        return failed('app.badRequest', { request: 'export.verifyFile', detail: 'token' });
      return runWindowJob(session, jobId, async (context) => {
        const found = await runJob('readExport', { file: path, signOff: record }, context);
        if (!found.ok) return found;
        const templates = await runJob('listTemplates', { folder: templatesFolder }, context);
        if (!templates.ok) return templates;
        return verifyFile(found.value, {
          storage: session.workspace?.storage ?? null,
          templates: templates.value,
          render: (article, request) =>
            runJob('renderExport', { article, request, templatesFolder }, context),
        });
      });
    },
  };
}

async function choose(session: WindowSession, what: 'file' | 'signOff'): Promise<Outcome<FileToken | null>> {
  const file = await session.window.dialogs.chooseToVerify(what);
  if (file === null) return success(null);
  const [token] = await session.tokens.issue([file]);
  return success(token ?? null);
}
