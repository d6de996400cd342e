import type { Check } from '../check.js';
import { nameOrder, namePinyin } from './nameChecks.js';
import { nameConsistency } from './nameConsistency.js';
import { office } from './officeCheck.js';
import { place } from './placeCheck.js';

/** The checks of this family. */
export const namesChecks: readonly Check[] = [namePinyin, nameOrder, nameConsistency, place, office];
