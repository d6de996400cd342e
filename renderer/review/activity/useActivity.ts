// The log in pages: the newest first, earlier ones as one scrolls, what happens meanwhile at its top.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { WorkspaceEvent } from '../../../shared/model/event.js';
import type { EventQuery } from '../../../shared/model/workspaceRequests.js';
import type { Failure } from '../../../shared/outcome.js';
import { onEvent, request } from '../../bridge.js';
import { withNewer } from './activityList.js';

/** Lines of one page. */
const pageSize = 100;
/** Events of one action come in bursts; one question answers them all. */
const pauseMs = 150;

/** null events: not asked yet. */
export interface Activity {
  readonly events: readonly WorkspaceEvent[] | null;
  /** Nothing earlier is left. */
  readonly isWhole: boolean;
  readonly failure: Failure | null;
  readonly more: () => void;
}

interface Page {
  readonly query: unknown;
  readonly events: readonly WorkspaceEvent[];
  readonly isWhole: boolean;
}

/** Another query begins anew. */
export function useActivity(query: Omit<EventQuery, 'beforeSeq' | 'limit'>): Activity {
  const wanted = useRef(query);
  wanted.current = query;
  const isAsking = useRef(false);
  const [page, setPage] = useState<Page | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ask = useCallback(async (beforeSeq: number | null, known: readonly WorkspaceEvent[]) => {
    const asked = wanted.current;
    isAsking.current = true;
    const answer = await request('library.events', { ...asked, beforeSeq, limit: pageSize });
    isAsking.current = false;
    if (wanted.current !== asked) return;
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    const isWhole = answer.value.length < pageSize;
    setPage({ query: asked, events: [...known, ...answer.value], isWhole });
  }, []);
  useEffect(() => {
    void ask(null, []);
  }, [ask, query]);
  const isCurrent = page !== null && page.query === query;
  const latest = useRef(page);
  latest.current = isCurrent ? page : null;
  useNewer(wanted, latest, setPage);
  const more = useCallback(() => {
    const now = latest.current;
    if (!now || now.isWhole || isAsking.current) return;
    void ask(now.events.at(-1)?.seq ?? null, now.events);
  }, [ask]);
  return useMemo(
    () => ({
      events: isCurrent ? page.events : null,
      isWhole: isCurrent && page.isWhole,
      failure,
      more,
    }),
    [isCurrent, page, failure, more],
  );
}

function useNewer(
  wanted: { readonly current: Omit<EventQuery, 'beforeSeq' | 'limit'> },
  latest: { readonly current: Page | null },
  setPage: (change: (page: Page | null) => Page | null) => void,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const asked = wanted.current;
      if (latest.current === null) return;
      const answer = await request('library.events', { ...asked, beforeSeq: null, limit: pageSize });
      if (!answer.ok || wanted.current !== asked) return;
      setPage((page) =>
        page?.query === asked ? { ...page, events: withNewer(page.events, answer.value) } : page,
      );
    };
    const stop = onEvent((event) => {
      if (event.kind !== 'workspaceChanged') return;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), pauseMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [wanted, latest, setPage]);
}
