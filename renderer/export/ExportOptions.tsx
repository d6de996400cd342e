// The right column: a look at what goes out, which side, and for house text the layout.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Radio, RadioGroup } from 'react-aria-components';
import type { Article } from '../../shared/model/article.js';
import { isChinese, type Side } from '../../shared/model/language.js';
import { ExportTemplates } from './ExportTemplates.js';

const sides: readonly Side[] = ['target', 'source'];
/** As much as the leaf can show. */
const previewed = 12;

/** `isDraft`: only a draft could go out now, and the leaf says so. */
export function ExportOptions({
  article,
  isDraft,
  side,
  onSide,
  hasTemplate,
  template,
  onTemplate,
  children,
}: {
  readonly article: Article;
  readonly isDraft: boolean;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly hasTemplate: boolean;
  readonly template: string | null;
  readonly onTemplate: (template: string | null) => void;
  /** Further choices below. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const nameOf = (of: Side): string =>
    isChinese(languageOf(article, of)) ? t('export.chinese') : t('export.english');
  return (
    <section className="options" aria-label={t('export.options')}>
      <h3>{t('export.preview', { side: nameOf(side) })}</h3>
      <Leaf article={article} side={side} isDraft={isDraft} />
      <div className="form-row">
        <span className="soft">{t('export.side')}</span>
        <RadioGroup
          className="radios"
          aria-label={t('export.side')}
          orientation="horizontal"
          value={side}
          onChange={(value) => onSide(value === 'source' ? 'source' : 'target')}
        >
          {sides.map((choice) => (
            <Radio key={choice} value={choice} className="opt">
              <span className="check round" aria-hidden="true" />
              {nameOf(choice)}
            </Radio>
          ))}
        </RadioGroup>
      </div>
      {hasTemplate && <ExportTemplates template={template} onTemplate={onTemplate} />}
      {children}
    </section>
  );
}

const languageOf = (article: Article, side: Side): string =>
  side === 'source' ? article.sourceLanguage : article.targetLanguage;

function Leaf({
  article,
  side,
  isDraft,
}: {
  readonly article: Article;
  readonly side: Side;
  readonly isDraft: boolean;
}) {
  const { t } = useTranslation();
  const filled = article.segments.filter((segment) => (segment[side]?.content.text ?? '').trim() !== '');
  return (
    <div className="leaf" lang={languageOf(article, side)}>
      {isDraft && <span className="draft-mark">{t('export.draftMark')}</span>}
      {filled.slice(0, previewed).map((segment) => (
        <p key={segment.id}>{segment[side]?.content.text}</p>
      ))}
      {filled.length === 0 && <p className="soft">{t('export.emptySide')}</p>}
    </div>
  );
}
