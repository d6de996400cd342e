// What the filters need beside the rows: who one is, which rows changed against the baseline, and which have issues.
import { useEffect } from 'react';
import type { SegmentId } from '../../shared/model/ids.js';
import type { RowUnits } from '../../shared/review/changeUnits.js';
import type { ArticleWorld } from '../article/ArticleWorld.js';
import type { ArticleIssues } from '../check/useArticleIssues.js';
import { useSession } from '../ui/SessionProvider.js';

/** `rows`: those with changes; while they are not known, what was known last stays. */
export function useFilterFacts(world: ArticleWorld, rows: readonly RowUnits[] | null): void {
  const { me } = useSession();
  const personId = me?.id ?? null;
  useEffect(() => {
    const { filterFacts } = world.latest();
    if (rows === null) {
      if (filterFacts.me !== personId) world.dispatch({ kind: 'filterFactsKnown', facts: { me: personId } });
      return;
    }
    const hasFigure = ({ units }: RowUnits): boolean =>
      units.some(({ label }) => label === 'number' || label === 'date');
    const changed = new Set(rows.map(({ segmentId }) => segmentId));
    const figures = new Set(rows.filter(hasFigure).map(({ segmentId }) => segmentId));
    world.dispatch({ kind: 'filterFactsKnown', facts: { me: personId, changed, figures } });
  }, [world, rows, personId]);
}

const isSame = (a: ReadonlySet<SegmentId> | null, b: ReadonlySet<SegmentId>): boolean =>
  a !== null && a.size === b.size && [...b].every((id) => a.has(id));

/** Rows with issues, once the whole article was looked at; the rows are drawn anew only when others have some. */
export function useIssueFacts(world: ArticleWorld, { of, isReading }: ArticleIssues): void {
  useEffect(() => {
    if (isReading) return;
    const known = world.latest().filterFacts;
    const issues = new Set(of.keys());
    const errors = new Set(
      [...of].filter(([, found]) => found.some(({ severity }) => severity === 'error')).map(([id]) => id),
    );
    if (!isSame(known.issues, issues) || !isSame(known.errors, errors))
      world.dispatch({ kind: 'filterFactsKnown', facts: { issues, errors } });
  }, [world, of, isReading]);
}
