// The effort since the translation was imported: asked for when the article was quiet for a moment, kept until the next answer.
import { useEffect, useState } from 'react';
import type { ArticleEffort } from '../../../shared/model/effort.js';
import type { ArticleId, SegmentId } from '../../../shared/model/ids.js';
import type { Failure } from '../../../shared/outcome.js';
import type { Ask } from '../../article/ArticleWorld.js';
import { askWhenQuiet } from '../../article/askWhenQuiet.js';

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
    const segmentIds = only === null ? null : [only];
    return askWhenQuiet({
      quietMs,
      request,
      ask: (jobId) =>
        request('review.effort', { articleId, baseline: { kind: 'firstImport' }, segmentIds, jobId }),
      told: (outcome) => {
        if (outcome.ok) setAnswer({ effort: outcome.value, failure: null });
        else setAnswer((before) => ({ ...before, failure: outcome.failure }));
      },
    });
  }, [request, articleId, only, words]);
  return answer;
}
