// The storage contract: everything the app may ask of a workspace. SQLite implements it now, PostgreSQL later.
// Nothing here is about SQL. Every write names the revision it was based on and answers a typed conflict
// instead of overwriting; every write is one transaction and one or more events in the log.
import type {
  Article,
  ArticleExtent,
  ArticleSummary,
  ParagraphRole,
  PinnedBaseline,
} from '../../shared/model/article.js';
import type { Alignment, AlignmentLinks, StoredAlignment } from '../../shared/model/alignment.js';
import type { ImportedBefore, PairHashes } from '../../shared/model/batch.js';
import type { ConfirmedError, ConfirmedErrorInput } from '../../shared/model/confirmedError.js';
import type { WorkspaceChecks } from '../../shared/model/check.js';
import type { Corrected, CorrectionInput } from '../../shared/model/correction.js';
import type { Draft } from '../../shared/model/draft.js';
import type { WorkspaceEvent } from '../../shared/model/event.js';
import type { DecisionInput, DecisionResult } from '../../shared/model/decision.js';
import type { ChainReport } from '../../shared/model/eventChain.js';
import type {
  ArticleId,
  CommentId,
  ConfirmedErrorId,
  ParagraphId,
  PersonId,
  PinnedBaselineId,
  SegmentId,
  WaiverId,
} from '../../shared/model/ids.js';
import type { ArticleLayers } from '../../shared/model/layer.js';
import type { ChangeReason, ChangeReasonInput } from '../../shared/model/reason.js';
import type { SuggestionInput } from '../../shared/model/suggestion.js';
import type { RowHistory } from '../../shared/model/checkRecord.js';
import type { ApprovedPair } from '../../shared/model/nameLedger.js';
import type { NewArticle } from '../../shared/model/imported.js';
import type { Actor, Person, PersonRole } from '../../shared/model/person.js';
import type { AcceptedAlignment, Restructuring } from '../../shared/model/restructuring.js';
import type { Revision, Segment } from '../../shared/model/segment.js';
import type { SignOffMaterial } from '../../shared/model/signOff.js';
import type { Scoring } from '../../shared/model/scoring.js';
import type { ConceptId, ConceptInput, ImportedTerms, StoredConcept } from '../../shared/model/term.js';
import type { Waiver, WaiverInput } from '../../shared/model/waiver.js';
import type { WorkspaceInfo, WorkspacePolicy } from '../../shared/model/workspace.js';
import type {
  ApprovalInput,
  ApprovalResult,
  Baseline,
  BaselineTexts,
  CommentInput,
  CommentResult,
  DraftInput,
  EventQuery,
  ExportRecord,
  RevisionInput,
} from '../../shared/model/workspaceRequests.js';
import type { Outcome } from '../../shared/outcome.js';

/** An open workspace. Methods reject only on bugs; what users can meet comes as a failure. */
export interface WorkspaceStorage {
  info(): Promise<Outcome<WorkspaceInfo>>;
  setPolicy(actor: Actor, policy: WorkspacePolicy): Promise<Outcome<WorkspaceInfo>>;

  /** `actor` is null only for the first person of a new workspace. */
  addPerson(
    actor: Actor | null,
    person: { readonly name: string; readonly roles: readonly PersonRole[] },
  ): Promise<Outcome<Person>>;
  changePerson(
    actor: Actor,
    person: { readonly id: PersonId; readonly name: string; readonly roles: readonly PersonRole[] },
  ): Promise<Outcome<Person>>;

  listArticles(): Promise<Outcome<readonly ArticleSummary[]>>;
  /** Articles whose title or present text on either side holds `text` (case-insensitive substring). */
  searchArticles(text: string): Promise<Outcome<readonly ArticleId[]>>;
  /** For each pair of files the article that came of it first, in either direction; null: there is none, or it is in the bin. */
  importedBefore(pairs: readonly PairHashes[]): Promise<Outcome<readonly (ImportedBefore | null)[]>>;
  createArticle(actor: Actor, article: NewArticle): Promise<Outcome<ArticleId>>;
  /** Takes an article out of the library; `restoreArticle` brings it back whole. */
  deleteArticle(actor: Actor, articleId: ArticleId): Promise<Outcome<null>>;
  restoreArticle(actor: Actor, articleId: ArticleId): Promise<Outcome<null>>;
  /** `beginning` answers the first rows of a long article at once; everything when that is as quick or safer. */
  loadArticle(articleId: ArticleId, personId: PersonId, extent?: ArticleExtent): Promise<Outcome<Article>>;
  setParagraphRole(actor: Actor, paragraphId: ParagraphId, role: ParagraphRole): Promise<Outcome<null>>;
  /** Remembers that the person saw the article up to this log position (never moves back). */
  markSeen(personId: PersonId, articleId: ArticleId, seq: number): Promise<Outcome<null>>;

  /** Durable when it answers. Replaces the person's draft of that segment. Answers the time of saving. */
  saveDraft(actor: Actor, draft: DraftInput): Promise<Outcome<Draft>>;
  discardDraft(personId: PersonId, segmentId: SegmentId): Promise<Outcome<null>>;
  /**
   * Saves the next revision and removes the author's draft of the segment. Equal to the latest wording: no new
   * revision, the draft goes all the same. Pending suggestions go along with a new target. edit.conflict when
   * `basedOn` is not the latest; edit.locked; edit.suggestionsOnly where the rules want a suggestion.
   */
  commitRevision(actor: Actor, revision: RevisionInput): Promise<Outcome<Segment>>;
  /**
   * Saves the next suggested wording; equal to the target: nothing is pending any more. edit.conflict when target
   * or pending suggestion are not those named; edit.locked.
   */
  suggest(actor: Actor, suggestion: SuggestionInput): Promise<Outcome<Segment>>;
  /**
   * An article whose segments the alignment will make when it is accepted. app.badRequest when its links do not hold
   * every word once; edit.badText.
   */
  beginAlignment(actor: Actor, alignment: Alignment): Promise<Outcome<ArticleId>>;
  /**
   * Begins to align neighbouring segments again; they stay as they are until it is accepted. align.underWay when another
   * stretch is being aligned; align.cannotRestructure (notAdjacent, approved); edit.segmentGone.
   */
  beginStretch(
    actor: Actor,
    articleId: ArticleId,
    segmentIds: readonly SegmentId[],
  ): Promise<Outcome<StoredAlignment>>;
  /** The alignment under way; align.notAligning. */
  alignment(articleId: ArticleId): Promise<Outcome<StoredAlignment>>;
  /** Durable when it answers. align.changedMeanwhile when `version` is not the latest; app.badRequest as above. */
  saveAlignment(
    actor: Actor,
    articleId: ArticleId,
    links: AlignmentLinks & { readonly version: number },
  ): Promise<Outcome<{ readonly version: number; readonly savedAt: number }>>;
  /**
   * Turns the alignment into segments: those of a new article, or in place of the stretch, where history, comments and
   * writers go on (then `restructured.seq` undoes it, as for `restructure`). Fails as `restructure` does, with align.changedMeanwhile,
   * and with review.changedMeanwhile when the rows of the stretch have other words by now.
   */
  acceptAlignment(actor: Actor, articleId: ArticleId, version: number): Promise<Outcome<AcceptedAlignment>>;
  /** Gives up aligning a stretch: its rows stay as they are. A new article is given up with `deleteArticle`. */
  discardAlignment(actor: Actor, articleId: ArticleId, version: number): Promise<Outcome<null>>;
  /**
   * Answers the ids of the new segments, in order, and the log position to undo it by. Open changes go along, with
   * their authors; a pending suggestion or a lock stands in the way.
   */
  restructure(
    actor: Actor,
    articleId: ArticleId,
    change: Restructuring,
  ): Promise<Outcome<{ readonly segmentIds: readonly SegmentId[]; readonly seq: number }>>;
  /** Brings the retired segments back as they were; edit.conflict when the new ones were worked on since. */
  undoRestructuring(
    actor: Actor,
    seq: number,
  ): Promise<Outcome<{ readonly segmentIds: readonly SegmentId[] }>>;

  /**
   * Carries out an accepted correction: revisions, new and retired segments, one event. Nothing is written when a
   * segment is not as it was planned on: edit.conflict, edit.segmentGone, or review.changedMeanwhile for one the plan
   * does not know; nor over a lock (edit.locked), against the rules on tracking (edit.suggestionsOnly, unless the
   * step suggests), or when a paragraph to be taken out has a suggestion waiting (align.cannotRestructure).
   */
  applyCorrection(
    actor: Actor,
    articleId: ArticleId,
    correction: CorrectionInput,
  ): Promise<Outcome<Corrected>>;
  /**
   * Everything as it was before the correction, approvals included: the revisions it made count no more. edit.conflict
   * when what it touched was worked on since, edit.locked when it was locked. Answers the segments it concerns.
   */
  undoCorrection(actor: Actor, seq: number): Promise<Outcome<{ readonly segmentIds: readonly SegmentId[] }>>;

  /** Both sides' revisions of a segment and of those it came from, newest first, without those of undone decisions. */
  history(segmentId: SegmentId): Promise<Outcome<readonly Revision[]>>;
  baseline(articleId: ArticleId, baseline: Baseline): Promise<Outcome<BaselineTexts>>;

  /**
   * The chains of wordings since the baseline, of all segments (null) or of some; consecutive layers of one author
   * and kind are the last of them. Suggestions are layers only of open changes. A baseline the article was never at
   * (no export yet, a person who wrote nothing) has no chains; review.baselineGone.
   */
  layers(
    articleId: ArticleId,
    baseline: Baseline,
    segmentIds: readonly SegmentId[] | null,
  ): Promise<Outcome<ArticleLayers>>;
  /**
   * Accepts or rejects changes of one article, all as one step; several inputs may be about one segment. A segment
   * whose wordings are not those named is refused with edit.conflict, one's own change with review.ownChange, a
   * missing reason with review.reasonRequired, a locked one with edit.locked unless only direct changes are accepted;
   * the others are carried out. app.badRequest when the wordings hold no such change.
   */
  decide(actor: Actor, decisions: readonly DecisionInput[]): Promise<Outcome<DecisionResult>>;
  /** Takes a step of decisions back; edit.conflict when one of its segments went on since. */
  undoDecision(actor: Actor, seq: number): Promise<Outcome<readonly Segment[]>>;
  /** Why the actor changed words; of several reasons for one change the newest counts. */
  explainChange(actor: Actor, reason: ChangeReasonInput): Promise<Outcome<ChangeReason>>;
  /** Every reason given in the article, oldest first, without those of undone decisions. */
  reasons(articleId: ArticleId): Promise<Outcome<readonly ChangeReason[]>>;
  /** Names the article as it stands now; answers all pinned baselines of the article. */
  pinBaseline(actor: Actor, articleId: ArticleId, name: string): Promise<Outcome<readonly PinnedBaseline[]>>;
  unpinBaseline(actor: Actor, id: PinnedBaselineId): Promise<Outcome<readonly PinnedBaseline[]>>;
  /** Segments that are locked already stay as they are. */
  lockSegments(
    actor: Actor,
    segmentIds: readonly SegmentId[],
    reason: string,
  ): Promise<Outcome<readonly Segment[]>>;
  /** Editors unlock any, others their own; one of somebody else's fails the whole with edit.locked. */
  unlockSegments(actor: Actor, segmentIds: readonly SegmentId[]): Promise<Outcome<readonly Segment[]>>;

  /**
   * Works out whose words live in segments for which that is not known yet (it can take a millisecond or two for each
   * that was written long ago): of many, slice by slice, before `approve`, which then holds nobody up. Nothing else
   * changes.
   */
  prepareApproval(actor: Actor, segmentIds: readonly SegmentId[]): Promise<Outcome<null>>;
  /** Checks role, four eyes, revision and hash for each; see shared/review/mayApprove.ts. */
  approve(actor: Actor, approvals: readonly ApprovalInput[]): Promise<Outcome<ApprovalResult>>;
  /** What was settled before the approval is settled again, unless something was settled since. */
  withdrawApprovals(actor: Actor, segmentIds: readonly SegmentId[]): Promise<Outcome<readonly Segment[]>>;
  addComment(actor: Actor, comment: CommentInput): Promise<Outcome<CommentResult>>;
  resolveThread(actor: Actor, commentId: CommentId): Promise<Outcome<CommentResult>>;
  reopenThread(actor: Actor, commentId: CommentId): Promise<Outcome<CommentResult>>;

  /** Findings of the checks that were set aside and not taken up again, oldest first. */
  waivers(articleId: ArticleId): Promise<Outcome<readonly Waiver[]>>;
  /** Sets a finding aside; review.changedMeanwhile when the segment has not these words any more, edit.segmentGone. */
  waive(actor: Actor, waiver: WaiverInput): Promise<Outcome<Waiver>>;
  /** check.waiverGone. */
  withdrawWaiver(actor: Actor, id: WaiverId): Promise<Outcome<null>>;
  checkSettings(): Promise<Outcome<WorkspaceChecks>>;
  /** check.settingsChanged when it is not as it was `seen`. */
  setChecks(
    actor: Actor,
    settings: WorkspaceChecks,
    seen: WorkspaceChecks,
  ): Promise<Outcome<WorkspaceChecks>>;
  /** Findings of the checks that count as errors in the article's score, oldest first. */
  confirmedErrors(articleId: ArticleId): Promise<Outcome<readonly ConfirmedError[]>>;
  /**
   * Counts a finding as an error, also when its words are mended later. check.alreadyConfirmed, review.changedMeanwhile when the
   * segment has not these words any more, edit.segmentGone.
   */
  confirmError(actor: Actor, error: ConfirmedErrorInput): Promise<Outcome<ConfirmedError>>;
  /** check.confirmationGone. */
  withdrawConfirmedError(actor: Actor, id: ConfirmedErrorId): Promise<Outcome<null>>;
  scoring(): Promise<Outcome<Scoring>>;
  /** review.scoringChanged when it is not as it was `seen`. */
  setScoring(actor: Actor, scoring: Scoring, seen: Scoring): Promise<Outcome<Scoring>>;
  /** The articles of the library the segments are in, each once. */
  articlesOf(segmentIds: readonly SegmentId[]): Promise<Outcome<readonly ArticleId[]>>;

  /** The termbase, in the order the concepts came in. */
  concepts(): Promise<Outcome<readonly StoredConcept[]>>;
  /** terms.noTerm, terms.conceptGone, terms.changedMeanwhile when `version` is not the latest, edit.badText. */
  saveConcept(actor: Actor, concept: ConceptInput): Promise<Outcome<StoredConcept>>;
  deleteConcept(actor: Actor, id: ConceptId, version: number): Promise<Outcome<null>>;
  /** All of them in one step, or none; fails as `saveConcept` does. */
  importConcepts(actor: Actor, concepts: readonly ConceptInput[]): Promise<Outcome<ImportedTerms>>;

  /** Segments of the article with more than one wording of their target, in reading order; undone wordings are none. */
  rowHistories(articleId: ArticleId): Promise<Outcome<readonly RowHistory[]>>;

  /**
   * Approved rows between Chinese and English, of the library's other articles, in which one of the names stands on either side:
   * the last changed articles first, at most two for each name and article, and `most` in all.
   */
  approvedPairs(
    articleId: ArticleId,
    names: readonly string[],
    most: number,
  ): Promise<Outcome<readonly ApprovedPair[]>>;

  listEvents(query: EventQuery): Promise<Outcome<readonly WorkspaceEvent[]>>;
  recordExport(actor: Actor, record: ExportRecord): Promise<Outcome<null>>;
  /** The article and all that a sign-off record says of it, as of one moment. */
  signOffMaterial(articleId: ArticleId, personId: PersonId): Promise<Outcome<SignOffMaterial>>;
  /** Recomputes the hash chain of the log, and holds revisions, approvals and suggestions to what it says of them. */
  verifyChain(): Promise<Outcome<ChainReport>>;
  /** The chain's hash at a position of the log; null when there is no such event. */
  chainHash(seq: number): Promise<Outcome<string | null>>;

  /**
   * Writes a complete, checked copy of the workspace as it stands now to a new file, without holding up other
   * calls. Fails with workspace.exists when there is one; a copy broken off leaves no file.
   */
  backupTo(file: string): Promise<Outcome<null>>;
  /** Calls back after each commit, this process's or another's, with the newest log position. */
  onChange(listener: (seq: number) => void): () => void;
  close(): Promise<void>;
}
