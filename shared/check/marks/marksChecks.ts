import type { Check } from '../check.js';

/** The checks of this family. */
export const marksChecks: readonly Check[] = [];
