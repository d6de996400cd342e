// How many of the segments to be approved still say what an earlier source said.
import { useEffect, useState } from 'react';
import type { Segment } from '../../shared/model/segment.js';
import type { ArticleWorld } from '../article/ArticleWorld.js';
import { outdatedAmong } from '../review/reviewActions.js';

/** 0 until it is known; approving looks again in any case. */
export function useOutdatedCount(world: ArticleWorld, segments: readonly Segment[]): number {
  const [count, setCount] = useState(0);
  // Looked at once for the same words, however often the list is made anew.
  const key = segments.map(({ id, contentHash }) => `${id} ${contentHash}`).join();
  useEffect(() => {
    let isCurrent = true;
    void outdatedAmong(world, segments).then((found) => {
      if (isCurrent && found.ok) setCount(found.value.size);
    });
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the segments
  }, [world, key]);
  return count;
}
