// The articles of the workspace, kept as main says they are.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArticleSummary } from '../../shared/model/article.js';
import type { Failure } from '../../shared/outcome.js';
import { onEvent, request } from '../bridge.js';

/** null articles: not asked yet. */
export interface Articles {
  readonly articles: readonly ArticleSummary[] | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

/** Events of one action come in bursts; one question answers them all. */
const pause = 150;

/** Asks when mounted and whenever the workspace changed. */
export function useArticles(): Articles {
  const [articles, setArticles] = useState<readonly ArticleSummary[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef(0);
  const reload = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    void request('library.list').then((answer) => {
      // An answer to an older question must not replace a newer one.
      if (mine !== asked.current) return;
      if (answer.ok) setArticles(answer.value);
      setFailure(answer.ok ? null : answer.failure);
    });
  }, []);
  useEffect(reload, [reload]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onEvent((event) => {
      if (event.kind !== 'workspaceChanged') return;
      clearTimeout(timer);
      timer = setTimeout(reload, pause);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [reload]);
  return { articles, failure, reload };
}
