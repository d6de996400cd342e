// Whether a Latin word is nothing but syllables of Hanyu Pinyin (GB/T 16159—2012).

const syllable =
  '(?:zh(?:uang|uai|uan|ang|eng|ong|ai|an|ao|ei|en|ou|ua|ui|un|uo|a|e|i|u)|ch(?:uang|uai|uan|ang|eng|ong|ai|an|ao|en|ou|ua|ui|un|uo|a|e|i|u)|sh(?:uang|uai|uan|ang|eng|ai|an|ao|ei|en|ou|ua|ui|un|uo|a|e|i|u)|[bpmf](?:iang|iao|ian|ang|eng|ing|ai|an|ao|ei|en|ia|ie|in|iu|ou|a|e|i|o|u)|[dtnl](?:iang|iong|uang|iao|ian|uan|ang|eng|ing|ong|ai|an|ao|ei|en|ia|ie|in|iu|ou|ui|un|uo|ue|a|e|i|u|v)|[gkh](?:uang|uai|uan|ang|eng|ong|ai|an|ao|ei|en|ou|ua|ui|un|uo|a|e|u)|[jqx](?:iang|iong|iao|ian|uan|ing|ia|ie|in|iu|ue|un|i|u)|[zcs](?:uan|ang|eng|ong|ai|an|ao|ei|en|ou|ui|un|uo|a|e|i|u)|r(?:uan|ang|eng|ong|an|ao|en|ou|ui|un|uo|e|i|u)|y(?:uan|ang|ing|ong|an|ao|in|ou|ue|un|a|e|i|o|u)|w(?:ang|eng|ai|an|ei|en|a|o|u)|ang|eng|ai|an|ao|ei|en|er|ou|a|e|o)';
const word = new RegExp(`^(?:${syllable}['’]?)+$`, 'i');

/** True for `suifenhe`, `Xi’an`; also for English words that happen to be, as `he` and `men`. */
export const isPinyin = (text: string): boolean => word.test(text);

const first = new RegExp(`^${syllable}`, 'i');

/** Every way to cut a word into syllables; empty when it is none. */
export function pinyinSyllables(text: string): readonly (readonly string[])[] {
  const plain = text.toLowerCase();
  if (plain === '') return [[]];
  if (/^['’-]/.test(plain)) return pinyinSyllables(plain.slice(1));
  const cuts: (readonly string[])[] = [];
  for (let end = Math.min(6, plain.length); end > 0; end -= 1) {
    const head = plain.slice(0, end);
    if (first.exec(head)?.[0] !== head) continue;
    for (const rest of pinyinSyllables(plain.slice(end))) cuts.push([head, ...rest]);
  }
  return cuts;
}
