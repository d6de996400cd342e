// What the library says at its foot: how many are shown in which order, what is selected, the last backup.
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../shared/model/article.js';
import { formatShortDate } from '../ui/format.js';
import { useSession } from '../ui/SessionProvider.js';
import { StatusBar } from '../ui/StatusBar.js';
import { segmentTotal, type LibraryOrder } from './librarySelection.js';

/** Facts of the list. */
export function LibraryStatusBar({
  shown,
  articles,
  order,
  selected,
}: {
  readonly shown: number;
  readonly articles: readonly ArticleSummary[] | null;
  readonly order: LibraryOrder;
  readonly selected: ArticleSummary | null;
}) {
  const { t } = useTranslation();
  const { session } = useSession();
  const total = articles?.length ?? 0;
  const orderText = t(`library.order.${order.by}${order.descending ? 'Descending' : 'Ascending'}`);
  const end = (
    <>
      {session.lastBackupAt !== null && (
        <span className="w-mid">
          {t('library.backup', { time: formatShortDate(session.lastBackupAt), count: session.backupCount })}
        </span>
      )}
      {selected && (
        <span>
          {selected.alignment
            ? t('library.selectedAligning', {
                count: selected.alignment.links,
                done: selected.alignment.links - selected.alignment.toCheck,
              })
            : t('library.selected', { count: segmentTotal(selected), approved: selected.counts.final })}
        </span>
      )}
      <span className="w-wide">{t('library.workspaceFile', { file: session.fileName })}</span>
    </>
  );
  return (
    <StatusBar end={end}>
      <span>{total === 0 ? t('library.none') : t('library.shown', { shown, total, order: orderText })}</span>
    </StatusBar>
  );
}
