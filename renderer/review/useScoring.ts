// How the workspace scores, as of now.
import { useEffect, useState } from 'react';
import type { EventKind } from '../../shared/model/event.js';
import type { Scoring } from '../../shared/model/scoring.js';
import type { Failure } from '../../shared/outcome.js';
import { useLogRevision } from '../article/useLogRevision.js';
import { request } from '../bridge.js';

const kinds: readonly EventKind[] = ['scoringChanged'];

/** Null: not known yet. */
export function useScoring(): { readonly scoring: Scoring | null; readonly failure: Failure | null } {
  const revision = useLogRevision(kinds);
  const [answer, setAnswer] = useState<ReturnType<typeof useScoring>>({ scoring: null, failure: null });
  useEffect(() => {
    let isWanted = true;
    void request('review.scoring').then((outcome) => {
      if (!isWanted) return;
      if (outcome.ok) setAnswer({ scoring: outcome.value, failure: null });
      else setAnswer((before) => ({ ...before, failure: outcome.failure }));
    });
    return () => {
      isWanted = false;
    };
  }, [revision]);
  return answer;
}
