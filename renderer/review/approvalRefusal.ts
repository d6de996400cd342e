// Why one may not approve a segment, in words for the row: what holds, and who can instead.
import type { TFunction } from 'i18next';
import type { Session } from '../../shared/model/app.js';
import type { Person } from '../../shared/model/person.js';
import type { Segment } from '../../shared/model/segment.js';
import type { Failure } from '../../shared/outcome.js';
import { mayApprove } from '../../shared/review/mayApprove.js';

/** A refusal; `kind` decides how it is drawn. */
export interface ApprovalRefusal {
  readonly kind:
    'fourEyes' | 'notEditor' | 'noTarget' | 'alreadyApproved' | 'suggestionPending' | 'nobodyChosen';
  /** First words, bold; empty when one sentence says all. */
  readonly lead: string;
  readonly text: string;
}

/** Editors who wrote nothing in this segment since its last approval, the asking person excepted. */
export function otherEditors(segment: Segment, session: Session): readonly Person[] {
  return session.workspace.people.filter(
    ({ id, roles }) =>
      roles.includes('editor') &&
      id !== session.actor?.personId &&
      !(session.workspace.policy.fourEyes && segment.writersSinceApproval.includes(id)),
  );
}

const refusalCodes: ReadonlySet<Failure['code']> = new Set([
  'review.notEditor',
  'review.fourEyes',
  'review.noTarget',
  'review.suggestionPending',
]);

/** A failure that `approvalRefusal` puts into better words, with those who can. */
export function isApprovalRefusal({ code }: Failure): boolean {
  return refusalCodes.has(code);
}

/** Null: the segment may be approved by whoever works here now. */
export function approvalRefusal(segment: Segment, session: Session, t: TFunction): ApprovalRefusal | null {
  if (!session.actor) return { kind: 'nobodyChosen', lead: '', text: t('failure.people.nobodyChosen') };
  const failure = approvalFailure(segment, session);
  return failure === null ? null : refusalOf(failure, segment, session, t);
}

/** The rule's own answer; null: allowed. */
export function approvalFailure(segment: Segment, session: Session): Failure | null {
  if (!session.actor) return { code: 'people.nobodyChosen', details: {} };
  // What would be approved while other words wait?
  if (segment.suggestion !== null && session.actor.actingAs === 'editor')
    return { code: 'review.suggestionPending', details: {} };
  const { policy, people } = session.workspace;
  const permission = mayApprove(segment, session.actor, policy, people);
  return permission.kind === 'allowed' ? null : permission.failure;
}

function refusalOf(failure: Failure, segment: Segment, session: Session, t: TFunction): ApprovalRefusal {
  const editors = otherEditors(segment, session);
  const people = editors.map(({ name }) => name).join(t('ui.nameSeparator'));
  if (failure.code === 'review.fourEyes') {
    const who =
      editors.length > 0
        ? t('review.fourEyes.who', { people, count: editors.length })
        : hasOtherEditor(session)
          ? t('review.fourEyes.allWrote')
          : t('review.fourEyes.nobody');
    return { kind: 'fourEyes', lead: t('review.fourEyes.lead'), text: `${t('review.fourEyes.text')} ${who}` };
  }
  if (failure.code === 'review.noTarget') {
    return { kind: 'noTarget', lead: '', text: t('review.approve.noTarget') };
  }
  if (failure.code === 'review.suggestionPending') {
    return { kind: 'suggestionPending', lead: '', text: t('review.approve.suggestionPending') };
  }
  if (failure.code === 'review.alreadyApproved') {
    return { kind: 'alreadyApproved', lead: '', text: t('failure.review.alreadyApproved') };
  }
  const me = session.workspace.people.find(({ id }) => id === session.actor?.personId);
  if (me?.roles.includes('editor')) {
    return { kind: 'notEditor', lead: '', text: t('review.approve.actAsEditor') };
  }
  const text =
    editors.length > 0 ? t('review.approve.onlyEditorsWho', { people }) : t('review.approve.onlyEditors');
  return { kind: 'notEditor', lead: '', text };
}

function hasOtherEditor({ workspace, actor }: Session): boolean {
  return workspace.people.some(({ id, roles }) => roles.includes('editor') && id !== actor?.personId);
}
