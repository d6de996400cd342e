// One row: number, state and role; source; target as text, editor or redline; who wrote it; what is below.
import { memo, useCallback, useMemo, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article, ParagraphRole } from '../../shared/model/article.js';
import type { CommentId } from '../../shared/model/ids.js';
import { emptyInlineText, isBlank } from '../../shared/model/inlineText.js';
import { hasTarget, segmentState, type Segment } from '../../shared/model/segment.js';
import type { ChangeUnit } from '../../shared/review/changeUnits.js';
import { isSourceChanged } from '../../shared/review/sourceChanged.js';
import { textOffsetAt } from '../article/domOffset.js';
import type { RowFound } from '../article/findInArticle.js';
import { InlineTextView } from '../article/InlineTextView.js';
import { reanchorRanges } from '../article/reanchorComments.js';
import type { RowCommented } from '../article/selectors.js';
import { AttributedText } from '../article/AttributedText.js';
import { chainNow, rowChangesOf, useRowChanges, type Chain, type RowChanges } from '../article/rowChanges.js';
import { useThreeWay } from '../review/threeWay/ThreeWayContext.js';
import { ThreeWayCell } from '../review/threeWay/ThreeWayCell.js';
import { TargetEditor, type TargetEditorEvents } from '../edit/TargetEditor.js';
import { sumsText } from '../review/changeTexts.js';
import { Avatar } from '../ui/Avatar.js';
import { Icon } from '../ui/Icon.js';
import { useSession } from '../ui/SessionProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { StateIcon } from '../ui/StateIcon.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';
import { goTo, selectRow } from './moveActions.js';
import { openThread } from './threadActions.js';
import { RowUnder, type RowUnderProps } from './RowUnder.js';
import { useAuthorMarks } from '../article/useAuthorMarks.js';
import { useWorkbench, type WorkbenchTools } from './workbenchTools.js';

/** What a row shows; plain enough for `memo`: a row whose props are the same does not render. */
export interface WorkbenchRowProps extends Omit<RowUnderProps, 'units' | 'language'> {
  readonly role: ParagraphRole;
  readonly article: Pick<Article, 'sourceLanguage' | 'targetLanguage'>;
  readonly isSelected: boolean;
  readonly found: RowFound;
  readonly commented: RowCommented;
  /** The wordings the redline is drawn from; null: nothing changed. */
  readonly chain: Chain | null;
  readonly editorEvents: TargetEditorEvents;
}

const smallRoles: ReadonlySet<ParagraphRole> = new Set(['breadcrumb', 'date', 'credit', 'caption']);

/** A row of the grid. */
export const WorkbenchRow = memo(function WorkbenchRow(props: WorkbenchRowProps): ReactNode {
  const { segment, number, role, article, isActive, isSelected, found, commented } = props;
  const { t } = useTranslation();
  const tools = useWorkbench();
  const changes = useChanges(props);
  const onMouseDown = useRowMouse(tools, segment, props.stage, props.isActive && props.isEditing);
  const classes = ['row', 'galley-grid', `role-${role}`, smallRoles.has(role) ? 'small' : ''];
  if (isActive) classes.push('active');
  if (isSelected) classes.push('selected');
  if (segment.lock) classes.push('locked');
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      role="row"
      tabIndex={isActive ? 0 : -1}
      data-segment={segment.id}
      aria-rowindex={number}
      aria-selected={isSelected || isActive}
      aria-label={t('article.row.number', { number })}
      onClick={onMouseDown}
    >
      <Gutter segment={segment} number={number} role={role} />
      <div className="text source selectable" role="gridcell" lang={article.sourceLanguage}>
        {segment.source && !isBlank(segment.source.content) ? (
          <InlineTextView
            content={segment.source.content}
            found={found.source}
            commented={commented.source}
          />
        ) : (
          <span className="placeholder">{t('article.row.noSource')}</span>
        )}
      </div>
      <div className="axis" role="presentation" />
      <TargetCell {...props} changes={changes} />
      <Margin segment={segment} pending={props.pending} units={changes?.units ?? noUnits} />
      <RowUnder {...props} language={article.targetLanguage} units={changes?.units ?? noUnits} />
    </div>
  );
});

const noUnits: readonly ChangeUnit[] = [];

/** The changes the row draws; words on their way are among them at once. */
function useChanges({ chain, segment, pending, stage }: WorkbenchRowProps): RowChanges | null {
  const { session } = useSession();
  const { actor } = session;
  const shows = stage === 'review' || segment.suggestion !== null;
  const isOnItsWay = pending !== null && pending.kind === 'saving';
  const now = useMemo(
    () => (shows ? chainNow(chain, segment, isOnItsWay ? pending : null, actor) : null),
    [shows, chain, segment, isOnItsWay, pending, actor],
  );
  const known = useRowChanges(now);
  // What was fetched is worked out between frames; what is newer here is one row.
  if (now === null || known !== null) return known;
  return now === chain ? null : rowChangesOf(now);
}

function Gutter({
  segment,
  number,
  role,
}: {
  readonly segment: Segment;
  readonly number: number;
  readonly role: ParagraphRole;
}): ReactNode {
  const { t } = useTranslation();
  const state = isSourceChanged(segment) ? 'sourceChanged' : segmentState(segment);
  return (
    <div className="gutter" role="rowheader">
      <span className="row-number">{number}</span>
      <StateIcon state={state} label={t(`state.segment.${state}`)} isNameHidden size="small" />
      {segment.lock && (
        <span className="lock-sign" title={segment.lock.reason}>
          <Icon name="lock" size="small" label={t('review.lock.label', { reason: segment.lock.reason })} />
        </span>
      )}
      {role !== 'body' && !segment.lock && <span className="role cut">{t(`role.paragraph.${role}`)}</span>}
    </div>
  );
}

interface TargetCellProps extends WorkbenchRowProps {
  readonly changes: RowChanges | null;
}

function TargetCell(props: TargetCellProps): ReactNode {
  const { segment, number, article, stage, isActive, isEditing, found, commented } = props;
  const { t } = useTranslation();
  const { session } = useWorkbench();
  // The settings and the rules of the workspace have a say in it.
  useSettings();
  const threeWay = useThreeWay();
  const mode = session.modeOf(segment.id);
  const language = article.targetLanguage;
  if (isActive && segment.lock === null && (stage === 'edit' || isEditing)) {
    return (
      <div role="gridcell" className="cell">
        <TargetEditor
          segment={segment}
          session={session}
          language={language}
          label={t('edit.editor.label', { number })}
          placeholder={t('edit.editor.placeholder')}
          found={found.target}
          commented={commented.target}
          mode={mode}
          takesFocus={isEditing}
          events={props.editorEvents}
        />
      </div>
    );
  }
  if (threeWay)
    return (
      <ThreeWayCell
        segment={segment}
        language={language}
        threeWay={threeWay}
        focusedIndex={props.focusedChange}
        commented={commented}
      />
    );
  return (
    <div className="text target selectable" role="gridcell" lang={language}>
      <TargetWords {...props} />
    </div>
  );
}

/** The words at rest: with their changes, or as they are. */
function TargetWords(props: TargetCellProps): ReactNode {
  const { segment, found, commented, pending, changes } = props;
  const { hueOf, initialsOf } = useAuthorMarks();
  const target = segment.target?.content ?? emptyInlineText;
  const words = pending?.content ?? target;
  const showsChanges = changes !== null && (pending === null || pending.kind === 'saving');
  // In a redline a suggestion on its way does not count.
  const counting = showsChanges && (pending?.suggests || segment.suggestion) ? target : words;
  const marks = useMemo(
    () => reanchorRanges(commented.target, target.text, counting.text),
    [commented.target, target, counting],
  );
  if (showsChanges)
    return (
      <AttributedText
        changes={changes}
        hueOf={hueOf}
        initialsOf={initialsOf}
        focusedIndex={props.focusedChange}
        commented={marks}
        gone={commented.gone}
      />
    );
  if (isBlank(words)) return <EmptyTarget segment={segment} />;
  return <InlineTextView content={words} found={found.target} commented={marks} />;
}

function EmptyTarget({ segment }: { readonly segment: Segment }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <span className="placeholder" lang={i18n.language}>
      {t(hasTarget(segment) ? 'article.row.leftOut' : 'article.row.notTranslated')}
    </span>
  );
}

function Margin({
  segment,
  pending,
  units,
}: Pick<WorkbenchRowProps, 'segment' | 'pending'> & { readonly units: readonly ChangeUnit[] }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const written = segment.suggestion ?? segment.target;
  const author = written ? personOf(written.authorId) : null;
  // Which changes the row has is said when it is pointed at and read out; shown, it would be one figure too many.
  const sums = units.length > 0 ? t('article.row.changes', { sums: sumsText(t, units) }) : undefined;
  const doubt = pending === null || pending.kind === 'saving' ? null : pending.kind;
  return (
    <div className="margin" role="gridcell">
      {author && (
        <span title={sums}>
          <Avatar name={author.name} hue={author.hue} />
          {sums !== undefined && <VisuallyHidden>{sums}</VisuallyHidden>}
        </span>
      )}
      {segment.openComments > 0 && (
        <span title={t('article.row.openComments', { count: segment.openComments })}>
          <Icon
            name="comment"
            size="small"
            label={t('article.row.openComments', { count: segment.openComments })}
          />
          <span aria-hidden="true">{segment.openComments}</span>
        </span>
      )}
      {isSourceChanged(segment) && (
        <span className="doubt sev-warning">{t('state.segment.sourceChanged')}</span>
      )}
      {doubt === 'recovered' && <span className="doubt">{t('article.row.recovered')}</span>}
      {doubt === 'conflict' && <span className="doubt sev-warning">{t('article.row.conflict')}</span>}
      {doubt === 'failed' && <span className="doubt sev-error">{t('article.row.notSaved')}</span>}
    </div>
  );
}

/** A click makes the row active; in its target it puts the caret where it was clicked. Selecting words does neither. */
function useRowMouse(
  tools: WorkbenchTools,
  segment: Segment,
  stage: WorkbenchRowProps['stage'],
  isEditing: boolean,
): (event: MouseEvent<HTMLDivElement>) => void {
  return useCallback(
    (event) => {
      tools.clickedAt.current = performance.now();
      const clicked = event.target instanceof Element ? event.target : null;
      if (!clicked || clicked.closest('.under, button, .is-live')) return;
      if (event.shiftKey || event.ctrlKey || event.metaKey) {
        window.getSelection()?.removeAllRanges();
        return selectRow(tools, segment.id, event.shiftKey ? 'extend' : 'toggle');
      }
      const source = clicked.closest('.source');
      if (source) {
        const offset = textOffsetAt(source, event.clientX, event.clientY);
        tools.sourceCaret.current = offset === null ? null : { segmentId: segment.id, offset };
      }
      if (window.getSelection()?.isCollapsed === false) return undefined;
      const target = clicked.closest('.target');
      const change = stage === 'review' ? clicked.closest<HTMLElement>('[data-change]') : null;
      const isWriting = target !== null && stage === 'edit';
      const caret = isWriting ? textOffsetAt(target, event.clientX, event.clientY) : null;
      if (tools.world.latest().selected.size > 0) {
        tools.world.dispatch({ kind: 'selected', ids: new Set(), anchorId: segment.id });
      }
      goTo(tools, segment.id, {
        isEditing: isWriting || (source !== null && isEditing),
        caret,
        align: 'none',
      });
      const comments = isWriting ? null : clicked.closest<HTMLElement>('[data-comments]');
      const [commentId] = comments?.dataset['comments']?.split(' ').filter(Boolean) ?? [];
      if (commentId !== undefined) openThread(tools, commentId as CommentId);
      if (!change) return undefined;
      const index = Number(change.dataset['change']);
      return tools.world.dispatch({ kind: 'changeFocused', change: { segmentId: segment.id, index } });
    },
    [tools, segment.id, stage, isEditing],
  );
}
