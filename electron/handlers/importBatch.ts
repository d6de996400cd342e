// Requests of the import of many pairs: reading a folder or list, trying a pair, making its article, keeping the report.
import { articleFromAlignment } from '../../shared/align/alignment/articleFromAlignment.js';
import { safeStem } from '../../shared/export/exportFileName.js';
import type { RequestName } from '../../shared/ipc.js';
import type { Batch, ImportedBefore, ImportedPair, PairHashes, TriedPair } from '../../shared/model/batch.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { AlignedFiles, FilePair } from '../files/batch/alignFiles.js';
import type { RunJob } from '../files/jobs.js';
import { writeFileAtomic } from '../files/writeFileAtomic.js';
import { withActor, withStorage, type OpenWorkspace, type WindowSession } from '../session/windowSession.js';
import type { Handlers } from './handlers.js';
import { runFileJob } from './windowJob.js';

type BatchRequest = Extract<
  RequestName,
  'import.choosePairs' | 'import.readBatch' | 'import.tryPair' | 'import.acceptPair' | 'import.saveReport'
>;

/** Their handlers. */
export function importBatchHandlers(runJob: RunJob): Handlers<BatchRequest> {
  // Main changes to another workspace before the window knows: what was read for one goes into no other.
  const readFor = new WeakMap<WindowSession, OpenWorkspace | null>();
  return {
    'import.choosePairs': async (session, what) => {
      const chosen = await session.window.dialogs.choosePairs(what);
      if (chosen === null) return success(null);
      const [token] = await session.tokens.issue([chosen]);
      return success(token ?? null);
    },
    'import.readBatch': async (session, { token, jobId }) => {
      const path = session.tokens.resolve(token);
      if (path === null) return failed('app.badRequest', { request: 'import.readBatch', detail: 'token' });
      readFor.set(session, session.workspace);
      return readBatch(runJob, session, path, jobId);
    },
    'import.tryPair': (session, pair) => tryPair(runJob, session, pair),
    'import.acceptPair': async (session, pair) => {
      const aligned = await alignPair(runJob, session, 'import.acceptPair', pair);
      if (!aligned.ok) return aligned;
      if (session.workspace !== readFor.get(session)) return failed('workspace.notOpen', {});
      return keep(session, aligned.value);
    },
    'import.saveReport': async (session, { name, content }) => {
      const chosen = await session.window.dialogs.chooseReportFile(`${safeStem(name)}.csv`);
      if (chosen === null) return success(null);
      const bytes = new TextEncoder().encode(content);
      return writeFileAtomic(chosen.file, bytes, { overwrite: chosen.mayReplace });
    },
  };
}

/** The pairs of a folder or list, each with what the workspace has of it already. */
async function readBatch(
  runJob: RunJob,
  session: WindowSession,
  path: string,
  jobId: string,
): Promise<Outcome<Batch>> {
  const batch = await runFileJob(runJob, session, jobId, 'readBatch', { path });
  if (!batch.ok) return batch;
  const tokens = session.tokens.issueBatch(batch.value.files.map(({ ref }) => ref));
  const files = batch.value.files.map((file, i) => ({ ...file, ref: tokens[i] ?? '' }));
  const hashes = batch.value.pairs.map(({ source, target }) => ({
    source: files[source]?.sha256 ?? '',
    target: files[target]?.sha256 ?? '',
  }));
  const before = await importedBefore(session, hashes);
  if (!before.ok) return before;
  const pairs = batch.value.pairs.map((pair, i) => ({ ...pair, before: before.value[i] ?? null }));
  return success({ ...batch.value, files, pairs });
}

/** How sure the aligner is of two files, and what the workspace has of them already. */
async function tryPair(
  runJob: RunJob,
  session: WindowSession,
  pair: { readonly source: string; readonly target: string; readonly jobId: string },
): Promise<Outcome<TriedPair>> {
  const aligned = await alignPair(runJob, session, 'import.tryPair', pair);
  if (!aligned.ok) return aligned;
  const { alignment, figures } = aligned.value;
  const hashes = {
    source: alignment.sourceFile?.sha256 ?? '',
    target: alignment.targetFile?.sha256 ?? '',
  };
  const before = await importedBefore(session, [hashes]);
  return before.ok ? success({ figures, before: before.value[0] ?? null }) : before;
}

/** Without a workspace nothing was imported. */
function importedBefore(
  session: WindowSession,
  hashes: readonly PairHashes[],
): Promise<Outcome<readonly (ImportedBefore | null)[]>> {
  if (session.workspace === null) return Promise.resolve(success([]));
  return withStorage(session, (storage) => storage.importedBefore(hashes));
}

async function alignPair(
  runJob: RunJob,
  session: WindowSession,
  request: BatchRequest,
  pair: { readonly source: string; readonly target: string; readonly jobId: string },
): Promise<Outcome<AlignedFiles>> {
  const source = session.tokens.resolve(pair.source);
  const target = session.tokens.resolve(pair.target);
  if (source === null || target === null) return failed('app.badRequest', { request, detail: 'token' });
  const files: FilePair = { source, target };
  return runFileJob(runJob, session, pair.jobId, 'alignFiles', files);
}

/** Certain links make an article at once; doubtful ones are for a person to look at first. */
function keep(session: WindowSession, { alignment, figures }: AlignedFiles): Promise<Outcome<ImportedPair>> {
  const isAccepted = figures.doubtful === 0;
  return withActor(session, async (storage, actor) => {
    const made = isAccepted
      ? await storage.createArticle(actor, articleFromAlignment(alignment))
      : await storage.beginAlignment(actor, alignment);
    return made.ok ? success({ articleId: made.value, figures, isAccepted }) : made;
  });
}
