// Where the palette finds things besides commands: screens offer entries while they are mounted.
import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { IconName } from '../ui/icons/shapes.js';

/** Something to go to. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly lang?: string;
  /** The same thing's name in the other language, after the first. */
  readonly second?: { readonly label: string; readonly lang: string };
  readonly note?: string;
  readonly icon?: IconName;
  readonly run: () => void;
}

/** Entries for what was typed, the best first, a dozen at most; `query` is trimmed, `#12` comes as `12`. */
export type PaletteSource = (query: string) => readonly PaletteEntry[];

interface Sources {
  readonly add: (source: PaletteSource) => () => void;
  readonly find: PaletteSource;
}

const SourcesContext = createContext<Sources>({ add: () => () => undefined, find: () => [] });

/** Collects the sources of the mounted screens. */
export function PaletteSourcesProvider({ children }: { readonly children: ReactNode }) {
  const sources = useRef(new Set<PaletteSource>());
  const value = useMemo<Sources>(
    () => ({
      add: (source) => {
        const all = sources.current;
        all.add(source);
        return () => all.delete(source);
      },
      find: (query) => [...sources.current].flatMap((source) => source(query)),
    }),
    [],
  );
  return <SourcesContext value={value}>{children}</SourcesContext>;
}

/** Offers entries (segments of the open article, say) while the calling component is mounted. */
export function usePaletteSource(source: PaletteSource): void {
  const { add } = use(SourcesContext);
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  }, [source]);
  useEffect(() => add((query) => latest.current(query)), [add]);
}

/** Asks all sources. */
export function usePaletteSources(): PaletteSource {
  return use(SourcesContext).find;
}
