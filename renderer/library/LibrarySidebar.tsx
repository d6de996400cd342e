// The side bar: articles by state with their numbers, and the way to the settings.
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../shared/model/article.js';
import { useRunCommand } from '../commands/CommandProvider.js';
import { Icon } from '../ui/Icon.js';
import type { IconName } from '../ui/icons/shapes.js';
import { formatNumber } from '../ui/format.js';
import { useSession } from '../ui/SessionProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { libraryFilters, matchesFilter, type LibraryFilter } from './librarySelection.js';

const icons: Readonly<Record<LibraryFilter, IconName>> = {
  all: 'files',
  mine: 'person',
  aligning: 'anchors',
  notStarted: 'initial',
  inTranslation: 'edit',
  waiting: 'reviewed',
  changesRequested: 'returned',
  approved: 'final',
  exported: 'export',
};

/** One choice at a time. */
export function LibrarySidebar({
  articles,
  filter,
  onFilter,
}: {
  readonly articles: readonly ArticleSummary[];
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
}) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { language } = useSettings();
  const run = useRunCommand();
  return (
    <nav className="side" aria-label={t('library.sidebar')} data-pane="sidebar">
      <h2>{t('library.articles')}</h2>
      <div className="list">
        {libraryFilters.map((choice) => {
          const count = articles.filter((article) => matchesFilter(article, choice, me?.id ?? null)).length;
          return (
            <button
              key={choice}
              type="button"
              aria-current={choice === filter}
              title={t(`library.filter.${choice}`)}
              onClick={() => onFilter(choice)}
            >
              <Icon name={icons[choice]} />
              <span className="word">{t(`library.filter.${choice}`)}</span>
              <span className="spacer" />
              <span className="num quiet word">{formatNumber(count, language)}</span>
            </button>
          );
        })}
      </div>
      <h2>{t('library.workspace')}</h2>
      <div className="list">
        <button type="button" title={t('command.go.activity')} onClick={() => run('go.activity')}>
          <Icon name="activity" />
          <span className="word">{t('command.go.activity')}</span>
        </button>
        <button type="button" title={t('library.settings')} onClick={() => run('app.settings')}>
          <Icon name="settings" />
          <span className="word">{t('library.settings')}</span>
        </button>
      </div>
    </nav>
  );
}
