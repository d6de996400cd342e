// A wording with solid boxes round what depends on a changed source, or with the words accepted in its place.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dependent } from '../../../shared/model/correction.js';
import { plain, type InlineText } from '../../../shared/model/inlineText.js';
import { InlineTextView } from '../../article/InlineTextView.js';

/** Takes its language from the element around it. `hue` is that of the person who accepts the replacements. */
export function DependentText({
  content,
  dependents,
  isReplaced,
  isSuggested,
  hue,
}: {
  readonly content: InlineText;
  readonly dependents: readonly Dependent[];
  readonly isReplaced: boolean;
  /** The accepted words become a suggestion. */
  readonly isSuggested: boolean;
  readonly hue: number;
}): ReactNode {
  const { t } = useTranslation();
  const parts: ReactNode[] = [];
  let at = 0;
  dependents.forEach(({ range, before, after, replacement }, i) => {
    parts.push(<InlineTextView key={`before ${i}`} content={content} start={at} end={range.start} />);
    const title =
      after === null
        ? t('review.correction.dependsOnGone', { before })
        : t('review.correction.dependsOn', { before, after });
    const words = <InlineTextView content={content} start={range.start} end={range.end} />;
    const isWritten = isReplaced && replacement !== null;
    parts.push(
      <span key={i} className="depends" title={title}>
        {isWritten ? (
          <span className={isSuggested ? `change by${hue} suggested` : undefined}>
            <del className={`by${hue}`}>{words}</del>
            <ins className={`by${hue} paired`}>
              <InlineTextView content={plain(replacement)} />
            </ins>
          </span>
        ) : (
          words
        )}
      </span>,
    );
    at = range.end;
  });
  return (
    <>
      {parts}
      <InlineTextView content={content} start={at} end={content.text.length} />
    </>
  );
}
