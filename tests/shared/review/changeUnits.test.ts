import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeLabel } from '../../../shared/model/change.js';
import type { PersonId, SegmentId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { AttributedChange } from '../../../shared/review/attributeChanges.js';
import {
  changeUnits,
  chosenRows,
  everyChange,
  stepThroughUnits,
  sumUnits,
  unitNumber,
  wordsAfter,
  wordsBefore,
  type RowUnits,
} from '../../../shared/review/changeUnits.js';

const range = { start: 0, end: 0 };

function change(index: number, part: Partial<AttributedChange> = {}): AttributedChange {
  return {
    index,
    standing: 'suggested',
    layerId: 'l1',
    authorId: 'p1' as PersonId,
    actingAs: 'editor',
    at: 1,
    label: 'wording',
    move: null,
    base: range,
    target: range,
    tip: range,
    before: plain(''),
    after: plain(''),
    ...part,
  };
}

const row = (name: string, changes: readonly AttributedChange[]): RowUnits => ({
  segmentId: name as SegmentId,
  units: changeUnits(changes),
});

describe('units', () => {
  it('make one thing of the two halves of a move, where it began', () => {
    const from = change(0, { label: 'move', move: 0, before: plain('Later.') });
    const other = change(1);
    const to = change(2, { label: 'move', move: 0, after: plain('Later.') });
    const units = changeUnits([from, other, to]);
    expect(units.map(({ index, members }) => [index, members.length])).toEqual([
      [0, 2],
      [1, 1],
    ]);
    expect(units[0] && [wordsBefore(units[0]), wordsAfter(units[0])]).toEqual(['Later.', 'Later.']);
  });

  it('keep halves of different standing apart: they are decided in different ways', () => {
    const halves = [change(0, { move: 0, standing: 'direct' }), change(1, { move: 0 })];
    expect(changeUnits(halves)).toHaveLength(2);
  });

  it('hold every change exactly once, in order', () => {
    const moves = fc.array(fc.option(fc.nat(3), { nil: null }), { maxLength: 12 });
    fc.assert(
      fc.property(moves, (list) => {
        const changes = list.map((move, i) => change(i, { move }));
        const members = changeUnits(changes).flatMap((unit) => unit.members);
        expect([...members].sort((a, b) => a.index - b.index)).toEqual(changes);
        expect(changeUnits(changes).every((unit) => unit.index === unit.members[0]?.index)).toBe(true);
      }),
    );
  });
});

const two = 'p2' as PersonId;
const rows: readonly RowUnits[] = [
  row('a', [change(0, { label: 'number' }), change(1, { authorId: two })]),
  row('b', [change(0, { label: 'punctuation', authorId: two })]),
  row('c', [change(0, { label: 'number', authorId: two })]),
];
const order = ['a', 'x', 'b', 'c'].map((name) => name as SegmentId);

describe('chips', () => {
  it('count every kind and person, the gravest kind first', () => {
    const sums = sumUnits(rows.flatMap(({ units }) => units));
    expect(sums.total).toBe(4);
    expect([...sums.labels]).toEqual([
      ['number', 2],
      ['wording', 1],
      ['punctuation', 1],
    ]);
    expect([...sums.people]).toEqual([
      ['p1', 1],
      ['p2', 3],
    ]);
  });

  it('choose by kind and by person, both having to fit; nothing chosen means all', () => {
    const chosen = (labels: readonly ChangeLabel[], people: readonly PersonId[]): number =>
      chosenRows(rows, { labels: new Set(labels), people: new Set(people) }).flatMap(({ units }) => units)
        .length;
    expect(chosen([], [])).toBe(4);
    expect(chosen(['number'], [])).toBe(2);
    expect(chosen(['number'], [two])).toBe(1);
    expect(chosen(['number', 'punctuation'], [two])).toBe(2);
    expect(chosen(['name'], [])).toBe(0);
  });
});

describe('stepping', () => {
  it('goes through the chosen changes alone, from wherever one stands', () => {
    const figures = chosenRows(rows, { labels: new Set(['number']), people: new Set() });
    const from = (segmentId: string, index: number, direction: 'next' | 'previous') =>
      stepThroughUnits(figures, order, { segmentId: segmentId as SegmentId, index }, direction);
    expect(from('a', 0, 'next')).toEqual({ segmentId: 'c', index: 0, wrapped: false });
    // On a change that is not chosen, in a row without any, and past the end.
    expect(from('a', 1, 'previous')).toEqual({ segmentId: 'a', index: 0, wrapped: false });
    expect(from('b', 0, 'next')).toEqual({ segmentId: 'c', index: 0, wrapped: false });
    expect(from('x', -1, 'previous')).toEqual({ segmentId: 'a', index: 0, wrapped: false });
    expect(from('c', 0, 'next')).toEqual({ segmentId: 'a', index: 0, wrapped: true });
    expect(stepThroughUnits([], order, null, 'next')).toBeNull();
  });

  it('visits each change once before it comes round, forwards and back', () => {
    const arbitraryRows = fc.array(fc.nat(3), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        arbitraryRows,
        fc.constantFrom('next' as const, 'previous' as const),
        (sizes, direction) => {
          const all = sizes.map((size, i) =>
            row(
              `s${i}`,
              Array.from({ length: size }, (_, index) => change(index)),
            ),
          );
          const some = chosenRows(all, everyChange);
          const total = sizes.reduce((sum, size) => sum + size, 0);
          const ids = all.map(({ segmentId }) => segmentId);
          const seen = new Set<string>();
          let at = stepThroughUnits(some, ids, null, direction);
          for (let i = 0; at && i < total; i += 1) {
            seen.add(`${at.segmentId} ${at.index}`);
            expect(unitNumber(some, at)).toEqual({
              number: direction === 'next' ? i + 1 : total - i,
              total,
            });
            at = stepThroughUnits(some, ids, at, direction);
          }
          expect(seen.size).toBe(total);
          expect(at?.wrapped ?? true).toBe(true);
        },
      ),
    );
  });

  it('has no number where no change is', () => {
    expect(unitNumber(rows, { segmentId: 'x' as SegmentId, index: 0 })).toEqual({ number: 0, total: 4 });
    expect(unitNumber(rows, null)).toEqual({ number: 0, total: 4 });
  });
});
