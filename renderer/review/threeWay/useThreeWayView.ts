// Fetches the three wordings, folds the rows in slices so that typing and scrolling never wait, and counts.
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/model/article.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import type { Segment } from '../../../shared/model/segment.js';
import type { BaselineTexts } from '../../../shared/model/workspaceRequests.js';
import type { ChangedRow } from '../../../shared/review/stepThroughChanges.js';
import { useArticle } from '../../article/ArticleContext.js';
import { refuse, type ArticleWorld } from '../../article/ArticleWorld.js';
import { useSession } from '../../ui/SessionProvider.js';
import type { ThreeWayInUse } from './ThreeWayContext.js';
import { setCounts, ThreeWayRows, type ThreeTexts, type ThreeWayRow } from './threeWayRows.js';
import {
  chosenWordings,
  firstWordings,
  setHues,
  wordingChoices,
  type ThreeChoices,
  type WordingChoice,
} from './wordingChoices.js';

/** The words the window has itself: no request, and never behind. */
function presentTexts(segments: readonly Segment[], isSuggested: boolean): BaselineTexts {
  const texts: Record<SegmentId, BaselineTexts[SegmentId]> = {};
  for (const { id, target, suggestion } of segments) {
    const words = (isSuggested ? suggestion : null) ?? target;
    if (words) texts[id] = { content: words.content, at: words.at };
  }
  return texts;
}

/** Null until they are here; those of an earlier choice are not shown for a later one. */
function useTexts(world: ArticleWorld, article: Article, choice: WordingChoice | null): BaselineTexts | null {
  const [fetched, setFetched] = useState<{ readonly key: string; readonly texts: BaselineTexts } | null>(
    null,
  );
  const key = choice?.key ?? null;
  const kind = choice?.baseline.kind ?? null;
  const isHere = kind === 'present' || kind === 'suggested';
  // A person's last wording moves with every revision, the others only with what came from elsewhere.
  const stamp = kind === 'lastBy' ? article.segments : article.seq;
  const { id: articleId, segments } = article;
  const baseline = useMemo(() => choice?.baseline ?? null, [key]); // oxlint-disable-line react-hooks/exhaustive-deps -- the key names it
  useEffect(() => {
    if (baseline === null || key === null || isHere) return undefined;
    let isWanted = true;
    void world.request('review.baseline', articleId, baseline).then((outcome) => {
      if (!isWanted) return;
      if (outcome.ok) setFetched({ key, texts: outcome.value });
      else refuse(world, null, outcome.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [world, articleId, baseline, key, isHere, stamp]);
  const present = useMemo(
    () => (isHere ? presentTexts(segments, kind === 'suggested') : null),
    [isHere, kind, segments],
  );
  return present ?? (fetched?.key === key ? fetched.texts : null);
}

/** Longest stretch of folding without a pause, milliseconds. */
const sliceMs = 6;

/** Every row, folded; null until all are for the first time. */
function useFoldedRows(
  segments: readonly Segment[],
  rowOf: ThreeWayInUse['rowOf'] | null,
): ReadonlyMap<SegmentId, ThreeWayRow> | null {
  const [folded, setFolded] = useState<ReadonlyMap<SegmentId, ThreeWayRow> | null>(null);
  useEffect(() => {
    if (!rowOf) {
      setFolded(null);
      return undefined;
    }
    const rows = new Map<SegmentId, ThreeWayRow>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let next = 0;
    const work = (): void => {
      const until = performance.now() + sliceMs;
      for (; next < segments.length; next += 1) {
        const segment = segments[next];
        const row = segment && rowOf(segment);
        if (segment && row) rows.set(segment.id, row);
        if (performance.now() > until) {
          next += 1;
          timer = setTimeout(work);
          return;
        }
      }
      setFolded(rows);
    };
    work();
    return () => {
      if (timer !== null) clearTimeout(timer);
    };
  }, [segments, rowOf]);
  return folded;
}

function useChosen(isOn: boolean): { choices: readonly WordingChoice[]; chosen: ThreeChoices } | null {
  const { t } = useTranslation();
  const { session } = useSession();
  const { article, threeWay } = useArticle().state;
  // What one opens with stays while one looks at it, whatever is written meanwhile.
  const [opened, setOpened] = useState<readonly [string, string, string] | null>(null);
  useEffect(() => {
    if (isOn) setOpened((before) => before ?? firstWordings(article, session));
    else setOpened(null);
  }, [isOn, article, session]);
  return useMemo(() => {
    if (!isOn) return null;
    const choices = wordingChoices(article, session, t);
    const first = opened ?? firstWordings(article, session);
    return { choices, chosen: chosenWordings(choices, threeWay.wordings ?? first, first) };
  }, [isOn, article, session, t, threeWay.wordings, opened]);
}

/** The view; null while it is off. */
export function useThreeWayView(world: ArticleWorld, isReview: boolean): ThreeWayInUse | null {
  const { article, threeWay: view } = useArticle().state;
  const found = useChosen(isReview && view.isOn);
  const first = useTexts(world, article, found?.chosen[0] ?? null);
  const second = useTexts(world, article, found?.chosen[1] ?? null);
  const third = useTexts(world, article, found?.chosen[2] ?? null);
  const [rows] = useState(() => new ThreeWayRows());
  const keys = found?.chosen.map(({ key }) => key).join('\n') ?? null;
  const chosen = useMemo(() => found?.chosen ?? null, [keys]); // oxlint-disable-line react-hooks/exhaustive-deps -- the keys name them
  const rowOf = useMemo(() => {
    if (!chosen || !first || !second || !third) return null;
    const texts: ThreeTexts = [first, second, third];
    return (segment: Pick<Segment, 'id'>) => rows.rowOf(chosen, texts, segment);
  }, [rows, chosen, first, second, third]);
  const folded = useFoldedRows(article.segments, rowOf);
  return useMemo(() => {
    if (!found) return null;
    const { choices, chosen: three } = found;
    return {
      view,
      choices,
      chosen: three,
      hues: setHues(three),
      rowOf: rowOf ?? (() => null),
      counts: folded && setCounts([...folded.values()]),
      changedRows:
        folded &&
        [...folded].map(([segmentId, { text }]): ChangedRow => ({
          segmentId,
          changes: text.places[view.steps].length,
        })),
      change: (change) => world.dispatch({ kind: 'threeWayChanged', change }),
    };
  }, [found, view, rowOf, folded, world]);
}
