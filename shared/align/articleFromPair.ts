// The last step of an import: two documents and their links become the article to be created.
import type { ImportedDocument, NewArticle, ParagraphLink } from '../model/imported.js';
import type { LanguageTag } from '../model/language.js';
import { articleFromAlignment } from './alignment/articleFromAlignment.js';
import { startAlignment } from './alignment/startAlignment.js';

/**
 * One paragraph with one segment per link: several paragraphs of one side are joined with PARAGRAPH_BREAK; the role
 * is the source's, for an addition the target's. Left-out and blank paragraphs stay out; kept ones that no link
 * names get a one-sided row. Without a target every segment waits for its translation.
 */
export function articleFromPair(
  source: ImportedDocument,
  target: ImportedDocument | null,
  links: readonly ParagraphLink[],
  languages: { readonly sourceLanguage: LanguageTag; readonly targetLanguage: LanguageTag },
): NewArticle {
  return articleFromAlignment(startAlignment(source, target, links, languages));
}
