// Deciding on changes from the keyboard: the focused one, those of the row, those chosen by the chips; and saying why.
import type { Decision } from '../../shared/model/decision.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { mqmSeverities, type MqmCategory, type Reason } from '../../shared/model/reason.js';
import { failed } from '../../shared/outcome.js';
import {
  chosenRows,
  everyChange,
  stepThroughUnits,
  wordsAfter,
  wordsBefore,
  type ChangeUnit,
  type RowUnits,
  type UnitPlace,
} from '../../shared/review/changeUnits.js';
import { refuse } from '../article/ArticleWorld.js';
import { rowChangesOf } from '../article/rowChanges.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac } from '../commands/CommandProvider.js';
import { decideChanges, recordDecision, type Decided, type PickUnits } from '../review/decideChanges.js';
import { loadReasons } from '../review/reviewActions.js';
import { keepUnsentRemark, unsentRemark, unsentRemarkKey } from '../review/unsentRemarks.js';
import { articleChangesNow } from '../review/useArticleChanges.js';
import { subjects } from './decideActions.js';
import { goTo, sayWrapped } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** All rows with changes, as of now; null while they are being worked out. */
function rowsNow({ world }: WorkbenchTools): readonly RowUnits[] | null {
  const { article, baseline } = world.latest();
  return baseline.isWhole ? articleChangesNow(article.segments, baseline.layers) : null;
}

/** The changes of one row as fetched. */
function unitsIn({ world }: WorkbenchTools, segmentId: SegmentId): readonly ChangeUnit[] {
  const chain = world.latest().baseline.layers?.[segmentId];
  return chain ? rowChangesOf(chain).units : [];
}

/** The change one stands on. */
export function focusedUnit(
  tools: WorkbenchTools,
): { readonly segmentId: SegmentId; readonly unit: ChangeUnit } | null {
  const { focusedChange } = tools.world.latest();
  if (focusedChange === null) return null;
  const { segmentId } = focusedChange;
  const unit = unitsIn(tools, segmentId).find(({ index }) => index === focusedChange.index);
  return unit ? { segmentId, unit } : null;
}

/** Where the note on a change is kept until it is sent. */
export function noteKeyOf({ inUse }: WorkbenchTools, { layerId, index }: ChangeUnit): string {
  const { workspace, actor } = inUse().session;
  return unsentRemarkKey({
    workspaceId: workspace.id,
    personId: actor?.personId ?? '',
    subject: `${layerId} ${index}`,
    kind: 'reason',
  });
}

/** The next or previous of the chosen changes. */
export function stepChange(tools: WorkbenchTools, direction: 'next' | 'previous'): void {
  const { world, say, t } = tools;
  const { focusedChange, activeId } = world.latest();
  const from =
    focusedChange && focusedChange.segmentId === activeId
      ? focusedChange
      : activeId === null
        ? null
        : { segmentId: activeId, index: -1 };
  if (rowsNow(tools) === null) return say(t()('review.changes.counting'));
  const wrapped = stepFrom(tools, from, direction);
  if (wrapped === 'none') {
    const { changeFilter } = world.latest();
    const isAll = changeFilter.labels.size + changeFilter.people.size === 0;
    return say(t()(isAll ? 'article.nothingThere.changes' : 'article.nothingThere.chosenChanges'));
  }
  if (wrapped === 'wrapped') sayWrapped(tools, direction);
}

function stepFrom(
  tools: WorkbenchTools,
  from: UnitPlace | null,
  direction: 'next' | 'previous',
): 'none' | 'wrapped' | 'stepped' {
  const { world } = tools;
  const { article, changeFilter } = world.latest();
  const rows = chosenRows(rowsNow(tools) ?? [], changeFilter);
  const order = article.segments.map(({ id }) => id);
  const step = stepThroughUnits(rows, order, from, direction);
  if (!step) {
    world.dispatch({ kind: 'changeFocused', change: null });
    return 'none';
  }
  goTo(tools, step.segmentId, { isEditing: false });
  world.dispatch({ kind: 'changeFocused', change: { segmentId: step.segmentId, index: step.index } });
  return step.wrapped ? 'wrapped' : 'stepped';
}

function isOwn(tools: WorkbenchTools, { authorId }: ChangeUnit): boolean {
  return authorId !== null && authorId === tools.inUse().session.actor?.personId;
}

/** Only what the decision can be about: nobody accepts changes of their own. */
function decidable(
  tools: WorkbenchTools,
  decision: Decision,
  rows: readonly RowUnits[],
): readonly RowUnits[] {
  if (decision === 'reject') return rows;
  return rows.flatMap(({ segmentId, units }) => {
    const others = units.filter((unit) => !isOwn(tools, unit));
    return others.length > 0 ? [{ segmentId, units: others }] : [];
  });
}

/** Accepts or rejects the change one stands on, and goes on to the next. */
export async function decideFocused(tools: WorkbenchTools, decision: Decision): Promise<void> {
  const focused = focusedUnit(tools);
  if (!focused) return sayNoChange(tools);
  const { segmentId, unit } = focused;
  await decide(tools, decision, (rows) => {
    const row = rows.find((each) => each.segmentId === segmentId);
    const units = row?.units.filter(({ index }) => index === unit.index) ?? [];
    return units.length > 0 ? [{ segmentId, units }] : [];
  });
}

/** All changes of the active row, or of the rows chosen. */
export async function decideRow(tools: WorkbenchTools, decision: Decision): Promise<void> {
  const ids = new Set(subjects(tools).map(({ id }) => id));
  await decide(tools, decision, (rows) => rows.filter(({ segmentId }) => ids.has(segmentId)));
}

/** All changes the chips mean. */
export async function decideChosen(tools: WorkbenchTools, decision: Decision): Promise<void> {
  const { changeFilter } = tools.world.latest();
  await decide(tools, decision, (rows) => chosenRows(rows, changeFilter));
}

function sayNoChange({ say, t }: WorkbenchTools): void {
  say(t()('review.decide.noChange', { key: shownKey('F7', isMac) }));
}

/** The reason chosen, with its note; null: none. */
function reasonNow(tools: WorkbenchTools): Reason | null {
  const { reason } = tools.world.latest();
  const focused = focusedUnit(tools);
  const note = focused ? unsentRemark(noteKeyOf(tools, focused.unit)).trim() : '';
  return reason.category === null ? null : { category: reason.category, severity: reason.severity, note };
}

/** Why this cannot be asked yet; shown. True: it can. */
function isReady(tools: WorkbenchTools, decision: Decision, rows: readonly RowUnits[]): boolean {
  const { world, say, t, inUse } = tools;
  if (decision === 'accept' || reasonNow(tools) !== null) return true;
  const others = rows.some(({ units }) => units.some((unit) => !isOwn(tools, unit)));
  if (others && inUse().session.workspace.policy.reasons === 'required') {
    refuse(world, rows[0]?.segmentId ?? null, failed('review.reasonRequired', {}).failure);
    return false;
  }
  const focused = focusedUnit(tools);
  if (others && focused && unsentRemark(noteKeyOf(tools, focused.unit)).trim() !== '') {
    say(t()('review.decide.noteNeedsReason'));
    return false;
  }
  return true;
}

let isDeciding = false;

async function decide(tools: WorkbenchTools, decision: Decision, wanted: PickUnits): Promise<void> {
  const { world, session, layers, say, t } = tools;
  // A key held down must not decide on changes one has not seen.
  if (isDeciding) return;
  isDeciding = true;
  try {
    const before = world.latest().focusedChange;
    if (!(await session.commit())) return;
    await session.settleAll();
    await layers.update();
    const pick: PickUnits = (rows) => decidable(tools, decision, wanted(rows));
    const rows = rowsNow(tools);
    if (!rows) return say(t()('review.changes.counting'));
    const chosen = pick(rows);
    if (chosen.length === 0) return sayNothing(tools, wanted(rows));
    if (!isReady(tools, decision, chosen)) return;
    const focused = focusedUnit(tools);
    const own = chosen.every(({ units }) => units.every((unit) => isOwn(tools, unit)));
    const asked = { decision, reason: reasonNow(tools), pick };
    const decided = await decideChanges(world, layers, asked);
    if (!decided) return;
    recordDecision(world, asked, decided);
    if (asked.reason) void loadReasons(world);
    if (decided.count > 0 && focused) keepUnsentRemark(noteKeyOf(tools, focused.unit), '', world.now());
    afterDecision(tools, decided, { decision, own, before, first: chosen[0]?.segmentId ?? null });
  } finally {
    isDeciding = false;
  }
}

function sayNothing({ say, t }: WorkbenchTools, wanted: readonly RowUnits[]): void {
  const count = wanted.reduce((sum, { units }) => sum + units.length, 0);
  if (count > 0) return say(t()(count === 1 ? 'review.decide.own' : 'review.decide.onlyOwn'));
  return say(t()('review.decide.noneChosen'));
}

interface Aftermath {
  readonly decision: Decision;
  readonly own: boolean;
  readonly before: UnitPlace | null;
  readonly first: SegmentId | null;
}

function afterDecision(
  tools: WorkbenchTools,
  decided: Decided,
  { decision, own, before, first }: Aftermath,
): void {
  const { world, say, t } = tools;
  const { count, refused } = decided;
  const [only] = refused;
  if (refused.length === 1 && only && count === 0) refuse(world, only.segmentId, only.failure);
  else if (refused.length > 0) world.dispatch({ kind: 'decisionsRefused', refused });
  if (count === 0) return;
  dropEmptyFilter(tools);
  const place = before ?? (first === null ? null : { segmentId: first, index: 0 });
  const went = stepFrom(tools, place && { ...place, index: place.index - 0.5 }, 'next');
  const said = decision === 'accept' ? 'accepted' : own ? 'takenBack' : 'rejected';
  const text = t()(`review.decide.${said}`, { count, undo: shownKey('Mod+Z', isMac) });
  say(went === 'none' ? `${text} ${t()('review.decide.noneLeft')}` : text);
}

/** When none of the chosen changes is left, the chips go back to all of them. */
function dropEmptyFilter(tools: WorkbenchTools): void {
  const { world } = tools;
  const { changeFilter } = world.latest();
  if (chosenRows(rowsNow(tools) ?? [], changeFilter).length === 0)
    world.dispatch({ kind: 'changesFiltered', filter: everyChange });
}

/** Chooses a reason for the focused change, or lets it go. */
export function chooseReason(tools: WorkbenchTools, category: MqmCategory): void {
  const { reason } = tools.world.latest();
  if (!focusedUnit(tools)) return sayNoChange(tools);
  const next = reason.category === category ? null : category;
  tools.world.dispatch({ kind: 'reasonChosen', reason: { ...reason, category: next } });
}

/** From neutral to critical, and round. */
export function nextSeverity(tools: WorkbenchTools): void {
  const { reason } = tools.world.latest();
  if (!focusedUnit(tools)) return sayNoChange(tools);
  const at = mqmSeverities.indexOf(reason.severity);
  const severity = mqmSeverities[(at + 1) % mqmSeverities.length] ?? 'minor';
  tools.world.dispatch({ kind: 'reasonChosen', reason: { ...reason, severity } });
  return tools.say(
    `${tools.t()('review.reason.severity')}: ${tools.t()(`review.reason.severityName.${severity}`)}`,
  );
}

/** Into the note of the focused change. */
export function focusNote(tools: WorkbenchTools): void {
  if (!focusedUnit(tools)) return sayNoChange(tools);
  document.querySelector<HTMLElement>('.row.active .reason-note')?.focus();
}

/** Keeps the chosen reason with the focused change of one's own; without one it goes to the reasons of such a change. */
export async function explainChange(tools: WorkbenchTools): Promise<void> {
  const { world, say, t } = tools;
  const focused = focusedUnit(tools);
  if (!focused || !isOwn(tools, focused.unit)) return offerReasons(tools);
  const reason = reasonNow(tools);
  if (!reason) return say(t()('review.reason.chooseFirst', { key: shownKey('W', isMac) }));
  const { segmentId, unit } = focused;
  const { layerId, label } = unit;
  const outcome = await world.request('review.explainChange', {
    ...reason,
    segmentId,
    layerId,
    label,
    before: wordsBefore(unit),
    after: wordsAfter(unit),
  });
  if (!outcome.ok) return refuse(world, segmentId, outcome.failure);
  world.sawOwn(outcome.value.seq);
  keepUnsentRemark(noteKeyOf(tools, unit), '', world.now());
  world.dispatch({ kind: 'reasonGiven', reason: outcome.value });
  return say(t()('review.reason.given'));
}

/** To the first change of one's own in the active row. */
async function offerReasons(tools: WorkbenchTools): Promise<void> {
  const { world, session, layers, say, t } = tools;
  const { activeId } = world.latest();
  await session.settleAll();
  await layers.update();
  const own = activeId === null ? undefined : unitsIn(tools, activeId).find((unit) => isOwn(tools, unit));
  if (activeId === null || !own) return say(t()('review.reason.noOwn'));
  goTo(tools, activeId, { isEditing: false });
  world.dispatch({ kind: 'changeFocused', change: { segmentId: activeId, index: own.index } });
  return say(t()('review.reason.chooseFirst', { key: shownKey('W', isMac) }));
}

/** To a change of one's own that lacks its reason. */
export async function giveReason(tools: WorkbenchTools, segmentId: SegmentId, index: number): Promise<void> {
  const { world, session, layers, say, t } = tools;
  if (!(await session.commit())) return;
  if (tools.stage() !== 'review') tools.runCommand('review.mode');
  if (world.latest().baseline.choice.kind !== 'openChanges')
    world.dispatch({ kind: 'baselineChosen', choice: { kind: 'openChanges' } });
  await layers.update();
  goTo(tools, segmentId, { isEditing: false });
  world.dispatch({ kind: 'changeFocused', change: { segmentId, index } });
  say(t()('review.reason.chooseFirst', { key: shownKey('W', isMac) }));
}
