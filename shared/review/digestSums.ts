// How much there is in a digest, or in several.
import { changeLabels, type ChangeLabel } from '../model/change.js';
import type { EditEffort } from '../model/effort.js';
import { mqmSeverities, type MqmSeverity } from '../model/reason.js';
import { errorsAlone, type DigestError } from './digestErrors.js';
import { totalEffort } from './effort/editEffort.js';
import type { DigestEntry, DigestSegment, TranslatorDigest } from './translatorDigest.js';

/** How much there is in a digest, or in several. */
export interface DigestSums {
  readonly entries: number;
  /** Those of `entries` about imported words. */
  readonly imported: number;
  /** Segments with at least one entry. */
  readonly segments: number;
  /** Findings of the checks that count as errors, also those that are one error with a reason. */
  readonly errors: number;
  /** Only those that occur, the gravest first. */
  readonly labels: readonly { readonly label: ChangeLabel; readonly count: number }[];
  /** Of reasons and findings, what is one error once: the scorecard's errors as far as the digest shows them. */
  readonly severities: Readonly<Record<MqmSeverity, number>>;
  /** Over all segments of the translator's, changed or not. */
  readonly effort: EditEffort;
}

/** The sums of one digest. `segments`: all of the translator's, also those nothing is told of. */
export function sumsOf(
  entries: readonly DigestEntry[],
  errors: readonly DigestError[],
  segments: readonly DigestSegment[],
): DigestSums {
  const graded = [...entries, ...errorsAlone(entries, errors)];
  const countOf = (isOf: (entry: DigestEntry) => boolean): number => entries.filter(isOf).length;
  return {
    entries: entries.length,
    imported: countOf(({ isImported }) => isImported),
    segments: new Set(entries.map(({ number }) => number)).size,
    errors: errors.length,
    labels: changeLabels
      .map((label) => ({ label, count: countOf((entry) => entry.label === label) }))
      .filter(({ count }) => count > 0),
    severities: Object.fromEntries(
      mqmSeverities.map((severity) => [severity, graded.filter((one) => one.severity === severity).length]),
    ) as Readonly<Record<MqmSeverity, number>>,
    effort: totalEffort(segments.flatMap(({ effort }) => effort ?? [])),
  };
}

/** The sums of several digests together. */
export function totalSums(digests: readonly TranslatorDigest[]): DigestSums {
  const all = digests.map(({ sums }) => sums);
  const add = (of: (sums: DigestSums) => number): number => all.reduce((total, sums) => total + of(sums), 0);
  return {
    entries: add(({ entries }) => entries),
    imported: add(({ imported }) => imported),
    segments: add(({ segments }) => segments),
    errors: add(({ errors }) => errors),
    labels: changeLabels
      .map((label) => ({
        label,
        count: add(({ labels }) => labels.find((one) => one.label === label)?.count ?? 0),
      }))
      .filter(({ count }) => count > 0),
    severities: Object.fromEntries(
      mqmSeverities.map((severity) => [severity, add(({ severities }) => severities[severity])]),
    ) as Readonly<Record<MqmSeverity, number>>,
    effort: totalEffort(all.map(({ effort }) => effort)),
  };
}
