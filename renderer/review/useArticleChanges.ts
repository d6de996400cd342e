// The changes of every row, attributed in slices so that typing and scrolling never wait.
import { useEffect, useState } from 'react';
import type { Segment } from '../../shared/model/segment.js';
import type { ArticleLayers } from '../../shared/model/layer.js';
import type { RowUnits } from '../../shared/review/changeUnits.js';
import { areChangesKnown, rowChangesOf } from '../article/rowChanges.js';
import { runInSlices } from '../ui/timeSlices.js';

/** Rows between two looks at the clock when their changes are known already. */
const knownAtOnce = 200;

function* attributed(
  segments: readonly Segment[],
  layers: ArticleLayers,
): Generator<undefined, readonly RowUnits[]> {
  const rows: RowUnits[] = [];
  let known = 0;
  for (const { id } of segments) {
    const chain = layers[id];
    if (!chain) continue;
    if (!areChangesKnown(chain) || ++known % knownAtOnce === 0) yield undefined;
    const { units } = rowChangesOf(chain);
    if (units.length > 0) rows.push({ segmentId: id, units });
  }
  return rows;
}

/** Rows with changes, in reading order; null until they are known for the first time after `layers` was null. */
export function useArticleChanges(
  segments: readonly Segment[],
  layers: ArticleLayers | null,
): readonly RowUnits[] | null {
  const [rows, setRows] = useState<readonly RowUnits[] | null>(null);
  useEffect(() => {
    if (!layers) {
      setRows(null);
      return undefined;
    }
    let isWanted = true;
    void runInSlices(attributed(segments, layers)).then((found) => {
      if (isWanted) setRows(found);
    });
    return () => {
      isWanted = false;
    };
  }, [segments, layers]);
  return rows;
}

/** Work that may be done at once, in rows. */
const mostAtOnce = 10;

/** The same at once, for actions: null while too much of it is still to be worked out. */
export function articleChangesNow(
  segments: readonly Segment[],
  layers: ArticleLayers | null,
): readonly RowUnits[] | null {
  if (!layers) return null;
  let fresh = 0;
  const rows: RowUnits[] = [];
  for (const { id } of segments) {
    const chain = layers[id];
    if (!chain) continue;
    if (!areChangesKnown(chain) && ++fresh > mostAtOnce) return null;
    const { units } = rowChangesOf(chain);
    if (units.length > 0) rows.push({ segmentId: id, units });
  }
  return rows;
}
