// What people decide on: changes, of which the two halves of a move are one. Chosen by label and person, counted, stepped.
import { changeLabels, type ChangeLabel, type ChangeStanding } from '../model/change.js';
import type { PersonId, SegmentId } from '../model/ids.js';
import type { AttributedChange } from './attributeChanges.js';
import { changeNumber, stepThroughChanges, type ChangedRow } from './stepThroughChanges.js';

/** One thing to decide: a change, or both halves of a move. */
export interface ChangeUnit {
  /** Index of its first change in the row. */
  readonly index: number;
  /** In reading order, never empty. */
  readonly members: readonly AttributedChange[];
  readonly standing: ChangeStanding;
  /** null: nobody in particular. */
  readonly authorId: PersonId | null;
  readonly label: ChangeLabel;
  readonly at: number;
  readonly layerId: string;
}

/** The units of one row. */
export interface RowUnits {
  readonly segmentId: SegmentId;
  readonly units: readonly ChangeUnit[];
}

/** Which changes are meant; an empty set leaves that side open. */
export interface ChangeFilter {
  readonly labels: ReadonlySet<ChangeLabel>;
  readonly people: ReadonlySet<PersonId | null>;
}
export const everyChange: ChangeFilter = { labels: new Set(), people: new Set() };

/** The changes of a row as units, in reading order. */
export function changeUnits(changes: readonly AttributedChange[]): readonly ChangeUnit[] {
  const units: ChangeUnit[] = [];
  for (const change of changes) {
    const { index, standing, authorId, label, at, layerId, move } = change;
    const half = move === null ? -1 : units.findIndex((unit) => isHalfOf(unit, change));
    const other = units[half];
    if (other) units[half] = { ...other, members: [...other.members, change] };
    else units.push({ index, members: [change], standing, authorId, label, at, layerId });
  }
  return units;
}

function isHalfOf({ members, standing, authorId }: ChangeUnit, change: AttributedChange): boolean {
  return members[0]?.move === change.move && standing === change.standing && authorId === change.authorId;
}

/** The words a unit changed; a moved stretch is where it came from. */
export function wordsBefore({ members }: ChangeUnit): string {
  return members.map(({ before }) => before.text).join('');
}

/** The words a unit made. */
export function wordsAfter({ members }: ChangeUnit): string {
  return members.map(({ after }) => after.text).join('');
}

/** Whether the filter means the unit. */
export function isChosen(
  unit: Pick<ChangeUnit, 'label' | 'authorId'>,
  { labels, people }: ChangeFilter,
): boolean {
  return (labels.size === 0 || labels.has(unit.label)) && (people.size === 0 || people.has(unit.authorId));
}

/** True when the filter means every change. */
export function isEveryChange({ labels, people }: ChangeFilter): boolean {
  return labels.size === 0 && people.size === 0;
}

/** The rows with only the units the filter means; rows without any are left out. */
export function chosenRows(rows: readonly RowUnits[], filter: ChangeFilter): readonly RowUnits[] {
  return rows.flatMap(({ segmentId, units }) => {
    const chosen = isEveryChange(filter) ? units : units.filter((unit) => isChosen(unit, filter));
    return chosen.length > 0 ? [{ segmentId, units: chosen }] : [];
  });
}

/** How many there are: in all, of each label (gravest first) and of each person (in order of appearance). */
export interface ChangeSums {
  readonly total: number;
  readonly labels: ReadonlyMap<ChangeLabel, number>;
  readonly people: ReadonlyMap<PersonId | null, number>;
}

/** Counts units. */
export function sumUnits(units: Iterable<Pick<ChangeUnit, 'label' | 'authorId'>>): ChangeSums {
  let total = 0;
  const labels = new Map<ChangeLabel, number>();
  const people = new Map<PersonId | null, number>();
  for (const { label, authorId } of units) {
    total += 1;
    labels.set(label, (labels.get(label) ?? 0) + 1);
    people.set(authorId, (people.get(authorId) ?? 0) + 1);
  }
  const ordered = changeLabels.flatMap((label) => {
    const count = labels.get(label);
    return count === undefined ? [] : [[label, count] as const];
  });
  return { total, labels: new Map(ordered), people };
}

/** A place among the changes: the index of a change in its row; -1 stands before the first. */
export interface UnitPlace {
  readonly segmentId: SegmentId;
  readonly index: number;
}

/** Places as ordinals among the units of their rows, so that all rows are stepped through alike. */
function ordinalOf(rows: readonly RowUnits[], { segmentId, index }: UnitPlace): number {
  const units = rows.find((row) => row.segmentId === segmentId)?.units ?? [];
  const at = units.findIndex((unit) => unit.index === index);
  // Between two units when it is none of them.
  return at >= 0 ? at : units.filter((unit) => unit.index < index).length - 0.5;
}

const counted = (rows: readonly RowUnits[]): readonly ChangedRow[] =>
  rows.map(({ segmentId, units }) => ({ segmentId, changes: units.length }));

/**
 * The next or previous unit after a place (null: from the start or the end). `order` lists all rows in reading order, so
 * that a place in a row without units is known too. Wraps around; null when there are no units.
 */
export function stepThroughUnits(
  rows: readonly RowUnits[],
  order: readonly SegmentId[],
  from: UnitPlace | null,
  direction: 'next' | 'previous',
): (UnitPlace & { readonly wrapped: boolean }) | null {
  const known = new Map(rows.map((row) => [row.segmentId, row.units.length]));
  const isKnown = from === null || known.has(from.segmentId);
  // A row without units stands among the others all the same.
  const all = isKnown
    ? counted(rows)
    : order.map((segmentId) => ({ segmentId, changes: known.get(segmentId) ?? 0 }));
  const place = from && { segmentId: from.segmentId, changeIndex: ordinalOf(rows, from) };
  const step = stepThroughChanges(all, place, direction);
  const unit = step && rows.find(({ segmentId }) => segmentId === step.segmentId)?.units[step.changeIndex];
  return unit ? { segmentId: step.segmentId, index: unit.index, wrapped: step.wrapped } : null;
}

/** How many units there are, and the 1-based number of the one at a place (0: none is there). */
export function unitNumber(
  rows: readonly RowUnits[],
  at: UnitPlace | null,
): { readonly number: number; readonly total: number } {
  const place = at && { segmentId: at.segmentId, changeIndex: ordinalOf(rows, at) };
  return changeNumber(
    rows.length === 0 ? [] : counted(rows),
    place && Number.isInteger(place.changeIndex) ? place : null,
  );
}
