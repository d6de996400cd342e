// One row: number, state and role; source; target as text, editor or redline; who wrote it; what is below.
import { memo, useCallback, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article, ParagraphRole } from '../../shared/model/article.js';
import { emptyInlineText, isBlank, type InlineText } from '../../shared/model/inlineText.js';
import { hasTarget, segmentState, type Segment } from '../../shared/model/segment.js';
import { isSourceChanged } from '../../shared/review/sourceChanged.js';
import { textOffsetAt } from '../article/domOffset.js';
import type { RowFound } from '../article/findInArticle.js';
import { InlineTextView } from '../article/InlineTextView.js';
import { redlineOf } from '../article/redlines.js';
import { RedlineText } from '../article/RedlineText.js';
import { TargetEditor, type TargetEditorEvents } from '../edit/TargetEditor.js';
import { Avatar } from '../ui/Avatar.js';
import { Icon } from '../ui/Icon.js';
import { useSession } from '../ui/SessionProvider.js';
import { StateIcon } from '../ui/StateIcon.js';
import { goTo, selectRow } from './moveActions.js';
import { RowUnder, type RowUnderProps } from './RowUnder.js';
import { useWorkbench, type WorkbenchTools } from './workbenchTools.js';

/** What a row shows; plain enough for `memo`: a row whose props are the same does not render. */
export interface WorkbenchRowProps extends Omit<RowUnderProps, 'changes' | 'language'> {
  readonly role: ParagraphRole;
  readonly article: Pick<Article, 'sourceLanguage' | 'targetLanguage'>;
  readonly isSelected: boolean;
  readonly found: RowFound;
  /** What the redline is drawn against; null: no redline. */
  readonly baseline: InlineText | null;
  /** Index of the focused change in this row. */
  readonly focusedChange: number | null;
  readonly editorEvents: TargetEditorEvents;
}

const smallRoles: ReadonlySet<ParagraphRole> = new Set(['breadcrumb', 'date', 'credit', 'caption']);

/** A row of the grid. */
export const WorkbenchRow = memo(function WorkbenchRow(props: WorkbenchRowProps): ReactNode {
  const { segment, number, role, article, isActive, isSelected, found } = props;
  const { t } = useTranslation();
  const tools = useWorkbench();
  const onMouseDown = useRowMouse(tools, segment, props.stage, props.isActive && props.isEditing);
  const classes = ['row', 'galley-grid', `role-${role}`, smallRoles.has(role) ? 'small' : ''];
  if (isActive) classes.push('active');
  if (isSelected) classes.push('selected');
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
          <InlineTextView content={segment.source.content} found={found.source} />
        ) : (
          <span className="placeholder">{t('article.row.noSource')}</span>
        )}
      </div>
      <div className="axis" role="presentation" />
      <TargetCell {...props} />
      <Margin segment={segment} pending={props.pending} />
      <RowUnder {...props} language={article.targetLanguage} changes={changesOf(props)} />
    </div>
  );
});

function changesOf({ segment, baseline }: WorkbenchRowProps): number {
  return baseline === null ? 0 : redlineOf(baseline, segment.target?.content ?? emptyInlineText).changes;
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
      {role !== 'body' && <span className="role cut">{t(`role.paragraph.${role}`)}</span>}
    </div>
  );
}

function TargetCell(props: WorkbenchRowProps): ReactNode {
  const { segment, number, article, stage, isActive, isEditing, found, pending, baseline, focusedChange } =
    props;
  const { t } = useTranslation();
  const { session } = useWorkbench();
  const { personOf } = useSession();
  const language = article.targetLanguage;
  if (isActive && (stage === 'edit' || isEditing)) {
    return (
      <div role="gridcell" className="cell">
        <TargetEditor
          segment={segment}
          session={session}
          language={language}
          label={t('edit.editor.label', { number })}
          placeholder={t('edit.editor.placeholder')}
          found={found.target}
          takesFocus={isEditing}
          events={props.editorEvents}
        />
      </div>
    );
  }
  const words = pending?.content ?? segment.target?.content ?? emptyInlineText;
  const author = segment.target ? personOf(segment.target.authorId) : null;
  const showsRedline = baseline !== null && (baseline.text !== '' || words.text !== '');
  return (
    <div className="text target selectable" role="gridcell" lang={language}>
      {showsRedline ? (
        <RedlineText
          parts={redlineOf(baseline, words).parts}
          hue={author?.hue ?? null}
          focusedIndex={focusedChange}
        />
      ) : isBlank(words) ? (
        <EmptyTarget segment={segment} />
      ) : (
        <InlineTextView content={words} found={found.target} />
      )}
    </div>
  );
}

function EmptyTarget({ segment }: { readonly segment: Segment }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <span className="placeholder" lang={i18n.language}>
      {t(hasTarget(segment) ? 'article.row.leftOut' : 'article.row.notTranslated')}
    </span>
  );
}

function Margin({ segment, pending }: Pick<WorkbenchRowProps, 'segment' | 'pending'>): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const author = segment.target ? personOf(segment.target.authorId) : null;
  const doubt = pending === null || pending.kind === 'saving' ? null : pending.kind;
  return (
    <div className="margin" role="gridcell">
      {author && <Avatar name={author.name} hue={author.hue} />}
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
      const isWriting = target !== null && stage === 'edit';
      const caret = isWriting ? textOffsetAt(target, event.clientX, event.clientY) : null;
      if (tools.world.latest().selected.size > 0) {
        tools.world.dispatch({ kind: 'selected', ids: new Set(), anchorId: segment.id });
      }
      return goTo(tools, segment.id, {
        isEditing: isWriting || (source !== null && isEditing),
        caret,
        align: 'none',
      });
    },
    [tools, segment.id, stage, isEditing],
  );
}
