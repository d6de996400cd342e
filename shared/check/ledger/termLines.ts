// The terms of a segment as lines of its ledger: what the termbase has of the source, with what the target writes for it.
import type { LedgerEntry } from '../../model/ledger.js';
import { plainRange } from '../check.js';
import type { CheckedPair } from '../checkedArticle.js';
import { hitsIn, term, wantedTerm } from '../terms/termCheck.js';
import { placeIn, plainLine } from './ledgerLines.js';

/** One line for each concept of the source, at its first place; concepts without words for the target's language have none. */
export function termLines(pair: CheckedPair): readonly LedgerEntry[] {
  if (pair.target.text.trim() === '' || pair.article.settings.profile.levels.term === 'off') return [];
  const given = hitsIn(pair.target, pair);
  const found = term.find(pair);
  const seen = new Set<string>();
  return hitsIn(pair.source, pair).flatMap((hit): readonly LedgerEntry[] => {
    const expected = wantedTerm(hit.concept, pair.target);
    if (hit.term.status === 'forbidden' || expected === null || seen.has(hit.concept.id)) return [];
    seen.add(hit.concept.id);
    const line = { ...plainLine, kind: 'term', source: placeIn(pair.source, hit) } as const;
    const house = { words: expected, hedge: null };
    const place = given.find(({ concept }) => concept.id === hit.concept.id);
    if (place) {
      const slip = found.find(({ target }) => target?.start === place.start && target.end === place.end);
      const target = placeIn(pair.target, plainRange(place));
      if (!slip) return [{ ...line, target }];
      const { severity, fix = null } = slip;
      return [
        { ...line, target, state: 'differs', difference: { by: 'term' }, check: 'term', severity, fix },
      ];
    }
    const gap = found.find(({ source }) => source?.start === hit.start && source.end === hit.end);
    // In other words than a hit: an inflection the lookup does not know, or a twin of the concept.
    if (!gap) return [line];
    return [{ ...line, state: 'missing', check: 'term', severity: gap.severity, house }];
  });
}
