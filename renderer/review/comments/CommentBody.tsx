// What somebody said: who and when, the words it is about, the body with the people it names.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment, CommentAnchor } from '../../../shared/model/comment.js';
import { Avatar } from '../../ui/Avatar.js';
import { formatDateTime } from '../../ui/format.js';
import { languageOfWords } from '../../ui/languageOfWords.js';
import { useSession } from '../../ui/SessionProvider.js';
import { bodyStretches } from './mentionQuery.js';

/** One comment; `number` of its segment where that is not plain. */
export function CommentBody({
  comment,
  number,
}: {
  readonly comment: Comment;
  readonly number: number | null;
}): ReactNode {
  const { personOf } = useSession();
  const author = personOf(comment.authorId);
  return (
    <>
      <div className="top">
        {author && <Avatar name={author.name} hue={author.hue} isFull />}
        {number !== null && <span className="num">¶ {number}</span>}
        <time>{formatDateTime(comment.at)}</time>
      </div>
      {comment.anchor && <Quote anchor={comment.anchor} />}
      <p className="selectable" lang={languageOfWords(comment.body)}>
        <Body comment={comment} />
      </p>
    </>
  );
}

function Body({ comment }: { readonly comment: Comment }): ReactNode {
  const { personOf, me } = useSession();
  const people = comment.mentions.flatMap((id) => personOf(id) ?? []);
  const stretches = bodyStretches(
    comment.body,
    people.map(({ name }) => name),
  );
  const isMe = (text: string): boolean =>
    me !== null && text.slice(1).toLowerCase() === me.name.toLowerCase();
  return stretches.map(({ text, isMention }, i) =>
    isMention ? (
      <b key={i} className={isMe(text) ? 'mention is-me' : 'mention'}>
        {text}
      </b>
    ) : (
      <span key={i}>{text}</span>
    ),
  );
}

/** The words as they were when the comment was written. */
function Quote({ anchor }: { readonly anchor: CommentAnchor }): ReactNode {
  const { t } = useTranslation();
  const isGone = anchor.range === null;
  return (
    <>
      <blockquote
        className={isGone ? 'quote is-gone' : 'quote'}
        lang={languageOfWords(anchor.quote)}
        title={t(`inspector.comments.wordsOf.${anchor.side}`)}
      >
        {anchor.quote}
      </blockquote>
      {isGone && <p className="quiet meta">{t('inspector.comments.wordsGone')}</p>}
    </>
  );
}
