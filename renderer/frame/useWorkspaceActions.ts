// Opening workspaces and choosing who works: everything unsaved is saved first, failures show below the title bar.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecentWorkspace, Session } from '../../shared/model/app.js';
import type { PersonId } from '../../shared/model/ids.js';
import type { PersonRole } from '../../shared/model/person.js';
import type { Outcome } from '../../shared/outcome.js';
import { request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { useFlushAll } from '../ui/FlushProvider.js';
import { useNotices } from '../ui/NoticesProvider.js';
import { useSession } from '../ui/SessionProvider.js';
import { useFallSilent } from '../ui/StatusMessage.js';
import type { MenuEntry } from '../ui/Menu.js';

/** What can be done about workspaces and people from everywhere in the window. */
export interface WorkspaceActions {
  readonly create: () => void;
  readonly open: () => void;
  readonly showInFolder: () => void;
  readonly choosePerson: (personId: PersonId, actingAs: PersonRole) => Promise<void>;
  /** Workspaces opened before, the present one left out. */
  readonly recentEntries: readonly MenuEntry[];
}

/** `onOpen` is called with the session of a workspace just opened. */
export function useWorkspaceActions(
  recent: readonly RecentWorkspace[],
  onOpen: (session: Session) => void,
): WorkspaceActions {
  const { t } = useTranslation();
  const { session, setSession } = useSession();
  const attempt = useAttempt();
  const fallSilent = useFallSilent();
  const { name } = session.workspace;
  const folder = session.folder;
  return useMemo<WorkspaceActions>(() => {
    const notOpened = t('workspace.notOpened');
    return {
      create: () => void attempt(() => request('workspace.create'), onOpen, t('workspace.notCreated')),
      open: () => void attempt(() => request('workspace.open'), onOpen, notOpened),
      showInFolder: () => void request('workspace.showInFolder'),
      choosePerson: (personId, actingAs) =>
        attempt(
          () => request('people.choose', { personId, actingAs }),
          (next) => {
            // What was said was said to somebody else.
            fallSilent();
            setSession(next);
          },
          t('people.notChosen'),
        ),
      recentEntries: recent
        .filter((entry) => entry.name !== name || entry.folder !== folder)
        .map((entry) => ({
          id: entry.key,
          label: entry.name,
          note: entry.folder,
          run: () => void attempt(() => request('workspace.openRecent', entry.key), onOpen, notOpened),
        })),
    };
  }, [t, attempt, fallSilent, onOpen, setSession, recent, name, folder]);
}

type Attempt = (
  ask: () => Promise<Outcome<Session | null>>,
  then: (session: Session) => void,
  lead: string,
) => Promise<void>;

// Asks for another session after everything is saved; a dialog that is closed changes nothing.
function useAttempt(): Attempt {
  const flushAll = useFlushAll();
  const notices = useNotices();
  const describe = useFailureText();
  return useCallback(
    async (ask, then, lead) => {
      await flushAll();
      const answer = await ask();
      if (!answer.ok) notices.show('workspace', { tone: 'error', lead, text: describe(answer.failure) });
      else {
        notices.dismiss('workspace');
        if (answer.value !== null) then(answer.value);
      }
    },
    [flushAll, notices, describe],
  );
}
