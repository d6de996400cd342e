// Where Chinese words come from: a cutter passed in, so that nothing here depends on one dictionary.

/**
 * Cuts a stretch of Han characters into words that, joined, are the stretch again. It is never shown Latin
 * letters, digits or punctuation, so it cannot cut a Latin word or a figure.
 */
export type WordCutter = (han: string) => readonly string[];

/**
 * A cutter made from the platform's dictionary (ICU). Its words differ between ICU versions and it is ten times slower
 * than `cutChineseWords`, which is to be preferred. Null where the platform has no `Intl.Segmenter`.
 */
export function intlWordCutter(): WordCutter | null {
  if (typeof Intl.Segmenter !== 'function') return null;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (han) => Array.from(segmenter.segment(han), ({ segment }) => segment);
}
