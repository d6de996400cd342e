// The tool bar of the open article: back, stages, undo, filter or baseline, find, inspector.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BaselineChoice } from '../article/articleState.js';
import { rowFilters } from '../article/articleState.js';
import { useArticle } from '../article/ArticleContext.js';
import { CommandButton, ToolButton } from '../commands/CommandButton.js';
import { useRunCommand } from '../commands/CommandProvider.js';
import type { ArticleStage } from '../frame/routes.js';
import { BaselineTools } from '../review/BaselineTools.js';
import { useThreeWay } from '../review/threeWay/ThreeWayContext.js';
import { ThreeWayLayout, ThreeWaySteps, ThreeWayToggle } from '../review/threeWay/ThreeWayTools.js';
import { Icon } from '../ui/Icon.js';
import { Menu } from '../ui/Menu.js';
import { Stages } from '../ui/Stages.js';
import { Toolbar, ToolbarSeparator } from '../ui/Toolbar.js';
import { useWorkbench } from './workbenchTools.js';

/** `position` counts changes against the baseline; null while counting. */
export function ArticleToolbar({
  stage,
  onStage,
  onBaseline,
  position,
}: {
  readonly stage: ArticleStage;
  readonly onStage: (stage: ArticleStage) => void;
  readonly onBaseline: (choice: BaselineChoice) => void;
  readonly position: { readonly number: number; readonly total: number } | null;
}): ReactNode {
  const { t } = useTranslation();
  const run = useRunCommand();
  const { state } = useArticle();
  const threeWay = useThreeWay();
  return (
    <Toolbar label={t('article.toolbar.label')}>
      <CommandButton command="go.library" icon="back" kind="bare" isFoldable hasKey={false} />
      <ToolbarSeparator />
      <Stages
        current={stage}
        reachable={['edit', 'review', 'export']}
        onStage={(next) => {
          if (next === 'export') run('export.article');
          else if (next === 'edit' || next === 'review') onStage(next);
        }}
      />
      <ToolbarSeparator />
      {stage === 'edit' && (
        <>
          <ToolButton command="edit.undo" icon="undo" />
          <ToolButton command="edit.redo" icon="redo" />
          <ToolbarSeparator isWide />
        </>
      )}
      {threeWay ? (
        <ThreeWaySteps threeWay={threeWay} position={position} />
      ) : stage === 'review' ? (
        <BaselineTools
          choice={state.baseline.choice}
          seenSeq={state.article.seenSeq}
          pinned={state.article.pinnedBaselines}
          onChoose={onBaseline}
          position={position}
        />
      ) : (
        <FilterMenu />
      )}
      <span className="spacer" />
      <CommandButton command="review.suggesting" icon="edit" kind="bare" isFoldable hasKey={false} />
      {stage === 'review' && (
        <>
          {threeWay && <ThreeWayLayout threeWay={threeWay} />}
          <ThreeWayToggle />
          <FilterMenu isShort />
          {!threeWay && (
            <span className="w-narrow">
              <CommandButton command="review.requestChanges" hasKey={false} />
            </span>
          )}
        </>
      )}
      {stage === 'review' ? (
        // The three-way view shows none, and needs the room.
        !threeWay && <ToolButton command="view.anchors" icon="anchors" />
      ) : (
        <CommandButton command="view.anchors" icon="anchors" kind="bare" isFoldable hasKey={false} />
      )}
      {!threeWay && <LedgerTool isShort={stage === 'review'} />}
      <ToolButton command="find.open" icon="search" />
      <ToolButton command="view.inspector" icon="inspector" />
    </Toolbar>
  );
}

/** Where the window is narrow, it is in the menu only. */
function LedgerTool({ isShort }: { readonly isShort: boolean }): ReactNode {
  return (
    <span className="w-narrow">
      {isShort ? (
        <ToolButton command="view.ledger" icon="ledger" />
      ) : (
        <CommandButton command="view.ledger" icon="ledger" kind="bare" isFoldable hasKey={false} />
      )}
    </span>
  );
}

function FilterMenu({ isShort }: { readonly isShort?: boolean }): ReactNode {
  const { t } = useTranslation();
  const { world } = useWorkbench();
  const { filter } = useArticle().state;
  const isOn = filter !== 'all';
  // Only where something is compared with a baseline.
  const shown = isShort ? rowFilters : rowFilters.filter((group) => !group.includes('changed'));
  return (
    <Menu
      label={`${t('article.filter.label')}: ${t(`article.filter.${filter}`)}`}
      className={`button bare foldable${isOn ? ' is-filtering' : ''}`}
      sections={shown.map((group) =>
        group.map((value) => ({
          id: value,
          label: t(`article.filter.${value}`),
          isOn: value === filter,
          run: () => world.dispatch({ kind: 'filtered', filter: value }),
        })),
      )}
    >
      <Icon name="filter" />
      {(!isShort || isOn) && <span>{t(`article.filter.${filter}`)}</span>}
      <Icon name="down" size="small" />
    </Menu>
  );
}
