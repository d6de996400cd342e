// Below the active row while its source is a later wording than its target, or the target still says what the source
// no longer does: what changed since, and which words of the target depend on it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/model/article.js';
import { emptyInlineText } from '../../../shared/model/inlineText.js';
import type { Segment } from '../../../shared/model/segment.js';
import { redlineOf } from '../../article/redlines.js';
import { RedlineText } from '../../article/RedlineText.js';
import { Icon } from '../../ui/Icon.js';
import type { SourceChange } from './useSourceChange.js';
import './correction.css';

/** Nothing where the source did not change, nor until its earlier wording is known. */
export function SourceChangedLine({
  segment,
  change: { before, outdated },
  languages,
}: {
  readonly segment: Segment;
  readonly change: SourceChange;
  readonly languages: Pick<Article, 'sourceLanguage' | 'targetLanguage'>;
}): ReactNode {
  const { t } = useTranslation();
  if (before === null) return null;
  const after = segment.source?.content ?? emptyInlineText;
  return (
    <div className="notice-line source-changed">
      <Icon name="outdated" size="small" />
      <span className="strong nowrap">{t('state.segment.sourceChanged')}</span>
      <span className="selectable" lang={languages.sourceLanguage}>
        <RedlineText parts={redlineOf(before, after).parts} hue={4} />
      </span>
      {outdated.length > 0 && (
        <span className="places">
          <span className="quiet">{t('review.correction.dependHere')}</span>
          {outdated.map(({ range, words }) => (
            <span key={range.start} className="depends selectable" lang={languages.targetLanguage}>
              {words}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}
