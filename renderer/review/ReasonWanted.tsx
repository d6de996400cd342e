// Under a row whose words of somebody else one changed by a suggestion, where the workspace wants a reason for that.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../shared/model/app.js';
import type { ChangeReason } from '../../shared/model/reason.js';
import type { Segment } from '../../shared/model/segment.js';
import type { ChangeUnit } from '../../shared/review/changeUnits.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac } from '../commands/CommandProvider.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';
import { Kbd } from '../ui/Kbd.js';
import { reasonsOf } from './ChangeStrip.js';

/** The first change the person owes a reason for; null: none, or it is not known yet. */
export function unexplainedChange(
  segment: Pick<Segment, 'target'>,
  units: readonly ChangeUnit[],
  reasons: readonly ChangeReason[] | null,
  { workspace, actor }: Session,
): ChangeUnit | null {
  const isForeign = segment.target !== null && segment.target.authorId !== actor?.personId;
  if (workspace.policy.reasons !== 'required' || reasons === null || !isForeign) return null;
  return (
    units.find(
      (unit) =>
        unit.standing === 'suggested' &&
        unit.authorId === actor?.personId &&
        reasonsOf(unit, reasons).length === 0,
    ) ?? null
  );
}

/** One line; the button goes to the change and its reasons. `hasKey`: its row is the one the key acts on. */
export function ReasonWanted({
  hasKey,
  onGive,
}: {
  readonly hasKey: boolean;
  readonly onGive: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="notice-line is-warning" role="status">
      <Icon name="warning" />
      <span>
        <b>{t('review.reason.wantedLead')}</b> {t('review.reason.wanted')}
      </span>
      <span className="spacer" />
      <Button size="small" onPress={onGive}>
        {t('review.reason.give')} {hasKey && <Kbd>{shownKey('Alt+W', isMac)}</Kbd>}
      </Button>
    </div>
  );
}
