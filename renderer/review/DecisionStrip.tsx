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
  /** An approval was just refused. */
  readonly isAsked: boolean;
  /** The focused change; null: none is. */
  readonly change: ReactNode;
  /** What is said of the row's changes instead of their sums. */
  readonly said?: string;
}

/** Stands on the same grid as the texts: the focused change, or the row; then the approval. */
export function DecisionStrip({ segment, units, isAsked, change, said }: DecisionStripProps): ReactNode {
  return (
    <>
      {change ?? <RowStrip segment={segment} units={units} said={said} />}
      {change !== null && <ApprovalFoot segment={segment} />}
      <ApprovalRefusalLine segment={segment} isAsked={isAsked} />
    </>
  );
}

function RowStrip({
  segment,
  units,
  said,
}: Pick<DecisionStripProps, 'segment' | 'units'> & { readonly said: string | undefined }): ReactNode {
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
      </div>
      <div className="line">
        <ApproveOrWithdraw segment={segment} isPrimary />
        <CommandButton command="edit.segment" icon="edit" label={t('edit.actions.editing')} />
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

/** Who approved, or the button; nothing when it is refused: the line below says why. */
function ApproveOrWithdraw({
  segment,
  isPrimary = false,
}: {
  readonly segment: Segment;
  readonly isPrimary?: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { session, personOf } = useSession();
  const approver = segment.approval && isApproved(segment) ? personOf(segment.approval.personId) : null;
  if (approver && segment.approval) {
    const time = formatDateTime(segment.approval.at);
    return (
      <>
        <span className="is-good nowrap">
          {t('review.approve.approvedBy', { person: approver.name, time })}
        </span>
        <CommandButton command="review.withdrawApproval" size="small" />
      </>
    );
  }
  if (approvalRefusal(segment, session, t) !== null) return null;
  return (
    <CommandButton
      command="review.approve"
      icon="final"
      kind={isPrimary ? 'primary' : 'plain'}
      size={isPrimary ? 'normal' : 'small'}
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
      <span className="spacer" />
      <CommandButton command="edit.segment" icon="edit" size="small" label={t('edit.actions.editing')} />
      <ApproveOrWithdraw segment={segment} />
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
