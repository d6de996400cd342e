// How texts are compared here: with the word cutter the window has, so that both see the same changes.
import '../../shared/text/bundledDictionary.js';
import type { DiffOptions } from '../../shared/diff/diffText.js';
import { cutChineseWords } from '../../shared/text/chineseWordCutter.js';

/** The options of every comparison of the storage. */
export const diffOptions: DiffOptions = { cutWords: cutChineseWords };
