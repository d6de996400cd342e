// The storage contract on SQLite: each method is one transaction of the functions beside this file.
import type { Outcome } from '../../shared/outcome.js';
import {
  acceptAlignment,
  alignment,
  beginAlignment,
  beginStretch,
  discardAlignment,
  saveAlignment,
} from './alignments.js';
import { approvedPairs } from './approvedPairs.js';
import { rowHistories } from './rowHistories.js';
import { approve, prepareApproval, withdrawApprovals } from './approvals.js';
import { deleteArticle, loadArticle, markSeen, restoreArticle, setParagraphRole } from './articles.js';
import { articlesOf, checkSettings, setChecks } from './checkSettings.js';
import { confirmedErrors, confirmError, withdrawConfirmedError } from './confirmedErrors.js';
import { copyWorkspace } from './copyWorkspace.js';
import { baseline } from './baselines.js';
import { watchChanges } from './changes.js';
import { addComment, reopenThread, resolveThread } from './comments.js';
import type { StorageContext } from './context.js';
import { applyCorrection } from './correction.js';
import type { WorkspaceStorage } from './contract.js';
import { createArticle } from './createArticle.js';
import { decide } from './decisions.js';
import { discardDraft, saveDraft } from './drafts.js';
import { chainHash } from './eventChain.js';
import { listEvents } from './events.js';
import { recordExport } from './exports.js';
import { layers } from './layers.js';
import { importedBefore } from './importedBefore.js';
import { listArticles, searchArticles } from './library.js';
import { lockSegments, unlockSegments } from './locks.js';
import { addPerson, changePerson } from './people.js';
import { pinBaseline, unpinBaseline } from './pinnedBaselines.js';
import { explainChange, reasons } from './reasons.js';
import { restructure } from './restructuring.js';
import { commitRevision, history } from './revisions.js';
import { undoCorrection } from './undoCorrection.js';
import { scoring, setScoring } from './scoring.js';
import { suggest } from './suggestions.js';
import { undoDecision } from './undoDecision.js';
import { signOffMaterial } from './signOffMaterial.js';
import { concepts, deleteConcept, importConcepts, saveConcept } from './termbase.js';
import { undoRestructuring } from './undoRestructuring.js';
import { verifyChain } from './verifyChain.js';
import { waive, waivers, withdrawWaiver } from './waivers.js';
import { setPolicy, workspaceInfo } from './workspace.js';

type Work<Parameters extends readonly unknown[], T> = (
  context: StorageContext,
  ...parameters: Parameters
) => Outcome<T>;

/** Turns a function on the context into a method of the contract. */
type Method = <Parameters extends readonly unknown[], T>(
  work: Work<Parameters, T>,
) => (...parameters: Parameters) => Promise<Outcome<T>>;

const readingMethods = (read: Method) => ({
  info: read(workspaceInfo),
  listArticles: read(listArticles),
  searchArticles: read(searchArticles),
  loadArticle: read(loadArticle),
  history: read(history),
  baseline: read(baseline),
  layers: read(layers),
  reasons: read(reasons),
  importedBefore: read(importedBefore),
  listEvents: read(listEvents),
  signOffMaterial: read(signOffMaterial),
  alignment: read(alignment),
  verifyChain: read(verifyChain),
  chainHash: read(chainHash),
});

const writingMethods = (write: Method) => ({
  setPolicy: write(setPolicy),
  addPerson: write(addPerson),
  changePerson: write(changePerson),
  createArticle: write(createArticle),
  deleteArticle: write(deleteArticle),
  restoreArticle: write(restoreArticle),
  setParagraphRole: write(setParagraphRole),
  markSeen: write(markSeen),
  saveDraft: write(saveDraft),
  discardDraft: write(discardDraft),
  commitRevision: write(commitRevision),
  suggest: write(suggest),
  decide: write(decide),
  undoDecision: write(undoDecision),
  explainChange: write(explainChange),
  pinBaseline: write(pinBaseline),
  unpinBaseline: write(unpinBaseline),
  lockSegments: write(lockSegments),
  unlockSegments: write(unlockSegments),
  beginAlignment: write(beginAlignment),
  beginStretch: write(beginStretch),
  saveAlignment: write(saveAlignment),
  acceptAlignment: write(acceptAlignment),
  discardAlignment: write(discardAlignment),
  restructure: write(restructure),
  undoRestructuring: write(undoRestructuring),
  applyCorrection: write(applyCorrection),
  undoCorrection: write(undoCorrection),
  prepareApproval: write(prepareApproval),
  approve: write(approve),
  withdrawApprovals: write(withdrawApprovals),
  addComment: write(addComment),
  resolveThread: write(resolveThread),
  reopenThread: write(reopenThread),
  recordExport: write(recordExport),
});

/** What the checks go by and what people said of their findings; the termbase. */
const checkMethods = (read: Method, write: Method) => ({
  waivers: read(waivers),
  waive: write(waive),
  withdrawWaiver: write(withdrawWaiver),
  checkSettings: read(checkSettings),
  setChecks: write(setChecks),
  confirmedErrors: read(confirmedErrors),
  confirmError: write(confirmError),
  withdrawConfirmedError: write(withdrawConfirmedError),
  scoring: read(scoring),
  setScoring: write(setScoring),
  articlesOf: read(articlesOf),
  approvedPairs: read(approvedPairs),
  rowHistories: read(rowHistories),
  concepts: read(concepts),
  saveConcept: write(saveConcept),
  deleteConcept: write(deleteConcept),
  importConcepts: write(importConcepts),
});

/** The workspace behind an open, migrated connection; closing it closes the connection. */
export function sqliteStorage(context: StorageContext): WorkspaceStorage {
  const { db } = context;
  const changes = watchChanges(context);
  const read: Method =
    (work) =>
    async (...parameters) =>
      db.read(() => work(context, ...parameters));
  const write: Method =
    (work) =>
    async (...parameters) => {
      const outcome = db.write(() => work(context, ...parameters));
      if (outcome.ok) changes.look();
      return outcome;
    };
  return {
    ...readingMethods(read),
    ...writingMethods(write),
    ...checkMethods(read, write),
    backupTo: (file) => copyWorkspace(db.file, file),
    onChange: changes.listen,
    close: async () => {
      changes.stop();
      db.close();
    },
  };
}
