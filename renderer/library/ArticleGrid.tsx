// The list of articles: a grid of one tab stop, virtualised; arrows move, Enter opens.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../shared/model/article.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { ArticleGridHead } from './ArticleGridHead.js';
import { ArticleGridRow } from './ArticleGridRow.js';
import type { LibraryOrder } from './librarySelection.js';

/** Heights at 100 %, CSS pixels; library.css says the same in rem. */
const rowHeight = 56;
const headHeight = 38;

/** `isReady` false: nothing is known yet, an empty list says nothing. */
export function ArticleGrid({
  articles,
  isReady,
  order,
  onOrder,
  selectedId,
  onSelect,
  onOpen,
}: {
  readonly articles: readonly ArticleSummary[];
  readonly isReady: boolean;
  readonly order: LibraryOrder;
  readonly onOrder: (order: LibraryOrder) => void;
  readonly selectedId: ArticleId | null;
  readonly onSelect: (articleId: ArticleId) => void;
  readonly onOpen: (articleId: ArticleId) => void;
}) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const { virtual, size, head } = useRows(articles, scroller);
  const selectedAt = articles.findIndex((article) => article.id === selectedId);
  useEffect(() => {
    if (selectedAt >= 0) virtual.scrollToIndex(selectedAt, { align: 'auto' });
  }, [virtual, selectedAt]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? size) / size) - 1);
    const target = movedTo(event.key, selectedAt, articles.length, page);
    const next = articles[target ?? -1];
    if (event.key === 'Enter' && selectedId !== null) onOpen(selectedId);
    else if (next) onSelect(next.id);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="article-grid"
      role="grid"
      aria-label={t('library.articles')}
      aria-rowcount={articles.length + 1}
      aria-activedescendant={selectedAt >= 0 ? `${id}-${articles[selectedAt]?.id ?? ''}` : undefined}
      // The grid is one tab stop; the selected row is its active descendant.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-pane="rows"
      onKeyDown={onKeyDown}
    >
      <ArticleGridHead order={order} onOrder={onOrder} />
      <div className="article-rows" role="rowgroup">
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const article = articles[item.index];
            return article === undefined ? null : (
              <ArticleGridRow
                key={article.id}
                domId={`${id}-${article.id}`}
                article={article}
                index={item.index}
                top={item.start - head}
                isSelected={item.index === selectedAt}
                onSelect={onSelect}
                onOpen={onOpen}
              />
            );
          })}
        </div>
        {isReady && articles.length === 0 && <p className="nothing soft">{t('library.nothingFound')}</p>}
      </div>
    </div>
  );
}

function useRows(articles: readonly ArticleSummary[], scroller: RefObject<HTMLDivElement | null>) {
  const { settings } = useSettings();
  const size = (rowHeight * settings.textSize) / 100;
  // The head stays in view while the rows pass below it.
  const head = (headHeight * settings.textSize) / 100;
  const virtual = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 8,
    scrollMargin: head,
    scrollPaddingStart: head,
    getItemKey: (index) => articles[index]?.id ?? index,
  });
  useEffect(() => virtual.measure(), [virtual, size]);
  return { virtual, size, head };
}

/** The row a key leads to, or null for other keys; stays within the list. */
function movedTo(key: string, from: number, count: number, page: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const target = moves[key];
  return target === undefined ? null : Math.max(0, Math.min(count - 1, target));
}
