import type { Check } from '../check.js';
import { acronym } from './acronym.js';
import { headlineCase, houseStyle, serialComma } from './houseStyle.js';
import { spelling, spellingVariant } from './spelling.js';

/** The checks of this family. */
export const styleChecks: readonly Check[] = [
  acronym,
  serialComma,
  headlineCase,
  spelling,
  spellingVariant,
  houseStyle,
];
