// What the app knows of Chinese and English words, opened when it is first asked for; brings the dictionary that words are
// cut by along. Not for the window: it would carry the whole lexicon.
import '../../text/bundledDictionary.js';
import { packed } from 'virtual:bilingual-lexicon';
import type { Knowledge } from '../prepareTexts.js';
import { openLexicon } from './bilingualLexicon.js';
import { openPinyin } from './pinyinNames.js';

let opened: Knowledge | null = null;

/** The lexicon and the readings of characters; the first call takes some tens of milliseconds. */
export function alignKnowledge(): Knowledge {
  opened ??= { lexicon: openLexicon(packed), pinyin: openPinyin(packed) };
  return opened;
}
