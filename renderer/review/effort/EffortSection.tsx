// Inspector, Article: how much of the imported translation was changed since.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/model/article.js';
import { totalEffort } from '../../../shared/review/effort/editEffort.js';
import type { Ask } from '../../article/ArticleWorld.js';
import { useFailureText } from '../../ui/failureText.js';
import { useSettings } from '../../ui/SettingsProvider.js';
import { effortFigures } from './effortTexts.js';
import { useEffort } from './useEffort.js';

/** Sums over the segments that came with a translation. */
export function EffortSection({
  article,
  request,
}: {
  readonly article: Pick<Article, 'id' | 'segments'>;
  readonly request: Ask;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { effort, failure } = useEffort(request, article.id, null, article.segments);
  const compared = effort && Object.values(effort);
  const changed = compared?.filter(({ characterEdits }) => characterEdits > 0).length ?? 0;
  return (
    <>
      <h2 className="section">
        <span>{t('inspector.effort.title')}</span>
        {compared && compared.length > 0 && (
          <span>{t('inspector.effort.changed', { changed, count: compared.length })}</span>
        )}
      </h2>
      {failure && <p className="section sev-error">{failureText(failure)}</p>}
      {compared === null ? (
        !failure && (
          <p className="section quiet" role="status">
            {t('inspector.effort.measuring')}
          </p>
        )
      ) : compared.length === 0 ? (
        <p className="section quiet">{t('inspector.effort.none')}</p>
      ) : (
        <Figures effort={totalEffort(compared)} />
      )}
    </>
  );
}

function Figures({ effort }: { readonly effort: Parameters<typeof effortFigures>[0] }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSettings();
  const figures = effortFigures(effort, language);
  return (
    <dl className="details selectable is-figures">
      {(['ped', 'hter', 'wer'] as const).map((name) => (
        <div key={name} title={t(`inspector.effort.rule.${name}`)}>
          <dt>{t(`inspector.effort.name.${name}`)}</dt>
          <dd className="num">{name === 'ped' ? `${figures.ped}%` : figures[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
