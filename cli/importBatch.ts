// `duizhao import --batch`: a folder, or a list of pairs, becomes articles; what is paired with doubt waits for a person.
import path from 'node:path';
import { alignFiles } from '../electron/files/batch/alignFiles.js';
import { matchFiles } from '../electron/files/batch/matchFiles.js';
import type { WorkspaceStorage } from '../electron/storage/contract.js';
import { articleFromAlignment } from '../shared/align/alignment/articleFromAlignment.js';
import type { Alignment } from '../shared/model/alignment.js';
import type { BatchPair, ImportedBefore, MatchedBatch, PairedBy } from '../shared/model/batch.js';
import { isChinese } from '../shared/model/language.js';
import type { Actor } from '../shared/model/person.js';
import { success, type Outcome } from '../shared/outcome.js';
import { withNewWorkspace } from './openWorkspace.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';
import { failureText } from './texts.js';
import { actingName, findOrAddActor } from './workspaceAccess.js';

/** What the command line says. */
export interface BatchOptions {
  readonly workspace: string;
  /** A folder, or a CSV file with a source and a target on each line. */
  readonly batch: string;
  /** Which language the sources are in; default Chinese. */
  readonly sourceLanguage: string | undefined;
  /** Creates the articles of doubtful pairs too, instead of leaving them to be aligned. */
  readonly acceptAll: boolean;
  /** Imports what the workspace has already once more, instead of passing it over. */
  readonly again: boolean;
  readonly as: string | undefined;
  readonly json: boolean;
}

/** A pair that was imported, as the report tells it. */
interface BatchLine {
  readonly source: string;
  readonly target: string;
  readonly matchedBy: PairedBy;
  readonly article: string;
  readonly links: number;
  readonly doubtful: number;
  /** Mean over all links, 0–1. */
  readonly confidence: number;
  readonly isAccepted: boolean;
}

/** A pair that was passed over: the workspace has it as `article`. */
interface KnownLine {
  readonly source: string;
  readonly target: string;
  readonly matchedBy: PairedBy;
  readonly article: string;
  readonly title: string;
  readonly isAlreadyImported: true;
}

/** Exit code 1 when a file could not be read or belongs to no pair; the others are imported all the same. */
export async function importBatch(options: BatchOptions, terminal: Terminal): Promise<ExitCode> {
  const batch = await matchFiles(options.batch, {
    sourceIsChinese: isChinese(options.sourceLanguage ?? 'zh'),
    // Who names a list on a command line could as well name the files.
    mayLeaveFolder: true,
  });
  if (!batch.ok) return sayFailure(terminal, batch.failure);
  const { files, pairs, alone, unreadable } = batch.value;
  for (const { failure } of unreadable) terminal.say(failureText(terminal.t, failure));
  for (const at of alone) terminal.say(terminal.t('cli.batch.alone', { file: files[at]?.name ?? '' }));
  if (pairs.length === 0) {
    terminal.say(terminal.t('cli.batch.noPairs', { from: options.batch }));
    return 1;
  }
  const isComplete = alone.length + unreadable.length === 0;
  return withNewWorkspace(options.workspace, terminal, async (storage) => {
    const actor = await findOrAddActor(storage, actingName(options.as), terminal);
    if (!actor.ok) return sayFailure(terminal, actor.failure);
    const areAllIn = await importPairs(storage, actor.value, batch.value, options, terminal);
    return isComplete && areAllIn ? 0 : 1;
  });
}

async function importPairs(
  storage: WorkspaceStorage,
  actor: Actor,
  batch: MatchedBatch,
  options: BatchOptions,
  terminal: Terminal,
): Promise<boolean> {
  let areAllIn = true;
  for (const pair of batch.pairs) {
    const line = await importPair(storage, actor, batch, pair, options);
    if (line.ok)
      await terminal.print(options.json ? JSON.stringify(line.value) : lineText(line.value, terminal));
    else {
      areAllIn = false;
      terminal.say(failureText(terminal.t, line.failure));
    }
  }
  return areAllIn;
}

function lineText(line: BatchLine | KnownLine, { t }: Terminal): string {
  if ('isAlreadyImported' in line) return t('cli.batch.known', { ...line });
  const how = t(`cli.batch.by.${line.matchedBy}`);
  const kind = line.isAccepted ? 'accepted' : 'toAlign';
  const confidence = line.confidence.toFixed(2);
  return t(`cli.batch.${kind}`, { ...line, how, confidence, count: line.doubtful });
}

async function importPair(
  storage: WorkspaceStorage,
  actor: Actor,
  { files }: MatchedBatch,
  pair: BatchPair,
  { acceptAll, again }: BatchOptions,
): Promise<Outcome<BatchLine | KnownLine>> {
  const [source, target] = [files[pair.source]?.ref ?? '', files[pair.target]?.ref ?? ''];
  const aligned = await alignFiles({ source, target });
  if (!aligned.ok) return aligned;
  const { alignment, figures } = aligned.value;
  const names = { source: path.basename(source), target: path.basename(target), matchedBy: pair.by };
  if (!again) {
    const before = await articleOf(storage, alignment);
    if (!before.ok) return before;
    if (before.value) {
      const { articleId: article, title } = before.value;
      return success({ ...names, article, title, isAlreadyImported: true });
    }
  }
  const isAccepted = figures.doubtful === 0 || acceptAll;
  const made = isAccepted
    ? await storage.createArticle(actor, articleFromAlignment(alignment))
    : await storage.beginAlignment(actor, alignment);
  if (!made.ok) return made;
  return success({
    ...names,
    article: made.value,
    links: figures.links,
    doubtful: figures.doubtful,
    confidence: Number(figures.confidence.toFixed(4)),
    isAccepted,
  });
}

/** The article these two files are already; null: they are new. */
async function articleOf(
  storage: WorkspaceStorage,
  { sourceFile, targetFile }: Alignment,
): Promise<Outcome<ImportedBefore | null>> {
  if (!sourceFile || !targetFile) return success(null);
  const found = await storage.importedBefore([{ source: sourceFile.sha256, target: targetFile.sha256 }]);
  return found.ok ? success(found.value[0] ?? null) : found;
}
