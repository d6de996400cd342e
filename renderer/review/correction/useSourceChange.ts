// What a corrected source means for the row one is at: its earlier wording, and what the target still says of it.
import { useEffect, useMemo, useState } from 'react';
import type { InlineText } from '../../../shared/model/inlineText.js';
import type { Revision, Segment } from '../../../shared/model/segment.js';
import { mayBeOutdated, outdatedWords, type OutdatedWords } from '../../../shared/review/outdatedWords.js';
import { isSourceChanged } from '../../../shared/review/sourceChanged.js';
import type { ArticleWorld } from '../../article/ArticleWorld.js';

/** `before` is null where nothing has to be said of the source. */
export interface SourceChange {
  readonly before: InlineText | null;
  readonly outdated: readonly OutdatedWords[];
}
const noChange: SourceChange = { before: null, outdated: [] };

/** The source wording the target was written for: the latest that was there before, among all that came since. */
export function sourceBefore({ source, target }: Segment, history: readonly Revision[]): InlineText | null {
  const earlier = history
    .filter(({ side, seq }) => side === 'source' && seq < (source?.seq ?? 0))
    .sort((a, b) => b.seq - a.seq);
  const read = earlier.find(({ seq }) => seq <= (target?.seq ?? 0)) ?? earlier.at(-1);
  return read?.content ?? null;
}

/** Nothing until the history is known; `isWanted` false: nothing at all. */
export function useSourceChange(
  segment: Segment,
  isWanted: boolean,
  world: Pick<ArticleWorld, 'request' | 'latest'>,
): SourceChange {
  const isChanged = isSourceChanged(segment);
  const history = useHistoryOf(segment, isWanted && (isChanged || mayBeOutdated(segment)), world.request);
  const { sourceLanguage, targetLanguage } = world.latest().article;
  return useMemo(() => {
    if (history === null) return noChange;
    const outdated = outdatedWords(segment, history, { sourceLanguage, targetLanguage });
    if (!isChanged && outdated.length === 0) return noChange;
    return { before: sourceBefore(segment, history), outdated };
  }, [segment, history, isChanged, sourceLanguage, targetLanguage]);
}

/** Of this source and target; null: not wanted, or not known yet. */
function useHistoryOf(
  { id, source, target }: Segment,
  isWanted: boolean,
  request: ArticleWorld['request'],
): readonly Revision[] | null {
  const [found, setFound] = useState<{
    readonly key: string;
    readonly history: readonly Revision[];
  } | null>(null);
  const key = `${id} ${source?.id ?? ''} ${target?.id ?? ''}`;
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    void request('review.history', id).then((outcome) => {
      if (isCurrent && outcome.ok) setFound({ key, history: outcome.value });
    });
    return () => {
      isCurrent = false;
    };
  }, [isWanted, id, key, request]);
  return isWanted && found?.key === key ? found.history : null;
}
