import type { Check } from '../check.js';
import { repeatedEnglish } from './repeated.js';

/** The checks of this family. */
export const meaningChecks: readonly Check[] = [repeatedEnglish];
