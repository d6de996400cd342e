// Requests of the termbase: its concepts, and lists of them in files.
import { safeStem } from '../../shared/export/exportFileName.js';
import type { Requests } from '../../shared/ipc.js';
import { success } from '../../shared/outcome.js';
import { listNames } from '../../shared/terms/termListWords.js';
import type { RunJob } from '../files/jobs.js';
import { formatTermFile } from '../files/terms/termFile.js';
import { writeFileAtomic } from '../files/writeFileAtomic.js';
import { withActor, withStorage, type WindowSession } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';
import { runFileJob } from './windowJob.js';

/** The handlers of `terms.*`. */
export function termsHandlers(runJob: RunJob): Handlers<StageNames<'terms'>> {
  return {
    'terms.list': (session) => withStorage(session, (storage) => storage.concepts()),
    'terms.save': (session, concept) =>
      withActor(session, (storage, actor) => storage.saveConcept(actor, concept)),
    'terms.delete': (session, id, version) =>
      withActor(session, (storage, actor) => storage.deleteConcept(actor, id, version)),
    'terms.import': (session, concepts) =>
      withActor(session, (storage, actor) => storage.importConcepts(actor, concepts)),
    'terms.chooseList': async (session, jobId) => {
      const path = await session.window.dialogs.chooseTermList();
      return path === null ? success(null) : runFileJob(runJob, session, jobId, 'readTermList', { path });
    },
    'terms.saveList': (session, wanted) => saveList(session, wanted),
  };
}

/** What is there when the person chose the file. */
function saveList(
  session: WindowSession,
  { format, language }: Parameters<Requests['terms.saveList']>[0],
): ReturnType<Requests['terms.saveList']> {
  return withStorage(session, async (storage) => {
    const name = `${session.workspace?.info.name ?? ''} ${listNames[language]}`;
    const chosen = await session.window.dialogs.chooseTermFile(`${safeStem(name)}.${format}`, format);
    if (chosen === null) return success(null);
    const concepts = await storage.concepts();
    if (!concepts.ok) return concepts;
    const bytes = formatTermFile(concepts.value, format, language);
    return writeFileAtomic(chosen.file, bytes, { overwrite: chosen.mayReplace });
  });
}
