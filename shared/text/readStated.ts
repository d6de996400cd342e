// Figures and dates of a text in either language. The checks and the corrected source stand on it.
import { isChinese, type LanguageTag } from '../model/language.js';
import type { StatedDate } from './datePart.js';
import { blankRanges, type Figure } from './figure.js';
import { readChineseDates } from './readChineseDates.js';
import { readChineseFigures } from './readChineseFigures.js';
import { readEnglishDates } from './readEnglishDates.js';
import { readEnglishFigures } from './readEnglishFigures.js';

/** What a text states; both lists in order, nothing in both. */
export interface Stated {
  readonly figures: readonly Figure[];
  readonly dates: readonly StatedDate[];
}

/** Dates are read first, so that the 9 of Dec 9 is no quantity. Languages other than Chinese are read as English. */
export function readStated(text: string, language: LanguageTag): Stated {
  const dates = isChinese(language) ? readChineseDates(text) : readEnglishDates(text);
  const plain = blankRanges(text, dates);
  return { dates, figures: isChinese(language) ? readChineseFigures(plain) : readEnglishFigures(plain) };
}
