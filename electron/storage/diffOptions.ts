// How texts are compared here: with the word cutter the window has, so that both see the same changes.
import type { DiffOptions } from '../../shared/diff/diffText.js';
import { cutChineseWords } from '../../shared/text/chineseWordCutter.js';
import { intlWordCutter } from '../../shared/text/wordCutter.js';

const cutWords = intlWordCutter();

/** The options of every comparison of the storage. */
export const diffOptions: DiffOptions = cutWords ? { cutWords } : {};

/**
 * The ways a window may have compared two texts: Chinese is cut by the platform's dictionary, which differs between
 * versions, or by our own.
 */
export const possibleDiffOptions: readonly DiffOptions[] = [diffOptions, { cutWords: cutChineseWords }];
