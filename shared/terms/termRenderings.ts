// What the termbase has for the words of a source: which terms stand in it, and how the desk renders them.
import type { Concept, Term } from '../model/term.js';
import type { TextRange } from '../model/inlineText.js';
import { isChinese, type LanguageTag } from '../model/language.js';
import type { TermHit, TermIndex } from './termIndex.js';

/** The two languages of a termbase. */
export type TermLanguage = 'chinese' | 'english';

/** Which language of the termbase each side is in; null: the termbase says nothing of this pair of languages. */
export function termLanguages(article: {
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
}): { readonly source: TermLanguage; readonly target: TermLanguage } | null {
  const isEnglish = (language: LanguageTag): boolean => /^en(-|$)/i.test(language);
  const { sourceLanguage, targetLanguage } = article;
  if (isChinese(sourceLanguage) && isEnglish(targetLanguage)) return { source: 'chinese', target: 'english' };
  return isEnglish(sourceLanguage) && isChinese(targetLanguage)
    ? { source: 'english', target: 'chinese' }
    : null;
}

/** The terms of one language in a text, as `TermIndex` finds them. */
export const findTerms = (index: TermIndex, language: TermLanguage, text: string): readonly TermHit[] =>
  language === 'chinese' ? index.findChinese(text) : index.findEnglish(text);

/** A term of a source and its rendering. */
export interface TermRendering {
  readonly concept: Concept;
  /** As it stands in the source. */
  readonly words: string;
  /** What the desk writes for it. */
  readonly rendering: string;
  /** What it does not want to be written. */
  readonly forbidden: readonly string[];
}

/** The preferred term, else the first that may be used; undefined: the termbase has none. */
const usable = (terms: readonly Term[]): Term | undefined =>
  terms.find(({ status }) => status === 'preferred') ?? terms.find(({ status }) => status !== 'forbidden');

/** Where terms stand in a source, and their renderings in the order of the text, each once; of equal words all concepts. */
export function termsOfSource(
  index: TermIndex,
  source: string,
  { source: from, target: to }: { readonly source: TermLanguage; readonly target: TermLanguage },
): { readonly ranges: readonly TextRange[]; readonly renderings: readonly TermRendering[] } {
  const hits = findTerms(index, from, source);
  const seen = new Set<string>();
  const renderings = hits.flatMap((hit) => {
    const isTwin = (concept: Concept): boolean =>
      concept === hit.concept || concept[from].some(({ text }) => text === hit.term.text);
    return index.concepts.filter(isTwin).flatMap((concept): readonly TermRendering[] => {
      const rendering = usable(concept[to])?.text;
      if (rendering === undefined || seen.has(concept.id)) return [];
      seen.add(concept.id);
      const forbidden = concept[to].filter(({ status }) => status === 'forbidden').map(({ text }) => text);
      return [{ concept, words: source.slice(hit.start, hit.end), rendering, forbidden }];
    });
  });
  return { ranges: hits.map(({ start, end }) => ({ start, end })), renderings };
}
