// “Save every keystroke now”: asked before the window closes, the person changes or another workspace is opened.
import { createContext, use, useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';

type Save = () => Promise<boolean>;
interface Flush {
  readonly add: (save: Save) => () => void;
  readonly all: () => Promise<boolean>;
}

const FlushContext = createContext<Flush>({ add: () => () => undefined, all: () => Promise.resolve(true) });

/** Knows everybody who has something unsaved. */
export function FlushProvider({ children }: { readonly children: ReactNode }) {
  const saves = useRef(new Set<Save>());
  const value = useMemo<Flush>(
    () => ({
      add: (save) => {
        const all = saves.current;
        all.add(save);
        return () => all.delete(save);
      },
      all: async () => {
        const saved = await Promise.all([...saves.current].map((save) => save()));
        return !saved.includes(false);
      },
    }),
    [],
  );
  return <FlushContext value={value}>{children}</FlushContext>;
}

/** Registers how the calling component saves what it holds, while it is mounted; `save` answers whether it is safe. */
export function useFlush(save: Save): void {
  const { add } = use(FlushContext);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  }, [save]);
  useEffect(() => add(() => latest.current()), [add]);
}

/** Saves everything; answers when all was tried whether all is safe. */
export function useFlushAll(): () => Promise<boolean> {
  const { all } = use(FlushContext);
  return useCallback(() => all(), [all]);
}
