// Tells the language of a text: Chinese in which script, or English of which country.
import type { LanguageTag } from '../model/language.js';
import { simplifiedOnly, traditionalOnly } from './commonCharacters.js';

/** Longer texts are judged by their beginning. */
const enough = 50_000;

const british =
  /\b(?:\w+(?:isation|yse[ds]?|ysing)|(?:colour|favour|honour|labour|neighbour|harbour|behaviour|flavour|rumour)\w*|centres?|theatres?|metres?|kilometres?|litres?|programmes?|tonnes?|defence|licence|catalogue|travell(?:ed|ing|ers?)|cancell(?:ed|ing)|organis(?:e[ds]?|ing|ers?)|realis(?:e[ds]?|ing)|whilst|grey|tyres?|kerb|aeroplane|mum|maths|per cent)\b/gi;
const american =
  /\b(?:\w+(?:ization|yze[ds]?|yzing)|(?:color|favor|honor|labor|neighbor|harbor|behavior|flavor|rumor)(?!ado)\w*|centers?|theaters?|meters?|kilometers?|liters?|programs?|defense|catalog|travel(?:ed|ing|ers?)|cancel(?:ed|ing)|organiz(?:e[ds]?|ing|ers?)|realiz(?:e[ds]?|ing)|gray|tires?|curb|airplane|mom|math|percent)\b/gi;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * `zh-TW` or `zh-CN` by the characters that occur in only one script, `en-GB` when British spellings clearly outweigh
 * American ones, else `en-US`. Chinese wins as soon as it carries about as much of the text as Latin words do. A
 * declared language counts only for what the words leave open.
 */
export function detectLanguage(text: string, declared: LanguageTag | null = null): LanguageTag {
  const sample = text.slice(0, enough);
  const han = sample.match(/\p{Script=Han}/gu) ?? [];
  const latin = count(sample, /\p{Script=Latin}+/gu);
  if (han.length === 0 && latin === 0) return declared ?? 'en-US';
  if (han.length > latin * 1.2) {
    const traditional = han.filter((sign) => traditionalOnly.has(sign)).length;
    const simplified = han.filter((sign) => simplifiedOnly.has(sign)).length;
    if (traditional !== simplified) {
      if (traditional < simplified) return 'zh-CN';
      return declared !== null && /^zh-(?:hant-)?(?:HK|MO)$/i.test(declared) ? 'zh-HK' : 'zh-TW';
    }
    return declared !== null && /^zh-(?:hant|tw|hk|mo)/i.test(declared)
      ? /hk|mo/i.test(declared)
        ? 'zh-HK'
        : 'zh-TW'
      : 'zh-CN';
  }
  const gb = count(sample, british);
  const us = count(sample, american);
  if (gb >= 2 && gb > us * 2) return 'en-GB';
  return us === 0 && declared !== null && /^en-GB$/i.test(declared) ? 'en-GB' : 'en-US';
}
