// The effort since the translation was imported: asked for when the article was quiet for a moment, kept until the next answer.
import { useEffect, useState } from 'react';
import type { ArticleEffort } from '../../../shared/model/effort.js';
import type { ArticleId, SegmentId } from '../../../shared/model/ids.js';
import type { Failure } from '../../../shared/outcome.js';
import type { Ask } from '../../article/ArticleWorld.js';
import { newJobId } from '../../bridge.js';

/** Null: not known yet. */
export interface EffortAnswer {
  readonly effort: ArticleEffort | null;
  readonly failure: Failure | null;
}

const nothing: EffortAnswer = { effort: null, failure: null };
/** After a change of the words, in milliseconds. */
const quietMs = 600;

/** `only`: one segment; null: the whole article. `words` is whatever changes with the words that are measured. */
export function useEffort(
  request: Ask,
  articleId: ArticleId,
  only: SegmentId | null,
  words: unknown,
): EffortAnswer {
  const [answer, setAnswer] = useState(nothing);
  const [asked, setAsked] = useState(only);
  // Never that of the row one came from.
  if (asked !== only) {
    setAsked(only);
    setAnswer(nothing);
  }
  useEffect(() => {
    let isWanted = true;
    let jobId: string | null = null;
    const ask = async (): Promise<void> => {
      jobId = newJobId();
      const segmentIds = only === null ? null : [only];
      const outcome = await request('review.effort', {
        articleId,
        baseline: { kind: 'firstImport' },
        segmentIds,
        jobId,
      });
      jobId = null;
      if (!isWanted) return;
      if (outcome.ok) setAnswer({ effort: outcome.value, failure: null });
      else if (outcome.failure.code !== 'app.cancelled')
        setAnswer((before) => ({ ...before, failure: outcome.failure }));
    };
    const timer = setTimeout(() => void ask(), quietMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      if (jobId !== null) void request('app.cancelJob', jobId);
    };
  }, [request, articleId, only, words]);
  return answer;
}
