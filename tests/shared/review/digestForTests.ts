// A digest and its labels for tests of the digest's writers.
import type { PersonId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { ChangeReason } from '../../../shared/model/reason.js';
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
    effort: null,
    ...fields,
  };
}

/** A digest of one group of these entries. */
export function digestOf(entries: readonly DigestEntry[]): TranslatorDigest {
  return {
    translatorId: mei,
    groups: [{ category: null, isImported: false, entries }],
    sums: {
      entries: entries.length,
      imported: 0,
      segments: 1,
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
  columns: named('column'),
  roles: named('role'),
  labels: named('label'),
  statuses: named('status'),
  categories: named('category'),
  severities: named('severity'),
  nameOf: (personId) => `name ${personId}`,
  timeOf: (at) => `time ${at}`,
};
