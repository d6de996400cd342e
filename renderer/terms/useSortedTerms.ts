// The concepts in order; thousands are sorted between frames.
import { useEffect, useState } from 'react';
import type { StoredConcept } from '../../shared/model/term.js';
import { runInSlices } from '../ui/timeSlices.js';
import { sortTermSteps, type TermOrder } from './termSelection.js';

/** Null until they are sorted first; then the last order stays until the new one is there. */
export function useSortedTerms(
  concepts: readonly StoredConcept[] | null,
  order: TermOrder,
): readonly StoredConcept[] | null {
  const [sorted, setSorted] = useState<readonly StoredConcept[] | null>(null);
  useEffect(() => {
    if (concepts === null) return undefined;
    let isWanted = true;
    const sort = async (): Promise<void> => {
      const next = await runInSlices(sortTermSteps(concepts, order));
      if (isWanted) setSorted(next);
    };
    void sort();
    return () => {
      isWanted = false;
    };
  }, [concepts, order]);
  return sorted;
}
