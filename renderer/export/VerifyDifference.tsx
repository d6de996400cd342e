// One paragraph that is not as it was approved: which one, and a redline of what should stand there and what does.
import { useTranslation } from 'react-i18next';
import { numberRanges } from '../../shared/export/describeDifference.js';
import type { ParagraphDifference } from '../../shared/model/verified.js';
import type { LanguageTag } from '../../shared/model/language.js';
import { InlineTextView } from '../article/InlineTextView.js';
import { RedlineText } from '../article/RedlineText.js';
import { redlineOf } from '../article/redlines.js';
import { languageOfWords } from '../ui/languageOfWords.js';

/** A list item. */
export function VerifyDifference({
  difference,
  articleLanguage,
}: {
  readonly difference: ParagraphDifference;
  readonly articleLanguage: LanguageTag;
}) {
  const { t } = useTranslation();
  const { kind, after } = difference;
  const what =
    kind !== 'added'
      ? t(`export.verify.${kind}`)
      : after === null
        ? t('export.verify.addedFirst')
        : t('export.verify.added', { number: after });
  return (
    <li>
      <div className="where">
        <span className="strong num">{useWhere(difference)}</span> <span className="soft">{what}</span>
      </div>
      <DifferenceText difference={difference} articleLanguage={articleLanguage} />
    </li>
  );
}

function useWhere({ segments, role, side, place, kind }: ParagraphDifference): string {
  const { t } = useTranslation();
  if (segments.length === 0 || role === null)
    return place === null
      ? t(`export.verify.${kind === 'added' ? 'found' : 'missing'}`)
      : t('export.verify.stretch', { place });
  const named = { numbers: numberRanges(segments), role: t(`role.paragraph.${role}`) };
  return side === null
    ? t('export.verify.where', named)
    : t('export.verify.whereSide', { ...named, side: t(`export.verify.side.${side}`) });
}

function DifferenceText({
  difference: { expected, found, excerpt },
  articleLanguage,
}: {
  readonly difference: ParagraphDifference;
  readonly articleLanguage: LanguageTag;
}) {
  const { t } = useTranslation();
  const words = found?.text ?? expected?.text ?? excerpt ?? '';
  const language = languageOfWords(words) === 'zh-CN' ? 'zh-CN' : articleLanguage;
  if (expected !== null && found !== null)
    return (
      <p className="words selectable" lang={language}>
        <RedlineText parts={redlineOf(expected, found).parts} hue={1} />
      </p>
    );
  return (
    <dl className="words selectable">
      {excerpt !== null && (
        <>
          <dt className="quiet">{t('export.verify.expected')}</dt>
          <dd lang={language}>{expected === null ? excerpt : <InlineTextView content={expected} />}</dd>
        </>
      )}
      {found !== null && (
        <>
          <dt className="quiet">{t('export.verify.found')}</dt>
          <dd lang={language}>
            <InlineTextView content={found} />
          </dd>
        </>
      )}
    </dl>
  );
}
