// Everything the window and the main process may say to each other; nothing else passes between them.
// A request is one line here; preload.ts builds the bridge from `requestNames`, electron/ipc.ts registers exactly
// these handlers, and electron/ipcSchemas.ts holds one schema for the arguments of each.
import type {
  AppSettings,
  AppState,
  FileToken,
  ListedBackup,
  MainEvent,
  PastedText,
  RecentWorkspace,
  Session,
} from './model/app.js';
import type {
  Article,
  ArticleExtent,
  ArticleSummary,
  ParagraphRole,
  PinnedBaseline,
} from './model/article.js';
import type {
  AlignmentLinks,
  AlignmentParagraph,
  LinkEvidence,
  StoredAlignment,
  TextsOfLink,
} from './model/alignment.js';
import type { Batch, ImportedPair, TriedPair } from './model/batch.js';
import type { DecisionInput, DecisionResult } from './model/decision.js';
import type { Corrected, CorrectionInput, CorrectionPlan } from './model/correction.js';
import type { Draft } from './model/draft.js';
import type { WorkspaceEvent } from './model/event.js';
import type { ExportedFile, ExportRequest } from './model/exported.js';
import type {
  ArticleId,
  CommentId,
  ParagraphId,
  PersonId,
  PinnedBaselineId,
  SegmentId,
} from './model/ids.js';
import type { ImportedDocument, NewArticle, ParagraphLink } from './model/imported.js';
import type { LanguageTag, Side } from './model/language.js';
import type { ArticleLayers } from './model/layer.js';
import type { PersonRole } from './model/person.js';
import type { ChangeReason, ChangeReasonInput } from './model/reason.js';
import type { AcceptedAlignment, Restructuring } from './model/restructuring.js';
import type { Revision, Segment } from './model/segment.js';
import type { SuggestionInput } from './model/suggestion.js';
import type { VerifyReport } from './model/verified.js';
import type { WorkspacePolicy } from './model/workspace.js';
import type {
  ApprovalInput,
  ApprovalResult,
  Baseline,
  BaselineTexts,
  CommentInput,
  CommentResult,
  DraftInput,
  EventQuery,
  RevisionInput,
  WorkspacePreview,
} from './model/workspaceRequests.js';
import { checkRequestNames, type CheckRequests } from './ipcChecks.js';
import { scoreRequestNames, type ScoreRequests } from './ipcScore.js';
import type { Outcome } from './outcome.js';

type Answer<T> = Promise<Outcome<T>>;

/** Both sides of an article to be. */
interface DocumentPair {
  source: ImportedDocument;
  target: ImportedDocument;
  sourceLanguage: LanguageTag;
  targetLanguage: LanguageTag;
}

/** Every request: name to function type. `jobId`s are made by the window; `app.cancelJob` takes them. */
export interface Requests extends CheckRequests, ScoreRequests {
  'app.state': () => Answer<AppState>;
  'app.saveSettings': (settings: Partial<AppSettings>) => Answer<AppSettings>;
  'app.cancelJob': (jobId: string) => Answer<null>;
  'app.reportError': (error: { message: string; stack: string }) => Answer<null>;
  'app.openLink': (href: string) => Answer<null>;
  'app.newWindow': () => Answer<null>;
  'app.windowCommand': (
    command: 'minimize' | 'toggleMaximize' | 'close' | 'toggleDevTools' | 'quit',
  ) => Answer<null>;
  /** Answers the `flush` event: every keystroke of this window is saved. */
  'app.flushed': () => Answer<null>;
  'app.edit': (command: 'cut' | 'copy' | 'paste' | 'selectAll') => Answer<null>;

  'workspace.create': () => Answer<Session | null>;
  'workspace.open': () => Answer<Session | null>;
  'workspace.openRecent': (recent: RecentWorkspace['key']) => Answer<Session>;
  /** The file this window could not open, once more; else the one in the user's data folder. */
  'workspace.openDefault': () => Answer<Session>;
  'workspace.showInFolder': () => Answer<null>;
  'workspace.setPolicy': (policy: WorkspacePolicy) => Answer<Session>;
  /** Of the open workspace, or of the one this window could not open. */
  'workspace.listBackups': () => Answer<readonly ListedBackup[]>;
  'workspace.previewBackup': (key: ListedBackup['key']) => Answer<WorkspacePreview>;
  /** Keeps the present file beside it as a further backup first. */
  'workspace.restoreBackup': (key: ListedBackup['key']) => Answer<Session>;
  'people.add': (person: { name: string; roles: readonly PersonRole[] }) => Answer<Session>;
  'people.change': (person: { id: PersonId; name: string; roles: readonly PersonRole[] }) => Answer<Session>;
  'people.choose': (who: { personId: PersonId; actingAs: PersonRole }) => Answer<Session>;

  'library.list': () => Answer<readonly ArticleSummary[]>;
  'library.search': (text: string) => Answer<readonly ArticleId[]>;
  'library.delete': (articleId: ArticleId) => Answer<null>;
  'library.restore': (articleId: ArticleId) => Answer<null>;
  'library.addSample': () => Answer<ArticleId>;
  'library.events': (query: EventQuery) => Answer<readonly WorkspaceEvent[]>;

  'import.chooseFiles': (count: 1 | 2) => Answer<readonly FileToken[]>;
  'import.readFile': (file: { token: string; jobId: string }) => Answer<ImportedDocument>;
  'import.readPasted': (pasted: PastedText & { jobId: string }) => Answer<ImportedDocument>;
  'import.accept': (article: NewArticle) => Answer<ArticleId>;
  /** A folder of pairs or a list of them; null when the user closes the dialog. */
  'import.choosePairs': (what: 'folder' | 'list') => Answer<FileToken | null>;
  /** Reads, matches and aligns; nothing is kept. The files' tokens hold until the next batch is read. */
  'import.readBatch': (batch: { token: string; jobId: string }) => Answer<Batch>;
  /** How sure the aligner is of two files of the batch, and whether they are an article already. */
  'import.tryPair': (pair: { source: string; target: string; jobId: string }) => Answer<TriedPair>;
  /** Makes an article of two files of the batch; one with doubtful links is to be aligned first. */
  'import.acceptPair': (pair: { source: string; target: string; jobId: string }) => Answer<ImportedPair>;
  /** Asks where to; null when the user closes the dialog. `name` proposes the file's, without its ending. */
  'import.saveReport': (report: { name: string; content: string }) => Answer<ExportedFile | null>;

  'align.pairParagraphs': (pair: DocumentPair & { jobId: string }) => Answer<readonly ParagraphLink[]>;
  /** An article without segments yet, which the alignment of the pair will make. */
  'align.begin': (pair: DocumentPair & { links: readonly ParagraphLink[] }) => Answer<ArticleId>;
  /** Neighbouring segments, none of them approved. */
  'align.beginStretch': (articleId: ArticleId, segmentIds: readonly SegmentId[]) => Answer<StoredAlignment>;
  'align.open': (articleId: ArticleId) => Answer<StoredAlignment>;
  'align.save': (
    articleId: ArticleId,
    links: AlignmentLinks & { readonly version: number },
  ) => Answer<{ readonly version: number; readonly savedAt: number }>;
  'align.accept': (articleId: ArticleId, version: number) => Answer<AcceptedAlignment>;
  'align.discard': (articleId: ArticleId, version: number) => Answer<null>;
  /** The aligner's links between stretches of both sides, by the indexes of the blocks handed in. */
  'align.realign': (stretch: {
    source: readonly AlignmentParagraph[];
    target: readonly AlignmentParagraph[];
    sourceLanguage: LanguageTag;
    targetLanguage: LanguageTag;
    jobId: string;
  }) => Answer<readonly ParagraphLink[]>;
  /** Why the blocks of a link are thought to belong together, by their texts. */
  'align.evidence': (link: TextsOfLink & { jobId: string }) => Answer<LinkEvidence>;
  /** Proposals of links one to one between blocks that stand alone and may have been moved, by their indexes. */
  'align.findMoved': (
    texts: TextsOfLink & { links: readonly Pick<ParagraphLink, 'source' | 'target'>[]; jobId: string },
  ) => Answer<readonly ParagraphLink[]>;
  'align.restructure': (
    articleId: ArticleId,
    change: Restructuring,
  ) => Answer<{ readonly segmentIds: readonly SegmentId[]; readonly seq: number }>;
  'align.undoRestructuring': (seq: number) => Answer<{ readonly segmentIds: readonly SegmentId[] }>;

  /** A long article's `beginning` comes at once, to be shown until the whole has come. */
  'edit.openArticle': (articleId: ArticleId, extent?: ArticleExtent) => Answer<Article>;
  'edit.markSeen': (articleId: ArticleId, seq: number) => Answer<null>;
  'edit.setRole': (paragraphId: ParagraphId, role: ParagraphRole) => Answer<null>;
  'edit.saveDraft': (draft: DraftInput) => Answer<Draft>;
  'edit.discardDraft': (segmentId: SegmentId) => Answer<null>;
  'edit.commitRevision': (revision: RevisionInput) => Answer<Segment>;
  'edit.suggest': (suggestion: SuggestionInput) => Answer<Segment>;

  'review.history': (segmentId: SegmentId) => Answer<readonly Revision[]>;
  'review.baseline': (articleId: ArticleId, baseline: Baseline) => Answer<BaselineTexts>;
  /** The chains of wordings since the baseline: of all segments (null) or of some. */
  'review.layers': (
    articleId: ArticleId,
    baseline: Baseline,
    segmentIds: readonly SegmentId[] | null,
  ) => Answer<ArticleLayers>;
  'review.decide': (decisions: readonly DecisionInput[]) => Answer<DecisionResult>;
  'review.undoDecision': (seq: number) => Answer<readonly Segment[]>;
  'review.explainChange': (reason: ChangeReasonInput) => Answer<ChangeReason>;
  /** Every reason given in the article, oldest first. */
  'review.reasons': (articleId: ArticleId) => Answer<readonly ChangeReason[]>;
  'review.pinBaseline': (articleId: ArticleId, name: string) => Answer<readonly PinnedBaseline[]>;
  'review.unpinBaseline': (id: PinnedBaselineId) => Answer<readonly PinnedBaseline[]>;
  'review.lockSegments': (segmentIds: readonly SegmentId[], reason: string) => Answer<readonly Segment[]>;
  'review.unlockSegments': (segmentIds: readonly SegmentId[]) => Answer<readonly Segment[]>;
  /** Asks where to; null when the user closes the dialog. `name` proposes the file's, without its ending. */
  'review.exportDigest': (digest: {
    format: 'html' | 'csv';
    name: string;
    content: string;
  }) => Answer<ExportedFile | null>;
  /** The long part of approving many segments, with progress; nothing is approved by it. app.cancelled. */
  'review.prepareApproval': (segmentIds: readonly SegmentId[], jobId: string) => Answer<null>;
  'review.approve': (approvals: readonly ApprovalInput[]) => Answer<ApprovalResult>;
  'review.withdrawApprovals': (segmentIds: readonly SegmentId[]) => Answer<readonly Segment[]>;
  'review.addComment': (comment: CommentInput) => Answer<CommentResult>;
  'review.resolveThread': (commentId: CommentId) => Answer<CommentResult>;
  'review.reopenThread': (commentId: CommentId) => Answer<CommentResult>;
  /** What a new version of one side would do; nothing is applied. */
  'review.planCorrection': (correction: {
    articleId: ArticleId;
    side: Side;
    document: ImportedDocument;
    jobId: string;
  }) => Answer<CorrectionPlan>;
  'review.applyCorrection': (articleId: ArticleId, correction: CorrectionInput) => Answer<Corrected>;
  'review.undoCorrection': (seq: number) => Answer<{ readonly segmentIds: readonly SegmentId[] }>;

  'export.templates': () => Answer<readonly string[]>;
  'export.addTemplate': () => Answer<readonly string[] | null>;
  'export.removeTemplate': (name: string) => Answer<readonly string[]>;
  /** Asks where to; null when the user closes the dialog. Each file is recorded in the log. */
  'export.save': (articleId: ArticleId, request: ExportRequest, jobId: string) => Answer<ExportedFile | null>;
  /** Several files into one folder the user chooses; never overwrites. */
  'export.saveAll': (
    articleId: ArticleId,
    requests: readonly ExportRequest[],
    jobId: string,
  ) => Answer<readonly ExportedFile[] | null>;
  'export.showLast': () => Answer<null>;
  /** An exported file, or the sign-off record of one; null when the user closes the dialog. */
  'export.chooseToVerify': (what: 'file' | 'signOff') => Answer<FileToken | null>;
  /** Without `signOff` the record beside the file is taken, if there is one. */
  'export.verifyFile': (asked: {
    file: string;
    signOff: string | null;
    jobId: string;
  }) => Answer<VerifyReport>;
}
export type RequestName = keyof Requests;

// A record, so that a name left out does not compile.
const names: Readonly<Record<RequestName, true>> = {
  ...checkRequestNames,
  ...scoreRequestNames,
  'app.state': true,
  'app.saveSettings': true,
  'app.cancelJob': true,
  'app.reportError': true,
  'app.openLink': true,
  'app.newWindow': true,
  'app.windowCommand': true,
  'app.flushed': true,
  'app.edit': true,
  'workspace.create': true,
  'workspace.open': true,
  'workspace.openRecent': true,
  'workspace.openDefault': true,
  'workspace.showInFolder': true,
  'workspace.setPolicy': true,
  'workspace.listBackups': true,
  'workspace.previewBackup': true,
  'workspace.restoreBackup': true,
  'people.add': true,
  'people.change': true,
  'people.choose': true,
  'library.list': true,
  'library.search': true,
  'library.delete': true,
  'library.restore': true,
  'library.addSample': true,
  'library.events': true,
  'import.chooseFiles': true,
  'import.readFile': true,
  'import.readPasted': true,
  'import.accept': true,
  'import.choosePairs': true,
  'import.readBatch': true,
  'import.tryPair': true,
  'import.acceptPair': true,
  'import.saveReport': true,
  'align.pairParagraphs': true,
  'align.begin': true,
  'align.beginStretch': true,
  'align.open': true,
  'align.save': true,
  'align.accept': true,
  'align.discard': true,
  'align.realign': true,
  'align.evidence': true,
  'align.findMoved': true,
  'align.restructure': true,
  'align.undoRestructuring': true,
  'edit.openArticle': true,
  'edit.markSeen': true,
  'edit.setRole': true,
  'edit.saveDraft': true,
  'edit.discardDraft': true,
  'edit.commitRevision': true,
  'edit.suggest': true,
  'review.history': true,
  'review.baseline': true,
  'review.layers': true,
  'review.decide': true,
  'review.undoDecision': true,
  'review.explainChange': true,
  'review.reasons': true,
  'review.pinBaseline': true,
  'review.unpinBaseline': true,
  'review.lockSegments': true,
  'review.unlockSegments': true,
  'review.exportDigest': true,
  'review.prepareApproval': true,
  'review.approve': true,
  'review.withdrawApprovals': true,
  'review.addComment': true,
  'review.resolveThread': true,
  'review.reopenThread': true,
  'review.planCorrection': true,
  'review.applyCorrection': true,
  'review.undoCorrection': true,
  'export.templates': true,
  'export.addTemplate': true,
  'export.removeTemplate': true,
  'export.save': true,
  'export.saveAll': true,
  'export.showLast': true,
  'export.chooseToVerify': true,
  'export.verifyFile': true,
};
export const requestNames = Object.keys(names) as readonly RequestName[];

/** The one channel on which main sends `MainEvent`s to a window. */
export const eventChannel = 'event';

/** Preload's own channel for the paths of dropped files; the page cannot reach it. */
export const dropChannel = 'dropFiles';

/** What preload.ts puts on `window.duizhao`. */
export interface Bridge {
  /** Only renderer/bridge.ts asks here: long lists of arguments go packed, and long answers come so (packed.ts). */
  readonly request: <Name extends RequestName>(
    name: Name,
    ...args: Parameters<Requests[Name]>
  ) => ReturnType<Requests[Name]>;
  /** Calls back for every event until the returned function is called. */
  readonly onEvent: (listener: (event: MainEvent) => void) => () => void;
  /** Turns files dropped on the window (`File` objects) into tokens; takes nothing else. */
  readonly dropFiles: (files: readonly unknown[]) => Answer<readonly FileToken[]>;
}
