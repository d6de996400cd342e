// `duizhao export`: an article out of a workspace into a file, through the same gate as in the app.
import { checkArticleJob } from '../electron/files/check/checkJobs.js';
import { heldUp } from '../electron/files/check/checkStored.js';
import { exportArticle } from '../electron/files/exportArticle.js';
import { readTemplateFile } from '../electron/files/templates.js';
import type { WorkspaceStorage } from '../electron/storage/contract.js';
import { exportGate, type BlockedSegment } from '../shared/export/exportGate.js';
import type { HouseTemplate } from '../shared/export/renderTemplate.js';
import type { ExportedFile, ExportFormat, ExportRequest } from '../shared/model/exported.js';
import type { ArticleSummary } from '../shared/model/article.js';
import type { Side } from '../shared/model/language.js';
import { success, type Outcome } from '../shared/outcome.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';
import { actingName, findArticle, findOrAddActor } from './workspaceAccess.js';

/** What the command line says. */
export interface ExportOptions {
  readonly article: string;
  readonly format: ExportFormat;
  readonly side: Side;
  readonly out: string;
  readonly draft: boolean;
  readonly force: boolean;
  readonly signoff: boolean;
  readonly signoffPage: boolean;
  readonly template: string | undefined;
  readonly as: string | undefined;
  readonly json: boolean;
}

/** Blocked segments named one by one on the terminal; the rest are counted. */
const namedBlocked = 10;

/** Writes the file; a shut gate prints what blocks and answers 1. */
export async function exportFile(
  storage: WorkspaceStorage,
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const template = await chosenTemplate(options.template);
  if (!template.ok) return sayFailure(terminal, template.failure);
  const found = await findArticle(storage, options.article, terminal);
  if (!found.ok) return sayFailure(terminal, found.failure);
  if (found.value === null) return 2;
  const shut = options.draft ? null : await sayBlocked(storage, found.value, options.json, terminal);
  if (shut !== null) return shut;
  const actor = await findOrAddActor(storage, actingName(options.as), terminal);
  if (!actor.ok) return sayFailure(terminal, actor.failure);
  const written = await exportArticle(storage, actor.value, {
    articleId: found.value.id,
    request: requestOf(options, template.value),
    file: options.out,
    overwrite: options.force,
    template: template.value,
    now: Date.now(),
  });
  return reportWritten(written, options, terminal);
}

function requestOf(
  { format, side, draft, signoff, signoffPage }: ExportOptions,
  template: HouseTemplate | null,
): ExportRequest {
  const signOff = { isBeside: signoff, isInFile: signoffPage };
  return { format, side, isDraft: draft, template: template?.name ?? null, signOff };
}

/** The layout of `--template`; null: the shipped one. */
export async function chosenTemplate(file: string | undefined): Promise<Outcome<HouseTemplate | null>> {
  return file === undefined ? success(null) : readTemplateFile(file);
}

/** Says what was written and where, and what can be done when it was not. */
export async function reportWritten(
  written: Outcome<ExportedFile>,
  options: { readonly out: string; readonly json: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { t, say, print } = terminal;
  if (!written.ok) {
    const code = sayFailure(terminal, written.failure);
    if (written.failure.code === 'files.exists') say(t('cli.export.existsHint'));
    return code;
  }
  const { bytes, sha256, signOff } = written.value;
  if (options.json) await print(JSON.stringify({ file: options.out, bytes, sha256, signOff }));
  else say(t('cli.export.written', { file: options.out, bytes, sha256 }));
  if (signOff !== undefined && !options.json) say(t('cli.export.signoffWritten', { file: signOff }));
  return 0;
}

const unattended = { signal: new AbortController().signal, onProgress: () => undefined };

/** null when the gate is open. */
async function sayBlocked(
  storage: WorkspaceStorage,
  summary: ArticleSummary,
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode | null> {
  const article = await storage.loadArticle(summary.id, summary.createdBy);
  if (!article.ok) return sayFailure(terminal, article.failure);
  const errors = await heldUp(storage, checkArticleJob, article.value, null, unattended);
  if (!errors.ok) return sayFailure(terminal, errors.failure);
  const { blocked } = exportGate(article.value, errors.value);
  if (blocked.length === 0) return null;
  terminal.say(terminal.t('cli.export.blocked', { count: blocked.length }));
  for (const segment of blocked.slice(0, namedBlocked)) terminal.say(describe(segment, terminal));
  const more = blocked.length - namedBlocked;
  if (more > 0) terminal.say(terminal.t('cli.export.moreBlocked', { count: more }));
  if (json) for (const segment of blocked) await terminal.print(JSON.stringify({ blocked: segment }));
  return 1;
}

function describe({ number, reason }: BlockedSegment, { t }: Terminal): string {
  return t('cli.export.blockedSegment', { number, reason: t(`export.gate.${reason}`) });
}
