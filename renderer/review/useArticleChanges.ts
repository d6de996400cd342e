// The changes of every row, worked out between frames so that typing and scrolling never wait.
import { useEffect, useState } from 'react';
import type { Segment } from '../../shared/model/segment.js';
import type { ArticleLayers } from '../../shared/model/layer.js';
import type { RowUnits } from '../../shared/review/changeUnits.js';
import { areChangesKnown, rowChangesOf, subscribeToChanges, wantChanges } from '../article/rowChanges.js';

function unitsOf(segments: readonly Segment[], layers: ArticleLayers): readonly RowUnits[] {
  return segments.flatMap(({ id }) => {
    const chain = layers[id];
    const units = chain ? rowChangesOf(chain).units : [];
    return units.length > 0 ? [{ segmentId: id, units }] : [];
  });
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
    const chains = segments.flatMap(({ id }) => (layers[id] ? [layers[id]] : []));
    const unknown = new Set(chains.filter((chain) => !areChangesKnown(chain)));
    const look = (): void => {
      for (const chain of unknown) {
        if (!areChangesKnown(chain)) return;
        unknown.delete(chain);
      }
      stop();
      setRows(unitsOf(segments, layers));
    };
    const stop = subscribeToChanges(look);
    wantChanges(unknown);
    look();
    return stop;
  }, [segments, layers]);
  return rows;
}

/** Work that may be done at once, in rows. */
const mostAtOnce = 3;

/** The same at once, for actions: null while too much of it is still to be worked out. */
export function articleChangesNow(
  segments: readonly Segment[],
  layers: ArticleLayers | null,
): readonly RowUnits[] | null {
  if (!layers) return null;
  const fresh = segments.filter(({ id }) => layers[id] && !areChangesKnown(layers[id]));
  return fresh.length > mostAtOnce ? null : unitsOf(segments, layers);
}
