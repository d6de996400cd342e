// Taking one of three readings at a place: a revision, or another suggestion, for just those words.
import { equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { Segment } from '../../shared/model/segment.js';
import { takeReading, threeWayText, type ThreeWayPlace } from '../../shared/review/threeWay.js';
import { refuse, segmentOf } from '../article/ArticleWorld.js';
import { wordOptions } from '../article/redlines.js';
import { segmentPositions } from '../article/selectors.js';
import { wordingOf } from '../edit/wordsBase.js';
import type { ThreeWayInUse } from '../review/threeWay/ThreeWayContext.js';
import type { ThreeWayRow } from '../review/threeWay/threeWayRows.js';
import { goTo, stepChange } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** A place of a row. */
interface TakenPlace {
  readonly segment: Segment;
  readonly row: ThreeWayRow;
  readonly place: ThreeWayPlace;
}

/** Which of the segment's own wordings the third one is; null: neither, so that nothing can be taken. */
export function presentKind(segment: Segment, third: InlineText): 'target' | 'suggestion' | null {
  const { target, suggestion } = segment;
  if (suggestion && equalInlineText(suggestion.content, third)) return 'suggestion';
  return target && equalInlineText(target.content, third) ? 'target' : null;
}

/** Reading 3 (2) stays as it is; reading 1 or 2 (0, 1) takes its place. Then on to the next place. */
export async function takeReadingAt(
  tools: WorkbenchTools,
  threeWay: ThreeWayInUse,
  taken: TakenPlace,
  reading: 0 | 1 | 2,
): Promise<void> {
  const { world, say, t } = tools;
  const { segment, row, place } = taken;
  if (reading === 2) {
    say(t()('review.threeWay.kept'));
    return threeWay.changedRows ? stepChange(tools, threeWay.changedRows, 'next') : undefined;
  }
  const content = takeReading(row.wordings, place, reading);
  const isTaken =
    presentKind(segment, row.wordings[2]) === 'suggestion'
      ? await suggest(tools, segment, content)
      : await commit(tools, segment, content);
  if (!isTaken) return;
  const number = (segmentPositions(world.latest().article.segments).get(segment.id) ?? 0) + 1;
  say(t()('review.threeWay.taken', { number: reading + 1, segment: number }));
  focusNext(tools, threeWay, taken, reading, content);
}

async function commit(tools: WorkbenchTools, segment: Segment, content: InlineText): Promise<boolean> {
  const { session } = tools;
  await session.settled(segment.id);
  return session.commitWords({
    segmentId: segment.id,
    content,
    origin: 'edit',
    before: wordingOf(segment),
    isTyped: false,
  });
}

async function suggest({ world }: WorkbenchTools, segment: Segment, content: InlineText): Promise<boolean> {
  const outcome = await world.request('edit.suggest', {
    segmentId: segment.id,
    targetId: segment.target?.id ?? null,
    basedOn: segment.suggestion?.id ?? null,
    content,
  });
  if (outcome.ok) world.dispatch({ kind: 'segmentsChanged', segments: [outcome.value] });
  else refuse(world, segment.id, outcome.failure);
  return outcome.ok;
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
  const taken = place.ranges[reading];
  const end = place.ranges[2].start + taken.end - taken.start;
  // A place beside the words taken may have become one with them: it is still to be looked at.
  const next = places.findIndex(({ ranges }) => ranges[2].end > end);
  const index = next < 0 ? row.text.places[view.steps].length : next;
  world.dispatch({ kind: 'changeFocused', change: { segmentId: segment.id, index } });
  if (next < 0 && changedRows) stepChange(tools, changedRows, 'next');
}

/** Into the text, with the words of the place chosen. */
export function writeReading(tools: WorkbenchTools, segment: Segment, place: ThreeWayPlace): void {
  const { session, world } = tools;
  goTo(tools, segment.id, { isEditing: true });
  // The editor is mounted with the next frame.
  requestAnimationFrame(() => {
    if (session.openId === segment.id && segmentOf(world, segment.id)?.target?.id === segment.target?.id)
      session.editor?.focus(place.ranges[2]);
  });
}
