// Requests of the termbase.
import { withActor, withStorage } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';

/** The handlers of `terms.*`. */
export function termsHandlers(): Handlers<StageNames<'terms'>> {
  return {
    'terms.list': (session) => withStorage(session, (storage) => storage.concepts()),
    'terms.save': (session, concept) =>
      withActor(session, (storage, actor) => storage.saveConcept(actor, concept)),
    'terms.delete': (session, id, version) =>
      withActor(session, (storage, actor) => storage.deleteConcept(actor, id, version)),
    'terms.import': (session, concepts) =>
      withActor(session, (storage, actor) => storage.importConcepts(actor, concepts)),
  };
}
