// The error types of MQM-Core (themqm.org, error typology) below its seven dimensions.
import type { MqmCategory } from './reason.js';

/** The error types of MQM-Core below each dimension. */
export const mqmSubtypes = {
  terminology: ['inconsistentWithResource', 'inconsistentUse', 'wrongTerm'],
  accuracy: [
    'mistranslation',
    'overTranslation',
    'underTranslation',
    'addition',
    'omission',
    'doNotTranslate',
    'untranslated',
  ],
  linguistic: ['grammar', 'punctuation', 'spelling', 'unintelligible', 'encoding', 'textual'],
  style: [
    'organisational',
    'thirdParty',
    'externalReference',
    'register',
    'awkward',
    'unidiomatic',
    'inconsistent',
  ],
  locale: ['number', 'currency', 'measurement', 'time', 'date', 'address', 'telephone', 'shortcut'],
  audience: ['cultureSpecific', 'offensive'],
  design: ['characterFormatting', 'layout', 'tag', 'truncation', 'missingText', 'link'],
} as const satisfies Readonly<Record<MqmCategory, readonly string[]>>;

/** An error type of a dimension. */
export type MqmSubtype<Category extends MqmCategory = MqmCategory> = (typeof mqmSubtypes)[Category][number];

/** A dimension with one of its own error types. */
export type MqmErrorType = {
  readonly [Category in MqmCategory]: {
    readonly category: Category;
    readonly subtype: MqmSubtype<Category>;
  };
}[MqmCategory];
