// What the target leaves out on purpose: a line of the ledger set aside, and quiet from then on.
import { lineToCut } from '../../shared/check/ledger/setAside.js';
import { cutLine, isLineOfCut, isDeliberateCut, cutFindingOf } from '../../shared/check/deliberateCut.js';
import type { CheckIssue } from '../../shared/model/check.js';
import type { LedgerEntry } from '../../shared/model/ledger.js';
import { refuse } from '../article/ArticleWorld.js';
import type { ArticleIssues } from '../check/useArticleIssues.js';
import type { WorkbenchTools } from './workbenchTools.js';

const isOf =
  (entry: LedgerEntry) =>
  ({ check, source, target }: CheckIssue): boolean =>
    check === entry.check &&
    source?.start === entry.source?.start &&
    source?.end === entry.source?.end &&
    target?.start === entry.target?.start;

/** A line whose finding was set aside is quiet here too. `waived` are those of the segment. */
export function quietLine(entry: LedgerEntry, waived: readonly CheckIssue[]): LedgerEntry {
  if (entry.check !== null) return waived.some(isOf(entry)) ? { ...entry, severity: null } : entry;
  const isCut = waived.some((issue) => isDeliberateCut(issue) && isLineOfCut(entry, issue.values['words']));
  return isCut ? cutLine(entry) : entry;
}

/** Sets a missing line of the row aside as cut on purpose, and says so. */
export async function cutEntry(
  { ledger, world, say, t }: WorkbenchTools,
  issues: ArticleIssues,
  entry: LedgerEntry,
): Promise<void> {
  const { here } = ledger;
  if (!here) return;
  const open = issues.of.get(here.segmentId) ?? [];
  const issue = open.find(isOf(entry)) ?? cutFindingOf(entry);
  if (!issue || issues.isReading) return say(t()('check.ledger.notChecked'));
  const failure = await issues.waive(here.segmentId, issue, t()('check.ledger.cutReason'));
  if (failure) return refuse(world, here.segmentId, failure);
  return say(t()('check.ledger.cutDone'));
}

/** Cuts the line `lineToCut` says. */
export function cutHere(tools: WorkbenchTools, issues: ArticleIssues): void {
  const { ledger, say, t } = tools;
  const entry = lineToCut(ledger.here?.entries ?? [], ledger.current());
  if (entry) void cutEntry(tools, issues, entry);
  else say(t()('check.ledger.nothingToCut'));
}
