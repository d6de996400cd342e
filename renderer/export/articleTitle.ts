// The headline an article is known by in the export dialog.
import type { Article } from '../../shared/model/article.js';
import type { LanguageTag } from '../../shared/model/language.js';

/** The target's headline, else the source's; empty when the article has none. */
export function articleTitle(article: Article): { readonly text: string; readonly language: LanguageTag } {
  const headline = article.paragraphs.find(({ role }) => role === 'headline');
  const segments = article.segments.filter(({ paragraphId }) => paragraphId === headline?.id);
  const target = segments
    .map(({ target: revision }) => revision?.content.text ?? '')
    .join(' ')
    .trim();
  if (target !== '') return { text: target, language: article.targetLanguage };
  const source = segments
    .map(({ source: revision }) => revision?.content.text ?? '')
    .join('')
    .trim();
  return { text: source, language: article.sourceLanguage };
}
