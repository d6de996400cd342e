import type { Check } from '../check.js';
import { consistency } from './consistency.js';
import { length, sentences } from './lengthRatio.js';
import { negation } from './polarity.js';
import { quotation } from './quotation.js';
import { repeatedChinese, repeatedEnglish } from './repeated.js';
import { untranslated } from './untranslated.js';

/** The checks of this family. */
export const meaningChecks: readonly Check[] = [
  untranslated,
  length,
  sentences,
  quotation,
  negation,
  repeatedEnglish,
  repeatedChinese,
  consistency,
];
