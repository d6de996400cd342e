// The words of an exported digest: they come from the interface's language, so they are handed in.
import type { ParagraphRole } from '../model/article.js';
import type { ChangeLabel } from '../model/change.js';
import type { ConfirmedError } from '../model/confirmedError.js';
import type { PersonId } from '../model/ids.js';
import type { LanguageTag } from '../model/language.js';
import type { MqmSubtype } from '../model/mqmSubtypes.js';
import type { MqmCategory, MqmSeverity } from '../model/reason.js';
import type { DigestStatus, TranslatorDigest } from './translatorDigest.js';

/** The digest of one article as part of a document. */
export interface DigestArticle {
  readonly digest: TranslatorDigest;
  readonly headline: string;
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  /** Its sums in whole sentences. */
  readonly sums: readonly string[];
}

/** Everything in a digest that is not the article's own words. */
export interface DigestLabels {
  /** The language these labels are in. */
  readonly language: LanguageTag;
  /** E.g. “Changes in the work of Mei Lin”. */
  readonly title: string;
  /** E.g. the article's headline, or how many articles it is about. */
  readonly subtitle: string;
  /** Sums over all articles in whole sentences, each its own line. */
  readonly sums: readonly string[];
  /** Shown instead of a table when there is nothing. */
  readonly empty: string;
  readonly withoutReason: string;
  /** Whose words were changed: the translator's own, or those of a file they imported. */
  readonly work: { readonly own: string; readonly imported: string };
  /** Findings that count as errors. */
  readonly found: {
    readonly title: string;
    /** Beside a reason that is one error with a finding. */
    readonly once: string;
    /** Before the words that were changed and what they became. */
    readonly changed: string;
    /** In place of words that became nothing. */
    readonly deleted: string;
  };
  readonly columns: Readonly<
    Record<
      | 'article'
      | 'work'
      | 'number'
      | 'role'
      | 'label'
      | 'status'
      | 'before'
      | 'after'
      | 'context'
      | 'person'
      | 'time'
      | 'category'
      | 'severity'
      | 'note'
      | 'ped'
      | 'hter'
      | 'check'
      | 'type'
      | 'source'
      | 'target'
      | 'countedBy'
      | 'countedAt',
      string
    >
  >;
  readonly roles: Readonly<Record<ParagraphRole, string>>;
  readonly labels: Readonly<Record<ChangeLabel, string>>;
  readonly statuses: Readonly<Record<DigestStatus, string>>;
  readonly categories: Readonly<Record<MqmCategory, string>>;
  readonly severities: Readonly<Record<MqmSeverity, string>>;
  readonly types: Readonly<Record<MqmSubtype, string>>;
  /** What the check says, in one sentence. */
  readonly messageOf: (error: ConfirmedError) => string;
  /** A person's name; of an unknown one too. */
  readonly nameOf: (personId: PersonId | null) => string;
  /** A moment, given in ms since 1970, as people write it. */
  readonly timeOf: (at: number) => string;
}
