// The errors a digest tells of: findings of the checks in the translator's words that somebody counted.
import type { ParagraphRole } from '../model/article.js';
import type { ConfirmedError } from '../model/confirmedError.js';
import type { PersonId } from '../model/ids.js';
import type { ChangeReason, MqmSeverity } from '../model/reason.js';
import type { CountedFinding } from './scorecard.js';
import type { DigestSegment } from './translatorDigest.js';

/** One finding that counts. */
export interface DigestError {
  /** 1-based row number in the article. */
  readonly number: number;
  readonly role: ParagraphRole;
  /** The words came from a file the translator imported. */
  readonly isImported: boolean;
  readonly error: ConfirmedError;
  /** As the scorecard counts it: the reason for mending the words may say it is graver. */
  readonly severity: MqmSeverity;
  /** The reason for mending the words, one error with the finding; null: nobody gave one. */
  readonly mended: ChangeReason | null;
}

/** Errors in reading order, all in imported words or all in words the translator wrote. */
export interface DigestErrorGroup {
  readonly isImported: boolean;
  readonly errors: readonly DigestError[];
}

/** The findings of a segment that are in the translator's words, or in words they brought in. */
export function digestErrors(
  { number, role, imported }: DigestSegment,
  findings: readonly CountedFinding[],
  translatorId: PersonId,
): readonly DigestError[] {
  return findings
    .filter(({ error: { aboutId } }) => aboutId === translatorId || (aboutId === null && imported !== null))
    .map(({ error, reason, scored }) => ({
      number,
      role,
      isImported: error.aboutId === null,
      error,
      severity: scored.severity,
      mended: reason,
    }));
}

/** The translator's own words first; no empty groups. */
export function errorGroups(errors: readonly DigestError[]): readonly DigestErrorGroup[] {
  return [false, true]
    .map((isImported) => ({ isImported, errors: errors.filter((error) => error.isImported === isImported) }))
    .filter((group) => group.errors.length > 0);
}

/** Those that no entry tells of: each of the others is one error with its entry. */
export function errorsAlone(
  entries: readonly { readonly finding: DigestError | null }[],
  errors: readonly DigestError[],
): readonly DigestError[] {
  const told = new Set(entries.map(({ finding }) => finding));
  return errors.filter((error) => !told.has(error));
}
