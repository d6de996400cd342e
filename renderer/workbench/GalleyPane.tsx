// Head, column heads and rows: gives every row what it shows and turns keys on rows into moves.
import { useCallback, useMemo, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleLayers } from '../../shared/model/layer.js';
import type { PersonId } from '../../shared/model/ids.js';
import type { Segment } from '../../shared/model/segment.js';
import type { RowUnits } from '../../shared/review/changeUnits.js';
import { ArticleHead, ColumnHeads } from '../article/ArticleHead.js';
import { FilterLine } from '../article/FilterLine.js';
import { useArticle } from '../article/ArticleContext.js';
import { Galley } from '../article/Galley.js';
import { railMarks, type RailMark } from '../article/railMarks.js';
import {
  commentedWords,
  nothingCommented,
  paragraphRolesOf,
  segmentPositions,
  visibleRows,
  type RowCommented,
} from '../article/selectors.js';
import type { RowForm } from '../article/articleState.js';
import type { FoundNow } from '../article/useFind.js';
import type { CheckIssue } from '../../shared/model/check.js';
import { useIssues } from '../check/IssuesContext.js';
import type { WaivedIssue } from '../check/useArticleIssues.js';
import { useThreeWay, type ThreeWayInUse } from '../review/threeWay/ThreeWayContext.js';
import { ThreeWayLegend } from '../review/threeWay/ThreeWayLegend.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac } from '../commands/CommandProvider.js';
import type { TargetEditorEvents } from '../edit/TargetEditor.js';
import type { ArticleStage } from '../frame/routes.js';
import { ChangeSums } from '../review/ChangeSums.js';
import { WordsTooltip } from '../review/WordsTooltip.js';
import { Button } from '../ui/Button.js';
import { useSession, type SessionInUse } from '../ui/SessionProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { discardWords, editActiveRow, leaveText } from './editActions.js';
import { clearSelection, moveBy, selectRow, stepRow } from './moveActions.js';
import { completionHere } from './ledgerActions.js';
import { WorkbenchRow } from './WorkbenchRow.js';
import { useFocusOnMove } from './useFocusOnMove.js';
import { useWorkbench, type WorkbenchTools } from './workbenchTools.js';

interface GalleyPaneProps {
  readonly stage: ArticleStage;
  readonly found: FoundNow;
  /** Chains of wordings of the rows that have a redline; null while fetching. */
  readonly layers: ArticleLayers | null;
  /** Rows with changes; null outside review and while they are worked out. */
  readonly rows: readonly RowUnits[] | null;
  readonly position: { readonly number: number; readonly total: number } | null;
}

/** The paper. */
export function GalleyPane(props: GalleyPaneProps): ReactNode {
  const { t, i18n } = useTranslation();
  const { settings } = useSettings();
  const tools = useWorkbench();
  const { state } = useArticle();
  const { activeId } = state;
  const segments = visibleRows(state);
  const renderRow = useRowRenderer(props);
  const marks = useMarks(segments, props);
  useFocusOnMove(tools);
  const threeWay = useThreeWay();
  const isColumns = threeWay?.view.layout === 'columns';
  // Four columns of equal width: the source and three wordings.
  const share = isColumns ? 0.25 : settings.sourceShare;
  const columns = {
    '--source-share': `${share * 2}fr`,
    '--target-share': `${(1 - share) * 2}fr`,
  } as CSSProperties;
  const onKeyDown = useCallback((event: KeyboardEvent) => rowKey(tools, event), [tools]);
  return (
    <section className="galley" style={columns}>
      <ArticleHead />
      {threeWay ? (
        <ThreeWayLegend threeWay={threeWay} />
      ) : props.stage === 'review' ? (
        <ChangeSums
          rows={props.rows}
          filter={state.changeFilter}
          onFilter={(filter) => tools.world.dispatch({ kind: 'changesFiltered', filter })}
          isDecidable={state.baseline.choice.kind === 'openChanges'}
        />
      ) : (
        <ColumnHeads />
      )}
      <FilterLine onShowAll={() => showAllRows(tools)} />
      {segments.length === 0 ? (
        <div className="no-rows">
          <p>{t('article.grid.empty')}</p>
          <Button onPress={() => showAllRows(tools)}>{t('article.grid.showAll')}</Button>
        </div>
      ) : (
        <Galley
          segments={segments}
          activeId={activeId}
          renderRow={renderRow}
          onKeyDown={onKeyDown}
          marks={marks}
          handle={tools.galley}
          language={i18n.language}
          start={tools.startView}
        />
      )}
      <WordsTooltip layers={props.stage === 'review' && !threeWay ? props.layers : null} />
    </section>
  );
}

/** The button goes with the filter: the row one is in gets its keyboard, else the rows. */
function showAllRows({ world, galley }: WorkbenchTools): void {
  world.dispatch({ kind: 'filtered', filter: 'all' });
  requestAnimationFrame(() => {
    const { activeId } = world.latest();
    if (activeId !== null && galley.current?.focusRow(activeId)) return;
    document.querySelector<HTMLElement>('[data-pane="rows"]')?.focus();
  });
}

function useEditorEvents(tools: WorkbenchTools): TargetEditorEvents {
  return useMemo(
    () => ({
      onFocus: () => {
        if (!tools.world.latest().isEditing)
          tools.world.dispatch({ kind: 'editingChanged', isEditing: true });
      },
      onEscape: () => leaveText(tools),
      completionAt: (before, after) => completionHere(tools, before, after),
      onPlainEnter: () =>
        tools.say(
          tools.t()('edit.editor.enterHint', {
            commit: shownKey('Mod+Enter', isMac),
            lineBreak: shownKey('Shift+Enter', isMac),
          }),
        ),
      // Up on the first line and Down on the last go on in the neighbour's text.
      onLeave: (direction) => {
        if (direction === 'up') stepRow(tools, 'previous', 'any');
        else stepRow(tools, 'next', 'any', 0);
      },
    }),
    [tools],
  );
}

const noIssues: readonly CheckIssue[] = [];
const noWaived: readonly WaivedIssue[] = [];

function useRowRenderer({
  stage,
  found,
  layers,
  position,
}: GalleyPaneProps): (segment: Segment) => ReactNode {
  const tools = useWorkbench();
  const issues = useIssues();
  const { state } = useArticle();
  const threeWay = useThreeWay();
  const showsAnchors = useSettings().settings.showsAnchors && threeWay === null;
  const focusedAnchor = showsAnchors ? state.focusedAnchor : null;
  const { article, pending, activeId, isEditing, selected, form, focusedChange } = state;
  const commented = commentedWords(article.comments, state.focusedComment);
  const editorEvents = useEditorEvents(tools);
  const positions = segmentPositions(article.segments);
  const roles = paragraphRolesOf(article.paragraphs);
  const languages = useMemo(
    () => ({ sourceLanguage: article.sourceLanguage, targetLanguage: article.targetLanguage }),
    [article.sourceLanguage, article.targetLanguage],
  );
  return (segment) => {
    const isActive = segment.id === activeId;
    return (
      <WorkbenchRow
        segment={segment}
        number={(positions.get(segment.id) ?? 0) + 1}
        role={roles.get(segment.paragraphId) ?? 'body'}
        article={languages}
        stage={stage}
        isActive={isActive}
        isEditing={isActive && isEditing}
        isSelected={selected.has(segment.id)}
        pending={pending[segment.id] ?? null}
        form={form?.segmentId === segment.id ? form : null}
        failure={state.refusal?.segmentId === segment.id ? state.refusal.failure : null}
        found={found.rowFound(segment.id)}
        commented={commentedNow(commented.get(segment.id) ?? nothingCommented, form, segment)}
        chain={layers?.[segment.id] ?? null}
        isDecidable={stage === 'review' && state.baseline.choice.kind === 'openChanges'}
        reason={isActive && focusedChange?.segmentId === segment.id ? state.reason : null}
        reasons={layers?.[segment.id] ? state.reasons : null}
        merged={state.merged?.segmentId === segment.id ? state.merged : null}
        focusedChange={focusedChange?.segmentId === segment.id ? focusedChange.index : null}
        position={isActive && focusedChange?.segmentId === segment.id ? position : null}
        editorEvents={editorEvents}
        showsAnchors={showsAnchors}
        issues={issues.of.get(segment.id) ?? noIssues}
        waived={issues.waivedIn.get(segment.id) ?? noWaived}
        checkedWords={issues.of.has(segment.id) ? issues.wordsOf(segment.id) : null}
        opensSentences={isActive && state.opensSentences && !threeWay}
        focusedAnchor={focusedAnchor?.segmentId === segment.id ? focusedAnchor : null}
      />
    );
  };
}

/** With the words of a comment that is being written. */
function commentedNow(row: RowCommented, form: RowForm | null, { id }: Segment): RowCommented {
  const words = form?.segmentId === id ? form.words : null;
  if (!words) return row;
  const { side, start, end } = words;
  return { ...row, [side]: [...row[side], { start, end, commentId: null, isCurrent: true }] };
}

const railPlaces = 220;

function useMarks(segments: readonly Segment[], { stage, rows }: GalleyPaneProps): readonly RailMark[] {
  const { personOf } = useSession();
  const threeWay = useThreeWay();
  const folded = threeWay?.changedRows ? threeWay : null;
  return useMemo(() => {
    const authors = new Map(rows?.map(({ segmentId, units }) => [segmentId, units[0]?.authorId ?? null]));
    return railMarks(
      segments.map((segment) => ({
        hue: folded
          ? threeWayHue(segment, folded)
          : stage === 'review' && rows
            ? hueOf(authors.get(segment.id), personOf)
            : segment.target?.origin === 'import'
              ? null
              : hueOf(segment.target?.authorId, personOf),
        hasComments: segment.openComments > 0,
      })),
      railPlaces,
    );
  }, [segments, stage, rows, personOf, folded]);
}

/** The newer set of marks speaks where a row has both. */
function threeWayHue(segment: Segment, { rowOf, hues }: ThreeWayInUse): RailMark['hue'] {
  const places = rowOf(segment)?.text.places;
  if (!places || places.both.length === 0) return null;
  return places.second.length > 0 ? hues.second : hues.first;
}

/** undefined: nothing changed. */
function hueOf(author: PersonId | null | undefined, personOf: SessionInUse['personOf']): RailMark['hue'] {
  if (author === undefined) return null;
  return (author && personOf(author)?.hue) ?? 1;
}

/** Keys on a row itself: its text and the forms below it have their own. */
function rowKey(tools: WorkbenchTools, event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[role="row"]')) return;
  if (
    event.nativeEvent.isComposing ||
    event.keyCode === 229 ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey
  )
    return;
  const distance = distanceOf(tools, event.key);
  if (distance !== null) {
    const { anchorId, activeId } = tools.world.latest();
    const to = moveBy(tools, distance);
    if (event.shiftKey && to !== null) {
      if (anchorId === null && activeId !== null) {
        tools.world.dispatch({ kind: 'selected', ids: new Set([activeId]), anchorId: activeId });
      }
      selectRow(tools, to, 'extend');
    } else if (to !== null) clearSelection(tools);
  } else if (event.key === 'Enter') enterRow(tools);
  else if (event.key === 'Escape') leaveRow(tools);
  else if (event.key === ' ') {
    const { activeId } = tools.world.latest();
    if (activeId !== null) selectRow(tools, activeId, 'toggle');
  } else return;
  event.preventDefault();
}

function distanceOf(tools: WorkbenchTools, key: string): number | null {
  const page = (): number => tools.galley.current?.pageSize() ?? 10;
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page();
    case 'PageUp':
      return -page();
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return null;
  }
}

/** Enter goes into the text; at a place of the three-way view its words are chosen there. */
function enterRow(tools: WorkbenchTools): void {
  const { threeWay, focusedChange } = tools.world.latest();
  const isAtPlace = tools.stage() === 'review' && threeWay.isOn && focusedChange !== null;
  if (isAtPlace) tools.runCommand('review.writeReading');
  else editActiveRow(tools);
}

/** Esc on the row: first the selection, then what was typed goes back (Esc Esc from the text). */
function leaveRow(tools: WorkbenchTools): void {
  const { selected, find } = tools.world.latest();
  if (selected.size > 0) clearSelection(tools);
  else if (find) tools.world.dispatch({ kind: 'findChanged', find: null });
  else if (tools.session.isDirty()) discardWords(tools);
}
