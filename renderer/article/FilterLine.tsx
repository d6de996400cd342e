// Below the heads while a filter is on: what is shown, how much of it there is, and the way back to all rows.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';
import { useArticle } from './ArticleContext.js';
import { matchingRows, segmentCount } from './selectors.js';

/** Nothing without a filter. The active row stays whatever is filtered: where it alone is left, that is said. */
export function FilterLine({ onShowAll }: { readonly onShowAll: () => void }): ReactNode {
  const { t } = useTranslation();
  const { state } = useArticle();
  if (state.filter === 'all') return null;
  const filter = t(`article.filter.${state.filter}`);
  const shown = matchingRows(state);
  const isOnlyActive = shown === 0 && state.activeId !== null;
  return (
    <div className="filter-line">
      <Icon name="filter" size="small" />
      <span role="status">
        {isOnlyActive
          ? t('article.filterLine.onlyActive', { filter })
          : shown === 0
            ? t('article.filterLine.none', { filter })
            : t('article.filterLine.some', { filter, shown, total: segmentCount(state.article) })}
      </span>
      <span className="spacer" />
      <Button size="small" kind="bare" onPress={onShowAll}>
        {t('article.grid.showAll')}
      </Button>
    </div>
  );
}
