// The ledger of an article, asked for as one comes to it and anew when somebody changes the article.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArticleId } from '../../../shared/model/ids.js';
import type { ArticleLedger } from '../../../shared/model/ledger.js';
import type { Failure } from '../../../shared/outcome.js';
import { newJobId, onEvent, request } from '../../bridge.js';

/** Null ledger: not known yet. */
export interface LedgerAnswer {
  readonly ledger: ArticleLedger | null;
  readonly failure: Failure | null;
  readonly askAgain: () => void;
}

/** Leaving gives the work up. */
export function useArticleLedger(articleId: ArticleId): LedgerAnswer {
  const [ledger, setLedger] = useState<ArticleLedger | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef<string | null>(null);
  const cancel = useCallback(() => {
    const jobId = running.current;
    running.current = null;
    if (jobId !== null) void request('app.cancelJob', jobId);
  }, []);
  const ask = useCallback(async () => {
    cancel();
    const jobId = newJobId();
    running.current = jobId;
    const outcome = await request('check.articleLedger', articleId, jobId);
    if (running.current !== jobId) return;
    running.current = null;
    setFailure(outcome.ok ? null : outcome.failure);
    if (outcome.ok) setLedger(outcome.value);
  }, [articleId, cancel]);
  useEffect(() => {
    void ask();
    const stop = onEvent((event) => {
      if (event.kind === 'workspaceChanged') void ask();
    });
    return () => {
      stop();
      cancel();
    };
  }, [ask, cancel]);
  return { ledger, failure, askAgain: () => void ask() };
}
