// Going from issue to issue, and mending one by what its check proposes.
import type { CheckIssue } from '../../shared/model/check.js';
import type { ConfirmedError } from '../../shared/model/confirmedError.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { Waiver } from '../../shared/model/waiver.js';
import { joinInlineText, plain, sliceInlineText, type InlineText } from '../../shared/model/inlineText.js';
import { spokenIssue } from '../article/issueTexts.js';
import type { ArticleIssues } from '../check/useArticleIssues.js';
import type { CommandHandlers } from '../commands/CommandProvider.js';
import { refuse, segmentOf } from '../article/ArticleWorld.js';
import { goTo } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

interface Step {
  readonly segmentId: SegmentId;
  readonly index: number;
  readonly issue: CheckIssue;
}

/** Errors and warnings in reading order; notices only where there is nothing graver. */
function stepsOf({ world }: WorkbenchTools, { of }: ArticleIssues): readonly Step[] {
  const all = world
    .latest()
    .article.segments.flatMap(({ id }) =>
      (of.get(id) ?? []).map((issue, index): Step => ({ segmentId: id, index, issue })),
    );
  const grave = all.filter(({ issue }) => issue.severity !== 'notice');
  return grave.length > 0 ? grave : all;
}

/** Goes to the issue's row and, while writing, to its words; says what it is. Without an issue, to the row. */
export function goToIssue(tools: WorkbenchTools, segmentId: SegmentId, issue: CheckIssue | null): void {
  const { world, session, say, t } = tools;
  if (issue === null) return goTo(tools, segmentId, { align: 'center' });
  const { isEditing } = world.latest();
  goTo(tools, segmentId, { caret: issue.target?.start ?? null, align: 'center' });
  const { editor } = session;
  if (isEditing && session.openId === segmentId && issue.target && editor && !editor.isComposing())
    editor.select(issue.target);
  return say(spokenIssue(t(), issue));
}

/** The next or previous issue from where one is, round at the ends. */
export function stepIssue(
  tools: WorkbenchTools,
  issues: ArticleIssues,
  direction: 'next' | 'previous',
): void {
  const { world, issueAt, say, t } = tools;
  const steps = stepsOf(tools, issues);
  const { activeId, article } = world.latest();
  const last = issueAt.current;
  const order = new Map(article.segments.map(({ id }, i) => [id, i]));
  const here = activeId === null ? -1 : (order.get(activeId) ?? -1);
  const isLast = ({ segmentId, index }: Step): boolean =>
    last?.segmentId === segmentId && last.index === index && segmentId === activeId;
  const at = steps.findIndex(isLast);
  const forward = at >= 0 ? at + 1 : steps.findIndex(({ segmentId }) => (order.get(segmentId) ?? 0) >= here);
  const back = at >= 0 ? at - 1 : steps.findLastIndex(({ segmentId }) => (order.get(segmentId) ?? 0) < here);
  const wanted = direction === 'next' ? (forward < 0 ? 0 : forward) : back;
  const step = steps[(wanted + steps.length) % steps.length];
  if (!step) return say(t()('check.walk.noIssues'));
  issueAt.current = { segmentId: step.segmentId, index: step.index };
  return goToIssue(tools, step.segmentId, step.issue);
}

function mended(content: InlineText, { start, end, text }: NonNullable<CheckIssue['fix']>): InlineText {
  return joinInlineText([sliceInlineText(content, 0, start), plain(text), sliceInlineText(content, end)]);
}

/** Puts the proposed words into the row's editor, as typed: undo takes them back, leaving the row commits them. */
export function fixIssue(tools: WorkbenchTools, segmentId: SegmentId, issue: CheckIssue): void {
  const { world, session, say, t } = tools;
  const { fix } = issue;
  if (!fix) return say(t()('check.walk.noFix'));
  const isOpen = session.openId === segmentId && session.editor !== null;
  if (!isOpen) goTo(tools, segmentId, { isEditing: true, align: 'auto' });
  // A row one comes to has its editor after it was drawn.
  const put = (left: number): void => {
    const { editor } = session;
    if (session.openId !== segmentId || !editor) {
      if (left > 0) requestAnimationFrame(() => put(left - 1));
      return;
    }
    const words = editor.read();
    const counted = isOpen ? null : segmentOf(world, segmentId)?.target?.content.text;
    // The proposal is about other words than those that stand here now.
    if (editor.isComposing() || (counted !== null && counted !== undefined && counted !== words.text)) return;
    if (fix.end > words.text.length) return;
    editor.replaceAll(mended(words, fix));
    say(t()('check.walk.mended'));
  };
  put(30);
  return undefined;
}

/** Mends the issue one stepped to, else the first of the row that can be. */
export function fixFirst(tools: WorkbenchTools, { of }: ArticleIssues): void {
  const { world, issueAt, say, t } = tools;
  const { activeId } = world.latest();
  const issues = (activeId === null ? undefined : of.get(activeId)) ?? [];
  if (activeId === null || issues.length === 0) return say(t()('check.walk.noneHere'));
  const last = issueAt.current?.segmentId === activeId ? issues[issueAt.current.index] : undefined;
  const issue = last?.fix ? last : issues.find(({ fix }) => fix !== null);
  return issue ? fixIssue(tools, activeId, issue) : say(t()('check.walk.noFix'));
}

/** Opens the form that sets an issue aside, under its row. */
export function askWaiver({ world }: WorkbenchTools, segmentId: SegmentId, issue: CheckIssue): void {
  world.dispatch({ kind: 'formChanged', form: { segmentId, kind: 'waive', issue } });
}

/** Puts a word into the workspace's dictionary; the article is checked anew when the workspace says that it changed. */
export async function addWord({ world, say, t }: WorkbenchTools, word: string): Promise<void> {
  const settings = await world.request('check.settings');
  if (!settings.ok) return refuse(world, null, settings.failure);
  const dictionary = [...new Set([...settings.value.dictionary, word])];
  const saved = await world.request('check.saveSettings', { ...settings.value, dictionary }, settings.value);
  if (!saved.ok) return refuse(world, null, saved.failure);
  return say(t()('check.walk.wordAdded', { word }));
}

/** Takes an issue up again. */
export async function withdrawWaiver(
  { world, say, t }: WorkbenchTools,
  issues: ArticleIssues,
  waiver: Waiver,
): Promise<void> {
  const failure = await issues.withdraw(waiver);
  if (failure) return refuse(world, waiver.segmentId, failure);
  return say(t()('check.waive.undone'));
}

/** Counts an issue as an error in the article's score. */
export async function confirmIssue(
  { world, say, t }: WorkbenchTools,
  { errors }: ArticleIssues,
  segmentId: SegmentId,
  issue: CheckIssue,
): Promise<void> {
  const outcome = await errors.confirm(segmentId, issue);
  if (!outcome.ok) return refuse(world, segmentId, outcome.failure);
  const { category, severity } = outcome.value;
  const kind = {
    category: t()(`review.reason.category.${category}`),
    severity: t()(`review.reason.severityName.${severity}`),
  };
  return say(t()('check.error.kind', kind));
}

/** It counts as an error no more. */
export async function unconfirm(
  { world, say, t }: WorkbenchTools,
  { errors }: ArticleIssues,
  error: ConfirmedError,
): Promise<void> {
  const failure = await errors.withdraw(error);
  if (failure) return refuse(world, error.segmentId, failure);
  return say(t()('check.error.undone'));
}

/**
 * The issue one stepped to, else the first of the row that `suits`, else the first; null: there is none, which was said. What is
 * typed is committed first, so that its words are known.
 */
async function committedIssue(
  { world, session, issueAt, say, t }: WorkbenchTools,
  { of }: ArticleIssues,
  suits: (segmentId: SegmentId, issue: CheckIssue) => boolean,
): Promise<{ readonly segmentId: SegmentId; readonly issue: CheckIssue } | null> {
  const { activeId } = world.latest();
  const issues = (activeId === null ? undefined : of.get(activeId)) ?? [];
  const last = issueAt.current?.segmentId === activeId ? issues[issueAt.current?.index ?? 0] : undefined;
  const issue = last ?? issues.find((one) => activeId !== null && suits(activeId, one)) ?? issues[0];
  if (activeId === null || !issue) {
    say(t()('check.walk.noneHere'));
    return null;
  }
  if (!(await session.commit())) return null;
  await session.settled(activeId);
  return { segmentId: activeId, issue };
}

async function waiveFirst(tools: WorkbenchTools, issues: ArticleIssues): Promise<void> {
  const found = await committedIssue(tools, issues, () => true);
  if (found) askWaiver(tools, found.segmentId, found.issue);
}

async function confirmFirst(tools: WorkbenchTools, issues: ArticleIssues): Promise<void> {
  const isOpen = (segmentId: SegmentId, issue: CheckIssue): boolean =>
    issues.errors.of(segmentId, issue) === null;
  const found = await committedIssue(tools, issues, isOpen);
  if (found) await confirmIssue(tools, issues, found.segmentId, found.issue);
}

/** What the commands of issues do. */
export function issueHandlers(tools: WorkbenchTools, issues: ArticleIssues): CommandHandlers {
  return {
    'go.nextIssue': { run: () => stepIssue(tools, issues, 'next') },
    'go.previousIssue': { run: () => stepIssue(tools, issues, 'previous') },
    'check.fix': { run: () => fixFirst(tools, issues) },
    'check.waive': { run: () => void waiveFirst(tools, issues) },
    'check.countError': { run: () => void confirmFirst(tools, issues) },
  };
}
