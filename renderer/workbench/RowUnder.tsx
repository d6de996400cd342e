// What opens below a row: words in doubt, refusals, forms, and for the active row its strip.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyInlineText } from '../../shared/model/inlineText.js';
import type { Segment } from '../../shared/model/segment.js';
import type { LanguageTag } from '../../shared/model/language.js';
import { isSourceChanged } from '../../shared/review/sourceChanged.js';
import type { PendingWords, RowForm } from '../article/articleState.js';
import { EditStrip } from '../edit/EditStrip.js';
import { wordingOf } from '../edit/editingSession.js';
import { LinkForm } from '../edit/LinkForm.js';
import { PendingNotice, type PendingChoices } from '../edit/PendingNotice.js';
import type { ArticleStage } from '../frame/routes.js';
import { ApprovalRefusalLine, DecisionStrip } from '../review/DecisionStrip.js';
import { SourceChangedLine } from '../review/correction/SourceChangedLine.js';
import { isApprovalRefusal } from '../review/approvalRefusal.js';
import { RemarkForm } from '../review/RemarkForm.js';
import { addComment } from '../review/reviewActions.js';
import { unsentRemarkKey } from '../review/unsentRemarks.js';
import { useFailureText } from '../ui/failureText.js';
import { Icon } from '../ui/Icon.js';
import { IconButton } from '../ui/IconButton.js';
import { useSession } from '../ui/SessionProvider.js';
import type { Failure } from '../../shared/outcome.js';
import { leaveText } from './editActions.js';
import { useWorkbench, type WorkbenchTools } from './workbenchTools.js';

/** Everything the row knows about what is below it. */
export interface RowUnderProps {
  readonly segment: Segment;
  readonly number: number;
  readonly stage: ArticleStage;
  readonly isActive: boolean;
  readonly isEditing: boolean;
  readonly language: LanguageTag;
  readonly pending: PendingWords | null;
  readonly form: RowForm['kind'] | null;
  readonly failure: Failure | null;
  readonly changes: number;
  readonly position: { readonly number: number; readonly total: number } | null;
}

/** Nothing when there is nothing to say. */
export function RowUnder(props: RowUnderProps): ReactNode {
  const { segment, number, stage, isActive, isEditing, language, pending, form, failure, changes, position } =
    props;
  const tools = useWorkbench();
  const hasNotice = pending !== null && pending.kind !== 'saving';
  if (!isActive && !hasNotice && failure === null && form === null) return null;
  const isAsked = failure !== null && isApprovalRefusal(failure);
  const writes = stage === 'edit' || isEditing;
  return (
    <div className="under" role="gridcell">
      {hasNotice && (
        <PendingNotice
          segment={segment}
          number={number}
          words={pending}
          language={language}
          {...pendingChoices(tools, segment, pending)}
        />
      )}
      {failure && !isAsked && <RowRefusal failure={failure} />}
      {isActive && isSourceChanged(segment) && (
        <SourceChangedLine
          segment={segment}
          languages={tools.world.latest().article}
          request={tools.world.request}
        />
      )}
      {form && <Form kind={form} segment={segment} number={number} />}
      {isActive &&
        form === null &&
        (writes ? <EditStrip /> : <DecisionStrip {...{ segment, changes, position, isAsked }} />)}
      {/* In review the strip says it unasked. */}
      {isAsked && (writes || form !== null || !isActive) && <ApprovalRefusalLine segment={segment} isAsked />}
    </div>
  );
}

function pendingChoices(tools: WorkbenchTools, segment: Segment, words: PendingWords): PendingChoices {
  const { world, session } = tools;
  return {
    keepMine: () => {
      const isOpen = session.openId === segment.id;
      const content = isOpen ? (session.editor?.read() ?? words.content) : words.content;
      if (words.kind === 'conflict') session.rebase(segment.id, words.theirs?.id ?? null);
      else if (words.kind === 'recovered') session.rebase(segment.id, words.basedOn);
      const before = wordingOf(segment);
      void session.commitWords({ segmentId: segment.id, content, origin: 'edit', before, isTyped: isOpen });
    },
    takeSaved: () => {
      if (session.openId === segment.id) session.showSaved(segment.target?.content ?? emptyInlineText);
      void session.forget(segment.id).then(() => {
        if (words.kind === 'conflict') void world.reload();
      });
    },
  };
}

function RowRefusal({ failure }: { readonly failure: Failure }): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { world } = useWorkbench();
  return (
    <div className="notice-line is-warning" role="alert">
      <Icon name="warning" size="small" />
      <span>{failureText(failure)}</span>
      <span className="spacer" />
      <IconButton
        icon="close"
        size="small"
        label={t('ui.notice.close')}
        onPress={() => world.dispatch({ kind: 'refused', refusal: null })}
      />
    </div>
  );
}

function Form({
  kind,
  segment,
  number,
}: {
  readonly kind: RowForm['kind'];
  readonly segment: Segment;
  readonly number: number;
}): ReactNode {
  const { t } = useTranslation();
  const tools = useWorkbench();
  const { world, session, say } = tools;
  const { session: inUse } = useSession();
  const close = (): void => {
    const { isEditing } = world.latest();
    const hasKeyboard = document.activeElement?.closest('.row-form') !== null;
    world.dispatch({ kind: 'formChanged', form: null });
    // A remark made while writing: on with the text, at the same place.
    if (kind === 'comment' && isEditing && session.openId === segment.id) return session.editor?.focus();
    leaveText(tools);
    if (hasKeyboard) tools.galley.current?.focusRow(segment.id);
    return undefined;
  };
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
  const requestsChanges = kind === 'requestChanges';
  const stage = requestsChanges ? 'request' : 'comment';
  const send = async (body: string): Promise<boolean> => {
    const comment = { segmentId: segment.id, replyTo: null, body, requestsChanges };
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
  const keptAs = unsentRemarkKey({
    workspaceId: inUse.workspace.id,
    personId: inUse.actor?.personId ?? '',
    subject: segment.id,
    kind,
  });
  return <RemarkForm key={keptAs} keptAs={keptAs} texts={texts} onSend={send} onClose={close} />;
}
