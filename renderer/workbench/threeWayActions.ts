// Taking one of three readings at a place: a revision, or a suggestion, for just those words; and stepping on.
import { equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { Segment } from '../../shared/model/segment.js';
import { changeNumber, stepThroughChanges } from '../../shared/review/stepThroughChanges.js';
import { rangeOf, takeReading, threeWayText, type ThreeWayPlace } from '../../shared/review/threeWay.js';
import type { FocusedChange } from '../article/articleState.js';
import { wordOptions } from '../article/redlines.js';
import { segmentPositions } from '../article/selectors.js';
import { wordingIn, type WritingMode } from '../edit/wordsBase.js';
import type { ThreeWayInUse } from '../review/threeWay/ThreeWayContext.js';
import type { ThreeWayRow } from '../review/threeWay/threeWayRows.js';
import { goTo, sayWrapped } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** A place of a row. */
interface TakenPlace {
  readonly segment: Segment;
  readonly row: ThreeWayRow;
  readonly place: ThreeWayPlace;
}

/** How a reading would be written over the third wording; null: it is none that one could go on from. */
export function presentKind(
  { session }: WorkbenchTools,
  { id, target, suggestion }: Segment,
  third: InlineText,
): WritingMode | null {
  if (suggestion && equalInlineText(suggestion.content, third)) return 'suggest';
  const isTarget = target !== null && equalInlineText(target.content, third);
  const mode = session.modeOf(id);
  // Suggesting goes on from the pending suggestion, whose other words would be lost.
  return isTarget && (mode === 'direct' || suggestion === null) ? mode : null;
}

/** The next or previous place of the marks one steps through. */
export function stepPlace(
  tools: WorkbenchTools,
  { changedRows }: Pick<ThreeWayInUse, 'changedRows'>,
  direction: 'next' | 'previous',
): void {
  const { world, say, t } = tools;
  if (!changedRows) return say(t()('review.changes.counting'));
  const { focusedChange, activeId } = world.latest();
  const from =
    focusedChange && focusedChange.segmentId === activeId
      ? { segmentId: focusedChange.segmentId, changeIndex: focusedChange.index }
      : activeId === null
        ? null
        : { segmentId: activeId, changeIndex: -1 };
  const step = stepThroughChanges(changedRows, from, direction);
  if (!step) return say(t()('review.threeWay.allSame'));
  if (step.wrapped) sayWrapped(tools, direction);
  goTo(tools, step.segmentId, { isEditing: false });
  world.dispatch({ kind: 'changeFocused', change: { segmentId: step.segmentId, index: step.changeIndex } });
}

/** How many places there are to step through, and which of them one stands on (0: none); null while counting. */
export function placeNumber(
  { changedRows }: Pick<ThreeWayInUse, 'changedRows'>,
  focused: FocusedChange | null,
): { readonly number: number; readonly total: number } | null {
  const place = focused && { segmentId: focused.segmentId, changeIndex: focused.index };
  return changedRows && changeNumber(changedRows, place);
}

/** Reading 3 (2) stays as it is; reading 1 or 2 (0, 1) takes its place. Then on to the next place. */
export async function takeReadingAt(
  tools: WorkbenchTools,
  threeWay: ThreeWayInUse,
  taken: TakenPlace,
  reading: 0 | 1 | 2,
): Promise<void> {
  const { world, session, say, t } = tools;
  const { segment, row, place } = taken;
  if (reading === 2) {
    say(t()('review.threeWay.kept'));
    return stepPlace(tools, threeWay, 'next');
  }
  const mode = presentKind(tools, segment, row.wordings[2]);
  if (mode === null) return say(t()('review.threeWay.notPresent'));
  const content = takeReading(row.wordings, place, reading);
  await session.settled(segment.id);
  const isTaken = await session.commitWords({
    segmentId: segment.id,
    content,
    origin: 'edit',
    before: wordingIn(mode, segment),
    isTyped: false,
    mode,
  });
  if (!isTaken) return undefined;
  const number = (segmentPositions(world.latest().article.segments).get(segment.id) ?? 0) + 1;
  say(t()('review.threeWay.taken', { number: reading + 1, segment: number }));
  return focusNext(tools, threeWay, taken, reading, content);
}

/** On to the place after the words taken: in this row as it is now, else in a later one. */
function focusNext(
  tools: WorkbenchTools,
  { changedRows, view }: ThreeWayInUse,
  { segment, row, place }: TakenPlace,
  reading: 0 | 1,
  content: InlineText,
): void {
  const { world } = tools;
  if (world.latest().focusedChange?.segmentId !== segment.id) return;
  const [first, second] = row.wordings;
  const places = threeWayText([first, second, content], wordOptions).places[view.steps];
  // Of words that moved back only the first half says where one was.
  const ranges = place.stretches[0]?.ranges;
  if (!ranges) return;
  const taken = ranges[reading];
  const end = ranges[2].start + taken.end - taken.start;
  // A place beside the words taken may have become one with them: it is still to be looked at.
  const next = places.findIndex(({ stretches }) => (stretches[0]?.ranges[2].end ?? 0) > end);
  const index = next < 0 ? row.text.places[view.steps].length : next;
  world.dispatch({ kind: 'changeFocused', change: { segmentId: segment.id, index } });
  if (next < 0) stepPlace(tools, { changedRows }, 'next');
}

/** Into the text, with the words of the place chosen if they are those that stand there. */
export function writeReading(
  tools: WorkbenchTools,
  segment: Segment,
  { wordings }: ThreeWayRow,
  place: ThreeWayPlace,
): void {
  const { session } = tools;
  goTo(tools, segment.id, { isEditing: true });
  // The editor is mounted with the next frame.
  requestAnimationFrame(() => {
    const { editor } = session;
    if (session.openId !== segment.id || !editor) return;
    if (equalInlineText(editor.read(), wordings[2])) editor.focus(rangeOf(place, 2));
  });
}
