// Carries out a correction: a new version of one side, as accepted in its preview. One event, one step to undo.
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import type { Corrected, CorrectionInput, CorrectionStep } from '../../shared/model/correction.js';
import type { PinnedWords } from '../../shared/model/eventChain.js';
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import { emptyInlineText, equalInlineText, isBlank, type InlineText } from '../../shared/model/inlineText.js';
import type { LanguageTag, Side } from '../../shared/model/language.js';
import type { Actor } from '../../shared/model/person.js';
import type { RevisionOrigin, Segment } from '../../shared/model/segment.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { longestRising } from '../../shared/diff/longestRising.js';
import { rebaseSuggestion } from '../../shared/review/mergeWordings.js';
import { languagesOf, requireArticle, touchArticle } from './articleActivity.js';
import { newId, type StorageContext } from './context.js';
import { readCorrected, recordCorrection, setFile, type CorrectedLine } from './correctionRecords.js';
import { diffOptions } from './diffOptions.js';
import { contentHashOf, pinnedHash, pinnedSuggestions } from './eventChain.js';
import { logEvent, type LoggedEvent } from './events.js';
import { insertSegment } from './newSegments.js';
import { insertParagraph } from './paragraphs.js';
import { requireActor } from './people.js';
import { orderSegments } from './positions.js';
import { rebasedSuggestions, type RebasedSuggestion } from './rebasePending.js';
import { checkAllowed, followDirect } from './revisions.js';
import { readSegments, settleSegments } from './segments.js';
import { followSuggestion, tipOf } from './suggestions.js';
import { refreshTitles } from './titles.js';

const badRequest = (detail: string): Outcome<never> =>
  failed('app.badRequest', { request: 'applyCorrection', detail });

/** What the steps know of a segment; only what they touch has to be as they saw it. */
function checkSeen(
  step: Exclude<CorrectionStep, { kind: 'add' }>,
  segment: Segment,
  side: Side,
): Outcome<null> {
  const { seen } = step;
  const touchesBoth = step.kind === 'remove' || (step.kind === 'revise' && step.other !== null);
  for (const touched of touchesBoth ? (['source', 'target'] as const) : [side]) {
    const theirs = segment[touched];
    if ((theirs?.id ?? null) === seen[touched]) continue;
    const yours = step.kind !== 'revise' ? emptyInlineText : touched === side ? step.content : step.other;
    return failed('edit.conflict', { segmentId: segment.id, yours: yours ?? emptyInlineText, theirs });
  }
  return success(null);
}

/** Locks, and rules on tracking, hold for a correction too; words that wait for a decision are not taken out. */
function checkMay(
  context: StorageContext,
  actor: Actor,
  step: Exclude<CorrectionStep, { kind: 'add' }>,
  segment: Segment,
  side: Side,
): Outcome<null> {
  if (step.kind === 'keep') return success(null);
  if (step.kind === 'remove' && segment.suggestion !== null)
    return failed('align.cannotRestructure', { reason: 'suggestionPending' });
  const touchesTarget =
    step.kind === 'revise' && !step.suggests && (side === 'target' || step.other !== null);
  return checkAllowed(context, actor, segment, touchesTarget ? 'target' : 'source');
}

function checkWords(step: CorrectionStep): Outcome<CorrectionStep> {
  if (step.kind === 'keep' || step.kind === 'remove') return success(step);
  const content = checkInlineText(step.content);
  if (!content.ok) return content;
  if (isBlank(content.value)) return badRequest('a step without words');
  if (step.kind === 'add' || step.other === null) return success({ ...step, content: content.value });
  const other = checkInlineText(step.other);
  return other.ok ? success({ ...step, content: content.value, other: other.value }) : other;
}

/** The steps with checked wording, if they name every segment of the article once, as it is now. */
function checkSteps(
  context: StorageContext,
  actor: Actor,
  { side, steps }: CorrectionInput,
  live: ReadonlyMap<SegmentId, Segment>,
): Outcome<readonly CorrectionStep[]> {
  const named = new Set<SegmentId>();
  const checked: CorrectionStep[] = [];
  for (const step of steps) {
    if (step.kind !== 'add') {
      const { segmentId } = step.seen;
      if (named.has(segmentId)) return badRequest('a segment named twice');
      named.add(segmentId);
      const segment = live.get(segmentId);
      if (!segment) return failed('edit.segmentGone', { segmentId });
      const asSeen = checkSeen(step, segment, side);
      if (!asSeen.ok) return asSeen;
      const may = checkMay(context, actor, step, segment, side);
      if (!may.ok) return may;
    }
    const words = checkWords(step);
    if (!words.ok) return words;
    checked.push(words.value);
  }
  return named.size === live.size ? success(checked) : failed('review.changedMeanwhile', {});
}

/** Segments that stand before or after others they did not: those outside the longest common order. */
function movedSegments(before: readonly SegmentId[], after: readonly SegmentId[]): ReadonlySet<SegmentId> {
  const places = new Map(before.map((id, i) => [id, i]));
  const moved = new Set(after);
  for (const [at] of longestRising(after.map((id, i) => [i, places.get(id) ?? -1]))) {
    const inOrder = after[at];
    if (inOrder) moved.delete(inOrder);
  }
  return moved;
}

type StepOf<Kind extends CorrectionStep['kind']> = Extract<CorrectionStep, { kind: Kind }>;

/**
 * A step that can be carried out. A new segment has its id already. `suggested`: the suggestions it stores, which are
 * those that were pending, put on new words, or the replacement itself where it only suggests.
 */
type PlannedStep =
  | StepOf<'keep' | 'remove'>
  | (StepOf<'revise'> & { readonly suggested: readonly RebasedSuggestion[] })
  | (StepOf<'add'> & { readonly segmentId: SegmentId });

/**
 * A replacement that is only suggested, over what is suggested already: where both change the same words it wins. None
 * when that says it too.
 */
function suggestedOver(
  { personId, actingAs }: Actor,
  segment: Segment,
  wording: InlineText,
): readonly RebasedSuggestion[] {
  const tip = tipOf(segment);
  const target = segment.target?.content ?? emptyInlineText;
  const content = rebaseSuggestion(target, tip, wording, diffOptions);
  return equalInlineText(content, tip) ? [] : [{ content, authorId: personId, actingAs }];
}

function suggestInstead(
  context: StorageContext,
  segment: Segment,
  suggested: readonly RebasedSuggestion[],
  event: LoggedEvent,
): void {
  for (const words of suggested) {
    const next = {
      ...words,
      segmentId: segment.id,
      basedOn: segment.suggestion?.id ?? null,
      targetId: segment.target?.id ?? null,
      origin: 'suggest',
    } as const;
    followSuggestion(context, next, segment.target?.content ?? emptyInlineText, event);
  }
}

function planStep(
  context: StorageContext,
  actor: Actor,
  step: CorrectionStep,
  side: Side,
  live: ReadonlyMap<SegmentId, Segment>,
): PlannedStep {
  if (step.kind === 'add') return { ...step, segmentId: newId<'segment'>(context) };
  if (step.kind !== 'revise') return step;
  const segment = live.get(step.seen.segmentId);
  const target = side === 'target' ? step.content : step.other;
  if (!segment || !target) return { ...step, suggested: [] };
  const suggested = step.suggests
    ? suggestedOver(actor, segment, target)
    : rebasedSuggestions(context, segment, target);
  return { ...step, suggested };
}

/** The words the steps bring in, as the event pins them; suggested ones do not count yet. */
function pinned(steps: readonly PlannedStep[], side: Side): { readonly contentHash?: string } {
  const words = steps.flatMap((step): readonly PinnedWords[] => {
    if (step.kind === 'keep' || step.kind === 'remove') return [];
    const segmentId = step.kind === 'add' ? step.segmentId : step.seen.segmentId;
    const own: PinnedWords = { segmentId, part: side, hash: contentHashOf(step.content) };
    if (step.kind === 'add') return [own];
    const other: readonly PinnedWords[] =
      step.other === null ? [] : [{ segmentId, part: otherSide(side), hash: contentHashOf(step.other) }];
    const counting = [own, ...other].filter(({ part }) => part === 'source' || !step.suggests);
    return [...counting, ...pinnedSuggestions(segmentId, step.suggested)];
  });
  return words.length === 0 ? {} : { contentHash: pinnedHash(words, false) };
}

const otherSide = (side: Side): Side => (side === 'source' ? 'target' : 'source');

/** Everything the writing of one correction needs. */
interface Correcting {
  readonly context: StorageContext;
  readonly actor: Actor;
  readonly articleId: ArticleId;
  readonly side: Side;
  readonly languages: Readonly<Record<Side, LanguageTag>>;
  readonly event: LoggedEvent;
}

const lineOf = (part: CorrectedLine['part'], segmentId: SegmentId): CorrectedLine => ({
  segmentId,
  part,
  before: null,
  after: null,
});

function revise(
  { context, actor, side, languages, event }: Correcting,
  segment: Segment,
  step: Extract<PlannedStep, { kind: 'revise' }>,
): CorrectedLine {
  const before = readCorrected(context, segment.id);
  const follow = (on: Side, content: InlineText, origin: RevisionOrigin): void => {
    if (on === 'target' && step.suggests) return suggestInstead(context, segment, step.suggested, event);
    const basedOn = segment[on]?.id ?? null;
    const rebased = on === 'target' ? step.suggested : [];
    const next = { side: on, content, basedOn, origin, language: languages[on], rebased };
    return followDirect(context, actor, segment, next, event);
  };
  follow(side, step.content, 'correction');
  // Accepted replacements are words this person writes.
  if (step.other !== null) follow(otherSide(side), step.other, 'edit');
  return { segmentId: segment.id, part: 'revised', before, after: readCorrected(context, segment.id) };
}

function add(correcting: Correcting, step: Extract<PlannedStep, { kind: 'add' }>): SegmentId {
  const { context, actor, articleId, side, languages, event } = correcting;
  const paragraphId = insertParagraph(context, articleId, step.role);
  const words = { source: null, target: null, [side]: step.content };
  const id = step.segmentId;
  const placed = {
    id,
    articleId,
    paragraphId,
    position: 0,
    ...words,
    languages,
    origin: 'correction',
  } as const;
  return insertSegment(context, actor, placed, event);
}

function carryOut(
  correcting: Correcting,
  live: ReadonlyMap<SegmentId, Segment>,
  steps: readonly PlannedStep[],
): readonly CorrectedLine[] {
  const { context, event } = correcting;
  const lines: CorrectedLine[] = [];
  const order: SegmentId[] = [];
  for (const step of steps) {
    const segment = step.kind === 'add' ? undefined : live.get(step.seen.segmentId);
    if (step.kind === 'add') {
      const segmentId = add(correcting, step);
      lines.push(lineOf('added', segmentId));
      order.push(segmentId);
    } else if (segment && step.kind === 'remove') {
      context.db.run('UPDATE segments SET retired_seq = ? WHERE id = ?', event.seq, segment.id);
      lines.push(lineOf('removed', segment.id));
    } else if (segment) {
      if (step.kind === 'revise') lines.push(revise(correcting, segment, step));
      order.push(segment.id);
    }
  }
  const kept = order.filter((id) => live.has(id));
  for (const segmentId of movedSegments([...live.keys()], kept)) lines.push(lineOf('moved', segmentId));
  orderSegments(context, order);
  return lines;
}

const countOf = (steps: readonly PlannedStep[], kind: CorrectionStep['kind']): number =>
  steps.filter((step) => step.kind === kind).length;

function logCorrection(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  correction: Pick<CorrectionInput, 'side' | 'file'> & { readonly steps: readonly PlannedStep[] },
): LoggedEvent {
  const { side, file, steps } = correction;
  return logEvent(context, {
    kind: 'sourceCorrected',
    personId: actor.personId,
    articleId,
    data: {
      side,
      file: file.name,
      changed: countOf(steps, 'revise'),
      added: countOf(steps, 'add'),
      removed: countOf(steps, 'remove'),
      ...pinned(steps, side),
    },
  });
}

/** Applies a correction; see the contract. */
export function applyCorrection(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  correction: CorrectionInput,
): Outcome<Corrected> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  const { side, file } = correction;
  const segments = readSegments(context, { kind: 'article', articleId });
  const live = new Map(segments.map((segment) => [segment.id, segment]));
  const steps = checkSteps(context, actor, correction, live);
  if (!steps.ok) return steps;
  const planned = steps.value.map((step) => planStep(context, actor, step, side, live));
  const event = logCorrection(context, actor, articleId, { side, file, steps: planned });
  const languages = languagesOf(context, articleId);
  const correcting = { context, actor, articleId, side, languages, event };
  const lines = carryOut(correcting, live, planned);
  recordCorrection(context, { seq: event.seq, articleId, side, orderBefore: [...live.keys()], lines });
  setFile(context, articleId, side, file);
  const touched = lines.flatMap(({ segmentId, part }) =>
    part === 'revised' || part === 'added' ? [segmentId] : [],
  );
  settleSegments(context, touched);
  touchArticle(context, articleId, event, { contribution: true });
  refreshTitles(context, articleId);
  return success({ segmentIds: touched, seq: event.seq });
}
