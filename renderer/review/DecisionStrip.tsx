// Under the row in review: who wrote the words, how many changes, and the decision; a refusal says who can.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isApproved, type Segment } from '../../shared/model/segment.js';
import type { ChangeUnit } from '../../shared/review/changeUnits.js';
import { CommandButton } from '../commands/CommandButton.js';
import { Avatar } from '../ui/Avatar.js';
import { formatDateTime } from '../ui/format.js';
import { Icon } from '../ui/Icon.js';
import { useSession } from '../ui/SessionProvider.js';
import { approvalRefusal } from './approvalRefusal.js';
import { sumsText } from './changeTexts.js';

interface DecisionStripProps {
  readonly segment: Segment;
  /** Changes of this row's redline. */
  readonly units: readonly ChangeUnit[];
  /** The target still says what an earlier source said: it is to be edited rather than approved. */
  readonly isOutdated: boolean;
  /** An approval was just refused. */
  readonly isAsked: boolean;
  /** The focused change; null: none is. */
  readonly change: ReactNode;
  /** What is said of the row's changes instead of their sums. */
  readonly said?: string;
}

/** Stands on the same grid as the texts: the focused change, or the row; then the approval. */
export function DecisionStrip({
  segment,
  units,
  isOutdated,
  isAsked,
  change,
  said,
}: DecisionStripProps): ReactNode {
  return (
    <>
      {change ?? <RowStrip {...{ segment, units, isOutdated, said }} />}
      {change !== null && <ApprovalFoot segment={segment} />}
      <ApprovalRefusalLine segment={segment} isAsked={isAsked} />
    </>
  );
}

function RowStrip({
  segment,
  units,
  isOutdated,
  said,
}: Pick<DecisionStripProps, 'segment' | 'units' | 'isOutdated'> & {
  readonly said: string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="decision galley-grid">
      <div className="line soft num">
        <Authorship segment={segment} />
        <span>
          {said ??
            (units.length > 0
              ? t('review.changes.inRowSums', { count: units.length, sums: sumsText(t, units) })
              : t('review.changes.none'))}
        </span>
        <Approver segment={segment} />
      </div>
      <div className="line">
        {!isOutdated && <ApproveOrWithdraw segment={segment} kind="primary" />}
        <CommandButton
          command="edit.segment"
          icon="edit"
          kind={isOutdated ? 'primary' : 'plain'}
          label={t('edit.actions.editing')}
        />
        {isOutdated && <ApproveOrWithdraw segment={segment} kind="plain" />}
        {units.length > 0 && (
          <span className="w-mid actions-group">
            <CommandButton command="review.nextChange" kind="bare" label={t('review.decide.step')} />
            <CommandButton command="review.acceptRow" kind="bare" label={t('review.decide.acceptRow')} />
          </span>
        )}
        {units.length === 0 && (
          <span className="w-mid actions-group">
            <CommandButton command="review.comment" icon="comment" label={t('edit.actions.comment')} />
          </span>
        )}
      </div>
    </div>
  );
}

/** Who approved, while it holds. */
function Approver({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const { approval } = segment;
  const person = approval && isApproved(segment) ? personOf(approval.personId)?.name : undefined;
  if (!approval || person === undefined) return null;
  return (
    <span className="is-good nowrap">
      {t('review.approve.approvedBy', { person, time: formatDateTime(approval.at) })}
    </span>
  );
}

/** The button, or the one that takes the approval back; nothing when it is refused: the line below says why. */
function ApproveOrWithdraw({
  segment,
  kind,
  size = 'normal',
}: {
  readonly segment: Segment;
  readonly kind: 'primary' | 'plain';
  readonly size?: 'small' | 'normal';
}): ReactNode {
  const { t } = useTranslation();
  const { session } = useSession();
  if (isApproved(segment)) return <CommandButton command="review.withdrawApproval" size={size} />;
  if (approvalRefusal(segment, session, t) !== null) return null;
  return (
    <CommandButton
      command="review.approve"
      icon="final"
      kind={kind}
      size={size}
      label={t('review.approve.one')}
    />
  );
}

/** Below the focused change, when the segment may be approved or is: deciding on a change is not approving. */
function ApprovalFoot({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation();
  const { session } = useSession();
  const refusal = approvalRefusal(segment, session, t);
  if (refusal !== null && refusal.kind !== 'alreadyApproved') return null;
  return (
    <div className="notice-line is-desk">
      <Approver segment={segment} />
      <span className="spacer" />
      <CommandButton command="edit.segment" icon="edit" size="small" label={t('edit.actions.editing')} />
      <ApproveOrWithdraw segment={segment} kind="plain" size="small" />
    </div>
  );
}

/** Why the person may not approve the segment, and who can; nothing when they may, or it is approved. */
export function ApprovalRefusalLine({
  segment,
  isAsked,
}: {
  readonly segment: Segment;
  /** The person has just tried. */
  readonly isAsked: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { session } = useSession();
  const refusal = approvalRefusal(segment, session, t);
  if (refusal === null || refusal.kind === 'alreadyApproved') return null;
  const { lead, text } = refusal;
  return (
    <div
      className={isAsked ? 'notice-line is-desk is-asked' : 'notice-line is-desk'}
      role={isAsked ? 'alert' : undefined}
    >
      <Icon name={lead === '' ? 'lock' : 'eyes'} />
      <span>
        {lead !== '' && <b>{lead}</b>} {text}
      </span>
      <span className="spacer" />
      <CommandButton command="review.approve" icon="lock" size="small" label={t('review.approve.one')} />
    </div>
  );
}

function Authorship({ segment }: { readonly segment: Segment }): ReactNode {
  const { personOf } = useSession();
  const written = segment.suggestion ?? segment.target;
  const author = written ? personOf(written.authorId) : null;
  if (!written) return null;
  return (
    <>
      {author && <Avatar name={author.name} hue={author.hue} isFull />}
      <span className="nowrap">{formatDateTime(written.at)}</span>
    </>
  );
}
