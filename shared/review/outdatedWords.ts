// Words of a target that still say what an earlier wording of the source said: nobody is to approve them unawares. One
// rule for every way to an approval and for what the row shows.
import { diffText } from '../diff/diffText.js';
import type { Article } from '../model/article.js';
import type { Dependent } from '../model/correction.js';
import { hasTarget, isApproved, type Revision, type Segment } from '../model/segment.js';
import { findDependents, inOrder } from './correction/dependents.js';

/** A place of the target that was not brought in step with the source, and its words. */
export interface OutdatedWords extends Dependent {
  readonly words: string;
}

/** False: no wording of the source came after the target and its last approval, so the history need not be asked. */
export function mayBeOutdated(
  segment: Pick<Segment, 'source' | 'target' | 'approval' | 'contentHash'>,
): boolean {
  const { source, approval } = segment;
  if (!source || !hasTarget(segment) || isApproved(segment)) return false;
  // A merged or split segment may come from one whose source was corrected.
  if (source.basedOn === null && source.origin !== 'restructure') return false;
  return approval === null || source.at >= approval.at;
}

interface ReplacedSource {
  readonly before: Revision;
  readonly after: Revision;
}

/**
 * Wordings of the source that were replaced after the target was first written and last approved, each with the
 * latest that took its place, in the segment and in those it came from.
 */
function replacedSources({ approval }: Segment, history: readonly Revision[]): readonly ReplacedSource[] {
  const inTime = [...history].sort((a, b) => a.seq - b.seq);
  return [...new Set(inTime.map(({ segmentId }) => segmentId))].flatMap((id) => {
    const own = inTime.filter(({ segmentId }) => segmentId === id);
    const sources = own.filter(({ side }) => side === 'source');
    const firstTarget = own.find(({ side }) => side === 'target');
    const after = sources.at(-1);
    if (!firstTarget || !after) return [];
    return sources.slice(0, -1).flatMap((before, i): readonly ReplacedSource[] => {
      const next = sources[i + 1] ?? after;
      const isSeen = next.seq <= firstTarget.seq || (approval?.segmentId === id && next.at < approval.at);
      return isSeen ? [] : [{ before, after }];
    });
  });
}

/**
 * What the target still says of an earlier source, by value, in the order of its places: gone as soon as the target
 * says it no more, or is approved. `history` is that of `review.history`.
 */
export function outdatedWords(
  segment: Segment,
  history: readonly Revision[],
  { sourceLanguage, targetLanguage }: Pick<Article, 'sourceLanguage' | 'targetLanguage'>,
): readonly OutdatedWords[] {
  if (!mayBeOutdated(segment)) return [];
  const other = segment.target?.content.text ?? '';
  const found = replacedSources(segment, history).flatMap(({ before, after }) => {
    const [old, now] = [before.content.text, after.content.text];
    const changes = diffText(old, now);
    return findDependents({
      before: old,
      after: now,
      changes,
      language: sourceLanguage,
      other,
      otherLanguage: targetLanguage,
    }).dependents;
  });
  return inOrder(found).map((one) => ({ ...one, words: other.slice(one.range.start, one.range.end) }));
}
