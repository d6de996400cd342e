// Errors of the checks that hold segments up, where the workspace wants that. Main asks again before anything is written.
import { useEffect, useState } from 'react';
import { openErrors } from '../../shared/check/waivers.js';
import type { Article } from '../../shared/model/article.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { newJobId, request } from '../bridge.js';
import { useSession } from '../ui/SessionProvider.js';

const none: ReadonlyMap<SegmentId, number> = new Map();

/** How many in each segment; empty until they are known. */
export function useOpenErrors(article: Article): ReadonlyMap<SegmentId, number> {
  const { policy } = useSession().session.workspace;
  const [errors, setErrors] = useState(none);
  const isAsked = policy.errors === 'block';
  useEffect(() => {
    if (!isAsked) return undefined;
    let isWanted = true;
    const jobId = newJobId();
    void request('check.article', article.id, jobId).then((outcome) => {
      if (!isWanted || !outcome.ok) return;
      setErrors(openErrors(article.segments, outcome.value.found, outcome.value.waivers));
    });
    return () => {
      isWanted = false;
      void request('app.cancelJob', jobId);
    };
  }, [article, isAsked]);
  return isAsked ? errors : none;
}
