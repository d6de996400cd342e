// Who did what when, in one article or in the whole workspace: newest first, by day, filtered, in pages.
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article, ArticleSummary } from '../../../shared/model/article.js';
import type { WorkspaceEvent } from '../../../shared/model/event.js';
import type { ArticleId, PersonId, SegmentId } from '../../../shared/model/ids.js';
import { segmentPositions } from '../../article/selectors.js';
import { request } from '../../bridge.js';
import { CommandButton } from '../../commands/CommandButton.js';
import { Button } from '../../ui/Button.js';
import { useFailureText } from '../../ui/failureText.js';
import { Icon } from '../../ui/Icon.js';
import { Notice } from '../../ui/Notice.js';
import { Screen } from '../../ui/Screen.js';
import { ScopeChoice, type Scope } from './ScopeChoice.js';
import { Select } from '../../ui/Select.js';
import { useSession } from '../../ui/SessionProvider.js';
import { StatusBar } from '../../ui/StatusBar.js';
import { Toolbar, ToolbarSeparator } from '../../ui/Toolbar.js';
import { ActivityList, type EventPlace } from './ActivityList.js';
import { activityKinds, dayChoices, daySpan, eventsOfKind, type ActivityKind } from './activityList.js';
import { useActivity } from './useActivity.js';
import './activity.css';

interface ActivityFilter {
  readonly person: PersonId | null;
  readonly kind: ActivityKind | 'all';
  /** A `DayChoice`. */
  readonly day: string;
}
const everything: ActivityFilter = { person: null, kind: 'all', day: 'any' };

/** `articleId`: where one comes from; null: the library. */
export function ActivityScreen({
  articleId,
  onOpen,
  onBack,
}: {
  readonly articleId: ArticleId | null;
  readonly onOpen: (articleId: ArticleId, segmentId: SegmentId | null) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [scope, setScope] = useState<Scope>(articleId === null ? 'workspace' : 'article');
  const [filter, setFilter] = useState(everything);
  // The days are counted from when one came.
  const [now] = useState(() => Date.now());
  const inArticle = scope === 'article' ? articleId : null;
  const query = useMemo(
    () => ({
      articleId: inArticle,
      kinds: eventsOfKind(filter.kind),
      personId: filter.person,
      ...daySpan(filter.day, now),
    }),
    [inArticle, filter, now],
  );
  const activity = useActivity(query);
  const places = usePlaces(inArticle);
  const isFiltered = filter !== everything;
  const open = useCallback(
    (event: WorkspaceEvent) => event.articleId !== null && onOpen(event.articleId, event.segmentId),
    [onOpen],
  );
  // The button goes with the filters: the first of them has the keyboard then.
  const showEverything = (): void => {
    setFilter(everything);
    document.querySelector<HTMLElement>('.activity-filters button')?.focus();
  };
  return (
    <Screen
      toolbar={<ActivityToolbar articleId={articleId} scope={scope} onScope={setScope} onBack={onBack} />}
      status={
        <StatusBar>
          {activity.events && (
            <span>
              {t(activity.isWhole ? 'activity.all' : 'activity.newest', { count: activity.events.length })}
            </span>
          )}
        </StatusBar>
      }
      className="activity"
    >
      <ActivityFilters filter={filter} onFilter={setFilter} />
      {activity.failure && <Notice tone="error" lead={failureText(activity.failure)} />}
      {activity.events === null ? (
        <p className="quiet line-list-empty" role="status">
          {t('activity.reading')}
        </p>
      ) : activity.events.length === 0 ? (
        <div className="line-list-empty">
          <p>{t(isFiltered ? 'activity.nothingFound' : 'activity.nothing')}</p>
          {isFiltered && <Button onPress={showEverything}>{t('activity.showAll')}</Button>}
        </div>
      ) : (
        <ActivityList
          key={`${scope} ${filter.kind} ${filter.person ?? ''} ${filter.day}`}
          events={activity.events}
          isWhole={activity.isWhole}
          placeOf={places.placeOf}
          numberOf={places.numberOf}
          canOpen={places.canOpen}
          onOpen={open}
          onMore={activity.more}
        />
      )}
    </Screen>
  );
}

function ActivityToolbar({
  articleId,
  scope,
  onScope,
  onBack,
}: {
  readonly articleId: ArticleId | null;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Toolbar label={t('activity.tools')}>
      {articleId === null ? (
        <CommandButton command="go.library" icon="back" kind="bare" isFoldable hasKey={false} />
      ) : (
        <Button kind="bare" onPress={onBack}>
          <Icon name="back" />
          <span>{t('activity.back')}</span>
        </Button>
      )}
      <ToolbarSeparator />
      <h1 className="activity-title">{t('activity.title')}</h1>
      <span className="spacer" />
      {articleId !== null && <ScopeChoice scope={scope} onScope={onScope} />}
    </Toolbar>
  );
}

function ActivityFilters({
  filter,
  onFilter,
}: {
  readonly filter: ActivityFilter;
  readonly onFilter: (filter: ActivityFilter) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { session } = useSession();
  const isDate = !dayChoices.some((choice) => choice === filter.day);
  return (
    <div className="activity-filters">
      <Select
        label={t('activity.person')}
        value={filter.person ?? 'all'}
        choices={[
          { value: 'all', label: t('activity.anybody') },
          ...session.workspace.people.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(id) =>
          onFilter({
            ...filter,
            person: session.workspace.people.find((person) => person.id === id)?.id ?? null,
          })
        }
      />
      <Select
        label={t('activity.kind.label')}
        value={filter.kind}
        choices={(['all', ...activityKinds] as const).map((value) => ({
          value,
          label: t(`activity.kind.${value}`),
        }))}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      <Select
        label={t('activity.day.label')}
        value={isDate ? 'date' : filter.day}
        choices={[...dayChoices, 'date' as const].map((value) => ({
          value: value as string,
          label: t(`activity.day.${value}`),
        }))}
        onChange={(day) => onFilter({ ...filter, day: day === 'date' ? '' : day })}
      />
      {isDate && (
        <input
          type="date"
          className="field date-field"
          aria-label={t('activity.day.date')}
          value={filter.day}
          onChange={(event) => onFilter({ ...filter, day: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

interface Places {
  readonly placeOf: (event: WorkspaceEvent) => EventPlace | null;
  readonly numberOf: (segmentId: SegmentId) => number;
  readonly canOpen: (event: WorkspaceEvent) => boolean;
}

/** Names of the articles for the workspace's log, numbers of the segments for that of one article. */
function usePlaces(articleId: ArticleId | null): Places {
  const { t } = useTranslation();
  const [summaries, setSummaries] = useState<readonly ArticleSummary[] | null>(null);
  const [article, setArticle] = useState<Article | null>(null);
  useEffect(() => {
    let isWanted = true;
    void request('library.list').then((answer) => isWanted && answer.ok && setSummaries(answer.value));
    if (articleId !== null)
      void request('edit.openArticle', articleId).then(
        (answer) => isWanted && setArticle(answer.ok ? answer.value : null),
      );
    return () => {
      isWanted = false;
    };
  }, [articleId]);
  return useMemo(() => {
    const titles = new Map(summaries?.map((summary) => [summary.id, summary]));
    const positions = article && article.id === articleId ? segmentPositions(article.segments) : null;
    return {
      placeOf: (event) => {
        if (articleId !== null || event.articleId === null || summaries === null) return null;
        const summary = titles.get(event.articleId);
        if (!summary) return { title: t('activity.deletedArticle'), lang: '' };
        const { sourceTitle, targetTitle, sourceLanguage, targetLanguage } = summary;
        return sourceTitle !== ''
          ? { title: sourceTitle, lang: sourceLanguage }
          : { title: targetTitle || t('library.untitled'), lang: targetLanguage };
      },
      numberOf: (segmentId) => (positions?.get(segmentId) ?? -1) + 1,
      canOpen: ({ articleId: id, segmentId }) =>
        id !== null &&
        (summaries === null || titles.has(id)) &&
        // In one article only what leads somewhere: a segment that is still there.
        (articleId === null || (segmentId !== null && (positions === null || positions.has(segmentId)))),
    };
  }, [summaries, article, articleId, t]);
}
