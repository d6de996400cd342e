import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeReason } from '../../../shared/model/reason.js';
import type { Layer } from '../../../shared/model/layer.js';
import { totalSums } from '../../../shared/review/digestSums.js';
import { translatorDigest, type DigestSegment } from '../../../shared/review/translatorDigest.js';
import { editEffort } from '../../../shared/review/effort/editEffort.js';
import { anyLayers, layer } from '../arbitraryLayers.js';
import { mei, reason, tom } from './digestForTests.js';

const segment = (
  layers: readonly Layer[],
  reasons: readonly ChangeReason[] = [],
  number = 1,
  imported: DigestSegment['imported'] = null,
): DigestSegment => ({
  number,
  role: 'body',
  layers,
  imported,
  reasons,
  confirmed: [],
  effort: null,
});
const told = (segments: readonly DigestSegment[]): readonly unknown[] =>
  translatorDigest(mei, segments).groups.map(({ category, entries }) => [
    category,
    ...entries.map(({ number, status, label, before, after, personId }) =>
      [number, status, label, before.text, after.text, personId].join('|'),
    ),
  ]);
const red = layer('base', 'mei', 'The old red car stops in the harbour.');
const blue = layer('revision', 'tom', 'The old blue car stops in the harbour.', 1);

describe('translatorDigest', () => {
  it('shows what others changed, with who, when and the words around it', () => {
    const { groups, sums } = translatorDigest(mei, [segment([red, blue], [], 4)]);
    expect(groups).toEqual([
      {
        category: null,
        isImported: false,
        entries: [
          expect.objectContaining({
            number: 4,
            personId: tom,
            at: 1000,
            contextBefore: 'The old ',
            contextAfter: ' car stops in the harbour.',
          }),
        ],
      },
    ]);
    expect(sums).toMatchObject({ entries: 1, segments: 1, labels: [{ label: 'wording', count: 1 }] });
  });

  it('lists apart what became of words the translator only imported, and reasons about them', () => {
    const { content } = red;
    const gone = reason({ aboutId: null, before: 'green', after: 'pink', category: 'style' });
    const wrote = layer('revision', 'mei', 'The old blue car stops at the harbour.', 2);
    const grey = layer('revision', 'tom', 'The old grey car stops at the harbour.', 3);
    const digest = translatorDigest(mei, [
      segment([red, blue], [gone], 1, content),
      // Once she wrote on them they are hers.
      segment([{ ...wrote, kind: 'base' }, grey], [], 2, content),
      // Somebody else brought these in: reasons about them are not for her.
      segment([], [gone], 3, null),
    ]);
    const { groups, sums } = digest;
    expect(
      groups.map(({ isImported, category, entries }) => [
        isImported,
        category,
        entries.map((one) => one.number),
      ]),
    ).toEqual([
      [false, null, [2]],
      [true, 'style', [1]],
      [true, null, [1]],
    ]);
    expect(sums).toMatchObject({ entries: 3, imported: 2, segments: 2 });
    const both = totalSums([translatorDigest(mei, [segment([red, blue])]), digest]);
    expect(both).toMatchObject({ entries: 4, imported: 2, segments: 3 });
    expect(both.labels.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  it('tells the effort of each segment, and of all that are the translator’s, changed or not', () => {
    const effort = editEffort(red.content.text, blue.content.text);
    const { text } = red.content;
    const digest = translatorDigest(mei, [
      { ...segment([red, blue]), effort },
      { ...segment([red], [], 2), effort: editEffort(text, text) },
      // A suggestion waits there.
      segment([red], [], 3),
    ]);
    expect(digest.groups.flatMap(({ entries }) => entries.map((entry) => entry.effort))).toEqual([effort]);
    expect(digest.sums.effort).toEqual({ ...effort, characters: 2 * text.length + 1, words: 18 });
    expect(totalSums([digest, digest]).effort.characterEdits).toBe(2 * effort.characterEdits);
  });

  it('leaves out what the translator changed', () => {
    expect(told([segment([red, { ...blue, authorId: mei }])])).toEqual([]);
  });

  it('groups by category of the reason in MQM order, then what has none', () => {
    const change = (after: string, reasons: readonly ChangeReason[], number: number): DigestSegment =>
      segment(
        [red, layer('revision', 'tom', `The old ${after} car stops in the harbour.`, 1)],
        reasons,
        number,
      );
    const because = (after: string, category: ChangeReason['category']): ChangeReason =>
      reason({ before: 'red', after, category });
    expect(
      told([
        change('pink', [], 1),
        change('grey', [because('grey', 'style')], 2),
        change('blue', [because('blue', 'accuracy')], 3),
        change('black', [because('black', 'style')], 4),
      ]),
    ).toEqual([
      ['accuracy', '3|changed|wording|red|blue|tom'],
      ['style', '2|changed|wording|red|grey|tom', '4|changed|wording|red|black|tom'],
      [null, '1|changed|wording|red|pink|tom'],
    ]);
  });

  it('tells of the translator’s changes that were rejected, and of reasons whose change is gone', () => {
    const reasons = [
      reason({ kind: 'rejected', before: 'old', after: 'ancient', category: 'terminology' }),
      reason({ before: 'car', after: 'van', layerId: 'revision 0', category: 'terminology' }),
      reason({ kind: 'rejected', aboutId: tom, before: 'x', after: 'y' }),
    ];
    expect(told([segment([red, blue], reasons)])).toEqual([
      ['terminology', '1|rejected|wording|old|ancient|tom', '1|replaced|wording|car|van|tom'],
      [null, '1|changed|wording|red|blue|tom'],
    ]);
  });

  it('shows a suggestion that is not decided as such', () => {
    expect(told([segment([red, { ...blue, kind: 'suggestion' }])])).toEqual([
      [null, '1|suggested|wording|red|blue|tom'],
    ]);
  });

  it('shows a moved sentence once', () => {
    const moved = [
      layer(
        'base',
        'mei',
        'The mayor met reporters from abroad. The port of the city grew by a third. He left.',
      ),
      layer(
        'revision',
        'tom',
        'The port of the city grew by a third. The mayor met reporters from abroad. He left.',
        1,
      ),
    ];
    const { groups } = translatorDigest(mei, [segment(moved)]);
    expect(
      groups.flatMap(({ entries }) =>
        entries.map(({ label, before, after }) => [label, before.text.trim() === after.text.trim()]),
      ),
    ).toEqual([['move', true]]);
  });

  it('counts every entry once in its group and its sums, and gives each reason at most once', () => {
    const anyReasons = fc.array(
      fc.record({
        before: fc.constantFrom('', 'x', 'the'),
        after: fc.constantFrom('', 'x', '的'),
        kind: fc.constantFrom('changed', 'rejected'),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyLayers, anyReasons), { maxLength: 3 }), (rows) => {
        const segments = rows.map(([layers, reasons], i) =>
          segment(
            layers,
            reasons.map((fields) => reason(fields as Partial<ChangeReason>)),
            i + 1,
          ),
        );
        const { groups, sums } = translatorDigest(mei, segments);
        const entries = groups.flatMap((group) => group.entries);
        const given = entries.flatMap((entry) => entry.reason ?? []);
        expect(new Set(given).size).toBe(given.length);
        expect(given.length).toBe(segments.flatMap(({ reasons }) => reasons).length);
        expect(sums.entries).toBe(entries.length);
        expect(sums.labels.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length);
        expect(entries.every(({ personId }) => personId !== mei)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
