// The open article on screen: tool bar, notices, rows, inspector, status bar, and the dialogs above them.
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../shared/model/language.js';
import { hasTarget } from '../../shared/model/segment.js';
import { chosenRows, unitNumber } from '../../shared/review/changeUnits.js';
import { rangeOf } from '../../shared/review/threeWay.js';
import { useArticle } from '../article/ArticleContext.js';
import { FindBar } from '../article/FindBar.js';
import { GoToDialog } from '../article/GoToDialog.js';
import { remainingSegments } from '../article/selectors.js';
import { useFind } from '../article/useFind.js';
import type { ArticleStage } from '../frame/routes.js';
import { pinBaseline } from '../review/baselines/pinBaseline.js';
import { PinBaselineDialog } from '../review/baselines/PinBaselineDialog.js';
import { ThreeWayContext, type ThreeWayInUse } from '../review/threeWay/ThreeWayContext.js';
import { useThreeWayView } from '../review/threeWay/useThreeWayView.js';
import { ApproveRemainingDialog } from '../review/ApproveRemainingDialog.js';
import { Screen } from '../ui/Screen.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { SplitPane } from '../ui/SplitPane.js';
import { approveAll } from './decideActions.js';
import { ArticleStatus } from './ArticleStatus.js';
import { placeNumber } from './threeWayActions.js';
import { ArticleToolbar } from './ArticleToolbar.js';
import { GalleyPane } from './GalleyPane.js';
import { Inspector } from './Inspector.js';
import { goTo } from './moveActions.js';
import { ArticleNotices } from './ArticleNotices.js';
import { useBaseline } from './useBaseline.js';
import { useFilterFacts } from './useFilterFacts.js';
import { useOutdatedCount } from './useOutdatedCount.js';
import { useFindSteps } from './useFindSteps.js';
import { useRoom } from './useRoom.js';
import { useSegmentSource } from './useSegmentSource.js';
import { useTermCommands } from './useTermCommands.js';
import { useWorkbenchCommands } from './useWorkbenchCommands.js';
import { useWorkbench, type WorkbenchTools } from './workbenchTools.js';

type OpenDialog = 'goTo' | 'approveRemaining' | 'pinBaseline' | null;

/** Everything below the title bar while an article is open. */
export function OpenArticle({
  stage,
  onStage,
  onLeave,
  onCorrect,
  onAlign,
}: {
  readonly stage: ArticleStage;
  readonly onStage: (stage: ArticleStage) => void;
  readonly onLeave: () => void;
  /** Opens the preview of a corrected version. */
  readonly onCorrect: (side: Side) => void;
  /** Leads to the alignment under way. */
  readonly onAlign: () => void;
}): ReactNode {
  const { state } = useArticle();
  const tools = useWorkbench();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const found = useFind();
  const finding = useFindSteps(tools, found);
  const baseline = useBaseline(tools, stage, onStage);
  const threeWay = useThreeWayView(tools.world, stage === 'review');
  useThreeWayPlace(tools, threeWay);
  useSegmentSource(tools);
  useWorkbenchCommands(tools, {
    stage,
    onStage,
    openFind: finding.open,
    stepFind: finding.step,
    openGoTo: () => setDialog('goTo'),
    openApproveRemaining: () => setDialog('approveRemaining'),
    openPinBaseline: () => setDialog('pinBaseline'),
    openCorrection: onCorrect,
    openAlignment: onAlign,
    onBaseline: baseline.choose,
    threeWay,
  });
  useTermCommands(tools);
  const { rows } = baseline;
  useFilterFacts(tools.world, rows);
  const { focusedChange, changeFilter } = state;
  const position = useMemo(
    () =>
      threeWay
        ? placeNumber(threeWay, focusedChange)
        : rows && unitNumber(chosenRows(rows, changeFilter), focusedChange),
    [threeWay, rows, changeFilter, focusedChange],
  );
  const closeDialog = useCallback(() => setDialog(null), []);
  // They speak of all rows: asked for while only the beginning is here, they open a moment later.
  const isWhole = state.article.beginningOf === undefined;
  return (
    <ThreeWayContext value={threeWay}>
      <Screen
        className="workbench"
        toolbar={
          <ArticleToolbar stage={stage} onStage={onStage} onBaseline={baseline.choose} position={position} />
        }
        status={<ArticleStatus autosave={tools.session.autosave} />}
      >
        <ArticleNotices onLeave={onLeave} onAlign={onAlign} />
        {state.find && (
          <FindBar
            find={state.find}
            found={found}
            serial={finding.serial}
            onChange={finding.change}
            onStep={finding.step}
            onClose={finding.close}
          />
        )}
        <Panes onBaseline={baseline.chooseRevision} onCompare={baseline.choose}>
          <GalleyPane stage={stage} found={found} layers={baseline.layers} rows={rows} position={position} />
        </Panes>
        {isWhole && dialog === 'goTo' && <GoTo onClose={closeDialog} />}
        {dialog === 'pinBaseline' && <PinBaseline onClose={closeDialog} />}
        {isWhole && dialog === 'approveRemaining' && <ApproveRemaining onClose={closeDialog} />}
      </Screen>
    </ThreeWayContext>
  );
}

const leastWidth = 240;
const mostWidth = 480;
/** In windows of middle width the rows come first. */
const middleWidth = 280;

function Panes({
  children,
  ...compare
}: {
  readonly children: ReactNode;
} & Pick<Parameters<typeof Inspector>[0], 'onBaseline' | 'onCompare'>): ReactNode {
  const { t } = useTranslation();
  const { settings, save } = useSettings();
  const room = useRoom();
  const { inspector } = settings;
  const isStrip = room === 'narrow';
  // One tree for every width: rows mounted anew would commit the words one is in the middle of, and scroll away.
  return (
    <SplitPane
      label={t('inspector.width')}
      isResizable={inspector.isOpen && !isStrip}
      sized="end"
      width={room === 'middle' ? Math.min(inspector.width, middleWidth) : inspector.width}
      minimum={leastWidth}
      maximum={room === 'middle' ? middleWidth : mostWidth}
      onResize={(width) => save({ inspector: { ...inspector, width } })}
      start={children}
      end={inspector.isOpen && <Inspector isStrip={isStrip} {...compare} />}
    />
  );
}

function GoTo({ onClose }: { readonly onClose: () => void }): ReactNode {
  const tools = useWorkbench();
  const { segments } = useArticle().state.article;
  return (
    <GoToDialog
      total={segments.length}
      onClose={onClose}
      onGo={(index) => {
        const segment = segments[index];
        if (!segment) return;
        tools.world.dispatch({ kind: 'filtered', filter: 'all' });
        const arrive = (): void => goTo(tools, segment.id, { isEditing: false, align: 'center' });
        arrive();
        // Once more when the dialog has given the keyboard back to the row one came from, unless one writes already.
        requestAnimationFrame(() => {
          const { activeId, isEditing } = tools.world.latest();
          if (activeId !== segment.id || !isEditing) arrive();
        });
      }}
    />
  );
}

function PinBaseline({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { world, session, say } = useWorkbench();
  return (
    <PinBaselineDialog
      onClose={onClose}
      onPin={async (name) => {
        // The state that gets the name has what was typed in it.
        await session.settleAll();
        const failure = await pinBaseline(world, name);
        if (failure === null) say(t('review.baselines.pinned', { name }));
        return failure;
      }}
    />
  );
}

function ApproveRemaining({ onClose }: { readonly onClose: () => void }): ReactNode {
  const tools = useWorkbench();
  const { segments } = useArticle().state.article;
  const remaining = remainingSegments(segments);
  const outdated = useOutdatedCount(tools.world, remaining);
  return (
    <ApproveRemainingDialog
      count={remaining.length}
      outdated={outdated}
      untranslated={segments.filter((segment) => !hasTarget(segment)).length}
      onClose={onClose}
      onApprove={(jobId) => approveAll(tools, remaining, jobId)}
    />
  );
}

/** Where the focused place of the three-way view stands in the words comments are about. */
function useThreeWayPlace(tools: WorkbenchTools, threeWay: ThreeWayInUse | null): void {
  tools.threeWayPlace.current =
    threeWay &&
    ((segment, index) => {
      const row = threeWay.rowOf(segment);
      const place = row?.text.places[threeWay.view.steps][index];
      return row && place ? { wording: row.wordings[2], range: rangeOf(place, 2) } : null;
    });
}
