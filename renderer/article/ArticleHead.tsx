// The sticky head of the article: section, source, date, state, progress; headlines in their columns; column heads.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { offeredLanguages, type LanguageTag } from '../../shared/model/language.js';
import { Progress } from '../ui/Progress.js';
import { StateIcon } from '../ui/StateIcon.js';
import { useArticle } from './ArticleContext.js';
import { ColumnShareHandle } from './ColumnShareHandle.js';
import { articleTitles, derivedState, segmentCount, stateCounts } from './selectors.js';

/** Name of a language in the interface language; its tag when it is none of those offered. */
export function useLanguageName(): (tag: LanguageTag) => string {
  const { t } = useTranslation();
  return (tag) => {
    const offered = offeredLanguages.find((known) => known === tag);
    return offered ? t(`language.${offered}`) : tag;
  };
}

/** Two lines above the rows; never scrolls. */
export function ArticleHead(): ReactNode {
  const { t } = useTranslation();
  const { article } = useArticle().state;
  const titles = articleTitles(article.paragraphs, article.segments);
  const counts = stateCounts(article);
  const state = derivedState(article);
  const approved = t('article.head.approved', { done: counts.final, total: segmentCount(article) });
  return (
    <header className="article-head galley-grid">
      <div className="facts">
        {titles.section.source && <span lang={article.sourceLanguage}>{titles.section.source}</span>}
        {titles.section.target && (
          <span className="quiet" lang={article.targetLanguage}>
            {titles.section.target}
          </span>
        )}
        <span className="quiet cut w-wide">{[titles.credit, titles.date].filter(Boolean).join(' · ')}</span>
        <span className="spacer" />
        <StateIcon state={state} label={t(`state.article.${state}`)} />
        <Progress counts={counts} label={approved} />
        <span className="num nowrap">{approved}</span>
      </div>
      <h1 className="text cut source" lang={article.sourceLanguage}>
        {titles.headline.source}
      </h1>
      <span className="axis" />
      <h1 className="text cut target" lang={article.targetLanguage}>
        {titles.headline.target}
      </h1>
    </header>
  );
}

/** Source and target with their languages; the line between them can be dragged. */
export function ColumnHeads(): ReactNode {
  const { t } = useTranslation();
  const { article } = useArticle().state;
  const languageName = useLanguageName();
  return (
    <div className="column-heads galley-grid">
      <div />
      <div>
        <b>{t('article.column.source')}</b>
        <span className="cut">{languageName(article.sourceLanguage)}</span>
      </div>
      <ColumnShareHandle />
      <div>
        <b>{t('article.column.target')}</b>
        <span className="cut">{languageName(article.targetLanguage)}</span>
      </div>
      <div />
    </div>
  );
}
