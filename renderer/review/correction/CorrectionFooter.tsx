// What applying does, in a sentence; the decisions left; cancel and apply.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Corrected, CorrectionInput, CorrectionPlan } from '../../../shared/model/correction.js';
import type { Segment } from '../../../shared/model/segment.js';
import { saysNothingNew, undecidedItems } from '../../../shared/review/correction/correctionInput.js';
import { shownKey } from '../../commands/commandKeys.js';
import { isMac, useCommandHandlers } from '../../commands/CommandProvider.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Kbd } from '../../ui/Kbd.js';
import { lockedRow, type ItemCounts } from './correctionRows.js';
import type { Correction } from './useCorrection.js';

/** Told what was done, and what had been accepted. */
export type OnApplied = (done: Corrected, correction: CorrectionInput) => Promise<void>;

/** The bar below the rows. `plan` is null while there is none. */
export function CorrectionFooter({
  work,
  plan,
  counts,
  segments,
  onApplied,
  onLeave,
}: {
  readonly work: Correction;
  readonly plan: CorrectionPlan | null;
  readonly segments: readonly Segment[];
  readonly counts: ItemCounts | null;
  readonly onApplied: OnApplied;
  readonly onLeave: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [isApplying, setApplying] = useState(false);
  const undecided = plan ? undecidedItems(plan, work.state.decisions) : [];
  const locked = plan && lockedRow(plan, segments, work.state.decisions.removed);
  const refusal = useApplyRefusal(plan, undecided.length, locked, isApplying);
  const apply = async (): Promise<void> => {
    setApplying(true);
    const applied = await work.apply();
    if (applied) await onApplied(applied.done, applied.correction);
    else setApplying(false);
  };
  useCommandHandlers({ 'edit.commitAndNext': { run: () => void apply(), refusal } });
  return (
    <div className="footer-bar" data-pane="answers">
      {plan && !saysNothingNew(plan) && (
        <span className="soft">
          {counts && counts.approvals > 0
            ? t('review.correction.notAppliedApprovals', { count: counts.approvals })
            : t('review.correction.notApplied')}
        </span>
      )}
      <span className="spacer" />
      {undecided.length > 1 && <DecideAll work={work} undecided={undecided} />}
      <Button size="tall" onPress={onLeave}>
        <span>{t('ui.cancel')}</span>
        <Kbd>Esc</Kbd>
      </Button>
      <Button size="tall" kind="primary" refusal={refusal} onPress={() => void apply()}>
        {refusal !== null && <Icon name="lock" />}
        <span>{t('review.correction.apply')}</span>
        {refusal === null && <Kbd>{shownKey('Mod+Enter', isMac)}</Kbd>}
      </Button>
      {undecided.length > 0 && (
        <span className="sev-warning nowrap">
          {t('review.correction.decisionsLeft', { count: undecided.length })}
        </span>
      )}
    </div>
  );
}

function useApplyRefusal(
  plan: CorrectionPlan | null,
  undecided: number,
  locked: number | null,
  isApplying: boolean,
): string | null {
  const { t } = useTranslation();
  if (plan === null) return t('review.correction.refusal.noVersion');
  if (isApplying) return t('review.correction.refusal.applying');
  if (saysNothingNew(plan)) return t('review.correction.refusal.nothingNew');
  if (locked !== null) return t('review.correction.refusal.locked', { number: locked });
  return undecided > 0 ? t('review.correction.refusal.undecided', { count: undecided }) : null;
}

/** One answer for all that still wait for one. */
function DecideAll({
  work,
  undecided,
}: {
  readonly work: Correction;
  readonly undecided: ReturnType<typeof undecidedItems>;
}): ReactNode {
  const { t } = useTranslation();
  const segmentIds = undecided.flatMap((item) => (item.kind === 'removed' ? [item.seen.segmentId] : []));
  return (
    <>
      {(['keep', 'remove'] as const).map((decision) => (
        <Button
          key={decision}
          kind="bare"
          onPress={() => work.dispatch({ kind: 'removed', segmentIds, decision })}
        >
          {t(`review.correction.all.${decision}`, { count: segmentIds.length })}
        </Button>
      ))}
    </>
  );
}
