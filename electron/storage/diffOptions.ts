// How texts are compared here: with the word cutter the window has, so that both see the same changes.
import type { DiffOptions } from '../../shared/diff/diffText.js';
import { intlWordCutter } from '../../shared/text/wordCutter.js';

const cutWords = intlWordCutter();

/** The options of every comparison of the storage. */
export const diffOptions: DiffOptions = cutWords ? { cutWords } : {};
