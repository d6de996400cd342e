// quotation: what somebody is quoted with in the source is quoted in the target. A term in quotation marks is no speech.
import type { TextRange } from '../../model/inlineText.js';
import { isChinese } from '../../model/language.js';
import type { PairCheck } from '../check.js';
import { onceFor, type CheckedText, type ChineseEnglishPair } from '../checkedArticle.js';

const chineseQuotes = /“([^“”]+)”?|「([^「」]+)」?|『([^『』]+)』?/gu;
const englishQuotes = /“([^“”]+)”?|"([^"]+)"/gu;

/** Speech is a clause: some length, and a stop or comma in it. */
function isSpeech(words: string, language: string): boolean {
  if (isChinese(language))
    return (words.match(/\p{Script=Han}/gu)?.length ?? 0) >= 8 && /[，。！？；…]/u.test(words);
  return words.split(/\s+/).length >= 4 && /[,.!?;]/.test(words);
}

const quotes = (text: CheckedText): RegExp => (isChinese(text.language) ? chineseQuotes : englishQuotes);

/** What a text quotes people with, marks included. A quotation may go on in the next paragraph. */
export const speechOf = onceFor((text: CheckedText): readonly TextRange[] =>
  Array.from(text.text.matchAll(quotes(text)))
    .filter(([, ...inside]) => isSpeech(inside.find((words) => words !== undefined) ?? '', text.language))
    .map((match) => ({ start: match.index, end: match.index + match[0].length })),
);

/** Quoted words of whatever kind: a translation may quote less of what was said. */
const quotesAnything = (text: CheckedText): boolean => /[“”"「」『』]/u.test(text.text);

/** Quotations of the source for which the target quotes nothing: one speech may be split there, or two be joined. */
export function missingSpeech({ source, target }: ChineseEnglishPair): readonly TextRange[] {
  return quotesAnything(target) ? [] : speechOf(source);
}

/** Reported speech is fair, and yet worth a look. */
export const quotation: PairCheck = {
  kind: 'pair',
  id: 'quotation',
  find: (pair) =>
    missingSpeech(pair).map((range) => ({
      severity: 'warning',
      source: { start: range.start, end: range.end },
      target: null,
      message: 'missing',
      values: { source: pair.source.text.slice(range.start, range.end).replace(/^["“「『]|["”」』]$/gu, '') },
    })),
};
