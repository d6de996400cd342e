// The errors of a digest, and that its sums agree with the scorecard.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConfirmedError } from '../../../shared/model/confirmedError.js';
import type { PersonId, SegmentId } from '../../../shared/model/ids.js';
import type { Layer } from '../../../shared/model/layer.js';
import { mqmSeverities, type ChangeReason } from '../../../shared/model/reason.js';
import { totalSums } from '../../../shared/review/digestSums.js';
import { scoredErrors } from '../../../shared/review/scorecard.js';
import { translatorDigest, type DigestSegment } from '../../../shared/review/translatorDigest.js';
import { layer } from '../arbitraryLayers.js';
import { confirmed, mei, reason, tom } from './digestForTests.js';

const wrote = layer('base', 'mei', 'It cost 24 million yuan in all.');
const mended = layer('revision', 'tom', 'It cost 240 million yuan in all.', 1);
const because = reason({ before: '24 million', after: '240 million', category: 'style', severity: 'minor' });

const segment = (
  errors: readonly ConfirmedError[],
  reasons: readonly ChangeReason[] = [],
  fields: Partial<DigestSegment> = {},
): DigestSegment => ({
  number: 1,
  role: 'body',
  layers: [],
  imported: null,
  reasons,
  confirmed: errors,
  effort: null,
  ...fields,
});

describe('errors in a translator’s digest', () => {
  it('are listed with their rows, also where nobody changed anything', () => {
    const [first, second] = [confirmed(), confirmed({ severity: 'minor', personId: mei })];
    const digest = translatorDigest(mei, [
      segment([first], [], { number: 4, role: 'headline', layers: [wrote] }),
      segment([second], [], { number: 7 }),
    ]);
    const place = { isImported: false, mended: null };
    expect(digest.groups).toEqual([]);
    expect(digest.errorGroups).toEqual([
      {
        isImported: false,
        errors: [
          { ...place, number: 4, role: 'headline', error: first, severity: 'major' },
          { ...place, number: 7, role: 'body', error: second, severity: 'minor' },
        ],
      },
    ]);
    expect(digest.sums).toMatchObject({ entries: 0, segments: 0, errors: 2 });
    expect(digest.sums.severities).toEqual({ neutral: 0, minor: 1, major: 1, critical: 0 });
    expect(totalSums([digest, digest])).toMatchObject({ errors: 4, severities: { minor: 2, major: 2 } });
  });

  it('are those in the translator’s words; apart those in words they brought in', () => {
    const [own, nobodys] = [confirmed(), confirmed({ aboutId: null })];
    const { errorGroups } = translatorDigest(mei, [
      segment([nobodys, own, confirmed({ aboutId: tom })], [], { imported: wrote.content }),
      // Somebody else brought these in.
      segment([nobodys], [], { number: 2 }),
    ]);
    expect(
      errorGroups.map(({ isImported, errors }) => [isImported, errors.map(({ error }) => error)]),
    ).toEqual([
      [false, [own]],
      [true, [nobodys]],
    ]);
  });

  it('are one error with the reason for mending them, as grave as the graver says', () => {
    const layers = [wrote, mended];
    const { groups, errorGroups, sums } = translatorDigest(mei, [
      segment([confirmed()], [because], { layers }),
    ]);
    const error = errorGroups[0]?.errors[0];
    expect(error).toMatchObject({ mended: because, severity: 'major' });
    const [entry] = groups.flatMap(({ entries }) => entries);
    expect(entry).toMatchObject({ reason: because, severity: 'major' });
    expect(entry?.finding).toBe(error);
    expect(sums).toMatchObject({ entries: 1, errors: 1 });
    expect(sums.severities).toEqual({ neutral: 0, minor: 0, major: 1, critical: 0 });
    const graver = { ...because, severity: 'critical' } as const;
    expect(translatorDigest(mei, [segment([confirmed()], [graver], { layers })])).toMatchObject({
      errorGroups: [{ errors: [{ severity: 'critical' }] }],
      sums: { severities: { major: 0, critical: 1 } },
    });
  });

  it('know the reason the translator gave for mending them, which is no entry', () => {
    const own = { ...because, personId: mei, severity: 'critical' } as const;
    const { groups, errorGroups, sums } = translatorDigest(mei, [segment([confirmed()], [own])]);
    expect(groups).toEqual([]);
    expect(errorGroups[0]?.errors[0]).toMatchObject({ mended: own, severity: 'critical' });
    expect(sums.severities).toMatchObject({ major: 0, critical: 1 });
  });

  it('leave a change without a reason alone', () => {
    const { groups, sums } = translatorDigest(mei, [segment([confirmed()], [], { layers: [wrote, mended] })]);
    expect(groups[0]?.entries).toMatchObject([{ severity: null, finding: null }]);
    expect(sums.severities).toMatchObject({ major: 1 });
  });

  it('never count for one translator but as the scorecard counts them', () => {
    // An error in words of Tom's, and a reason that says they were Mei's: the scorecard still counts one.
    const toms = confirmed({ aboutId: tom });
    const digest = translatorDigest(mei, [segment([toms], [because], { layers: [wrote, mended] })]);
    expect(digest.errorGroups).toEqual([]);
    expect(digest.groups[0]?.entries).toMatchObject([{ severity: 'major', finding: null }]);
    expect(digest.sums.severities).toMatchObject({ minor: 0, major: 1 });
  });
});

const words = fc.constantFrom('24', '24 million', 'yuan', 'cost', '');
const severity = fc.constantFrom(...mqmSeverities);
const about = (people: readonly (PersonId | null)[]): fc.Arbitrary<PersonId | null> =>
  fc.constantFrom(...people);
const anyRow = (people: readonly (PersonId | null)[]) =>
  fc.record({
    layers: fc.constantFrom<readonly Layer[]>([], [wrote], [wrote, mended]),
    reasons: fc.array(
      fc.record({
        before: words,
        after: fc.constantFrom('240', ''),
        kind: fc.constantFrom('changed' as const, 'rejected' as const),
        aboutId: about(people),
        severity,
      }),
      { maxLength: 4 },
    ),
    errors: fc.array(fc.record({ text: words, isWhole: fc.boolean(), aboutId: about(people), severity }), {
      maxLength: 4,
    }),
  });

/** The digest's severities and those of the scorecard, over rows of anything. */
function bothSums(
  people: readonly (PersonId | null)[],
  hold: (digest: number, scorecard: number) => void,
): void {
  fc.assert(
    fc.property(fc.array(anyRow(people), { maxLength: 3 }), (rows) => {
      const segments = rows.map(({ layers, reasons, errors }, i) => {
        const segmentId = `s${i}` as SegmentId;
        return segment(
          errors.map(({ text, isWhole, ...fields }) =>
            confirmed({ segmentId, target: { text, isWhole }, ...fields }),
          ),
          reasons.map((fields) => reason({ segmentId, ...fields })),
          { number: i + 1, layers, imported: wrote.content },
        );
      });
      const scored = scoredErrors(
        segments.flatMap(({ reasons }) => reasons),
        segments.flatMap((one) => one.confirmed),
      );
      const { sums } = translatorDigest(mei, segments);
      for (const grade of mqmSeverities)
        hold(sums.severities[grade], scored.filter((one) => one.severity === grade).length);
    }),
  );
}

describe('severities of a digest', () => {
  it('are the scorecard’s where all is about one translator or what they brought in', () => {
    bothSums([mei, null], (digest, scorecard) => expect(digest).toBe(scorecard));
  });

  it('are never more than the scorecard’s', () => {
    bothSums([mei, tom, null], (digest, scorecard) => expect(digest).toBeLessThanOrEqual(scorecard));
  });
});
