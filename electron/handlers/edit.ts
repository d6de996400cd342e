// Requests of the open article: reading it, drafts, revisions, roles of paragraphs.
import { withActor } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';

/** The handlers of `edit.*`. */
export function editHandlers(): Handlers<StageNames<'edit'>> {
  return {
    'edit.openArticle': (session, articleId, extent) =>
      withActor(session, (storage, { personId }) => storage.loadArticle(articleId, personId, extent)),
    'edit.markSeen': (session, articleId, seq) =>
      withActor(session, (storage, { personId }) => storage.markSeen(personId, articleId, seq)),
    'edit.setRole': (session, paragraphId, role) =>
      withActor(session, (storage, actor) => storage.setParagraphRole(actor, paragraphId, role)),
    'edit.saveDraft': (session, draft) =>
      withActor(session, (storage, actor) => storage.saveDraft(actor, draft)),
    'edit.discardDraft': (session, segmentId) =>
      withActor(session, (storage, { personId }) => storage.discardDraft(personId, segmentId)),
    'edit.commitRevision': (session, revision) =>
      withActor(session, (storage, actor) => storage.commitRevision(actor, revision)),
    'edit.suggest': (session, suggestion) =>
      withActor(session, (storage, actor) => storage.suggest(actor, suggestion)),
  };
}
