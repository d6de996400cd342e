// What kind of error a finding is in the terms of MQM, once a person says that it is one.
import type { CheckId, CheckIssue, Severity } from '../model/check.js';
import type { ConfirmedErrorInput } from '../model/confirmedError.js';
import type { SegmentId } from '../model/ids.js';
import type { MqmErrorType } from '../model/mqmSubtypes.js';
import type { MqmSeverity } from '../model/reason.js';
import { waivedSides, type CheckedWords } from './waivers.js';

const mistranslation: MqmErrorType = { category: 'accuracy', subtype: 'mistranslation' };
const omission: MqmErrorType = { category: 'accuracy', subtype: 'omission' };
const addition: MqmErrorType = { category: 'accuracy', subtype: 'addition' };
const punctuation: MqmErrorType = { category: 'linguistic', subtype: 'punctuation' };
const spelling: MqmErrorType = { category: 'linguistic', subtype: 'spelling' };
const textual: MqmErrorType = { category: 'linguistic', subtype: 'textual' };
const organisational: MqmErrorType = { category: 'style', subtype: 'organisational' };
const againstResource: MqmErrorType = { category: 'terminology', subtype: 'inconsistentWithResource' };
const inconsistentUse: MqmErrorType = { category: 'terminology', subtype: 'inconsistentUse' };

/** The error type of each check. A check left out does not compile. */
const errorTypes: Readonly<Record<CheckId, MqmErrorType>> = {
  'number-value': mistranslation,
  'number-unit': mistranslation,
  'number-approx': mistranslation,
  'number-kind': mistranslation,
  direction: mistranslation,
  'date-value': mistranslation,
  'date-relative': mistranslation,
  'date-weekday': mistranslation,
  'date-style': { category: 'locale', subtype: 'date' },
  'name-pinyin': mistranslation,
  'name-order': mistranslation,
  'name-consistency': inconsistentUse,
  place: againstResource,
  office: mistranslation,
  acronym: organisational,
  term: againstResource,
  untranslated: { category: 'accuracy', subtype: 'untranslated' },
  length: omission,
  sentences: textual,
  quotation: omission,
  repeated: textual,
  consistency: inconsistentUse,
  negation: mistranslation,
  verbatim: { category: 'accuracy', subtype: 'doNotTranslate' },
  tags: { category: 'design', subtype: 'tag' },
  width: punctuation,
  quotes: punctuation,
  end: punctuation,
  spacing: punctuation,
  'title-marks': punctuation,
  'gb-marks': punctuation,
  'serial-comma': organisational,
  'headline-case': organisational,
  spelling,
  'spelling-variant': spelling,
  'house-style': organisational,
};

/** Where one of a check's messages says something else than the check does as a whole. */
const byMessage: Readonly<Partial<Record<CheckId, Readonly<Record<string, MqmErrorType>>>>> = {
  'number-value': { missing: omission },
  length: { long: addition },
  verbatim: { missing: omission },
  office: { body: { category: 'terminology', subtype: 'wrongTerm' } },
};

/** The error type of a finding: its message's own, else its check's. */
export const errorTypeOf = ({ check, message }: Pick<CheckIssue, 'check' | 'message'>): MqmErrorType =>
  byMessage[check]?.[message] ?? errorTypes[check];

/**
 * How grave a confirmed finding is. A notice is a matter of style until a person says it is an error: then it counts the least an
 * error does.
 */
export const errorSeverities: Readonly<Record<Severity, MqmSeverity>> = {
  error: 'major',
  warning: 'minor',
  notice: 'minor',
};

/** The error annotation of a finding in the words that were checked. */
export function confirmedInput(
  segmentId: SegmentId,
  issue: CheckIssue,
  words: CheckedWords,
): ConfirmedErrorInput {
  const { check, message, values, severity } = issue;
  return {
    segmentId,
    check,
    message,
    values,
    ...errorTypeOf(issue),
    severity: errorSeverities[severity],
    ...waivedSides(issue, words),
  };
}
