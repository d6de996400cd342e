// What the redline is drawn against: chosen, fetched, its changes worked out.
import { useCallback, useEffect, useRef } from 'react';
import type { ArticleLayers } from '../../shared/model/layer.js';
import type { Revision } from '../../shared/model/segment.js';
import type { RowUnits } from '../../shared/review/changeUnits.js';
import { useArticle } from '../article/ArticleContext.js';
import type { BaselineChoice } from '../article/articleState.js';
import type { ArticleStage } from '../frame/routes.js';
import { loadReasons } from '../review/reviewActions.js';
import { useArticleChanges } from '../review/useArticleChanges.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** The baseline as the screen needs it. */
export interface BaselineInUse {
  /** In review those of the baseline, null while fetching; else those of rows with suggestions. */
  readonly layers: ArticleLayers | null;
  /** Null outside review, and while they are being worked out. */
  readonly rows: readonly RowUnits[] | null;
  readonly choose: (choice: BaselineChoice) => void;
  /** The article as it stood when the revision was saved; opens the review stage. */
  readonly chooseRevision: (revision: Revision) => void;
}

/** Follows the article, the stage and the choice. */
export function useBaseline(
  tools: WorkbenchTools,
  stage: ArticleStage,
  onStage: (stage: ArticleStage) => void,
): BaselineInUse {
  const { world, layers: keeper, suggestedLayers } = tools;
  const { state } = useArticle();
  const { choice, layers, isWhole } = state.baseline;
  const isReview = stage === 'review';
  const { segments, seq } = state.article;
  useEffect(() => {
    void (isReview ? keeper : suggestedLayers).update();
  }, [keeper, suggestedLayers, isReview, choice, segments, seq]);
  useReasons(tools);
  const rows = useArticleChanges(segments, isReview && isWhole ? layers : null);
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
  return { layers: isReview ? layers : state.suggested, rows, choose, chooseRevision };
}

/** Reasons are shown with their changes, counted in the score, and missed where the workspace wants them. */
function useReasons({ world }: WorkbenchTools): void {
  const { id, seq, beginningOf } = useArticle().state.article;
  const isWhole = beginningOf === undefined;
  useEffect(() => {
    if (isWhole) void loadReasons(world);
  }, [world, id, seq, isWhole]);
}
