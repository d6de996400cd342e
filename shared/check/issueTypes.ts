// What other tools call an issue: the types of ITS 2.0 (W3C, section 8.19, Localization Quality Issue).
import type { CheckId, CheckIssue } from '../model/check.js';

/** Values of `locQualityIssueType` that checks have. */
export type IssueType =
  | 'numbers'
  | 'typographical'
  | 'whitespace'
  | 'inconsistent-entities'
  | 'terminology'
  | 'inconsistency'
  | 'untranslated'
  | 'omission'
  | 'addition'
  | 'duplication'
  | 'mistranslation'
  | 'markup'
  | 'misspelling'
  | 'style';

const types: Readonly<Record<CheckId, IssueType>> = {
  'number-value': 'numbers',
  'number-unit': 'numbers',
  'number-approx': 'numbers',
  'number-kind': 'numbers',
  direction: 'mistranslation',
  'date-value': 'numbers',
  'date-relative': 'numbers',
  'date-weekday': 'numbers',
  'date-style': 'numbers',
  'name-pinyin': 'inconsistent-entities',
  'name-order': 'inconsistent-entities',
  'name-consistency': 'inconsistent-entities',
  place: 'inconsistent-entities',
  office: 'inconsistent-entities',
  acronym: 'style',
  term: 'terminology',
  untranslated: 'untranslated',
  length: 'omission',
  sentences: 'style',
  quotation: 'omission',
  repeated: 'duplication',
  consistency: 'inconsistency',
  negation: 'mistranslation',
  verbatim: 'inconsistent-entities',
  tags: 'markup',
  width: 'typographical',
  quotes: 'typographical',
  end: 'typographical',
  spacing: 'whitespace',
  'title-marks': 'style',
  'gb-marks': 'typographical',
  'serial-comma': 'style',
  'headline-case': 'style',
  spelling: 'misspelling',
  'spelling-variant': 'style',
  'house-style': 'style',
};

/** Texts that are too long have something added; that is a matter of the message. */
export function issueTypeOf({ check, message }: Pick<CheckIssue, 'check' | 'message'>): IssueType {
  return check === 'length' && message === 'long' ? 'addition' : types[check];
}
