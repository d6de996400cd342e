// Decisions on changes: accepting and rejecting them as one step. Accepted suggestions become revisions of those who
// suggested them, rejected words go out of target and suggestion, accepted ones into what is settled.
import type { DecisionInput, DecisionResult } from '../../shared/model/decision.js';
import type { ArticleId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import { equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { Actor } from '../../shared/model/person.js';
import { failed, success, type Failure, type Outcome } from '../../shared/outcome.js';
import type { ThreeWordings } from '../../shared/review/applyDecision.js';
import { touchArticle } from './articleActivity.js';
import { readBase, setBase, settleWording, type Base } from './bases.js';
import type { StorageContext } from './context.js';
import { recordDecision, recordDecidedSegment, readPointers } from './decisionRecords.js';
import { contentHashOf, pinnedHash, pinnedSuggestions } from './eventChain.js';
import { logEvent, type LoggedEvent } from './events.js';
import { liveSegments, type LiveSegment } from './liveSegments.js';
import { requireUnlocked } from './locks.js';
import { readOpenChains } from './openLayers.js';
import { requireActor } from './people.js';
import {
  decidedWordings,
  planDecision,
  wordingsOf,
  type DecidableSegment,
  type DecisionRules,
  type Planned,
} from './planDecision.js';
import { plannedTargets, type PlannedTarget } from './plannedTargets.js';
import { storeRejection } from './reasonRows.js';
import { followTarget } from './revisions.js';
import { settleSegments } from './segments.js';
import { setPending } from './suggestionRows.js';
import { followSuggestion } from './suggestions.js';
import { refreshTitlesOf } from './titles.js';
import { policyOf } from './workspace.js';

const bySegment = (decisions: readonly DecisionInput[]): ReadonlyMap<SegmentId, readonly DecisionInput[]> => {
  const groups = new Map<SegmentId, DecisionInput[]>();
  for (const input of decisions) {
    const group = groups.get(input.segmentId);
    if (group) group.push(input);
    else groups.set(input.segmentId, [input]);
  }
  return groups;
};

/** A lock keeps the words as they are; seeing and accepting those that count already changes none. */
const changesWords = ({ decision, standing }: DecisionInput): boolean =>
  decision === 'reject' || standing === 'suggested';

function planSegment(
  context: StorageContext,
  live: LiveSegment,
  chain: DecidableSegment['chain'],
  inputs: readonly DecisionInput[],
  rules: DecisionRules,
): Outcome<Planned> {
  const { segment } = live;
  const unlocked = inputs.some(changesWords) ? requireUnlocked(context, segment) : success(null);
  if (!unlocked.ok) return unlocked;
  const decidable = { segment, base: readBase(context, segment.id), chain };
  const picks = planDecision(decidable, inputs, rules);
  return picks.ok ? success({ ...decidable, picks: picks.value }) : picks;
}

/** A plan with the wordings and target revisions it comes to. */
interface Prepared extends Planned {
  readonly targets: readonly PlannedTarget[];
  readonly after: ThreeWordings;
}

const prepare = (planned: Planned, actor: Actor): Prepared => ({
  ...planned,
  targets: plannedTargets(planned, actor),
  after: decidedWordings(wordingsOf(planned), planned.picks),
});

/** The suggestion that is left where something was taken out of it; null: none, or it stays as it is. */
function shortenedTip({ segment: { suggestion }, after: { target, tip } }: Prepared): InlineText | null {
  if (suggestion === null || equalInlineText(tip, target)) return null;
  return equalInlineText(tip, suggestion.content) ? null : tip;
}

interface Plans {
  readonly articleId: ArticleId | null;
  readonly planned: readonly Planned[];
  readonly refused: readonly { readonly segmentId: SegmentId; readonly failure: Failure }[];
}

function planAll(
  context: StorageContext,
  decisions: readonly DecisionInput[],
  rules: DecisionRules,
): Outcome<Plans> {
  const groups = bySegment(decisions);
  const segmentIds = [...groups.keys()];
  const live = liveSegments(context, segmentIds);
  const articleIds = new Set([...live.values()].map(({ articleId }) => articleId));
  if (articleIds.size > 1)
    return failed('app.badRequest', { request: 'decide', detail: 'segments of several articles' });
  const chains = readOpenChains(context, { kind: 'segments', segmentIds });
  const planned: Planned[] = [];
  const refused: { segmentId: SegmentId; failure: Failure }[] = [];
  for (const [segmentId, inputs] of groups) {
    const found = live.get(segmentId);
    const plan = found
      ? planSegment(context, found, chains.get(segmentId) ?? [], inputs, rules)
      : failed('edit.segmentGone', { segmentId });
    if (plan.ok) planned.push(plan.value);
    else if (plan.failure.code === 'app.badRequest') return plan;
    else refused.push({ segmentId, failure: plan.failure });
  }
  return success({ articleId: [...articleIds][0] ?? null, planned, refused });
}

/** Accepts and rejects changes; see the contract. */
export function decide(
  context: StorageContext,
  actor: Actor,
  decisions: readonly DecisionInput[],
): Outcome<DecisionResult> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const plans = planAll(context, decisions, { actor, policy: policyOf(context) });
  if (!plans.ok) return plans;
  const { articleId, planned, refused } = plans.value;
  if (articleId === null || planned.length === 0) return success({ segments: [], seq: null, refused });
  const prepared = planned.map((one) => prepare(one, actor));
  const event = logDecision(context, actor, articleId, prepared);
  recordDecision(context, articleId, event);
  for (const one of prepared) carryOut(context, actor, articleId, one, event);
  const segmentIds = planned.map(({ segment }) => segment.id);
  refreshTitlesOf(context, articleId, segmentIds);
  return success({ segments: settleSegments(context, segmentIds), seq: event.seq, refused });
}

const oneOrMixed = (values: readonly string[]): string =>
  new Set(values).size === 1 ? (values[0] ?? '') : 'mixed';

/** The words the decision brings in, as its event pins them. */
function pinned(prepared: readonly Prepared[], { personId }: Actor): { readonly contentHash?: string } {
  const words = prepared.flatMap((one) => {
    const segmentId = one.segment.id;
    const tip = shortenedTip(one);
    return [
      ...one.targets.map(({ content }) => ({
        segmentId,
        part: 'target' as const,
        hash: contentHashOf(content),
      })),
      ...pinnedSuggestions(segmentId, tip ? [{ content: tip, authorId: personId }] : []),
    ];
  });
  return words.length === 0 ? {} : { contentHash: pinnedHash(words, prepared.length === 1) };
}

function logDecision(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  planned: readonly Prepared[],
): LoggedEvent {
  const picks = planned.flatMap((one) => one.picks);
  const event = logEvent(context, {
    kind: 'changesDecided',
    personId: actor.personId,
    articleId,
    segmentId: planned.length === 1 ? (planned[0]?.segment.id ?? null) : null,
    data: {
      count: picks.length,
      decision: oneOrMixed(picks.map(({ decision }) => decision)),
      standing: oneOrMixed(picks.map(({ change }) => change.standing)),
      ...pinned(planned, actor),
    },
  });
  const leavesContent = picks.every(
    ({ decision, change }) => (decision === 'accept') === (change.standing === 'direct'),
  );
  touchArticle(context, articleId, event, { contribution: true, leavesContent });
  return event;
}

function carryOut(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  planned: Prepared,
  event: LoggedEvent,
): void {
  const { segment, base, picks, targets, after } = planned;
  const before = readPointers(context, segment.id);
  let latest = segment.target;
  for (const { content, ...by } of targets)
    latest = followTarget(context, { articleId, segmentId: segment.id, content, before: latest }, by, event);
  const targetId = latest?.id ?? null;
  moveTip(context, actor, planned, targetId, event);
  const isAccepting = picks.some(({ decision }) => decision === 'accept');
  const authorId = isAccepting ? actor.personId : base.authorId;
  moveBase(context, { ...planned, authorId }, after, targetId, event);
  recordDecidedSegment(context, segment.id, before, event);
  for (const { change, reason } of picks) {
    if (reason === null || change.authorId === actor.personId) continue;
    storeRejection(context, { articleId, segmentId: segment.id, change, reason }, event);
  }
}

/** The suggestion after the decision: as it was, without what was rejected, or none. */
function moveTip(
  context: StorageContext,
  actor: Actor,
  prepared: Prepared,
  targetId: RevisionId | null,
  event: LoggedEvent,
): void {
  const { suggestion, id: segmentId } = prepared.segment;
  if (suggestion === null) return;
  const { tip, target } = prepared.after;
  const content = shortenedTip(prepared);
  if (equalInlineText(tip, target)) setPending(context, segmentId, null);
  else if (content !== null) {
    const author = { authorId: actor.personId, actingAs: actor.actingAs };
    const next = { segmentId, content, ...author, basedOn: suggestion.id, targetId };
    followSuggestion(context, { ...next, origin: 'reject' }, target, event);
  }
}

/** What is settled after the decision; the target itself when nothing waits to be seen any more. */
function moveBase(
  context: StorageContext,
  { segment, base, authorId }: DecidableSegment & Pick<Base, 'authorId'>,
  after: { readonly base: InlineText; readonly target: InlineText },
  targetId: RevisionId | null,
  event: LoggedEvent,
): void {
  if (targetId !== null && equalInlineText(after.base, after.target))
    setBase(context, segment.id, { revisionId: targetId, settledId: null, authorId });
  else if (!equalInlineText(after.base, base.content))
    settleWording(context, segment.id, { authorId, content: after.base, sinceSeq: base.sinceSeq }, event);
}
