// Under the row in review: who wrote the words, how many changes, and the decision; a refusal says who can.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isApproved, type Segment } from '../../shared/model/segment.js';
import { CommandButton } from '../commands/CommandButton.js';
import { Avatar } from '../ui/Avatar.js';
import { formatDateTime } from '../ui/format.js';
import { Icon } from '../ui/Icon.js';
import { useSession } from '../ui/SessionProvider.js';
import { approvalRefusal } from './approvalRefusal.js';

interface DecisionStripProps {
  readonly segment: Segment;
  /** Changes of this row's redline. */
  readonly changes: number;
  /** The focused change among all of the article. */
  readonly position: { readonly number: number; readonly total: number } | null;
  /** An approval was just refused. */
  readonly isAsked: boolean;
}

/** Stands on the same grid as the texts. */
export function DecisionStrip({ segment, changes, position, isAsked }: DecisionStripProps): ReactNode {
  const { t } = useTranslation();
  const { session, personOf } = useSession();
  const refusal = approvalRefusal(segment, session, t);
  const approver = segment.approval && isApproved(segment) ? personOf(segment.approval.personId) : null;
  return (
    <>
      <div className="decision galley-grid">
        <div className="line soft num">
          <Authorship segment={segment} />
          <span className="w-wide nowrap">
            {position && position.number > 0
              ? t('review.changes.label', position)
              : changes > 0
                ? t('review.changes.inRow', { count: changes })
                : t('review.changes.none')}
          </span>
        </div>
        <div className="line">
          {approver && segment.approval ? (
            <>
              <span className="is-good nowrap">
                {t('review.approve.approvedBy', {
                  person: approver.name,
                  time: formatDateTime(segment.approval.at),
                })}
              </span>
              <CommandButton command="review.withdrawApproval" size="small" />
            </>
          ) : (
            refusal === null && (
              <CommandButton
                command="review.approve"
                icon="accept"
                kind="primary"
                label={t('review.approve.one')}
              />
            )
          )}
          <CommandButton command="edit.segment" icon="edit" label={t('edit.actions.editing')} />
          <span className="w-mid actions-group">
            <CommandButton command="review.comment" icon="comment" label={t('edit.actions.comment')} />
          </span>
        </div>
      </div>
      <ApprovalRefusalLine segment={segment} isAsked={isAsked} />
    </>
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
  const author = segment.target ? personOf(segment.target.authorId) : null;
  if (!segment.target) return null;
  return (
    <>
      {author && <Avatar name={author.name} hue={author.hue} isFull />}
      <span className="nowrap">{formatDateTime(segment.target.at)}</span>
    </>
  );
}
