// What the anchors of a row show by tint and number, in words for those who do not see them.
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkEvidence } from '../../shared/model/alignment.js';
import type { Side } from '../../shared/model/language.js';
import { statedAnchors, type Anchor } from '../article/anchors/linkAnchors.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';

/** Read out with the row one is in; nothing on screen. */
export const AnchorSummary = memo(function AnchorSummary({
  evidence,
  ...texts
}: Readonly<Record<Side, string>> & { readonly evidence: LinkEvidence }): ReactNode {
  const { t } = useTranslation();
  const stated = statedAnchors(evidence);
  const words = (side: Side, isMeant: (anchor: Anchor) => boolean): string =>
    stated[side]
      .filter(isMeant)
      .map(({ start, end }) => texts[side].slice(start, end))
      .join(t('article.anchors.separator'));
  const numbers = new Set(stated.source.flatMap(({ number }) => number ?? []));
  const pairs = [...numbers].map((number) => {
    const isIt = (anchor: Anchor): boolean => anchor.number === number;
    return t('article.anchors.pair', { source: words('source', isIt), target: words('target', isIt) });
  });
  const isAlone = ({ number }: Anchor): boolean => number === null;
  const [source, target] = [words('source', isAlone), words('target', isAlone)];
  const sentences = [
    pairs.length > 0 && t('article.anchors.pairs', { pairs: pairs.join(t('article.anchors.separator')) }),
    source !== '' && t('article.anchors.aloneInSource', { words: source }),
    target !== '' && t('article.anchors.aloneInTarget', { words: target }),
  ].filter((sentence) => sentence !== false);
  return sentences.map((sentence, i) => <VisuallyHidden key={i}>{sentence}</VisuallyHidden>);
});
