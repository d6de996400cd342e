// After a link was mended, what follows up to the next confirmed one is aligned anew; the answer is a proposal.
import { useEffect, useState } from 'react';
import { stretchAfter } from '../../shared/align/alignment/stretch.js';
import type { Failure } from '../../shared/outcome.js';
import { newJobId, request } from '../bridge.js';
import type { AlignAction } from './alignReducer.js';
import type { AlignState } from './alignState.js';
import { realignBlocks } from './realignBlocks.js';

/** What the aligner is doing. */
export type Realigning =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly failure: Failure };

const idle: Realigning = { kind: 'idle' };

/** Asks once for each mended link; what was asked before is cancelled. */
export function useRealign(state: AlignState, dispatch: (action: AlignAction) => void): Realigning {
  const [realigning, setRealigning] = useState<Realigning>(idle);
  const { mended, alignment } = state;
  useEffect(() => {
    if (!mended) return undefined;
    const stretch = stretchAfter(alignment, mended.linkId, mended.isWithLink);
    if (!stretch) return undefined;
    let isWanted = true;
    let isDone = false;
    const jobId = newJobId();
    setRealigning({ kind: 'working' });
    void realignBlocks(alignment, stretch, jobId).then((answer) => {
      isDone = true;
      if (!isWanted) return;
      setRealigning(answer.ok ? idle : { kind: 'failed', failure: answer.failure });
      if (answer.ok) dispatch({ kind: 'proposed', serial: mended.serial, stretch, answer: answer.value });
    });
    return () => {
      isWanted = false;
      setRealigning(idle);
      if (!isDone) void request('app.cancelJob', jobId);
    };
  }, [mended, alignment, dispatch]);
  return realigning;
}
