// The requests of checks and termbase; a part of `Requests` (ipc.ts).
import type { ArticleChecks, CheckIssue, WordsToCheck, WorkspaceChecks } from './model/check.js';
import type { ArticleId, WaiverId } from './model/ids.js';
import type { NamedThing, NameLedger, NameUse } from './model/nameLedger.js';
import type { ConceptId, ConceptInput, ImportedTerms, StoredConcept } from './model/term.js';
import type { Waiver, WaiverInput } from './model/waiver.js';
import type { Outcome } from './outcome.js';

type Answer<T> = Promise<Outcome<T>>;

/** What a window may ask of checks and termbase. */
export interface CheckRequests {
  /** What is wrong in the article's latest words; segments without issues are not listed. app.cancelled. */
  'check.article': (articleId: ArticleId, jobId: string) => Answer<ArticleChecks>;
  /** What is wrong in the words of one segment, its own checks only. */
  'check.words': (words: WordsToCheck & { jobId: string }) => Answer<readonly CheckIssue[]>;
  /** The people, places and bodies of the article's latest words. app.cancelled. */
  'check.names': (articleId: ArticleId, jobId: string) => Answer<NameLedger>;
  /** What approved rows of other articles write for names of this one; names nobody used are not listed. app.cancelled. */
  'check.nameUse': (asked: {
    articleId: ArticleId;
    names: readonly NamedThing[];
    jobId: string;
  }) => Answer<readonly NameUse[]>;
  'check.waive': (waiver: WaiverInput) => Answer<Waiver>;
  'check.withdrawWaiver': (id: WaiverId) => Answer<null>;
  'check.settings': () => Answer<WorkspaceChecks>;
  'check.saveSettings': (settings: WorkspaceChecks) => Answer<WorkspaceChecks>;

  'terms.list': () => Answer<readonly StoredConcept[]>;
  'terms.save': (concept: ConceptInput) => Answer<StoredConcept>;
  'terms.delete': (id: ConceptId, version: number) => Answer<null>;
  /** Several at once, as one step or not at all. */
  'terms.import': (concepts: readonly ConceptInput[]) => Answer<ImportedTerms>;
}

// A record, so that a name left out does not compile.
export const checkRequestNames: Readonly<Record<keyof CheckRequests, true>> = {
  'check.article': true,
  'check.words': true,
  'check.names': true,
  'check.nameUse': true,
  'check.waive': true,
  'check.withdrawWaiver': true,
  'check.settings': true,
  'check.saveSettings': true,
  'terms.list': true,
  'terms.save': true,
  'terms.delete': true,
  'terms.import': true,
};
