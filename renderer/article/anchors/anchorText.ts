// What is said of an anchor one has stepped to: what it is, where it stands, and what its counterpart is.
import type { TFunction } from 'i18next';
import type { AnchorPlace } from './linkAnchors.js';

/** A sentence about `step`, one of `steps`; `wordsOf` answers the words of a step. */
export function anchorText(
  t: TFunction,
  steps: readonly AnchorPlace[],
  step: AnchorPlace,
  wordsOf: (step: AnchorPlace) => string,
): string {
  const { side, anchor } = step;
  const named = {
    kind: t(`article.anchors.kind.${anchor.kind}`),
    side: t(`article.anchors.${side}`),
    words: wordsOf(step),
  };
  if (anchor.number === null) return t('article.anchors.alone', named);
  const others = steps.filter((one) => one.side !== side && one.anchor.number === anchor.number);
  return t('article.anchors.at', {
    ...named,
    number: anchor.number,
    other: others.map(wordsOf).join(' / '),
  });
}
