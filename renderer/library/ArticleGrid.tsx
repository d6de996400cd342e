// The list of articles: a grid of one tab stop, virtualised; arrows move, Enter opens.
import { useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../shared/model/article.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { movedTo } from '../ui/movedTo.js';
import { useGridRows } from '../ui/useGridRows.js';
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
  const selectedAt = articles.findIndex((article) => article.id === selectedId);
  const { virtual, size, head } = useGridRows(scroller, {
    count: articles.length,
    keyOf: (index) => articles[index]?.id ?? index,
    rowHeight,
    headHeight,
    selectedAt,
  });
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
