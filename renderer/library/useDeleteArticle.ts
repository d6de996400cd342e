// Deleting an article, with undo in the status bar: nothing is lost, the log keeps it.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../shared/model/article.js';
import { request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { useNotices } from '../ui/NoticesProvider.js';
import { useStatusMessage } from '../ui/StatusMessage.js';

/** `onChanged` is called after the deletion and after its undo. */
export function useDeleteArticle(onChanged: () => void): (article: ArticleSummary) => Promise<void> {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const notices = useNotices();
  const describe = useFailureText();
  return useCallback(
    async (article) => {
      const title = article.sourceTitle || article.targetTitle || t('library.untitled');
      const answer = await request('library.delete', article.id);
      if (!answer.ok) {
        notices.show('library', {
          tone: 'error',
          lead: t('library.notDeleted'),
          text: describe(answer.failure),
        });
        return;
      }
      const restore = async (): Promise<void> => {
        const restored = await request('library.restore', article.id);
        if (restored.ok) say(t('library.restored', { title }));
        else
          notices.show('library', {
            tone: 'error',
            lead: t('library.notRestored'),
            text: describe(restored.failure),
          });
        onChanged();
      };
      say(t('library.deleted', { title }), { label: t('ui.undo'), run: () => void restore() });
      onChanged();
    },
    [t, say, notices, describe, onChanged],
  );
}
