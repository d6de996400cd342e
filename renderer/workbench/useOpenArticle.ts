// Opens an article and keeps its copy fresh: other windows' changes come in quietly, typed words stay.
import { useCallback, useEffect, useMemo, useRef, useState, type Dispatch } from 'react';
import type { Article, ArticleExtent } from '../../shared/model/article.js';
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { Failure } from '../../shared/outcome.js';
import { reduceArticle, type ArticleAction } from '../article/articleReducer.js';
import { openedArticle, type ArticleState } from '../article/articleState.js';
import type { ArticleWorld } from '../article/ArticleWorld.js';
import { onEvent, request } from '../bridge.js';
import type { ArticlePlace } from './articlePlaces.js';

/** What opening came to. */
export type OpenedArticle =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'open'; readonly article: Article };

/**
 * Fetches an article once; mount anew for another. Of a long one the beginning comes first (`useArticleWorld`
 * fetches the rest), if the person starts at its top.
 */
export function useOpenedArticle(articleId: ArticleId, extent: ArticleExtent): OpenedArticle {
  const firstExtent = useRef(extent);
  const [opened, setOpened] = useState<OpenedArticle>({ kind: 'opening' });
  useEffect(() => {
    let isWanted = true;
    setOpened({ kind: 'opening' });
    void request('edit.openArticle', articleId, firstExtent.current).then((outcome) => {
      if (!isWanted) return;
      setOpened(
        outcome.ok ? { kind: 'open', article: outcome.value } : { kind: 'failed', failure: outcome.failure },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [articleId]);
  return opened;
}

/** Where to begin: a row, and what is taken up again. */
export interface ArticleStart {
  readonly activeId: SegmentId | null;
  readonly place: ArticlePlace | null;
}

/**
 * Reducer state that code between renders can read too. Each action is reduced once: the state read and the state
 * drawn are the same objects, for which selectors have their results.
 */
function useArticleState(
  article: Article,
  start: ArticleStart,
): readonly [ArticleState, Dispatch<ArticleAction>, () => ArticleState] {
  const [state, draw] = useState(() => {
    const opened = openedArticle(article, start.activeId);
    if (!start.place) return opened;
    const { filter, undo, baseline, threeWay } = start.place;
    return { ...opened, filter, undo, threeWay, baseline: { ...opened.baseline, choice: baseline } };
  });
  const newest = useRef(state);
  const dispatch = useCallback((action: ArticleAction) => {
    newest.current = reduceArticle(newest.current, action);
    draw(newest.current);
  }, []);
  const latest = useCallback(() => newest.current, []);
  return [state, dispatch, latest];
}

/** Waits this long after a change elsewhere: one action there may write several times, and own answers come first. */
const reloadDelayMs = 150;

/** State of the open article and the world its actions act on. */
export function useArticleWorld(
  article: Article,
  start: ArticleStart,
): { readonly state: ArticleState; readonly world: ArticleWorld; readonly seenSeq: () => number } {
  const [state, dispatch, latest] = useArticleState(article, start);
  const knownSeq = useRef(article.seq);
  const world = useMemo<ArticleWorld>(
    () => ({
      request,
      dispatch,
      latest,
      now: Date.now,
      // Only the very next event: what lies between was somebody else's.
      sawOwn: (seq) => {
        if (seq === knownSeq.current + 1) knownSeq.current = seq;
      },
      reload: async () => {
        const outcome = await request('edit.openArticle', article.id);
        if (outcome.ok) {
          knownSeq.current = Math.max(knownSeq.current, outcome.value.seq);
          dispatch({ kind: 'articleReloaded', article: outcome.value });
        } else if (outcome.failure.code === 'workspace.articleGone') dispatch({ kind: 'articleGone' });
        else dispatch({ kind: 'refused', refusal: { segmentId: null, failure: outcome.failure } });
      },
    }),
    [article.id, dispatch, latest],
  );
  useReloadOnChange(world, knownSeq);
  useRestOfArticle(world, article);
  return { state, world, seenSeq: useCallback(() => knownSeq.current, []) };
}

/** Two frames: reading the rest must not take the processor from drawing the beginning. */
const restDelayMs = 32;

/** The rows after the beginning, once the beginning is on screen. */
function useRestOfArticle(world: ArticleWorld, { beginningOf }: Article): void {
  const isWhole = beginningOf === undefined;
  useEffect(() => {
    if (isWhole) return undefined;
    const timer = setTimeout(() => void world.reload(), restDelayMs);
    return () => clearTimeout(timer);
  }, [world, isWhole]);
}

function useReloadOnChange(world: ArticleWorld, knownSeq: { readonly current: number }): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let newest = 0;
    const stop = onEvent((event) => {
      if (event.kind !== 'workspaceChanged') return;
      newest = Math.max(newest, event.seq);
      timer ??= setTimeout(() => {
        timer = null;
        if (newest > knownSeq.current) void world.reload();
      }, reloadDelayMs);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [world, knownSeq]);
}
