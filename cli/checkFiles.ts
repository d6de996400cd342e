// `duizhao check`: what is wrong in lines, in JSON lines or in an article of a workspace. Exit code 1 when there is an error.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../electron/files/decodeText.js';
import { readTermFile } from '../electron/files/terms/termFile.js';
import { readFailure } from '../electron/files/systemErrors.js';
import type { CheckedArticle } from '../shared/check/checkedArticle.js';
import {
  formatReportCsv,
  formatReportHtml,
  type ReportedIssue,
  type ReportLabels,
} from '../shared/check/formatReport.js';
import { readProfileFile } from '../electron/files/check/profileFile.js';
import { issueTypeOf } from '../shared/check/issueTypes.js';
import { builtInProfiles } from '../shared/check/profiles.js';
import { checkArticle } from '../shared/check/runChecks.js';
import type { CheckIssue, CheckProfile, StyleName } from '../shared/model/check.js';
import { makeTermIndex, noTerms, type TermIndex } from '../shared/terms/termIndex.js';
import { success, type Outcome } from '../shared/outcome.js';
import type { ConceptId } from '../shared/model/term.js';
import { articleOfLines, articleOfStorage, readDay, readRecord, type CheckDefaults } from './checkRecords.js';
import { readJsonLines } from './jsonLines.js';
import { withWorkspace } from './openWorkspace.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';
import { findArticle } from './workspaceAccess.js';

/** Ways to write a report. */
export const reportFormats = ['html', 'csv', 'json'] as const;

/** What the command line says. */
export interface CheckFlags {
  readonly lines: boolean;
  readonly workspace: string | undefined;
  readonly jsonl: string | undefined;
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
  readonly articleDate: string | undefined;
  /** Left out: China Daily's, or the workspace's. */
  readonly profile: StyleName | undefined;
  /** A profile that was saved as a file; before `profile`. */
  readonly profileFile: string | undefined;
  /** A CSV or tab-separated list of terms. */
  readonly termbase: string | undefined;
  readonly report: (typeof reportFormats)[number] | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
}

/** Runs it; usage that makes no sense is exit code 2. */
export async function check(
  first: string | undefined,
  second: string | undefined,
  flags: CheckFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const day = flags.articleDate === undefined ? null : readDay(flags.articleDate);
  if (flags.articleDate !== undefined && day === null) {
    terminal.say(terminal.t('cli.check.badDate', { date: flags.articleDate }));
    return 2;
  }
  const profile = await profileOf(flags);
  if (!profile.ok) return sayFailure(terminal, profile.failure);
  const terms = flags.termbase === undefined ? success(noTerms) : await readTerms(flags.termbase, terminal);
  if (!terms.ok) return sayFailure(terminal, terms.failure);
  const { jsonl, workspace, sourceLanguage, targetLanguage } = flags;
  const rules = { profile: profile.value, terms: terms.value };
  const defaults = { sourceLanguage, targetLanguage, articleDate: day, ...rules };
  if (jsonl !== undefined && first === undefined) return checkRecords(jsonl, defaults, terminal);
  if (flags.lines && first !== undefined && second !== undefined)
    return checkLines(first, second, flags, defaults, terminal);
  if (workspace !== undefined && first !== undefined && second === undefined)
    return checkStored(first, workspace, flags, defaults, terminal);
  terminal.say(terminal.t('cli.check.whatToCheck'));
  return 2;
}

const profileOf = async ({ profile, profileFile }: CheckFlags): Promise<Outcome<CheckProfile>> =>
  profileFile === undefined
    ? success(builtInProfiles[profile ?? 'chinadaily'])
    : readProfileFile(profileFile);

/** The terms of a list, each row a concept; rows that cannot be used are said. */
async function readTerms(file: string, { say, t }: Terminal): Promise<Outcome<TermIndex>> {
  const list = await readTermFile(file);
  if (!list.ok) return list;
  for (const { kind, number, value } of list.value.remarks)
    say(t(`terms.import.remark.${kind}`, { number, value }));
  const concepts = list.value.rows.map(({ content, number }) => ({
    id: `${number}` as ConceptId,
    ...content,
  }));
  return success(makeTermIndex(concepts));
}

const messageOf = ({ t }: Terminal, { check: id, message, values }: CheckIssue): string =>
  // The keys are those of the checks; a test holds them to the locales.
  t(`check.${id}.${message}` as 'check.repeated.twice', values as { word: string });

function record(issue: CheckIssue, terminal: Terminal): Record<string, unknown> {
  const { check: id, severity, source, target, fix } = issue;
  const range = (place: CheckIssue['source']) => place && [place.start, place.end];
  return {
    check: id,
    severity,
    source: range(source),
    target: range(target),
    message: messageOf(terminal, issue),
    ...(fix && { fix: { range: [fix.start, fix.end], text: fix.text } }),
  };
}

const hasError = (issues: readonly CheckIssue[]): boolean =>
  issues.some(({ severity }) => severity === 'error');

async function checkRecords(file: string, defaults: CheckDefaults, terminal: Terminal): Promise<ExitCode> {
  let number = 0;
  let isClean = true;
  try {
    for await (const line of readJsonLines(file)) {
      number += 1;
      if (line?.trim() === '') continue;
      const found = line === null ? null : readRecord(parsed(line), defaults);
      if (found === null) {
        terminal.say(terminal.t('cli.check.badLine', { line: number }));
        return 2;
      }
      const issues = checkArticle(found.article)[0] ?? [];
      isClean &&= !hasError(issues);
      await terminal.print(
        JSON.stringify({ id: found.id, issues: issues.map((issue) => record(issue, terminal)) }),
      );
    }
  } catch (error) {
    const failure = readFailure(error, path.basename(file));
    if (failure === null) throw error;
    return sayFailure(terminal, failure);
  }
  return isClean ? 0 : 1;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function readTextLines(file: string): Promise<Outcome<readonly string[]>> {
  try {
    const decoded = decodeText(await readFile(file), path.basename(file));
    return decoded.ok ? success(decoded.value.text.replace(/\n$/, '').split('\n')) : decoded;
  } catch (error) {
    const failure = readFailure(error, path.basename(file));
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}

async function checkLines(
  sourceFile: string,
  targetFile: string,
  flags: CheckFlags,
  defaults: CheckDefaults,
  terminal: Terminal,
): Promise<ExitCode> {
  const source = await readTextLines(sourceFile);
  if (!source.ok) return sayFailure(terminal, source.failure);
  const target = await readTextLines(targetFile);
  if (!target.ok) return sayFailure(terminal, target.failure);
  const article = articleOfLines(source.value, target.value, defaults);
  return report(article, checkArticle(article), flags, terminal);
}

function checkStored(
  name: string,
  workspace: string,
  flags: CheckFlags,
  defaults: CheckDefaults,
  terminal: Terminal,
): Promise<ExitCode> {
  return withWorkspace(workspace, terminal, async (storage) => {
    const found = await findArticle(storage, name, terminal);
    if (!found.ok) return sayFailure(terminal, found.failure);
    if (found.value === null) return 2;
    const article = await storage.loadArticle(found.value.id, found.value.createdBy);
    if (!article.ok) return sayFailure(terminal, article.failure);
    const read = await articleOfStorage(storage, article.value, {
      articleDate: defaults.articleDate,
      profile: flags.profile === undefined && flags.profileFile === undefined ? null : defaults.profile,
      terms: flags.termbase === undefined ? null : defaults.terms,
    });
    if (!read.ok) return sayFailure(terminal, read.failure);
    return report(read.value.checked, read.value.found, flags, terminal);
  });
}

/** Prints the issues, and writes the report that was asked for. */
async function report(
  article: CheckedArticle,
  found: readonly (readonly CheckIssue[])[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const issues = found.flatMap((ofPair, i): readonly ReportedIssue[] =>
    ofPair.map((issue) => ({
      number: i + 1,
      source: article.pairs[i]?.source.text ?? '',
      target: article.pairs[i]?.target.text ?? '',
      issue,
      message: messageOf(terminal, issue),
    })),
  );
  if (flags.json)
    for (const [i, ofPair] of found.entries()) {
      const id = article.pairs[i]?.segment.id ?? String(i + 1);
      await terminal.print(JSON.stringify({ id, issues: ofPair.map((issue) => record(issue, terminal)) }));
    }
  else for (const one of issues) await terminal.print(lineOf(one, terminal));
  if (flags.report !== undefined) {
    const written = await writeReport(issues, flags.report, flags.out, terminal);
    if (written !== 0) return written;
  }
  return issues.some(({ issue }) => issue.severity === 'error') ? 1 : 0;
}

function lineOf({ number, issue, message }: ReportedIssue, { t }: Terminal): string {
  return t('cli.check.line', {
    number,
    severity: t(`check.severity.${issue.severity}`),
    check: issue.check,
    message,
  });
}

function labelsOf({ t }: Terminal): ReportLabels {
  return {
    title: t('cli.check.reportTitle'),
    language: t('cli.diff.pageLanguage'),
    number: t('cli.check.column.number'),
    severity: t('cli.check.column.severity'),
    check: t('cli.check.column.check'),
    message: t('cli.check.column.message'),
    source: t('cli.check.column.source'),
    target: t('cli.check.column.target'),
    fix: t('cli.check.column.fix'),
    type: t('cli.check.column.type'),
    none: t('cli.check.nothing'),
    severities: {
      error: t('check.severity.error'),
      warning: t('check.severity.warning'),
      notice: t('check.severity.notice'),
    },
    nameOf: (id: CheckIssue['check']) => t(`check.${id}.name`),
  };
}

async function writeReport(
  issues: readonly ReportedIssue[],
  format: NonNullable<CheckFlags['report']>,
  out: string | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const { t } = terminal;
  if (out === undefined) {
    terminal.say(t('cli.check.reportNeedsOut'));
    return 2;
  }
  const labels = labelsOf(terminal);
  const content =
    format === 'html'
      ? formatReportHtml(issues, labels)
      : format === 'csv'
        ? formatReportCsv(issues, labels)
        : `${JSON.stringify(
            issues.map(({ number, issue }) => ({
              number,
              ...record(issue, terminal),
              locQualityIssueType: issueTypeOf(issue),
            })),
            null,
            2,
          )}\n`;
  try {
    await writeFile(out, content, { flag: 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    terminal.say(
      t(isThere ? 'cli.check.reportExists' : 'cli.check.reportFailed', {
        file: out,
        detail: (error as Error).message,
      }),
    );
    return isThere ? 2 : 1;
  }
  return 0;
}
