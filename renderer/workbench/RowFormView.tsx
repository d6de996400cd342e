// The forms under a row: a comment or a request for changes, a link, a lock, a finding set aside, a question before an approval.
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../shared/model/segment.js';
import type { CheckIssue } from '../../shared/model/check.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { type RowForm } from '../article/articleState.js';
import { refuse } from '../article/ArticleWorld.js';
import { useIssues } from '../check/IssuesContext.js';
import { issueText } from '../article/issueTexts.js';
import { LinkForm } from '../edit/LinkForm.js';
import { ApproveOutdated } from '../review/correction/ApproveOutdated.js';
import { LockForm } from '../review/locks/LockForm.js';
import { CommentWords } from '../review/comments/CommentWords.js';
import { RemarkForm } from '../review/RemarkForm.js';
import { addComment } from '../review/reviewActions.js';
import { unsentRemarkKey } from '../review/unsentRemarks.js';
import { useSession } from '../ui/SessionProvider.js';
import type { OutdatedWords } from '../../shared/review/outdatedWords.js';
import { approveChosen, subjects } from './decideActions.js';
import { leaveText } from './editActions.js';
import { lockChosen } from './lockActions.js';
import { goTo } from './moveActions.js';
import { RowTermForm } from './RowTermForm.js';
import { useWorkbench } from './workbenchTools.js';

/** The form that is open under a row; it goes when it is sent or closed. */
export function RowFormView({
  form,
  segment,
  number,
  outdated,
}: {
  readonly form: RowForm;
  readonly segment: Segment;
  readonly number: number;
  /** What the target still says of an earlier source. */
  readonly outdated: readonly OutdatedWords[];
}): ReactNode {
  const tools = useWorkbench();
  const { world, session } = tools;
  const { session: inUse } = useSession();
  const { kind } = form;
  const close = (): void => {
    const { isEditing } = world.latest();
    const hasKeyboard = document.activeElement?.closest('.row-form, .term-form') !== null;
    // At once: a key that opens a form again before this one is gone would find it there and not go into it.
    flushSync(() => world.dispatch({ kind: 'formChanged', form: null }));
    // A remark made while writing: on with the text, at the same place.
    if ((kind === 'comment' || kind === 'term') && isEditing && session.openId === segment.id)
      return session.editor?.focus();
    leaveText(tools);
    if (hasKeyboard) tools.galley.current?.focusRow(segment.id);
    return undefined;
  };
  if (kind === 'approveOutdated') {
    return (
      <ApproveOutdated
        asked={form}
        outdated={outdated}
        onEdit={() => goTo(tools, segment.id, { isEditing: true, caret: outdated[0]?.range.start ?? null })}
        onApprove={() => {
          close();
          void approveChosen(tools, segment);
        }}
        onClose={close}
      />
    );
  }
  if (kind === 'term') return <RowTermForm form={form} onClose={close} />;
  const keptAs = unsentRemarkKey({
    workspaceId: inUse.workspace.id,
    personId: inUse.actor?.personId ?? '',
    subject: segment.id,
    kind: kind === 'link' ? 'comment' : kind,
  });
  if (kind === 'link') {
    return (
      <LinkForm
        initial={session.editor?.linkAtSelection() ?? ''}
        onApply={(href) => {
          world.dispatch({ kind: 'formChanged', form: null });
          session.editor?.setLink(href);
          session.editor?.focus();
        }}
        onClose={close}
      />
    );
  }
  if (kind === 'lock') {
    return (
      <LockForm
        keptAs={keptAs}
        count={subjects(tools).filter(({ lock }) => lock === null).length}
        onLock={(reason) => lockChosen(tools, reason)}
        onClose={close}
      />
    );
  }
  if (kind === 'waive' && form.issue)
    return <Waive issue={form.issue} segmentId={segment.id} keptAs={keptAs} onClose={close} />;
  return <Remark {...{ form, segment, number, keptAs }} onClose={close} />;
}

/** Why a finding is none here. */
function Waive({
  issue,
  segmentId,
  keptAs,
  onClose,
}: {
  readonly issue: CheckIssue;
  readonly segmentId: SegmentId;
  readonly keptAs: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { world, say } = useWorkbench();
  const { waive } = useIssues();
  const send = async (reason: string): Promise<boolean> => {
    const failure = await waive(segmentId, issue, reason);
    if (failure) refuse(world, segmentId, failure);
    else say(t('check.waive.done'));
    return failure === null;
  };
  const texts = {
    label: t('check.waive.label', { issue: issueText(t, issue) }),
    placeholder: t('check.waive.placeholder'),
    send: t('check.waive.send'),
    empty: t('check.waive.needsReason'),
  };
  return <RemarkForm key={keptAs} keptAs={keptAs} texts={texts} onSend={send} onClose={onClose} />;
}

function Remark({
  form,
  segment,
  number,
  keptAs,
  onClose,
}: {
  readonly form: RowForm;
  readonly segment: Segment;
  readonly number: number;
  readonly keptAs: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { world, say } = useWorkbench();
  const { kind } = form;
  const words = form.words ?? null;
  const requestsChanges = kind === 'requestChanges';
  const stage = requestsChanges ? 'request' : 'comment';
  const send = async (body: string): Promise<boolean> => {
    const anchor = words && {
      side: words.side,
      revisionId: words.revisionId,
      start: words.start,
      end: words.end,
    };
    const comment = { segmentId: segment.id, replyTo: null, body, requestsChanges, anchor };
    const isSent = await addComment(world, comment);
    if (isSent) say(t(`review.${stage}.sent`));
    return isSent;
  };
  const texts = {
    label: requestsChanges ? t('review.request.label') : t('review.comment.label', { number }),
    placeholder: t(`review.${stage}.placeholder`),
    send: t(`review.${stage}.send`),
    empty: requestsChanges ? t('review.request.needsReason') : t('review.comment.empty'),
  };
  return (
    <RemarkForm key={keptAs} keptAs={keptAs} texts={texts} onSend={send} onClose={onClose}>
      {kind === 'comment' && (
        <CommentWords
          segment={segment}
          words={words}
          onWords={(next) =>
            world.dispatch({ kind: 'formChanged', form: { segmentId: segment.id, kind, words: next } })
          }
        />
      )}
    </RemarkForm>
  );
}
