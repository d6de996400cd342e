// Finds the related stories at the end of an article: headline and teaser by turns, with or without a line above.
import { endsSentence, endsStatement, isRelatedMarker, weight } from './paragraphSigns.js';

/** A paragraph as far as this search is concerned. */
export interface TailParagraph {
  readonly text: string;
  /** Still without a role: neither head, caption, credit nor furniture. */
  readonly isOpen: boolean;
  readonly isHeading: boolean;
}

/** Where related stories begin and how sure that is; `marker` is the index of the line above, if there is one. */
export interface RelatedStories {
  readonly start: number;
  readonly marker: number | null;
  readonly isSure: boolean;
}

/** A headline has at most this weight (see `weight`), a teaser this. */
const longestHeadline = 22;
const longestTeaser = 45;
/** From this weight on a line reads like a headline; subheads are mostly shorter. */
const headlineWeight = 5;

const isHeadlineLike = ({ text, isHeading }: TailParagraph): boolean =>
  weight(text) <= longestHeadline && (isHeading || !endsStatement(text));
const isTeaserLike = ({ text, isHeading }: TailParagraph): boolean =>
  !isHeading && endsSentence(text) && weight(text) <= longestTeaser;

/** Number of headline and teaser pairs that end at `end` (exclusive), over paragraphs that have no role yet. */
function pairsBefore(paragraphs: readonly TailParagraph[], end: number): number {
  let pairs = 0;
  for (let at = end; at >= 2; at -= 2) {
    const [headline, teaser] = [paragraphs[at - 2], paragraphs[at - 1]];
    if (!headline?.isOpen || !teaser?.isOpen || !isHeadlineLike(headline) || !isTeaserLike(teaser)) break;
    pairs += 1;
  }
  return pairs;
}

/** Points for a tail without a line above it: 3 and more are sure. */
function judge(paragraphs: readonly TailParagraph[], start: number, pairs: number, end: number): number {
  const story = paragraphs.slice(0, start).filter(({ isOpen }) => isOpen);
  const headline = paragraphs[start];
  const teaser = paragraphs[end - 1];
  if (!headline || !teaser) return 0;
  const earlier = story.filter((paragraph) => isHeadlineLike(paragraph));
  const sentences = story.filter(({ text }) => endsSentence(text)).length;
  const longer = story.filter(({ text }) => weight(text) > weight(teaser.text)).length;
  return (
    (weight(headline.text) >= headlineWeight ? 1 : -1) +
    (longer >= story.length / 2 ? 1 : 0) +
    (earlier.length === 0 ? 1 : headline.isHeading ? -1 : 0) +
    (pairs > 1 ? 1 : 0) +
    (pairs > sentences ? (headline.isHeading ? -3 : -2) : 0)
  );
}

/**
 * The related stories, or null. `firstBody` is the index behind the head of the article: before it, and before at
 * least two paragraphs of story, nothing is related.
 */
export function findRelatedStories(
  paragraphs: readonly TailParagraph[],
  firstBody: number,
): RelatedStories | null {
  const marker = paragraphs.findLastIndex(({ text }, i) => i > firstBody && isRelatedMarker(text));
  if (marker >= 0) return { start: marker + 1, marker, isSure: true };
  const end = paragraphs.findLastIndex(({ isOpen }) => isOpen) + 1;
  let pairs = pairsBefore(paragraphs, end);
  const storyLength = (count: number): number =>
    paragraphs.slice(firstBody, end - 2 * count).filter(({ isOpen, text }) => isOpen && endsSentence(text))
      .length;
  while (pairs > 0 && storyLength(pairs) < 2) pairs -= 1;
  if (pairs === 0) return null;
  const start = end - 2 * pairs;
  const points = judge(paragraphs, start, pairs, end);
  return points < 2 ? null : { start, marker: null, isSure: points > 2 };
}
