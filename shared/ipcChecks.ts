// The requests of checks and termbase; a part of `Requests` (ipc.ts).
import type {
  ArticleChecks,
  CheckIssue,
  CheckProfile,
  WordsToCheck,
  WorkspaceChecks,
} from './model/check.js';
import type { CheckRecord } from './model/checkRecord.js';
import type { ArticleId, WaiverId } from './model/ids.js';
import type { NamedThing, NameLedger, NameUse } from './model/nameLedger.js';
import type { ExportedFile } from './model/exported.js';
import type {
  ConceptId,
  ConceptInput,
  ImportedTerms,
  StoredConcept,
  TermList,
  TermListFormat,
} from './model/term.js';
import type { ArticleLedger, LedgerEntry } from './model/ledger.js';
import type { Waiver, WaiverInput } from './model/waiver.js';
import type { Outcome } from './outcome.js';
import type { ListLanguage } from './terms/termListWords.js';

type Answer<T> = Promise<Outcome<T>>;

/** What a window may ask of checks and termbase. */
export interface CheckRequests {
  /** What is wrong in the article's latest words; segments without issues are not listed. app.cancelled. */
  'check.article': (articleId: ArticleId, jobId: string) => Answer<ArticleChecks>;
  /** What is wrong in the words of one segment, its own checks only. */
  'check.words': (words: WordsToCheck & { jobId: string }) => Answer<readonly CheckIssue[]>;
  /** Words that may have been meant by one the dictionaries do not know, likeliest first; slow, so it is asked for. */
  'check.suggestSpelling': (asked: {
    articleId: ArticleId;
    word: string;
    jobId: string;
  }) => Answer<readonly string[]>;
  /** The people, places and bodies of the article's latest words. app.cancelled. */
  'check.names': (articleId: ArticleId, jobId: string) => Answer<NameLedger>;
  /** What approved rows of other articles write for names of this one; names nobody used are not listed. app.cancelled. */
  'check.nameUse': (asked: {
    articleId: ArticleId;
    names: readonly NamedThing[];
    jobId: string;
  }) => Answer<readonly NameUse[]>;
  /** The figures, dates and times of one segment's words with what the target says for each. */
  'check.ledger': (words: WordsToCheck & { jobId: string }) => Answer<readonly LedgerEntry[]>;
  /** The same of the article's latest words, in reading order. app.cancelled. */
  'check.articleLedger': (articleId: ArticleId, jobId: string) => Answer<ArticleLedger>;
  'check.waive': (waiver: WaiverInput) => Answer<Waiver>;
  'check.withdrawWaiver': (id: WaiverId) => Answer<null>;
  'check.settings': () => Answer<WorkspaceChecks>;
  /** `seen`: as it was read; what somebody else set meanwhile is not overwritten. */
  'check.saveSettings': (settings: WorkspaceChecks, seen: WorkspaceChecks) => Answer<WorkspaceChecks>;
  /** What became of the findings of each check, over the whole library; those without any are not listed. app.cancelled. */
  'check.record': (jobId: string) => Answer<readonly CheckRecord[]>;
  /** Asks for a file and reads the profile in it; nothing is kept yet. Null: the dialog was closed. */
  'check.chooseProfile': () => Answer<CheckProfile | null>;
  /** Asks for a file and writes the profile to it. Null: the dialog was closed. */
  'check.saveProfile': (profile: CheckProfile) => Answer<ExportedFile | null>;

  'terms.list': () => Answer<readonly StoredConcept[]>;
  'terms.save': (concept: ConceptInput) => Answer<StoredConcept>;
  'terms.delete': (id: ConceptId, version: number) => Answer<null>;
  /** Several at once, as one step or not at all. */
  'terms.import': (concepts: readonly ConceptInput[]) => Answer<ImportedTerms>;
  /** Asks for a file and reads the terms in it; nothing is kept yet. Null: the dialog was closed. */
  'terms.chooseList': (jobId: string) => Answer<TermList | null>;
  /** Asks for a file and writes the whole termbase to it; headings in `language`. Null: the dialog was closed. */
  'terms.saveList': (wanted: {
    readonly format: TermListFormat;
    readonly language: ListLanguage;
  }) => Answer<ExportedFile | null>;
}

// A record, so that a name left out does not compile.
export const checkRequestNames: Readonly<Record<keyof CheckRequests, true>> = {
  'check.article': true,
  'check.words': true,
  'check.suggestSpelling': true,
  'check.names': true,
  'check.nameUse': true,
  'check.ledger': true,
  'check.articleLedger': true,
  'check.waive': true,
  'check.withdrawWaiver': true,
  'check.settings': true,
  'check.saveSettings': true,
  'check.record': true,
  'check.chooseProfile': true,
  'check.saveProfile': true,
  'terms.list': true,
  'terms.save': true,
  'terms.delete': true,
  'terms.import': true,
  'terms.chooseList': true,
  'terms.saveList': true,
};
