// Inspector, Article: where it came from, who works on it, and the log.
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  paragraphRoles,
  type Article,
  type ParagraphRole,
  type SourceFile,
} from '../../shared/model/article.js';
import type { WorkspaceEvent } from '../../shared/model/event.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { Avatar } from '../ui/Avatar.js';
import { Button } from '../ui/Button.js';
import { formatDateTime } from '../ui/format.js';
import { Select } from '../ui/Select.js';
import { useSession } from '../ui/SessionProvider.js';
import type { Ask } from './ArticleWorld.js';
import { useLanguageName } from './ArticleHead.js';
import { CountsSection } from './CountsSection.js';
import { peopleOf, segmentCount } from './selectors.js';
import type { TextCounts } from './textCounts.js';

interface ArticleTabProps {
  readonly article: Article;
  readonly request: Ask;
  /** Role of the active row's paragraph; null: no row is active. */
  readonly role: ParagraphRole | null;
  readonly onRole: (role: ParagraphRole) => void;
  readonly onGoTo: (segmentId: SegmentId) => void;
  readonly numberOf: (segmentId: SegmentId) => number;
  /** Null: not counted yet. */
  readonly counts: TextCounts | null;
  /** What review says of the article. */
  readonly quality?: ReactNode;
}

/** Details, people, log. */
export function ArticleTab(props: ArticleTabProps): ReactNode {
  const { article, role, onRole } = props;
  const { t } = useTranslation();
  const { personOf } = useSession();
  const people = peopleOf(article.segments, article.comments, article.createdBy);
  return (
    <>
      {role && (
        <div className="section role-choice">
          <span>{t('inspector.article.role')}</span>
          <Select
            label={t('inspector.article.role')}
            value={role}
            onChange={onRole}
            choices={paragraphRoles.map((value) => ({ value, label: t(`role.paragraph.${value}`) }))}
          />
        </div>
      )}
      <h2 className="section">{t('inspector.article.details')}</h2>
      <Details article={article} />
      <h2 className="section">{t('inspector.article.people')}</h2>
      <ul className="people">
        {people.map((id) => {
          const person = personOf(id);
          return (
            person && (
              <li key={id}>
                <Avatar name={person.name} hue={person.hue} isFull />
                <span className="quiet">
                  {person.roles.map((each) => t(`role.person.${each}`)).join(' · ')}
                </span>
              </li>
            )
          );
        })}
      </ul>
      <CountsSection counts={props.counts} />
      {props.quality}
      <h2 className="section">{t('inspector.article.log')}</h2>
      <Log {...props} />
    </>
  );
}

function Details({ article }: { readonly article: Article }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const languageName = useLanguageName();
  const file = (source: SourceFile | null): ReactNode =>
    source ? (
      <>
        {source.name} <span className="quiet">{source.encoding}</span>
        <span className="hash quiet" title={`SHA-256 ${source.sha256}`}>
          {' '}
          {source.sha256.slice(0, 12)}…
        </span>
      </>
    ) : (
      t('inspector.article.noFile')
    );
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      t('inspector.article.languages'),
      t('inspector.article.direction', {
        source: languageName(article.sourceLanguage),
        target: languageName(article.targetLanguage),
      }),
    ],
    [t('inspector.article.sourceFile'), file(article.sourceFile)],
    [t('inspector.article.targetFile'), file(article.targetFile)],
    [t('inspector.article.segments'), segmentCount(article)],
    [
      t('inspector.article.created'),
      t('inspector.article.createdBy', {
        time: formatDateTime(article.createdAt),
        person: personOf(article.createdBy)?.name ?? '',
      }),
    ],
    [
      t('inspector.article.exported'),
      article.exportedAt === null ? t('inspector.article.notExported') : formatDateTime(article.exportedAt),
    ],
  ];
  return (
    <dl className="details selectable">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const pageSize = 50;

/** Newest first; earlier pages on demand. The newest page follows the article. */
function useLog(article: Article, request: Ask) {
  const [events, setEvents] = useState<readonly WorkspaceEvent[]>([]);
  const [isWhole, setWhole] = useState(false);
  const load = useCallback(
    async (beforeSeq: number | null, kept: readonly WorkspaceEvent[]) => {
      const query = { articleId: article.id, kinds: null, beforeSeq, limit: pageSize };
      const outcome = await request('library.events', query);
      if (!outcome.ok) return;
      setEvents([...kept, ...outcome.value]);
      setWhole(outcome.value.length < pageSize);
    },
    [article.id, request],
  );
  useEffect(() => void load(null, []), [load, article.segments, article.comments, article.seq]);
  return { events, isWhole, more: () => void load(events.at(-1)?.seq ?? null, events) };
}

function Log({ article, request, onGoTo, numberOf }: ArticleTabProps): ReactNode {
  const { t } = useTranslation();
  const { events, isWhole, more } = useLog(article, request);
  return (
    <>
      <ol className="log">
        {events.map((event) => (
          <LogLine key={event.seq} event={event} onGoTo={onGoTo} numberOf={numberOf} />
        ))}
      </ol>
      {isWhole ? (
        <p className="section quiet">{t('inspector.article.logEnd')}</p>
      ) : (
        <div className="section">
          <Button size="small" onPress={more}>
            {t('inspector.article.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function LogLine({
  event,
  onGoTo,
  numberOf,
}: { readonly event: WorkspaceEvent } & Pick<ArticleTabProps, 'onGoTo' | 'numberOf'>): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const person = personOf(event.personId)?.name ?? '';
  const { segmentId } = event;
  const number = segmentId === null ? 0 : numberOf(segmentId);
  return (
    <li>
      <span className="selectable">{t(`event.${event.kind}`, { ...event.data, person })}</span>
      {segmentId !== null && number > 0 && (
        <Button size="small" kind="bare" onPress={() => onGoTo(segmentId)}>
          {`¶ ${number}`}
        </Button>
      )}
      <time className="quiet">{formatDateTime(event.at)}</time>
    </li>
  );
}
