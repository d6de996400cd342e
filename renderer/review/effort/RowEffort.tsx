// Inspector, History: how much of the imported wording of the active row was changed since.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '../../../shared/model/ids.js';
import type { Segment } from '../../../shared/model/segment.js';
import type { Ask } from '../../article/ArticleWorld.js';
import { useSettings } from '../../ui/SettingsProvider.js';
import { effortFigures } from './effortTexts.js';
import { useEffort } from './useEffort.js';

/** One quiet line; nothing where no wording was imported or none of it was changed. */
export function RowEffort({
  articleId,
  segment,
  request,
}: {
  readonly articleId: ArticleId;
  readonly segment: Segment;
  readonly request: Ask;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useSettings();
  const { effort } = useEffort(request, articleId, segment.id, segment.target?.id ?? null);
  const one = effort?.[segment.id];
  if (!one || one.characterEdits === 0) return null;
  const { ped, hter } = effortFigures(one, language);
  return (
    <p className="section quiet num" title={t('inspector.effort.rowHint')}>
      {t('inspector.effort.row', { ped, hter })}
    </p>
  );
}
