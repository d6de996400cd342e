// The session: the workspace this window has open and who works in it here.
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Session } from '../../shared/model/app.js';
import type { PersonId } from '../../shared/model/ids.js';
import type { Person } from '../../shared/model/person.js';
import { onEvent } from '../bridge.js';

/** The open workspace's session and the people in it by id. */
export interface SessionInUse {
  readonly session: Session;
  readonly setSession: (session: Session) => void;
  /** The person, or null for one the workspace does not know (any more). */
  readonly personOf: (id: PersonId) => Person | null;
  /** Who works here; null until somebody is chosen. */
  readonly me: Person | null;
}

const SessionContext = createContext<SessionInUse | null>(null);

/** Provides the session; `onOther` is called when another workspace has been opened in this window. */
export function SessionProvider({
  initial,
  onOther,
  children,
}: {
  readonly initial: Session;
  readonly onOther: (session: Session) => void;
  readonly children: ReactNode;
}) {
  const [session, setSession] = useState(initial);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.kind !== 'sessionChanged') return;
        if (
          event.session.workspace.id === session.workspace.id &&
          event.session.fileName === session.fileName
        )
          setSession(event.session);
        else onOther(event.session);
      }),
    [onOther, session.fileName, session.workspace.id],
  );
  const value = useMemo<SessionInUse>(() => {
    const people = new Map(session.workspace.people.map((person) => [person.id, person]));
    const personOf = (id: PersonId): Person | null => people.get(id) ?? null;
    const me = session.actor === null ? null : personOf(session.actor.personId);
    return { session, setSession, personOf, me };
  }, [session]);
  return <SessionContext value={value}>{children}</SessionContext>;
}

/** The session in use; only below SessionProvider, that is when a workspace is open. */
export function useSession(): SessionInUse {
  const value = use(SessionContext);
  if (value === null) throw new Error('SessionProvider is missing');
  return value;
}
