// Requests of export: the gate, where to write, writing, and the record in the log; the user's house templates.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { exportFileName } from '../../shared/export/exportFileName.js';
import { exportGate } from '../../shared/export/exportGate.js';
import type { ExportedFile, ExportRequest } from '../../shared/model/exported.js';
import type { ArticleId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import { signOffEnding } from '../../shared/model/signOff.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { loadExportSource, type ExportSource } from '../files/exportSource.js';
import { heldUp } from '../files/check/checkStored.js';
import type { JobContext, Jobs, RunJob } from '../files/jobs.js';
import { takeBack, wantsSignOff } from '../files/writtenExport.js';
import type { System } from '../session/ports.js';
import { withActor, type WindowSession } from '../session/windowSession.js';
import type { WorkspaceStorage } from '../storage/contract.js';
import { checkedBy } from './check.js';
import type { Handlers, StageNames } from './handlers.js';
import { verifyHandlers } from './verify.js';
import { runWindowJob } from './windowJob.js';

/** What these handlers work with. */
export interface ExportParts {
  readonly runJob: RunJob;
  /** Runs checks in a thread that keeps its dictionaries. */
  readonly runCheck: RunJob;
  /** Where the house templates are that the user added. */
  readonly templatesFolder: string;
  readonly system: Pick<System, 'showInFolder' | 'now'>;
}

/** The handlers of `export.*`. */
export function exportHandlers(parts: ExportParts): Handlers<StageNames<'export'>> {
  const { runJob, templatesFolder: folder, system } = parts;
  return {
    ...verifyHandlers(parts),
    'export.templates': () => runJob('listTemplates', { folder }, unattended),
    'export.addTemplate': async (session) => {
      const file = await session.window.dialogs.chooseTemplate();
      return file === null ? success(null) : runJob('addTemplate', { folder, file }, unattended);
    },
    'export.removeTemplate': (_session, name) => runJob('removeTemplate', { folder, name }, unattended),
    'export.save': (session, articleId, request, jobId) =>
      withActor(session, (storage, actor) =>
        save(parts, session, { storage, actor, articleId }, request, jobId),
      ),
    'export.saveAll': (session, articleId, requests, jobId) =>
      withActor(session, (storage, actor) =>
        saveAll(parts, session, { storage, actor, articleId }, requests, jobId),
      ),
    'export.showLast': async ({ lastExport }) => {
      if (lastExport === null || !existsSync(lastExport))
        return failed('files.missing', { file: path.basename(lastExport ?? '') });
      system.showInFolder(lastExport);
      return success(null);
    },
  };
}

/** Nobody waits for a bar. */
const unattended: JobContext = { signal: new AbortController().signal, onProgress: () => undefined };

/** Who exports what. */
interface Exporting {
  readonly storage: WorkspaceStorage;
  readonly actor: Actor;
  readonly articleId: ArticleId;
}

async function save(
  parts: ExportParts,
  session: WindowSession,
  exporting: Exporting,
  request: ExportRequest,
  jobId: string,
): Promise<Outcome<ExportedFile | null>> {
  const source = await loadExportable(parts, exporting, [request], false);
  if (!source.ok) return source;
  const name = exportFileName(source.value.article, request);
  const chosen = await session.window.dialogs.chooseExportFile(name, request.format);
  if (chosen === null) return success(null);
  return runWindowJob(session, jobId, async (context) => {
    // The dialog may have stood open for long: what is written is what is approved now.
    const latest = await loadExportable(parts, exporting, [request], wantsSignOff(request));
    if (!latest.ok) return latest;
    return writeOne(parts, session, exporting, { ...latest.value, request, ...chosen }, context);
  });
}

async function saveAll(
  parts: ExportParts,
  session: WindowSession,
  exporting: Exporting,
  requests: readonly ExportRequest[],
  jobId: string,
): Promise<Outcome<readonly ExportedFile[] | null>> {
  const allowed = await loadExportable(parts, exporting, requests, false);
  if (!allowed.ok) return allowed;
  const folder = await session.window.dialogs.chooseExportFolder();
  if (folder === null) return success(null);
  return runWindowJob(session, jobId, async (context) => {
    const source = await loadExportable(parts, exporting, requests, requests.some(wantsSignOff));
    if (!source.ok) return source;
    const written: ExportedFile[] = [];
    for (const request of requests) {
      const file = freeName(folder, exportFileName(source.value.article, request));
      const toWrite = { ...source.value, request, file, mayReplace: false };
      const one = await writeOne(parts, session, exporting, toWrite, {
        ...unattended,
        signal: context.signal,
      });
      if (!one.ok) return one;
      written.push(one.value);
      context.onProgress(written.length, requests.length);
    }
    return success(written);
  });
}

/** The article as it is now, signed with what a record says of it, if the gate lets all of the requests through. */
async function loadExportable(
  { runCheck }: Pick<ExportParts, 'runCheck'>,
  { storage, actor, articleId }: Exporting,
  requests: readonly ExportRequest[],
  isSigned: boolean,
): Promise<Outcome<ExportSource>> {
  const source = await loadExportSource(storage, actor, articleId, isSigned);
  if (!source.ok || requests.every(({ isDraft }) => isDraft)) return source;
  const { article } = source.value;
  const errors = await heldUp(storage, checkedBy(runCheck), article, null, unattended);
  if (!errors.ok) return errors;
  const { blocked } = exportGate(article, errors.value);
  return blocked.length > 0 ? failed('export.blocked', { count: blocked.length }) : source;
}

async function writeOne(
  { runJob, templatesFolder, system }: ExportParts,
  session: WindowSession,
  { storage, actor, articleId }: Exporting,
  toWrite: Pick<Jobs['writeExport']['input'], 'article' | 'material' | 'request' | 'file' | 'mayReplace'>,
  context: JobContext,
): Promise<Outcome<ExportedFile>> {
  const { request, file } = toWrite;
  const by = actor.personId;
  const task = { ...toWrite, by, templatesFolder, now: system.now() };
  const written = await runJob('writeExport', task, context);
  if (!written.ok) return written;
  const { file: exported, signOff } = written.value;
  const recorded = await storage.recordExport(actor, { articleId, request, file: exported, signOff });
  if (!recorded.ok) {
    // An export the log does not know of does not leave the app, unless it took the place of another file.
    await takeBack(toWrite, written.value);
    return recorded;
  }
  session.lastExport = file;
  return success(exported);
}

/** A name in the folder that is not taken: `name.txt`, `name (2).txt` … Writing refuses a taken one all the same. */
function freeName(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  const candidate = (n: number): string => path.join(folder, n === 1 ? name : `${stem} (${n})${ext}`);
  const isTaken = (file: string): boolean => existsSync(file) || existsSync(`${file}${signOffEnding}`);
  let n = 1;
  while (isTaken(candidate(n))) n += 1;
  return candidate(n);
}
