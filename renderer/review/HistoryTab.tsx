// Inspector, History: every revision with author, time and origin; any two compared; an old one restored.
import { memo, useCallback, useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../../shared/model/comment.js';
import type { RevisionId } from '../../shared/model/ids.js';
import { emptyInlineText, equalInlineText, isBlank } from '../../shared/model/inlineText.js';
import type { LanguageTag } from '../../shared/model/language.js';
import type { Revision } from '../../shared/model/segment.js';
import { AttributedText } from '../article/AttributedText.js';
import { redlineOf } from '../article/redlines.js';
import { rowChangesOf, type Chain } from '../article/rowChanges.js';
import { useAuthorMarks } from '../article/useAuthorMarks.js';
import { RedlineText } from '../article/RedlineText.js';
import { InlineTextView } from '../article/InlineTextView.js';
import { Avatar } from '../ui/Avatar.js';
import { Button } from '../ui/Button.js';
import { Chip } from '../ui/Chip.js';
import { useFailureText } from '../ui/failureText.js';
import { formatDateTime } from '../ui/format.js';
import { useSession } from '../ui/SessionProvider.js';
import { languageOfWords } from '../ui/languageOfWords.js';
import type { History } from './useHistory.js';

interface HistoryTabProps {
  readonly history: History;
  readonly language: LanguageTag;
  /** First comments of this segment that requested changes. */
  readonly requests: readonly Comment[];
  /** The target, and what is suggested on top of it; null: nothing is. */
  readonly suggested: Chain | null;
  /** Something is typed that is no revision yet. */
  readonly hasDraft: boolean;
  readonly onRestore: (revision: Revision) => void;
  /** Draws the redline of the whole article against the time of this revision. */
  readonly onBaseline: (revision: Revision) => void;
}

type Entry =
  | { readonly kind: 'revision'; readonly revision: Revision; readonly previous: Revision | null }
  | { readonly kind: 'request'; readonly comment: Comment };

function entriesOf(revisions: readonly Revision[], requests: readonly Comment[]): readonly Entry[] {
  const entries: Entry[] = revisions.map((revision, i) => ({
    kind: 'revision',
    revision,
    previous: revisions[i + 1] ?? null,
  }));
  for (const comment of requests) entries.push({ kind: 'request', comment });
  const at = (entry: Entry): number => (entry.kind === 'revision' ? entry.revision.at : entry.comment.at);
  return entries.sort((a, b) => at(b) - at(a));
}

/** Newest first. */
export function HistoryTab(props: HistoryTabProps): ReactNode {
  const { history, language, hasDraft, suggested } = props;
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [chosen, setChosen] = useState<readonly RevisionId[]>([]);
  const toggle = useCallback(
    (id: RevisionId, isOn: boolean): void =>
      setChosen((before) => (isOn ? [...before.slice(-1), id] : before.filter((other) => other !== id))),
    [],
  );
  if (history.kind === 'loading') return <p className="section quiet">{t('inspector.history.loading')}</p>;
  if (history.kind === 'failed') return <p className="section sev-error">{failureText(history.failure)}</p>;
  const { revisions } = history;
  const compared = revisions.filter(({ id }) => chosen.includes(id));
  return (
    <>
      <h2 className="section">
        <span>{t('inspector.revisions', { count: revisions.length })}</span>
        <span>{t('inspector.history.compareAny')}</span>
      </h2>
      {compared.length > 0 && <Comparison revisions={compared} language={language} />}
      {hasDraft && <DraftEntry />}
      {suggested && <SuggestionEntry chain={suggested} language={language} />}
      {revisions.length === 0 && !hasDraft && !suggested && (
        <p className="section quiet">{t('inspector.history.none')}</p>
      )}
      <Entries {...props} revisions={revisions} chosen={chosen} onChoose={toggle} />
    </>
  );
}

/** More than fit in the panel of a high window. */
const entriesAtOnce = 8;

interface EntriesProps extends Omit<HistoryTabProps, 'history' | 'hasDraft' | 'suggested'> {
  readonly revisions: readonly Revision[];
  readonly chosen: readonly RevisionId[];
  readonly onChoose: (id: RevisionId, isOn: boolean) => void;
}

/** The newest at once, older ones right after: each of them is compared with the one before it. */
function Entries({ revisions, requests, chosen, ...props }: EntriesProps): ReactNode {
  const isWhole = useDeferredValue(true, false);
  const entries = entriesOf(revisions, requests);
  return entries
    .slice(0, isWhole ? entries.length : entriesAtOnce)
    .map((entry) =>
      entry.kind === 'request' ? (
        <RequestEntry key={entry.comment.id} comment={entry.comment} />
      ) : (
        <RevisionEntry
          key={entry.revision.id}
          {...props}
          revision={entry.revision}
          previous={entry.previous}
          isNewest={entry.revision === revisions[0]}
          isChosen={chosen.includes(entry.revision.id)}
        />
      ),
    );
}

/** One or two chosen; newest first. */
function Comparison({
  revisions,
  language,
}: {
  readonly revisions: readonly Revision[];
  readonly language: LanguageTag;
}): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const [newer, older] = revisions;
  if (!newer || !older) return <p className="entry selected quiet">{t('inspector.history.chooseSecond')}</p>;
  const isSame = equalInlineText(older.content, newer.content);
  return (
    <section className="entry selected" aria-live="polite">
      <div className="top">
        <span>
          {t('inspector.history.compared', { from: formatDateTime(older.at), to: formatDateTime(newer.at) })}
        </span>
      </div>
      {isSame ? (
        <p className="soft">{t('inspector.history.same')}</p>
      ) : (
        <p className="selectable" lang={language}>
          <RedlineText
            parts={redlineOf(older.content, newer.content).parts}
            hue={personOf(newer.authorId)?.hue ?? null}
          />
        </p>
      )}
    </section>
  );
}

function DraftEntry(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <div className="entry">
      <div className="top">
        {me && <Avatar name={me.name} hue={me.hue} isFull />}
        <time>{t('inspector.history.now')}</time>
      </div>
      <p className="soft">{t('inspector.history.draft')}</p>
    </div>
  );
}

/** What waits for a decision is no revision yet. */
function SuggestionEntry({
  chain,
  language,
}: {
  readonly chain: Chain;
  readonly language: LanguageTag;
}): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const { hueOf, initialsOf } = useAuthorMarks();
  const people = [...new Set(chain.slice(1).map(({ authorId }) => authorId))];
  return (
    <div className="entry">
      <div className="top">
        {people.map((id) => {
          const person = id && personOf(id);
          return person && <Avatar key={id} name={person.name} hue={person.hue} isFull />;
        })}
        <span>{t('inspector.history.suggested')}</span>
        <time>{formatDateTime(chain.at(-1)?.at ?? 0)}</time>
      </div>
      <p className="selectable" lang={language}>
        <AttributedText
          changes={rowChangesOf(chain)}
          {...{ hueOf, initialsOf }}
          focusedIndex={null}
          commented={noMarks}
          gone={noMarks}
        />
      </p>
    </div>
  );
}

const noMarks: readonly never[] = [];

function RequestEntry({ comment }: { readonly comment: Comment }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const author = personOf(comment.authorId);
  return (
    <div className="entry">
      <div className="top">
        {author && <Avatar name={author.name} hue={author.hue} isFull />}
        <span>{t('inspector.history.requestedChanges')}</span>
        <time>{formatDateTime(comment.at)}</time>
      </div>
      <p className="selectable" lang={languageOfWords(comment.body)}>
        {comment.body}
      </p>
    </div>
  );
}

interface RevisionEntryProps extends Pick<
  EntriesProps,
  'language' | 'onRestore' | 'onBaseline' | 'onChoose'
> {
  readonly revision: Revision;
  readonly previous: Revision | null;
  readonly isNewest: boolean;
  readonly isChosen: boolean;
}

const RevisionEntry = memo(function RevisionEntry(props: RevisionEntryProps): ReactNode {
  const { revision, previous, isNewest, isChosen, onChoose, onRestore, onBaseline } = props;
  const { t } = useTranslation();
  const { personOf } = useSession();
  const author = personOf(revision.authorId);
  const origin = revision.origin === 'edit' ? '' : t(`inspector.origin.${revision.origin}`);
  return (
    <div className="entry">
      <div className="top">
        {author && <Avatar name={author.name} hue={author.hue} isFull />}
        <span>{origin}</span>
        <time>{formatDateTime(revision.at)}</time>
      </div>
      <p className="selectable" lang={props.language}>
        <RevisionWords revision={revision} previous={previous} />
      </p>
      <div className="buttons">
        <Chip isOn={isChosen} onChange={(isOn) => onChoose(revision.id, isOn)}>
          {t('inspector.history.compare')}
        </Chip>
        {!isNewest && (
          <>
            <Button size="small" onPress={() => onRestore(revision)}>
              {t('inspector.history.restore')}
            </Button>
            <Button size="small" kind="bare" onPress={() => onBaseline(revision)}>
              {t('inspector.history.asBaseline')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
});

function RevisionWords({
  revision,
  previous,
}: {
  readonly revision: Revision;
  readonly previous: Revision | null;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const { personOf } = useSession();
  if (isBlank(revision.content) && (!previous || isBlank(previous.content))) {
    return (
      <span className="quiet" lang={i18n.language}>
        {t('inspector.history.emptyWording')}
      </span>
    );
  }
  if (!previous || isBlank(previous.content)) return <InlineTextView content={revision.content} />;
  const { parts } = redlineOf(previous.content ?? emptyInlineText, revision.content);
  return <RedlineText parts={parts} hue={personOf(revision.authorId)?.hue ?? null} />;
}
