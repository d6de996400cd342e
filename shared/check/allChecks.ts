// The one list of checks, family by family.
import type { Check } from './check.js';
import { datesChecks } from './dates/datesChecks.js';
import { marksChecks } from './marks/marksChecks.js';
import { meaningChecks } from './meaning/meaningChecks.js';
import { namesChecks } from './names/namesChecks.js';
import { numbersChecks } from './numbers/numbersChecks.js';
import { styleChecks } from './style/styleChecks.js';
import { termsChecks } from './terms/termsChecks.js';

export const allChecks: readonly Check[] = [
  ...numbersChecks,
  ...datesChecks,
  ...namesChecks,
  ...termsChecks,
  ...meaningChecks,
  ...marksChecks,
  ...styleChecks,
];
