// To the ledger of names and back, and writing one rendering of a name into every row that has another.
import type { NameFix } from '../../shared/check/names/nameChoice.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { equalInlineText } from '../../shared/model/inlineText.js';
import { isApproved } from '../../shared/model/segment.js';
import { segmentOf } from '../article/ArticleWorld.js';
import { segmentPositions } from '../article/selectors.js';
import { pushAction, type WordingAction } from '../article/undoStack.js';
import type { NameRows, WriteNames } from '../check/names/nameRows.js';
import { baseNow, wordingIn, wordsIn } from '../edit/wordsBase.js';
import { goTo } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** Opens the ledger once everything typed is a revision, since it is made of revisions. */
export async function openNames({ session, world, say, t }: WorkbenchTools, open: () => void): Promise<void> {
  if (!(await session.settleAll())) return say(t()('check.names.unsaved'));
  if (world.latest().article.beginningOf) await world.reload();
  return open();
}

/** The rows as they are now, with what a change of their words would mean. */
export function nameRows({ world, session }: WorkbenchTools): NameRows {
  return {
    wordsOf: (segmentId) => {
      const segment = segmentOf(world, segmentId);
      return segment ? wordsIn(session.modeOf(segmentId), segment) : null;
    },
    fateOf: (segmentId) => {
      const segment = segmentOf(world, segmentId);
      if (segment?.lock) return 'locked';
      if (session.modeOf(segmentId) === 'suggest') return 'suggested';
      return segment && isApproved(segment) ? 'losesApproval' : 'changed';
    },
    numberOf: (segmentId) => (segmentPositions(world.latest().article.segments).get(segmentId) ?? 0) + 1,
  };
}

/** Other words for one row, as a revision or a suggestion; null: it has other words by now, or they were not saved. */
async function write(
  { world, session }: WorkbenchTools,
  { segmentId, before, after }: NameFix,
): Promise<WordingAction | null> {
  await session.settled(segmentId);
  const segment = segmentOf(world, segmentId);
  const mode = session.modeOf(segmentId);
  if (!segment || segment.lock || !equalInlineText(wordsIn(mode, segment), before)) return null;
  const was = wordingIn(mode, segment);
  session.rebase(segmentId, baseNow(mode, segment));
  const origin = 'edit';
  const isDone = await session.commitWords({
    segmentId,
    content: after,
    origin,
    // The step to undo is made of all rows together.
    before: null,
    isTyped: false,
    mode,
  });
  if (!isDone) return null;
  return mode === 'suggest'
    ? { kind: 'suggestion', segmentId, before: was.content, after }
    : { kind: 'revision', segmentId, before: was, after: { content: after, origin } };
}

/** Each row by the rules on locks, tracking and conflicts; together one step to undo. */
export function writeNames(tools: WorkbenchTools): WriteNames {
  return async (fixes, onRow) => {
    const answers = await Promise.all(
      fixes.map(async (fix) => {
        const answer = await write(tools, fix);
        onRow();
        return answer;
      }),
    );
    const actions = answers.filter((action) => action !== null);
    const step = { kind: 'several', actions } as const;
    if (actions.length > 0)
      tools.world.dispatch({ kind: 'undoChanged', change: (stack) => pushAction(stack, step) });
    return { written: actions.length, failed: fixes.length - actions.length };
  };
}

/** Makes the row of a mention the active one, to which the way back leads. */
export function goToMention(tools: WorkbenchTools, segmentId: SegmentId): void {
  tools.world.dispatch({ kind: 'filtered', filter: 'all' });
  goTo(tools, segmentId, { isEditing: false, align: 'center' });
}
