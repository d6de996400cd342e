// The library: every article of the workspace, found by title, text and state, opened with Enter.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../shared/model/article.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { CommandButton, ToolButton } from '../commands/CommandButton.js';
import { useCommandHandlers } from '../commands/CommandProvider.js';
import { useUndoOffered } from '../commands/useUndoOffered.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { Icon } from '../ui/Icon.js';
import { Notice } from '../ui/Notice.js';
import { Screen } from '../ui/Screen.js';
import { SearchField } from '../ui/SearchField.js';
import { useSession } from '../ui/SessionProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { Toolbar, ToolbarSeparator } from '../ui/Toolbar.js';
import { ArticleGrid } from './ArticleGrid.js';
import { LibraryEmpty } from './LibraryEmpty.js';
import { LibrarySidebar } from './LibrarySidebar.js';
import { LibraryStatusBar } from './LibraryStatusBar.js';
import {
  libraryOrder,
  matchesFilter,
  searchArticles,
  sortArticles,
  type LibraryFilter,
  type LibraryOrder,
} from './librarySelection.js';
import { useArticles, type Articles } from './useArticles.js';
import { useDeleteArticle } from './useDeleteArticle.js';
import { useTextSearch } from './useTextSearch.js';
import './library.css';

/** `onOpen` opens an article, `onExport` its export; `onShown` hears when the articles are there. */
export function LibraryScreen({
  onOpen,
  onExport,
  onShown,
}: {
  readonly onOpen: (articleId: ArticleId) => void;
  readonly onExport: (articleId: ArticleId) => void;
  readonly onShown?: () => void;
}) {
  const { t } = useTranslation();
  const library = useArticles();
  const isShown = library.articles !== null || library.failure !== null;
  useEffect(() => {
    if (isShown) onShown?.();
  }, [isShown, onShown]);
  const [filter, setFilter] = useState<LibraryFilter>('all');
  const [query, setQuery] = useState('');
  const { settings, save } = useSettings();
  const order = libraryOrder(settings.librarySort);
  const shown = useShownArticles(library, filter, query, order);
  const [selectedId, setSelectedId] = useState<ArticleId | null>(null);
  const selected = shown.find(({ id }) => id === selectedId) ?? shown[0] ?? null;
  const search = useRef<HTMLInputElement>(null);
  const describe = useFailureText();
  useLibraryCommands({ selected, library, onExport, focusSearch: () => selectAll(search.current) });
  useUndoOffered();
  const isEmpty = library.articles?.length === 0;
  const toolbar = (
    <LibraryToolbar
      title={t(`library.filter.${filter}`)}
      query={query}
      onQuery={setQuery}
      inputRef={search}
      selected={selected}
      onOpen={onOpen}
    />
  );
  const status = (
    <LibraryStatusBar shown={shown.length} articles={library.articles} order={order} selected={selected} />
  );
  return (
    <Screen toolbar={toolbar} status={status} className="library">
      <LibrarySidebar articles={library.articles ?? []} filter={filter} onFilter={setFilter} />
      <section className="sheet-list">
        {library.failure && (
          <Notice tone="error" lead={t('library.notRead')} text={describe(library.failure)} />
        )}
        {isEmpty ? (
          <LibraryEmpty />
        ) : (
          <ArticleGrid
            articles={shown}
            isReady={library.articles !== null}
            order={order}
            onOrder={(librarySort) => save({ librarySort })}
            selectedId={selected?.id ?? null}
            onSelect={setSelectedId}
            onOpen={onOpen}
          />
        )}
      </section>
    </Screen>
  );
}

function useShownArticles(
  { articles }: Articles,
  filter: LibraryFilter,
  query: string,
  { by, descending }: LibraryOrder,
): readonly ArticleSummary[] {
  const { me } = useSession();
  const found = useTextSearch(query);
  return useMemo(() => {
    const filtered = (articles ?? []).filter((article) => matchesFilter(article, filter, me?.id ?? null));
    return sortArticles(searchArticles(filtered, query, found), { by, descending });
  }, [articles, filter, query, found, me?.id, by, descending]);
}

function LibraryToolbar({
  title,
  query,
  onQuery,
  inputRef,
  selected,
  onOpen,
}: {
  readonly title: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
  readonly selected: ArticleSummary | null;
  readonly onOpen: (articleId: ArticleId) => void;
}) {
  const { t } = useTranslation();
  return (
    <Toolbar label={t('library.tools')}>
      <h1 className="library-title">{title}</h1>
      <SearchField
        className="library-search"
        label={t('library.search')}
        value={query}
        onChange={onQuery}
        hint="/"
        inputRef={inputRef}
        onArrowDown={() => document.querySelector<HTMLElement>('.article-grid')?.focus()}
      />
      <span className="spacer" />
      {selected && (
        <>
          <Button kind="bare" isFoldable tooltip={t('library.open')} onPress={() => onOpen(selected.id)}>
            <Icon name="article" />
            <span>{t('library.open')}</span>
          </Button>
          <ToolButton command="export.article" icon="export" />
          <ToolButton command="library.delete" icon="trash" />
          <ToolbarSeparator />
        </>
      )}
      <CommandButton command="import.files" icon="import" kind="primary" />
    </Toolbar>
  );
}

function useLibraryCommands({
  selected,
  library,
  onExport,
  focusSearch,
}: {
  readonly selected: ArticleSummary | null;
  readonly library: Articles;
  readonly onExport: (articleId: ArticleId) => void;
  readonly focusSearch: () => void;
}): void {
  const { t } = useTranslation();
  const deleteArticle = useDeleteArticle(library.reload);
  const nothing = selected === null ? t('library.nothingSelected') : null;
  useCommandHandlers({
    'library.search': { run: focusSearch },
    'find.open': { run: focusSearch },
    'library.delete': { run: () => selected && void deleteArticle(selected), refusal: nothing },
    'export.article': { run: () => selected && onExport(selected.id), refusal: nothing },
  });
  // Arrow keys work at once, without a click into the list.
  useEffect(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.article-grid')?.focus();
  }, [library.articles]);
}

function selectAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
