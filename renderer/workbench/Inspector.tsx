// The inspector: History, Comments, Article of the active row; in narrow windows a strip of tabs that opens.
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { issueSums } from '../../shared/check/issueSums.js';
import { segmentState, type Revision } from '../../shared/model/segment.js';
import type { ParagraphRole } from '../../shared/model/article.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { useArticle } from '../article/ArticleContext.js';
import type { BaselineChoice } from '../article/articleState.js';
import { ArticleTab } from '../article/ArticleTab.js';
import { refuse } from '../article/ArticleWorld.js';
import { openThreads, segmentPositions, threadsOf } from '../article/selectors.js';
import { useTextCounts } from '../article/textCounts.js';
import { pushAction } from '../article/undoStack.js';
import { BaselinesSection } from '../review/baselines/BaselinesSection.js';
import { unpinBaseline } from '../review/baselines/pinBaseline.js';
import { CommentsTab } from '../review/CommentsTab.js';
import { EffortSection } from '../review/effort/EffortSection.js';
import { MqmSection } from '../review/MqmSection.js';
import { addComment, setResolved } from '../review/reviewActions.js';
import { threadFilters, type ThreadFilter } from '../review/comments/threadFilter.js';
import { ThreeWayLayers } from '../review/threeWay/ThreeWayLayers.js';
import { Select } from '../ui/Select.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { StateIcon } from '../ui/StateIcon.js';
import { Tabs, type TabChoice } from '../ui/Tabs.js';
import { useIssues } from '../check/IssuesContext.js';
import { ChecksPanel } from './ChecksPanel.js';
import { HistoryPanel } from './HistoryPanel.js';
import { goTo } from './moveActions.js';
import { goToThread } from './threadActions.js';
import { useActiveRow } from './useActiveRow.js';
import { useWorkbench, type WorkbenchTools } from './workbenchTools.js';

type TabName = 'history' | 'comments' | 'checks' | 'article';

/** `isStrip`: there is no room beside the rows; the panel opens over them when a tab is chosen. */
export function Inspector({
  isStrip,
  onBaseline,
  onCompare,
}: {
  readonly isStrip: boolean;
  readonly onBaseline: (revision: Revision) => void;
  readonly onCompare: (choice: BaselineChoice) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { settings, save } = useSettings();
  const { comments } = useArticle().state.article;
  const [isOpenStrip, setOpenStrip] = useState(false);
  const [threadFilter, setThreadFilter] = useState<ThreadFilter>('open');
  // An article that opens shows its rows first.
  const isPanelDue = useDeferredValue(true, false);
  const tab = settings.inspector.tab;
  useStripKeys(isStrip, tab, setOpenStrip);
  const { showThreads } = useWorkbench();
  useEffect(() => {
    showThreads.current = (isAsked) => {
      if (isStrip && !isAsked) return;
      if (tab !== 'comments') save({ inspector: { ...settings.inspector, tab: 'comments' } });
      setOpenStrip(isStrip);
    };
    return () => {
      showThreads.current = null;
    };
  }, [showThreads, isStrip, tab, save, settings.inspector]);
  const { of } = useIssues();
  const found = useMemo(() => issueSums([...of.values()].flat()), [of]);
  const tabs: readonly TabChoice<TabName>[] = [
    { value: 'history', label: t('inspector.tab.history'), icon: 'history' },
    { value: 'comments', label: t('inspector.tab.comments'), icon: 'comment', count: openThreads(comments) },
    {
      value: 'checks',
      label: t('inspector.tab.checks'),
      icon: 'warning',
      count: found.all,
      tone: found.gravest ?? undefined,
    },
    { value: 'article', label: t('inspector.tab.article'), icon: 'article' },
  ];
  const classes = ['inspector', isStrip ? 'is-strip' : '', isStrip && isOpenStrip ? 'is-open' : ''];
  return (
    <aside
      className={classes.filter(Boolean).join(' ')}
      aria-label={t('inspector.label')}
      data-pane="inspector"
      tabIndex={-1}
      onClick={(event) => {
        if (!isStrip || !(event.target instanceof Element)) return;
        const pressed = event.target.closest('[role="tab"]');
        if (pressed) setOpenStrip(!(isOpenStrip && pressed.getAttribute('aria-selected') === 'true'));
      }}
      onKeyDown={(event) => event.key === 'Escape' && setOpenStrip(false)}
    >
      <Tabs
        label={t('inspector.label')}
        className="inspector-tabs"
        tabs={tabs}
        value={tab}
        onChange={(value) => {
          save({ inspector: { ...settings.inspector, tab: value } });
          if (isStrip) setOpenStrip(true);
        }}
      >
        {isPanelDue && (!isStrip || isOpenStrip) && (
          <Panel
            tab={tab}
            onBaseline={onBaseline}
            onCompare={onCompare}
            threadFilter={threadFilter}
            onThreadFilter={setThreadFilter}
          />
        )}
      </Tabs>
    </aside>
  );
}

/** The keys of the tabs open and close the strip too. */
function useStripKeys(
  isStrip: boolean,
  tab: TabName,
  setOpenStrip: (change: (isOpen: boolean) => boolean) => void,
): void {
  const { toggleStrip } = useWorkbench();
  useEffect(() => {
    toggleStrip.current = isStrip ? (asked) => setOpenStrip((isOpen) => !isOpen || asked !== tab) : null;
    return () => {
      toggleStrip.current = null;
    };
  }, [toggleStrip, isStrip, tab, setOpenStrip]);
}

function Panel({
  tab,
  onBaseline,
  onCompare,
  threadFilter,
  onThreadFilter,
}: {
  readonly tab: TabName;
  readonly onBaseline: (revision: Revision) => void;
  readonly onCompare: (choice: BaselineChoice) => void;
  readonly threadFilter: ThreadFilter;
  readonly onThreadFilter: (filter: ThreadFilter) => void;
}): ReactNode {
  return (
    <>
      {(tab === 'history' || tab === 'checks') && <Subject />}
      {tab === 'comments' && (
        <Subject>
          <ThreadFilterSelect filter={threadFilter} onFilter={onThreadFilter} />
        </Subject>
      )}
      <div className="inspector-body">
        {tab === 'history' && (
          <>
            <LayersPanel />
            <HistoryPanel onBaseline={onBaseline} />
            <BaselinesPanel onCompare={onCompare} />
          </>
        )}
        {tab === 'comments' && <CommentsPanel filter={threadFilter} />}
        {tab === 'checks' && <ChecksPanel />}
        {tab === 'article' && <ArticlePanel />}
      </div>
    </>
  );
}

function LayersPanel(): ReactNode {
  const { segment } = useActiveRow();
  return segment && <ThreeWayLayers segment={segment} />;
}

function BaselinesPanel({ onCompare }: { readonly onCompare: (choice: BaselineChoice) => void }): ReactNode {
  const { t } = useTranslation();
  const { world, stage, say } = useWorkbench();
  const { article, baseline } = useArticle().state;
  return (
    <BaselinesSection
      article={article}
      choice={stage() === 'review' ? baseline.choice : null}
      onCompare={onCompare}
      onUnpin={(id) => {
        const name = article.pinnedBaselines.find((pinned) => pinned.id === id)?.name ?? '';
        void unpinBaseline(world, id).then(
          (isDone) => isDone && say(t('review.baselines.unpinned', { name })),
        );
      }}
    />
  );
}

/** `children` stand where the number of revisions stands else. */
function Subject({ children }: { readonly children?: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const { segment, role, numberOf } = useActiveRow();
  if (!segment || !role)
    return (
      <div className="subject quiet">
        {t('inspector.noRow')}
        <span className="spacer" />
        {children}
      </div>
    );
  const state = segmentState(segment);
  return (
    <div className="subject">
      <span className="strong ink num">¶ {numberOf(segment.id)}</span>
      <span>{t(`role.paragraph.${role}`)}</span>
      <StateIcon state={state} label={t(`state.segment.${state}`)} size="small" />
      <span className="spacer" />
      {children ?? (
        <span className="quiet cut">{t('inspector.revisions', { count: segment.revisionCount })}</span>
      )}
    </div>
  );
}

function ThreadFilterSelect({
  filter,
  onFilter,
}: {
  readonly filter: ThreadFilter;
  readonly onFilter: (filter: ThreadFilter) => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Select
      label={t('inspector.comments.filter.label')}
      value={filter}
      choices={threadFilters.map((value) => ({ value, label: t(`inspector.comments.filter.${value}`) }))}
      onChange={onFilter}
      isPlain
    />
  );
}

function CommentsPanel({ filter }: { readonly filter: ThreadFilter }): ReactNode {
  const tools = useWorkbench();
  const { world } = tools;
  const { article, segment, numberOf } = useActiveRow();
  const { focusedComment } = useArticle().state;
  return (
    <CommentsTab
      focusedId={focusedComment}
      threads={threadsOf(article.comments)}
      filter={filter}
      positions={segmentPositions(article.segments)}
      activeId={segment?.id ?? null}
      numberOf={numberOf}
      onReply={({ first }, body) =>
        addComment(world, { segmentId: first.segmentId, replyTo: first.id, body, requestsChanges: false })
      }
      onResolved={(commentId, isResolved) => void setResolved(world, commentId, isResolved)}
      onGoTo={(thread) => goToThread(tools, thread)}
    />
  );
}

function ArticlePanel(): ReactNode {
  const tools = useWorkbench();
  const { article, segment, role, numberOf } = useActiveRow();
  const { reasons } = useArticle().state;
  const { errors } = useIssues();
  const counts = useTextCounts(article);
  return (
    <ArticleTab
      article={article}
      request={tools.world.request}
      role={role}
      onRole={(next) => segment && role && void setRole(tools, segment.id, role, next)}
      onGoTo={(segmentId) => goTo(tools, segmentId, { align: 'center' })}
      numberOf={numberOf}
      counts={counts}
      quality={
        <>
          <EffortSection article={article} request={tools.world.request} />
          <MqmSection reasons={reasons} confirmed={errors.all} englishWords={counts?.english ?? null} />
        </>
      }
    />
  );
}

async function setRole(
  { world }: WorkbenchTools,
  segmentId: SegmentId,
  before: ParagraphRole,
  after: ParagraphRole,
): Promise<void> {
  const paragraphId = world.latest().article.segments.find(({ id }) => id === segmentId)?.paragraphId;
  if (before === after || paragraphId === undefined) return;
  const outcome = await world.request('edit.setRole', paragraphId, after);
  if (!outcome.ok) return refuse(world, segmentId, outcome.failure);
  world.dispatch({ kind: 'roleChanged', paragraphId, role: after });
  const action = { kind: 'role', segmentId, paragraphId, before, after } as const;
  world.dispatch({ kind: 'undoChanged', change: (stack) => pushAction(stack, action) });
}
