import type { Check } from '../check.js';
import { quotes } from './quotes.js';
import { sentenceEnd } from './sentenceEnd.js';
import { tags } from './tags.js';
import { titlesOfWorks } from './titlesOfWorks.js';
import { gbMarks, spacing, titleMarks, width } from './typography.js';
import { verbatim } from './verbatim.js';

/** The checks of this family. */
export const marksChecks: readonly Check[] = [
  ...width,
  ...quotes,
  sentenceEnd,
  ...spacing,
  titleMarks,
  titlesOfWorks,
  gbMarks,
  verbatim,
  tags,
];
