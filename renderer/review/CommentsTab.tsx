// Inspector, Comments: threads of the active segment, then of the rest of the article; reply, resolve, reopen.
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentId, SegmentId } from '../../shared/model/ids.js';
import type { Thread } from '../article/selectors.js';
import { shownKey } from '../commands/commandKeys.js';
import { isMac } from '../commands/CommandProvider.js';
import { CommandButton } from '../commands/CommandButton.js';
import { Button } from '../ui/Button.js';
import { formatDateTime } from '../ui/format.js';
import { Icon } from '../ui/Icon.js';
import { Kbd } from '../ui/Kbd.js';
import { useSession } from '../ui/SessionProvider.js';
import { useKeptFocus } from '../ui/useKeptFocus.js';
import { CommentBody } from './comments/CommentBody.js';
import { MentionField } from './comments/MentionField.js';
import { inReadingOrder, isThreadShown, type ThreadFilter } from './comments/threadFilter.js';
import { unsentRemarkKey, useUnsentRemark } from './unsentRemarks.js';

/** What can be done with threads. */
export interface ThreadActions {
  readonly onReply: (thread: Thread, body: string) => Promise<boolean>;
  readonly onResolved: (commentId: CommentId, isResolved: boolean) => void;
  /** To the words it is about, or to its segment. */
  readonly onGoTo: (thread: Thread) => void;
}

interface CommentsTabProps extends ThreadActions {
  readonly threads: readonly Thread[];
  readonly filter: ThreadFilter;
  readonly positions: ReadonlyMap<SegmentId, number>;
  readonly activeId: SegmentId | null;
  /** The thread whose words one looks at. */
  readonly focusedId: CommentId | null;
  /** Number of a segment as people count. */
  readonly numberOf: (segmentId: SegmentId) => number;
}

/** Open threads; the resolved ones fold into a line. */
export function CommentsTab(props: CommentsTabProps): ReactNode {
  const { activeId, filter, positions } = props;
  const { t } = useTranslation();
  const { me } = useSession();
  const threads = inReadingOrder(props.threads, positions).filter((thread) =>
    isThreadShown(thread, filter, me?.id ?? null),
  );
  const open = threads.filter(({ first }) => first.resolved === null);
  const here = open.filter(({ first }) => first.segmentId === activeId);
  const elsewhere = open.filter(({ first }) => first.segmentId !== activeId);
  const resolved = threads.filter(({ first }) => first.resolved !== null);
  const list = useRef<HTMLDivElement>(null);
  // A thread that was resolved goes: the next one has the keyboard, else what writes a new one.
  const keepFocus = useKeptFocus(() => {
    const next = list.current?.querySelector<HTMLElement>('.entry .buttons > button, .section > button');
    next?.focus();
  });
  return (
    <div ref={list} onFocus={keepFocus}>
      <h2 className="section">
        <span>{t('inspector.comments.here')}</span>
        <span>{here.length > 0 ? here.length : t('inspector.comments.none')}</span>
      </h2>
      {here.map((thread) => (
        <ThreadEntry key={thread.first.id} {...props} thread={thread} isHere />
      ))}
      <div className="section">
        <CommandButton
          command="review.comment"
          icon="plus"
          size="small"
          label={t('inspector.comments.new')}
        />
      </div>
      {threads.length === 0 && <NothingShown filter={filter} />}
      <h2 className="section">
        <span>{t('inspector.comments.elsewhere')}</span>
        <span>{elsewhere.length > 0 ? elsewhere.length : t('inspector.comments.none')}</span>
      </h2>
      {elsewhere.map((thread) => (
        <ThreadEntry key={thread.first.id} {...props} thread={thread} />
      ))}
      {resolved.length > 0 && (
        <details className="resolved">
          <summary className="section">
            <Icon name="right" size="small" /> {t('inspector.comments.resolved', { count: resolved.length })}
          </summary>
          {resolved.map((thread) => (
            <ThreadEntry key={thread.first.id} {...props} thread={thread} />
          ))}
        </details>
      )}
    </div>
  );
}

function NothingShown({ filter }: { readonly filter: ThreadFilter }): ReactNode {
  const { t } = useTranslation();
  return (
    <p className="section quiet">
      {t(`inspector.comments.nothing.${filter}`)}{' '}
      {t('inspector.comments.hint', { key: shownKey('Mod+M', isMac) })}
    </p>
  );
}

interface ThreadEntryProps extends CommentsTabProps {
  readonly thread: Thread;
  readonly isHere?: boolean;
}

function ThreadEntry(props: ThreadEntryProps): ReactNode {
  const { thread, isHere, numberOf, focusedId } = props;
  const { t } = useTranslation();
  const { first, replies } = thread;
  const element = useRef<HTMLElement>(null);
  const isFocused = first.id === focusedId;
  useEffect(() => {
    if (isFocused) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isFocused]);
  return (
    <article
      ref={element}
      className={isHere ? 'entry selected' : 'entry'}
      aria-current={isFocused ? 'true' : undefined}
    >
      <CommentBody comment={first} number={isHere ? null : numberOf(first.segmentId)} />
      {first.requestsChanges && <p className="quiet meta">{t('inspector.comments.changesRequested')}</p>}
      {replies.map((reply) => (
        <CommentBody key={reply.id} comment={reply} number={null} />
      ))}
      <ThreadTools {...props} />
    </article>
  );
}

function ThreadTools({ thread, isHere, onReply, onResolved, onGoTo }: ThreadEntryProps): ReactNode {
  const { t } = useTranslation();
  const { personOf, session } = useSession();
  const { first } = thread;
  const keptAs = unsentRemarkKey({
    workspaceId: session.workspace.id,
    personId: session.actor?.personId ?? '',
    subject: first.id,
    kind: 'reply',
  });
  if (first.resolved) {
    const person = personOf(first.resolved.by)?.name ?? '';
    return (
      <div className="buttons">
        <span className="quiet meta">
          {t('inspector.comments.resolvedBy', { person, time: formatDateTime(first.resolved.at) })}
        </span>
        <Button size="small" onPress={() => onResolved(first.id, false)}>
          {t('inspector.comments.reopen')}
        </Button>
      </div>
    );
  }
  return (
    <>
      {isHere && (
        <ReplyForm
          key={keptAs}
          keptAs={keptAs}
          name={personOf(first.authorId)?.name ?? ''}
          onSend={(body) => onReply(thread, body)}
        />
      )}
      <div className="buttons">
        <Button size="small" onPress={() => onResolved(first.id, true)}>
          <Icon name="accept" size="small" />
          <span>{t('inspector.comments.resolve')}</span>
        </Button>
        {(!isHere || first.anchor?.range) && (
          <Button size="small" kind="bare" onPress={() => onGoTo(thread)}>
            {t(first.anchor?.range ? 'inspector.comments.goToWords' : 'inspector.comments.goTo')}
          </Button>
        )}
      </div>
    </>
  );
}

function ReplyForm({
  name,
  keptAs,
  onSend,
}: {
  readonly keptAs: string;
  readonly name: string;
  readonly onSend: (body: string) => Promise<boolean>;
}): ReactNode {
  const { t } = useTranslation();
  const [body, setBody] = useUnsentRemark(keptAs);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (body.trim() !== '' && (await onSend(body.trim()))) setBody('');
  };
  return (
    <form className="reply" onSubmit={(event) => void submit(event)}>
      <MentionField
        label={t('inspector.comments.replyTo', { person: name })}
        isLabelHidden
        isLow
        placeholder={t('inspector.comments.reply')}
        value={body}
        onChange={setBody}
      />
      {body.trim() !== '' && (
        <Button type="submit" size="small" kind="primary">
          {t('inspector.comments.send')} <Kbd>{shownKey('Mod+Enter', isMac)}</Kbd>
        </Button>
      )}
    </form>
  );
}
