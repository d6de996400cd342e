// After a link was mended, what follows up to the next confirmed one is aligned anew; the answer is a proposal.
import { useEffect, useState } from 'react';
import { stretchAfter } from '../../shared/align/alignment/stretch.js';
import type { Failure } from '../../shared/outcome.js';
import { newJobId, request } from '../bridge.js';
import type { AlignAction } from './alignReducer.js';
import type { AlignState } from './alignState.js';
import { realignBlocks } from './realignBlocks.js';

/** Waits after an edit: of several quick ones the last is asked about, and the window draws first. */
const realignAfterMs = 60;

/** Asks once for each mended link; what was asked before is cancelled. Answers why it did not work, else null. */
export function useRealign(state: AlignState, dispatch: (action: AlignAction) => void): Failure | null {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { mended, alignment } = state;
  useEffect(() => {
    if (!mended) return undefined;
    let isWanted = true;
    let jobId: string | null = null;
    const align = async (): Promise<void> => {
      const stretch = stretchAfter(alignment, mended.linkId, mended.isWithLink);
      if (!stretch) return;
      const job = newJobId();
      jobId = job;
      const answer = await realignBlocks(alignment, stretch, job);
      jobId = null;
      if (!isWanted) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) dispatch({ kind: 'proposed', serial: mended.serial, stretch, answer: answer.value });
    };
    const timer = setTimeout(() => void align(), realignAfterMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      setFailure(null);
      if (jobId !== null) void request('app.cancelJob', jobId);
    };
  }, [mended, alignment, dispatch]);
  return failure;
}
