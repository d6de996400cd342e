// Notices that belong to the whole window and not to one place in it; shown below the title bar.
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { Notice, type NoticeContent } from './Notice.js';

/** Shows and takes back notices; a key stands for one matter, a second notice of it replaces the first. */
export interface Notices {
  readonly show: (key: string, notice: NoticeContent) => void;
  readonly dismiss: (key: string) => void;
}

const NoticesContext = createContext<Notices>({ show: () => undefined, dismiss: () => undefined });
const ShownContext = createContext<ReadonlyMap<string, NoticeContent>>(new Map());

/** Holds the notices of this window. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<ReadonlyMap<string, NoticeContent>>(new Map());
  const notices = useMemo<Notices>(
    () => ({
      show: (key, notice) => setShown((before) => new Map(before).set(key, notice)),
      dismiss: (key) => setShown((before) => new Map([...before].filter(([other]) => other !== key))),
    }),
    [],
  );
  return (
    <NoticesContext value={notices}>
      <ShownContext value={shown}>{children}</ShownContext>
    </NoticesContext>
  );
}

/** Window-wide notices. */
export function useNotices(): Notices {
  return use(NoticesContext);
}

/** The bars, newest last. */
export function NoticeBars() {
  const shown = use(ShownContext);
  const { dismiss } = useNotices();
  return (
    <div className="notices">
      {[...shown].map(([key, notice]) => (
        <Notice key={key} {...notice} onClose={() => dismiss(key)} />
      ))}
    </div>
  );
}
