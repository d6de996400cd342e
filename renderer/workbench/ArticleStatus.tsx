// The status bar of the open article: progress, comments, counts that name their rule, who, saved or not.
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticle } from '../article/ArticleContext.js';
import {
  countSourceChanged,
  openMentions,
  openThreads,
  segmentCount,
  stateCounts,
} from '../article/selectors.js';
import { useTextCounts } from '../article/textCounts.js';
import type { Autosave } from '../edit/autosave.js';
import { useFailureText } from '../ui/failureText.js';
import { formatNumber, formatTime } from '../ui/format.js';
import { Icon } from '../ui/Icon.js';
import { useSession } from '../ui/SessionProvider.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { StatusBar } from '../ui/StatusBar.js';

/** Facts of the article; only the saved state follows typing. */
export function ArticleStatus({ autosave }: { readonly autosave: Autosave }): ReactNode {
  const { t } = useTranslation();
  const { article } = useArticle().state;
  const counts = stateCounts(article);
  const { me } = useSession();
  const open = openThreads(article.comments);
  const named = me === null ? 0 : openMentions(article.comments, me.id);
  const outdated = countSourceChanged(article.segments);
  return (
    <StatusBar end={<StatusEnd autosave={autosave} />}>
      <span className="fact">
        <Icon name="final" size="small" />
        {t('article.head.approved', { done: counts.final, total: segmentCount(article) })}
      </span>
      {counts.changesRequested > 0 && (
        <span className="fact sev-warning">
          <Icon name="returned" size="small" />
          {t('article.status.returned', { count: counts.changesRequested })}
        </span>
      )}
      {named > 0 && (
        <span className="fact">
          <Icon name="person" size="small" />
          {t('article.status.mentions', { count: named })}
        </span>
      )}
      {outdated > 0 && (
        <span className="fact sev-warning">
          <Icon name="outdated" size="small" />
          {t('article.status.sourceChanged', { count: outdated })}
        </span>
      )}
      {open > 0 && (
        <span className="fact">
          <Icon name="comment" size="small" />
          {t('article.row.openComments', { count: open })}
        </span>
      )}
    </StatusBar>
  );
}

function StatusEnd({ autosave }: { readonly autosave: Autosave }): ReactNode {
  const { t } = useTranslation();
  const { language, settings } = useSettings();
  const { session, me } = useSession();
  const { article } = useArticle().state;
  const counts = useTextCounts(article);
  const role = session.actor && t(`role.person.${session.actor.actingAs}`);
  return (
    <>
      {counts && (
        <>
          <span className="fact w-wide">
            {t('article.status.chinese', {
              all: formatNumber(counts.chinese, language),
              han: formatNumber(counts.chineseNoPunctuation, language),
            })}
          </span>
          <span className="fact w-mid">{t('article.status.english', { count: counts.english })}</span>
        </>
      )}
      {me && role && <span className="fact w-mid">{t('article.status.role', { name: me.name, role })}</span>}
      <SavedState autosave={autosave} />
      <span className="fact w-mid">{settings.textSize}%</span>
    </>
  );
}

function SavedState({ autosave }: { readonly autosave: Autosave }): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const status = useSyncExternalStore(autosave.subscribe, autosave.status);
  if (status.kind === 'failed') {
    return (
      <span className="sev-error" role="alert">
        <Icon name="error" size="small" />
        <span className="cut">{t('article.status.notSaved', { reason: failureText(status.failure) })}</span>
      </span>
    );
  }
  return (
    <span className="fact">
      <Icon name="saved" size="small" />
      {status.kind === 'saved'
        ? t('article.status.saved', { time: formatTime(status.at, true) })
        : t(status.kind === 'saving' ? 'article.status.saving' : 'article.status.nothingToSave')}
    </span>
  );
}
