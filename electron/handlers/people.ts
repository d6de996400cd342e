// Requests about the people of the workspace and who of them works in this window.
import { failed } from '../../shared/outcome.js';
import type { Sessions } from '../session/sessions.js';
import { withActor, withStorage } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';
import { tellAll } from './workspace.js';

/** The handlers of `people.*`. */
export function peopleHandlers(sessions: Sessions): Handlers<StageNames<'people'>> {
  return {
    'people.add': (session, person) =>
      withStorage(session, async (storage) => {
        const info = await storage.info();
        if (!info.ok) return info;
        // Only the first person of a workspace is added by nobody.
        if (!session.actor && info.value.people.length > 0) return failed('people.nobodyChosen', {});
        const added = await storage.addPerson(session.actor, person);
        if (!added.ok) return added;
        const [role] = added.value.roles;
        if (!session.actor && role) {
          const chosen = await sessions.choose(session, { personId: added.value.id, actingAs: role });
          if (!chosen.ok) return chosen;
        }
        return tellAll(sessions, session);
      }),
    'people.change': (session, person) =>
      withActor(session, async (storage, actor) => {
        const changed = await storage.changePerson(actor, person);
        return changed.ok ? tellAll(sessions, session) : changed;
      }),
    'people.choose': (session, who) => sessions.choose(session, who),
  };
}
