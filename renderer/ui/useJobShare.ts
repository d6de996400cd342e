// How far a long job has come.
import { useEffect, useState } from 'react';
import { onEvent } from '../bridge.js';

/** Share done, 0–1; null while main has said nothing. */
export function useJobShare(jobId: string | null): number | null {
  const [progress, setProgress] = useState<{ jobId: string; share: number } | null>(null);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.kind === 'progress' && event.jobId === jobId && event.total > 0)
          setProgress({ jobId: event.jobId, share: event.done / event.total });
      }),
    [jobId],
  );
  return progress !== null && progress.jobId === jobId ? progress.share : null;
}
