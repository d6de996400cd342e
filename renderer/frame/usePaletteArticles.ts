// The articles of the library as the palette offers them.
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../shared/model/article.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { request } from '../bridge.js';
import type { PaletteEntry } from '../commands/paletteSources.js';

/** Asked once when the palette opens. Both titles are searched; the one that is there is shown. */
export function usePaletteArticles(onOpen: (articleId: ArticleId) => void): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const [articles, setArticles] = useState<readonly ArticleSummary[]>([]);
  useEffect(() => {
    void request('library.list').then((answer) => answer.ok && setArticles(answer.value));
  }, []);
  return useMemo(
    () =>
      articles
        .toSorted((a, b) => b.changedAt - a.changedAt)
        .map((article) => ({
          id: article.id,
          label: article.sourceTitle || article.targetTitle || t('library.untitled'),
          lang: article.sourceTitle
            ? article.sourceLanguage
            : article.targetTitle
              ? article.targetLanguage
              : undefined,
          second:
            article.sourceTitle && article.targetTitle
              ? { label: article.targetTitle, lang: article.targetLanguage }
              : undefined,
          note: t(`state.article.${article.state}`),
          run: () => onOpen(article.id),
        })),
    [articles, onOpen, t],
  );
}
