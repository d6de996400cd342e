// The termbase of the open workspace, for the screens and rows that use it.
import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { onEvent, request } from '../bridge.js';
import { TermbaseStore, type TermbaseState } from './termbaseStore.js';

/** Events of one action come in bursts; one question answers them all. */
const pauseMs = 150;

// Where nobody provides one, as in a view shown alone, there are no terms.
const TermbaseContext = createContext(new TermbaseStore(request));

/** Below an open workspace. */
export function TermbaseProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [store] = useState(() => new TermbaseStore(request));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onEvent((event) => {
      if (event.kind !== 'workspaceChanged') return;
      clearTimeout(timer);
      timer = setTimeout(() => void store.follow(), pauseMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return <TermbaseContext value={store}>{children}</TermbaseContext>;
}

/** To act on it; has nothing read. */
export const useTermbaseStore = (): TermbaseStore => use(TermbaseContext);

/** What is known of it; has it read. */
export function useTermbase(): TermbaseState {
  const store = useTermbaseStore();
  useEffect(() => store.want(), [store]);
  return useSyncExternalStore(store.subscribe, store.state);
}

/** Another number after every change of it; has nothing read. */
export function useTermRevision(): number {
  const store = useTermbaseStore();
  return useSyncExternalStore(store.subscribe, () => store.state().revision);
}
