// Notices when something of some kinds happened in the workspace: here, in another window or in another program.
import { useEffect, useState } from 'react';
import type { EventKind } from '../../shared/model/event.js';
import { onEvent, request } from '../bridge.js';

/** Events of one action come in bursts. */
const pauseMs = 150;

/**
 * Position in the log of the newest event of these kinds; 0: none that happened while this is shown. `kinds` keeps its identity
 * between renders.
 */
export function useLogRevision(kinds: readonly EventKind[]): number {
  const [seq, setSeq] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWanted = true;
    const look = async (): Promise<void> => {
      const events = await request('library.events', { articleId: null, kinds, beforeSeq: null, limit: 1 });
      if (isWanted && events.ok) setSeq(events.value[0]?.seq ?? 0);
    };
    const stop = onEvent((event) => {
      if (event.kind !== 'workspaceChanged') return;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), pauseMs);
    });
    return () => {
      isWanted = false;
      clearTimeout(timer);
      stop();
    };
  }, [kinds]);
  return seq;
}
