// What the filters need beside the rows: who one is, and which rows changed against the baseline.
import { useEffect } from 'react';
import type { RowUnits } from '../../shared/review/changeUnits.js';
import type { ArticleWorld } from '../article/ArticleWorld.js';
import { useSession } from '../ui/SessionProvider.js';

/** `rows`: those with changes; while they are not known, what was known last stays. */
export function useFilterFacts(world: ArticleWorld, rows: readonly RowUnits[] | null): void {
  const { me } = useSession();
  const personId = me?.id ?? null;
  useEffect(() => {
    const { filterFacts } = world.latest();
    if (rows === null) {
      if (filterFacts.me !== personId)
        world.dispatch({ kind: 'filterFactsKnown', facts: { ...filterFacts, me: personId } });
      return;
    }
    const hasFigure = ({ units }: RowUnits): boolean =>
      units.some(({ label }) => label === 'number' || label === 'date');
    const changed = new Set(rows.map(({ segmentId }) => segmentId));
    const figures = new Set(rows.filter(hasFigure).map(({ segmentId }) => segmentId));
    world.dispatch({ kind: 'filterFactsKnown', facts: { me: personId, changed, figures } });
  }, [world, rows, personId]);
}
