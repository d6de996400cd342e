// What the redline is drawn against: chosen, fetched, counted.
import { useCallback, useEffect, useRef } from 'react';
import type { Revision } from '../../shared/model/segment.js';
import type { BaselineTexts } from '../../shared/model/workspaceRequests.js';
import type { ChangedRow } from '../../shared/review/stepThroughChanges.js';
import { useArticle } from '../article/ArticleContext.js';
import type { BaselineChoice } from '../article/articleState.js';
import type { ArticleStage } from '../frame/routes.js';
import { loadBaseline } from '../review/reviewActions.js';
import { useChangedRows } from '../review/useChangedRows.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** The baseline as the screen needs it. */
export interface BaselineInUse {
  /** Null outside the review stage and while fetching. */
  readonly texts: BaselineTexts | null;
  readonly changedRows: readonly ChangedRow[] | null;
  readonly choose: (choice: BaselineChoice) => void;
  /** The article as it stood when the revision was saved; opens the review stage. */
  readonly chooseRevision: (revision: Revision) => void;
}

/** Fetches when review begins, when another baseline is chosen, and after every fresh copy of the article. */
export function useBaseline(
  { world }: WorkbenchTools,
  stage: ArticleStage,
  onStage: (stage: ArticleStage) => void,
): BaselineInUse {
  const { state } = useArticle();
  const { choice, texts } = state.baseline;
  const isReview = stage === 'review';
  const { seq } = state.article;
  useEffect(() => {
    if (isReview) void loadBaseline(world, choice);
  }, [world, isReview, choice, seq]);
  const shown = isReview ? texts : null;
  const changedRows = useChangedRows(state.article.segments, shown);
  const stageNow = useRef(onStage);
  stageNow.current = onStage;
  const choose = useCallback(
    (next: BaselineChoice) => {
      world.dispatch({ kind: 'baselineChosen', choice: next });
      stageNow.current('review');
    },
    [world],
  );
  const chooseRevision = useCallback(
    (revision: Revision) => choose({ kind: 'revision', revision }),
    [choose],
  );
  return { texts: shown, changedRows, choose, chooseRevision };
}
