// What the app knows of Chinese and English for its checks, opened piece by piece when first asked for. Not for the window:
// it would carry the lexicon and the dictionaries.
import { Converter } from 'opencc-js/t2cn';
import { alignTexts } from '../../../shared/align/alignTexts.js';
import { englishStem } from '../../../shared/align/lexicon/englishStem.js';
import { alignKnowledge } from '../../../shared/align/lexicon/alignKnowledge.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';
import type { CheckResources } from '../../../shared/check/checkResources.js';
import { lunarToGregorian } from './lunarCalendar.js';
import { openSpellers } from './spellers.js';

const convert = Converter({ from: 't', to: 'cn' });

/** Unit for unit: where a phrase would change its length, its characters are converted alone, or stay. */
function toSimplified(text: string): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  return Array.from(text, (character) => {
    const simple = convert(character);
    return simple.length === character.length ? simple : character;
  }).join('');
}

let opened: CheckResources | null = null;

/** The dictionaries; the first call, and the first question of each kind, take some hundred milliseconds. */
export function checkResources(): CheckResources {
  if (opened) return opened;
  const knowledge = alignKnowledge();
  const { lexicon, pinyin } = knowledge;
  opened = {
    cutWords: cutChineseWords,
    readingsOf: pinyin.readingsOf,
    toSimplified,
    renderingsOf: (word) => lexicon.renderingsOf(word).map(({ stem }) => stem),
    stemOf: englishStem,
    linkStretches: (source, target) => alignTexts(source, target, { knowledge }) ?? [],
    spellers: openSpellers(),
    lunarToGregorian,
  };
  return opened;
}
