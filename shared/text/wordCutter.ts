// Where Chinese words come from: a cutter passed in, so that nothing here depends on one dictionary.

/**
 * Cuts a stretch of Han characters into words that, joined, are the stretch again. It is never shown Latin
 * letters, digits or punctuation, so it cannot cut a Latin word or a figure.
 */
export type WordCutter = (han: string) => readonly string[];
