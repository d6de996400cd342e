// An editor's commands: approve one, several, all; take back; send back.
import type { SegmentId } from '../../shared/model/ids.js';
import { isApproved, type Segment } from '../../shared/model/segment.js';
import { nextSegment } from '../../shared/edit/nextSegment.js';
import type { ApprovalResult } from '../../shared/model/workspaceRequests.js';
import { newJobId } from '../bridge.js';
import { segmentOf } from '../article/ArticleWorld.js';
import type { RowForm } from '../article/articleState.js';
import { threadsOf, visibleRows } from '../article/selectors.js';
import { approveSegments, prepareApproval, setResolved, withdrawApprovals } from '../review/reviewActions.js';
import { commentSubject } from './commentWords.js';
import { goTo } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** The rows a decision is about: those chosen, else the active one. */
export function subjects({ world }: WorkbenchTools): readonly Segment[] {
  const { article, selected, activeId } = world.latest();
  if (selected.size > 1) return article.segments.filter(({ id }) => selected.has(id));
  return article.segments.filter(({ id }) => id === activeId);
}

/**
 * Approves what is chosen, then goes on to the next row that is not approved. `deliberate` is the segment one has
 * just been asked about.
 */
export async function approveChosen(tools: WorkbenchTools, deliberate?: Segment): Promise<void> {
  const { world, session, say, t } = tools;
  // What was meant is what was chosen when the key was pressed, wherever one has gone since.
  const chosen = deliberate ? [deliberate] : subjects(tools);
  const ids = new Set(chosen.map(({ id }) => id));
  if (!(await session.commit())) return;
  await Promise.all(chosen.map(({ id }) => session.settled(id)));
  if (chosen.length > 1 && !(await prepareApproval(world, chosen, newJobId()))) return;
  const now = world.latest().article.segments.filter(({ id }) => ids.has(id));
  // Asked about these very words: others that came meanwhile are asked about anew.
  const isDeliberate = deliberate !== undefined && now[0]?.contentHash === deliberate.contentHash;
  const result = await approveSegments(world, now, { isDeliberate });
  if (!result) return;
  sayApproved(tools, result);
  if (result.approved.length === 0) return;
  world.dispatch({ kind: 'selected', ids: new Set(), anchorId: null });
  if (chosen.length > 1) return;
  const { activeId } = world.latest();
  if (activeId !== chosen[0]?.id) return;
  const next = nextSegment(visibleRows(world.latest()), activeId, 'next', 'notApproved');
  if (next && next.segmentId !== activeId) goTo(tools, next.segmentId, { isEditing: false });
  else say(t()('article.nothingThere.notApproved'));
}

function sayApproved({ say, t }: WorkbenchTools, { approved }: ApprovalResult): void {
  if (approved.length > 0) say(t()('review.approve.done', { count: approved.length }));
}

/**
 * Approves every segment given, all as one step; those refused are listed above the rows, one alone under its row. What
 * takes long comes before and runs as the job: when that is cancelled, nothing is approved.
 */
export async function approveAll(
  tools: WorkbenchTools,
  segments: readonly Segment[],
  jobId: string,
): Promise<void> {
  const { world, session } = tools;
  if (!(await session.commit())) return;
  if (!(await prepareApproval(world, segments, jobId))) return;
  const ids = new Set(segments.map(({ id }) => id));
  const now = world.latest().article.segments.filter(({ id }) => ids.has(id));
  const [only] = now.length === 1 ? now : [];
  if (only) goTo(tools, only.id, { isEditing: false });
  const result = await approveSegments(world, now);
  if (result) sayApproved(tools, result);
}

/** Takes the approval of what is chosen back. */
export async function withdrawChosen(tools: WorkbenchTools): Promise<void> {
  const { world, say, t } = tools;
  const chosen = subjects(tools);
  const ids: readonly SegmentId[] = chosen.filter(isApproved).map(({ id }) => id);
  if (ids.length === 0) return say(t()('review.approve.nothingToWithdraw', { count: chosen.length }));
  if (await withdrawApprovals(world, ids)) say(t()('review.approve.withdrawn', { count: ids.length }));
}

/** Opens a form under the active row. What is being typed is committed first: the form is about saved words. */
export async function openForm(tools: WorkbenchTools, kind: RowForm['kind']): Promise<void> {
  const { world, session } = tools;
  const { activeId } = world.latest();
  if (activeId === null || !segmentOf(world, activeId)) return;
  if (kind === 'comment') return openComment(tools);
  if (kind === 'requestChanges') await session.commit();
  world.dispatch({ kind: 'formChanged', form: { segmentId: activeId, kind } });
}

/** A comment, about words if some are chosen: those of another row than the active one make theirs the active one. */
async function openComment(tools: WorkbenchTools): Promise<void> {
  const { world } = tools;
  const subject = await commentSubject(tools);
  if (!subject) return;
  const { segmentId, words } = subject;
  if (segmentId !== world.latest().activeId) goTo(tools, segmentId, { isEditing: false, align: 'none' });
  world.dispatch({ kind: 'formChanged', form: { segmentId, kind: 'comment', words } });
}

/** Resolves the oldest open thread of the active row. */
export async function resolveThread({ world, say, t }: WorkbenchTools): Promise<void> {
  const { article, activeId } = world.latest();
  const open = threadsOf(article.comments).find(
    ({ first }) => first.segmentId === activeId && first.resolved === null,
  );
  if (!open) return say(t()('review.comment.noThread'));
  await setResolved(world, open.first.id, true);
}
