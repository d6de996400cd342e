// Inspector, Article: how long both sides are, each figure with the rule it was counted by.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../ui/format.js';
import { useSettings } from '../ui/SettingsProvider.js';
import type { TextCounts } from './textCounts.js';

const rules = ['chinese', 'chineseNoPunctuation', 'chineseAsInWord', 'english'] as const;

/** The rules are those of shared/text/countText.ts; null: not counted yet. */
export function CountsSection({ counts }: { readonly counts: TextCounts | null }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSettings();
  return (
    counts && (
      <>
        <h2 className="section">{t('inspector.counts.title')}</h2>
        <dl className="details selectable is-figures">
          {rules.map((rule) => (
            <div key={rule} title={t(`inspector.counts.rule.${rule}`)}>
              <dt>{t(`inspector.counts.name.${rule}`)}</dt>
              <dd className="num">{formatNumber(counts[rule], language)}</dd>
            </div>
          ))}
        </dl>
      </>
    )
  );
}
