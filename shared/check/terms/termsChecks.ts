import type { Check } from '../check.js';
import { term } from './termCheck.js';

/** The checks of this family. */
export const termsChecks: readonly Check[] = [term];
