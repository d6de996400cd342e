// The target of a row in the three-way view: the wordings over one another, or side by side.
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '../../../shared/model/language.js';
import { equalInlineText } from '../../../shared/model/inlineText.js';
import type { Segment } from '../../../shared/model/segment.js';
import { useArticle } from '../../article/ArticleContext.js';
import type { RowCommented } from '../../article/selectors.js';
import type { ThreeWayInUse } from './ThreeWayContext.js';
import { OneWording, ThreeWayTextView } from './ThreeWayText.js';

const noComments: readonly never[] = [];

/** While the wordings are being fetched, nothing but a quiet sign. */
export function ThreeWayCell({
  segment,
  language,
  threeWay,
  focusedIndex,
  commented,
}: {
  readonly segment: Segment;
  readonly language: LanguageTag;
  readonly threeWay: ThreeWayInUse;
  readonly focusedIndex: number | null;
  /** What comments of the row are about. */
  readonly commented: Pick<RowCommented, 'target' | 'gone'>;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const { dispatch } = useArticle();
  const { view, hues, chosen } = threeWay;
  const row = threeWay.rowOf(segment);
  const focus = useCallback(
    (index: number) => dispatch({ kind: 'changeFocused', change: { segmentId: segment.id, index } }),
    [dispatch, segment.id],
  );
  if (!row)
    return (
      <div className="text target quiet" role="gridcell" lang={i18n.language}>
        {t('review.threeWay.reading')}
      </div>
    );
  const places = row.text.places[view.steps];
  // Comments are about the words that count: marked in the newest of the wordings that has them, struck or not.
  const { target } = segment;
  const commentedLayer = ([2, 1, 0] as const).find(
    (layer) => target !== null && equalInlineText(target.content, row.wordings[layer]),
  );
  if (view.layout === 'layered' && row.text.parts.length > 0)
    return (
      <div className="text target selectable" role="gridcell" lang={language}>
        <ThreeWayTextView
          text={row.text}
          places={places}
          hues={hues}
          focusedIndex={focusedIndex}
          onPlace={focus}
          commented={commentedLayer === undefined ? noComments : commented.target}
          gone={commentedLayer === undefined ? noComments : commented.gone}
          commentedLayer={commentedLayer ?? 2}
        />
      </div>
    );
  const place = focusedIndex === null ? null : (places[focusedIndex] ?? null);
  return (
    <div className="target three-wordings" role="gridcell">
      {([0, 1, 2] as const).map((layer) => (
        <div
          key={layer}
          className="text selectable"
          role="group"
          lang={language}
          aria-label={`${layer + 1} ${chosen[layer].label}`}
        >
          {row.wordings[layer].text === '' ? (
            <span className="placeholder" lang={i18n.language}>
              {t('review.threeWay.noWording')}
            </span>
          ) : (
            <OneWording text={row.text} layer={layer} hues={hues} place={place} />
          )}
        </div>
      ))}
    </div>
  );
}
