// One side of an article as the paragraphs of a document: segments of a paragraph together, several paragraphs in one
// segment apart.
import type { Article } from '../../model/article.js';
import { isBlank, joinInlineText, PARAGRAPH_BREAK, type InlineText } from '../../model/inlineText.js';
import { isChinese, type LanguageTag, type Side } from '../../model/language.js';
import type { Segment } from '../../model/segment.js';

/** What of an article a correction is planned on. */
export type CorrectableArticle = Pick<
  Article,
  'sourceLanguage' | 'targetLanguage' | 'paragraphs' | 'segments'
>;

/** The segments of one paragraph that have words on the side, and those words as one. */
export interface SideBlock {
  readonly segments: readonly Segment[];
  readonly content: InlineText;
  /** Where the second, third … segment begins in `content`. */
  readonly borders: readonly number[];
  /** The paragraphs a document has for it: more than one where a segment holds several. */
  readonly paragraphs: readonly string[];
}

/** The language of a side. */
export function languageOfSide(
  article: Pick<Article, 'sourceLanguage' | 'targetLanguage'>,
  side: Side,
): LanguageTag {
  return side === 'source' ? article.sourceLanguage : article.targetLanguage;
}

/** True for a segment that has words on the side. */
export function hasWords(segment: Segment, side: Side): boolean {
  const revision = segment[side];
  return revision !== null && !isBlank(revision.content);
}

function blockOf(segments: readonly Segment[], side: Side, language: LanguageTag): SideBlock {
  const joiner = isChinese(language) ? '' : ' ';
  const contents = segments.flatMap((segment) => segment[side]?.content ?? []);
  const borders: number[] = [];
  let at = 0;
  for (const { text } of contents.slice(0, -1)) {
    at += text.length + joiner.length;
    borders.push(at);
  }
  const content = joinInlineText(contents, joiner);
  return { segments, content, borders, paragraphs: content.text.split(PARAGRAPH_BREAK) };
}

/** The blocks of a side, in reading order. */
export function sideBlocks({ segments, ...languages }: CorrectableArticle, side: Side): readonly SideBlock[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    if (!hasWords(segment, side)) continue;
    const group = groups.at(-1);
    if (group?.[0]?.paragraphId === segment.paragraphId) group.push(segment);
    else groups.push([segment]);
  }
  return groups.map((group) => blockOf(group, side, languageOfSide(languages, side)));
}
