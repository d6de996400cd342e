// Brings the Chinese dictionary along. Programs import it at their start, the window after its first picture
// (renderer/frame/lateScreens.ts).
import { words } from 'virtual:chinese-dictionary';
import { bringChineseDictionary } from './chineseDictionary.js';

bringChineseDictionary(words);
