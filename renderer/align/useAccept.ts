// The end of an alignment: it becomes the rows of the article, or is given up.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcceptedAlignment } from '../../shared/model/restructuring.js';
import { request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { useNotices } from '../ui/NoticesProvider.js';
import type { OpenAlignment } from './useAlignment.js';

/** Saves what is not yet saved, then accepts; what was only proposed does not count. */
export function useAccept(
  { articleId, saver }: OpenAlignment,
  onAccepted: (accepted: AcceptedAlignment) => void,
): () => Promise<void> {
  const { t } = useTranslation();
  const notices = useNotices();
  const failureText = useFailureText();
  return useCallback(async () => {
    // What keeps it from being saved stands in the status bar, and above the columns.
    if (!(await saver.flush())) return;
    const answer = await request('align.accept', articleId, saver.version);
    if (!answer.ok) {
      notices.show('align', {
        tone: 'error',
        lead: t('align.accept.failed'),
        text: failureText(answer.failure),
      });
      return;
    }
    notices.dismiss('align');
    onAccepted(answer.value);
  }, [articleId, saver, onAccepted, notices, failureText, t]);
}

/** Gives the alignment up. */
export function useDiscard(
  { articleId, saver, isStretch }: OpenAlignment,
  onDone: () => void,
): () => Promise<void> {
  const { t } = useTranslation();
  const notices = useNotices();
  const failureText = useFailureText();
  return useCallback(async () => {
    await saver.flush();
    // An article that has nothing but its alignment goes with it, to the bin.
    const answer = await (isStretch
      ? request('align.discard', articleId, saver.version)
      : request('library.delete', articleId));
    if (answer.ok) onDone();
    else
      notices.show('align', {
        tone: 'error',
        lead: t('align.discard.failed'),
        text: failureText(answer.failure),
      });
  }, [articleId, saver, isStretch, onDone, notices, failureText, t]);
}
