// A digest and its labels for tests of the digest's writers.
import type { ConfirmedError } from '../../../shared/model/confirmedError.js';
import type { PersonId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { ChangeReason } from '../../../shared/model/reason.js';
import type { DigestError } from '../../../shared/review/digestErrors.js';
import { noEffort } from '../../../shared/review/effort/editEffort.js';
import type { DigestArticle, DigestLabels } from '../../../shared/review/digestLabels.js';
import type { DigestEntry, TranslatorDigest } from '../../../shared/review/translatorDigest.js';

export const mei = 'mei' as PersonId;
export const tom = 'tom' as PersonId;

/** A reason by Tom about Mei's words. */
export function reason(fields: Partial<ChangeReason>): ChangeReason {
  return {
    id: 'r1' as ChangeReason['id'],
    articleId: 'a1' as ChangeReason['articleId'],
    segmentId: 's1' as ChangeReason['segmentId'],
    kind: 'changed',
    personId: tom,
    aboutId: mei,
    layerId: 'revision 1',
    label: 'wording',
    before: '',
    after: '',
    category: 'style',
    severity: 'minor',
    note: '',
    at: 5000,
    seq: 5,
    ...fields,
  };
}

/** A finding in Mei's words that Tom counted: 2.4亿 was given as 24 million. */
export function confirmed(fields: Partial<ConfirmedError> = {}): ConfirmedError {
  return {
    id: 'e1' as ConfirmedError['id'],
    segmentId: 's1' as ConfirmedError['segmentId'],
    check: 'number-value',
    message: 'value',
    values: { source: '2.4亿', target: '24 million' },
    source: { text: '2.4亿', isWhole: false },
    target: { text: '24 million', isWhole: false },
    category: 'accuracy',
    subtype: 'mistranslation',
    severity: 'major',
    personId: tom,
    aboutId: mei,
    at: 7000,
    ...fields,
  };
}

/** That finding in a digest. */
export function digestError(fields: Partial<DigestError> = {}): DigestError {
  const error = fields.error ?? confirmed();
  return { number: 3, role: 'body', isImported: false, error, severity: 'major', mended: null, ...fields };
}

/** One entry of a digest: red became blue. */
export function entry(fields: Partial<DigestEntry>): DigestEntry {
  return {
    number: 3,
    role: 'body',
    status: 'changed',
    isImported: false,
    label: 'wording',
    before: plain('red'),
    after: plain('blue'),
    contextBefore: 'a ',
    contextAfter: ' car',
    personId: tom,
    at: 1000,
    reason: null,
    severity: fields.reason?.severity ?? null,
    finding: null,
    effort: null,
    ...fields,
  };
}

/** A digest of one group of these entries, and of these errors. */
export function digestOf(
  entries: readonly DigestEntry[],
  errors: readonly DigestError[] = [],
): TranslatorDigest {
  return {
    translatorId: mei,
    groups: [{ category: null, isImported: false, entries }],
    errorGroups: errors.length > 0 ? [{ isImported: false, errors }] : [],
    sums: {
      entries: entries.length,
      imported: 0,
      segments: 1,
      errors: errors.length,
      labels: [],
      severities: { neutral: 0, minor: 0, major: 0, critical: 0 },
      effort: noEffort,
    },
  };
}

/** That digest as the article of a document. */
export function articleOf(
  entries: readonly DigestEntry[],
  fields: Partial<DigestArticle> = {},
): DigestArticle {
  return {
    digest: digestOf(entries),
    headline: 'Ferries',
    sourceLanguage: 'zh-CN',
    targetLanguage: 'en',
    sums: ['1 here'],
    ...fields,
  };
}

const named = <Key extends string>(prefix: string): Readonly<Record<Key, string>> =>
  new Proxy({}, { get: (_, key) => `${prefix} ${String(key)}` }) as Record<Key, string>;

/** Labels that name what they stand for. */
export const labels: DigestLabels = {
  language: 'en',
  title: 'Changes <for> Mei',
  subtitle: 'Harbour & city',
  sums: ['1 change'],
  empty: 'Nothing was changed.',
  withoutReason: 'No reason given',
  work: { own: 'own words', imported: 'imported words' },
  found: { title: 'Found by checks', once: 'counted once', changed: 'changed:', deleted: 'gone' },
  columns: named('column'),
  roles: named('role'),
  labels: named('label'),
  statuses: named('status'),
  categories: named('category'),
  severities: named('severity'),
  types: named('type'),
  messageOf: ({ check, message, values }) => `${check} ${message} ${values['source']}`,
  nameOf: (personId) => `name ${personId}`,
  timeOf: (at) => `time ${at}`,
};
