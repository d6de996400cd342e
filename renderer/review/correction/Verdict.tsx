// The verdict on a row: what changed, what depends on it, and the decision that is asked for.
import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CorrectionCounts, CorrectionItem } from '../../../shared/model/correction.js';
import { isApproved, type Segment } from '../../../shared/model/segment.js';
import { writableReplacements } from '../../../shared/review/correction/correctionInput.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Select } from '../../ui/Select.js';
import { useSession } from '../../ui/SessionProvider.js';
import type { CorrectionRow } from './correctionRows.js';
import type { Correction } from './useCorrection.js';

type ItemRow = Extract<CorrectionRow, { kind: 'item' }>;

interface VerdictProps {
  readonly row: ItemRow;
  readonly work: Correction;
  /** Controls of other rows than the active one are no tab stops. */
  readonly isActive: boolean;
}

/** The last column of a row, below it in narrow windows. */
export function Verdict(props: VerdictProps): ReactNode {
  const { row } = props;
  const { t } = useTranslation();
  const { item } = row;
  return (
    <div className="verdict" role="gridcell">
      {'isMoved' in item && item.isMoved && (
        <span className="soft">{t('review.correction.moved', { number: row.number ?? 0 })}</span>
      )}
      {item.kind === 'changed' && <ChangedVerdict {...props} item={item} />}
      {item.kind === 'added' && <AddedVerdict {...props} item={item} />}
      {item.kind === 'removed' && <RemovedVerdict {...props} item={item} />}
      {(item.kind === 'changed' || item.kind === 'removed') && <Lock segment={row.segment} />}
    </div>
  );
}

/** A locked segment cannot be changed by a correction either. */
function Lock({ segment }: { readonly segment: Segment | null }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const lock = segment?.lock ?? null;
  if (lock === null) return null;
  const person = personOf(lock.personId)?.name ?? '';
  return (
    <span className="sev-warning">
      <Icon name="lock" size="small" /> {t('review.correction.locked', { person, reason: lock.reason })}
    </span>
  );
}

function changedText(counts: CorrectionCounts, t: TFunction): string {
  const parts = (['figures', 'dates', 'names', 'wordings'] as const).flatMap((kind) =>
    counts[kind] > 0 ? [t(`review.correction.changed.${kind}`, { count: counts[kind] })] : [],
  );
  return parts.length === 0 ? t('review.correction.changed.format') : parts.join(t('review.correction.and'));
}

function ChangedVerdict({
  row,
  item,
  work,
  isActive,
}: VerdictProps & { readonly item: Extract<CorrectionItem, { kind: 'changed' }> }): ReactNode {
  const { t } = useTranslation();
  const { segmentId } = item.seen;
  const words = writableReplacements(item.dependents).map((replacement) => replacement.words);
  const isOn = work.state.decisions.replaced.has(segmentId);
  const suggests = work.suggests(segmentId);
  const isTarget = work.state.side === 'target';
  const depend = item.dependents.length;
  const { figures, dates, names, wordings } = item.counts;
  const key = figures + dates + names + wordings > 1 ? 'dependAll' : 'depend';
  return (
    <>
      <span className="soft">
        {changedText(item.counts, t)}
        {depend > 0 && `${t('review.correction.clause')}${t(`review.correction.${key}`, { count: depend })}`}
      </span>
      {item.unmatched.length > 0 && (
        <span className="soft">
          {t('review.correction.unmatched', { words: item.unmatched.join(t('ui.nameSeparator')) })}
        </span>
      )}
      {words.length > 0 && (
        <Button
          size="small"
          isOn={isOn}
          isTabStop={isActive}
          onPress={() => work.dispatch({ kind: 'replaced', segmentIds: [segmentId], isOn: !isOn })}
        >
          <span className="words">
            {t('review.correction.use', { words: words.join(t('ui.nameSeparator')) })}
          </span>
        </Button>
      )}
      {suggests && (isTarget || words.length > 0) && (
        <span className="quiet">{t(`review.correction.suggested.${work.state.side}`)}</span>
      )}
      {!(suggests && isTarget) && <ApprovalLost segment={row.segment} />}
    </>
  );
}

function ApprovalLost({ segment }: { readonly segment: Segment | null }): ReactNode {
  const { t } = useTranslation();
  if (segment && isApproved(segment))
    return (
      <span className="sev-warning nowrap">
        <Icon name="outdated" size="small" /> {t('review.correction.losesApproval')}
      </span>
    );
  return <span className="quiet nowrap">{t('review.correction.wasNotApproved')}</span>;
}

function AddedVerdict({
  row,
  item,
  work,
  isActive,
}: VerdictProps & { readonly item: Extract<CorrectionItem, { kind: 'added' }> }): ReactNode {
  const { t } = useTranslation();
  const decision = work.state.decisions.added.get(item.id) ?? 'add';
  return (
    <>
      <span className="soft">
        {row.after === 0
          ? t('review.correction.addedFirst')
          : t('review.correction.addedAfter', { number: row.after })}
      </span>
      <Select
        label={t('review.correction.addedLabel')}
        value={decision}
        isTabStop={isActive}
        choices={(['add', 'leaveOut'] as const).map((value) => ({
          value,
          label: t(`review.correction.added.${value}`),
        }))}
        onChange={(value) => work.dispatch({ kind: 'added', id: item.id, decision: value })}
      />
    </>
  );
}

function RemovedVerdict({
  row,
  item,
  work,
  isActive,
}: VerdictProps & { readonly item: Extract<CorrectionItem, { kind: 'removed' }> }): ReactNode {
  const { t } = useTranslation();
  const { segmentId } = item.seen;
  const decision = work.state.decisions.removed.get(segmentId) ?? 'undecided';
  const choices = (
    decision === 'undecided' ? ['undecided', 'keep', 'remove'] : ['keep', 'remove']
  ) as readonly ('undecided' | 'keep' | 'remove')[];
  return (
    <>
      <span className="soft">{t(`review.correction.removedFrom.${work.state.side}`)}</span>
      <Select
        label={t('review.correction.removedLabel', { number: row.number ?? 0 })}
        value={decision}
        isTabStop={isActive}
        choices={choices.map((value) => ({ value, label: t(`review.correction.removed.${value}`) }))}
        onChange={(value) => {
          if (value !== 'undecided')
            work.dispatch({ kind: 'removed', segmentIds: [segmentId], decision: value });
        }}
      />
    </>
  );
}
