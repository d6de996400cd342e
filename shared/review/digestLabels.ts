// The words of an exported digest: they come from the interface's language, so they are handed in.
import type { ParagraphRole } from '../model/article.js';
import type { ChangeLabel } from '../model/change.js';
import type { PersonId } from '../model/ids.js';
import type { LanguageTag } from '../model/language.js';
import type { MqmCategory, MqmSeverity } from '../model/reason.js';
import type { DigestStatus, TranslatorDigest } from './translatorDigest.js';

/** The digest of one article as part of a document. */
export interface DigestArticle {
  readonly digest: TranslatorDigest;
  readonly headline: string;
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
      | 'hter',
      string
    >
  >;
  readonly roles: Readonly<Record<ParagraphRole, string>>;
  readonly labels: Readonly<Record<ChangeLabel, string>>;
  readonly statuses: Readonly<Record<DigestStatus, string>>;
  readonly categories: Readonly<Record<MqmCategory, string>>;
  readonly severities: Readonly<Record<MqmSeverity, string>>;
  /** A person's name; of an unknown one too. */
  readonly nameOf: (personId: PersonId | null) => string;
  /** A moment, given in ms since 1970, as people write it. */
  readonly timeOf: (at: number) => string;
}
