// One row of the preview: both languages on the grid of the article, the verdict beside them; or a folded run.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/model/article.js';
import type { CorrectionItem } from '../../../shared/model/correction.js';
import { emptyInlineText, isBlank, type InlineText } from '../../../shared/model/inlineText.js';
import type { Side } from '../../../shared/model/language.js';
import { segmentState, type Segment } from '../../../shared/model/segment.js';
import { InlineTextView } from '../../article/InlineTextView.js';
import { redlineOf } from '../../article/redlines.js';
import { RedlineText } from '../../article/RedlineText.js';
import { paragraphRolesOf } from '../../article/selectors.js';
import { Icon } from '../../ui/Icon.js';
import { useSession } from '../../ui/SessionProvider.js';
import { StateIcon } from '../../ui/StateIcon.js';
import { DependentText } from './DependentText.js';
import type { CorrectionRow } from './correctionRows.js';
import type { Correction } from './useCorrection.js';
import { Verdict } from './Verdict.js';

type ItemRow = Extract<CorrectionRow, { kind: 'item' }>;

/** The corrected version is nobody's wording here: it keeps one hue and line of its own. */
const versionHue = 4;
const small = new Set(['breadcrumb', 'date', 'credit', 'caption']);

/** A segment or an added paragraph. */
export function CorrectionRowView({
  row,
  article,
  work,
  isActive,
}: {
  readonly row: ItemRow;
  readonly article: Article;
  readonly work: Correction;
  readonly isActive: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { item, number } = row;
  const role =
    item.kind === 'added'
      ? item.role
      : row.segment
        ? (paragraphRolesOf(article.paragraphs).get(row.segment.paragraphId) ?? 'body')
        : 'body';
  const classes = [
    'row',
    'correction-grid',
    `role-${role}`,
    small.has(role) ? 'small' : '',
    isActive ? 'active' : '',
  ];
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      role="row"
      tabIndex={isActive ? 0 : -1}
      data-item={row.index}
      aria-selected={isActive}
      aria-label={number === null ? t('review.correction.newRow') : t('article.row.number', { number })}
      onFocus={() => work.dispatch({ kind: 'activated', index: row.index })}
    >
      <div className="gutter" role="rowheader">
        <span className="row-number">{number ?? '+'}</span>
        <ItemIcon item={item} segment={row.segment} />
        {role !== 'body' && <span className="role cut">{t(`role.paragraph.${role}`)}</span>}
      </div>
      <SideCell row={row} side="source" article={article} work={work} />
      <div className="axis" role="presentation" />
      <SideCell row={row} side="target" article={article} work={work} />
      <Verdict row={row} work={work} isActive={isActive} />
    </div>
  );
}

function ItemIcon({
  item,
  segment,
}: {
  readonly item: CorrectionItem;
  readonly segment: Segment | null;
}): ReactNode {
  const { t } = useTranslation();
  if (item.kind === 'removed')
    return (
      <span className="state sev-warning">
        <Icon name="warning" size="small" label={t('review.correction.state.removed')} />
      </span>
    );
  const state =
    item.kind === 'changed' ? 'sourceChanged' : segment ? segmentState(segment) : ('initial' as const);
  const label = item.kind === 'changed' ? t('review.correction.state.changed') : t(`state.segment.${state}`);
  return <StateIcon state={state} label={label} isNameHidden size="small" />;
}

function SideCell({
  row,
  side,
  article,
  work,
}: {
  readonly row: ItemRow;
  readonly side: Side;
  readonly article: Article;
  readonly work: Correction;
}): ReactNode {
  const isCorrected = side === work.state.side;
  const language = side === 'source' ? article.sourceLanguage : article.targetLanguage;
  return (
    <div className={`text selectable ${side}`} role="gridcell" lang={language}>
      {isCorrected ? (
        <CorrectedWords row={row} side={side} />
      ) : (
        <OtherWords row={row} side={side} work={work} />
      )}
    </div>
  );
}

const redline = (before: InlineText, after: InlineText): ReactNode => (
  <RedlineText parts={redlineOf(before, after).parts} hue={versionHue} />
);

function CorrectedWords({ row, side }: { readonly row: ItemRow; readonly side: Side }): ReactNode {
  const { item, segment } = row;
  const words = segment?.[side]?.content ?? emptyInlineText;
  switch (item.kind) {
    case 'changed':
      return redline(item.before, item.after);
    case 'added':
      return redline(emptyInlineText, item.content);
    case 'removed':
      return redline(words, emptyInlineText);
    case 'unchanged':
    case 'standing':
      return isBlank(words) ? <NoWords side={side} /> : <InlineTextView content={words} />;
  }
}

function OtherWords({
  row,
  side,
  work,
}: {
  readonly row: ItemRow;
  readonly side: Side;
  readonly work: Correction;
}): ReactNode {
  const { me } = useSession();
  const { item, segment } = row;
  const words = item.kind === 'changed' ? item.other : (segment?.[side]?.content ?? null);
  if (words === null || isBlank(words)) return <NoWords side={side} />;
  if (item.kind !== 'changed') return <InlineTextView content={words} />;
  return (
    <DependentText
      content={words}
      dependents={item.dependents}
      isReplaced={work.state.decisions.replaced.has(item.seen.segmentId)}
      isSuggested={work.suggests(item.seen.segmentId)}
      hue={me?.hue ?? 1}
    />
  );
}

function NoWords({ side }: { readonly side: Side }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <span className="placeholder" lang={i18n.language}>
      {t(side === 'source' ? 'article.row.noSource' : 'article.row.notTranslated')}
    </span>
  );
}

/** A run of rows that stay as they are. */
export function FoldedRow({
  row,
  work,
  isActive,
}: {
  readonly row: Extract<CorrectionRow, { kind: 'folded' }>;
  readonly work: Correction;
  readonly isActive: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { count, approved, from, to, isOpen } = row;
  const text =
    approved === count
      ? t('review.correction.unchangedApproved', { count })
      : approved === 0
        ? t('review.correction.unchanged', { count })
        : t('review.correction.unchangedSome', { count, approved, others: count - approved });
  return (
    <div
      className={isActive ? 'folded-row active' : 'folded-row'}
      role="row"
      tabIndex={isActive ? 0 : -1}
      data-item={row.index}
      aria-selected={isActive}
      aria-expanded={isOpen}
      onFocus={() => work.dispatch({ kind: 'activated', index: row.index })}
      onClick={() => work.dispatch({ kind: 'folded', index: row.index, isOpen: !isOpen })}
    >
      <span role="gridcell">
        <Icon name={isOpen ? 'down' : 'right'} size="small" />
        <span className={approved > 0 ? 'is-good' : 'quiet'}>
          <Icon name={approved > 0 ? 'final' : 'translated'} size="small" />
        </span>
        <span className="num">{from === to ? from : `${from}–${to}`}</span>
        <span>{text}</span>
      </span>
    </div>
  );
}
