// Plans for merging, splitting, moving and unpairing rows of an article; storage carries them out.
import type { Article, Paragraph, ParagraphRole } from '../model/article.js';
import type { ParagraphId, SegmentId } from '../model/ids.js';
import { isBlank, type InlineText } from '../model/inlineText.js';
import type { NewSegment, Restructuring, RetiredSegment } from '../model/restructuring.js';
import type { Segment } from '../model/segment.js';
import { failed, success, type FailureDetails, type Outcome } from '../outcome.js';
import { cutText, joinTexts } from './joinSegmentText.js';

/** What of an article a plan looks at. */
export type RestructurableArticle = Pick<
  Article,
  'paragraphs' | 'segments' | 'sourceLanguage' | 'targetLanguage'
>;

const cannot = (reason: FailureDetails['align.cannotRestructure']['reason']): Outcome<never> =>
  failed('align.cannotRestructure', { reason });

const retire = (segment: Segment): RetiredSegment => ({
  segmentId: segment.id,
  source: segment.source?.id ?? null,
  target: segment.target?.id ?? null,
});

const wordsOf = (segment: Segment, side: 'source' | 'target'): InlineText | null => {
  const content = segment[side]?.content ?? null;
  return content === null || isBlank(content) ? null : content;
};

function roleOf(article: RestructurableArticle, paragraphId: ParagraphId): ParagraphRole {
  return article.paragraphs.find(({ id }: Paragraph) => id === paragraphId)?.role ?? 'body';
}

/** Where a segment stands in its paragraph. */
function placeInParagraph(
  article: RestructurableArticle,
  segment: Segment,
): { readonly isFirst: boolean; readonly isLast: boolean } {
  const inParagraph = article.segments.filter(({ paragraphId }) => paragraphId === segment.paragraphId);
  return { isFirst: inParagraph[0]?.id === segment.id, isLast: inParagraph.at(-1)?.id === segment.id };
}

/**
 * The named segments in reading order, if they stand side by side and are at least as many. Fails with
 * edit.segmentGone and align.cannotRestructure (notAdjacent).
 */
export function adjacentSegments(
  article: RestructurableArticle,
  segmentIds: readonly SegmentId[],
  least: number,
): Outcome<readonly Segment[]> {
  const wanted = new Set(segmentIds);
  for (const segmentId of wanted)
    if (!article.segments.some(({ id }) => id === segmentId))
      return failed('edit.segmentGone', { segmentId });
  const start = article.segments.findIndex(({ id }) => wanted.has(id));
  const segments = article.segments.slice(start, start + wanted.size);
  if (wanted.size < least || !segments.every(({ id }) => wanted.has(id))) return cannot('notAdjacent');
  return success(segments);
}

/**
 * One row of several neighbouring ones. It stands in the paragraph of the first that has a source (of the first,
 * if none has); merging a source-only with a target-only row is pairing them. Fails with notAdjacent.
 */
export function mergeSegments(
  article: RestructurableArticle,
  segmentIds: readonly SegmentId[],
): Outcome<Restructuring> {
  const adjacent = adjacentSegments(article, segmentIds, 2);
  if (!adjacent.ok) return adjacent;
  const segments = adjacent.value;
  const side = (which: 'source' | 'target'): InlineText | null =>
    joinTexts(
      segments.map((segment) => ({ paragraphId: segment.paragraphId, content: wordsOf(segment, which) })),
      which === 'source' ? article.sourceLanguage : article.targetLanguage,
    );
  const home = segments.find((segment) => wordsOf(segment, 'source') !== null) ?? segments[0];
  if (!home) return cannot('notAdjacent');
  const merged: NewSegment = {
    source: side('source'),
    target: side('target'),
    parents: segments.map(({ id }) => id),
    paragraphId: home.paragraphId,
    role: roleOf(article, home.paragraphId),
  };
  return success({ kind: 'merge', retire: segments.map(retire), create: [merged] });
}

/**
 * Two rows of one, cut at UTF-16 offsets into its source and target; null leaves that side whole in the first row.
 * White space at a cut goes. Cut at a PARAGRAPH_BREAK, the break goes too and the rows become separate paragraphs
 * (but in the middle of a paragraph of several rows, which cannot be parted without its other rows, they stay).
 * Fails with nothingToSplit when either row would be empty.
 */
export function splitSegment(
  article: RestructurableArticle,
  segmentId: SegmentId,
  at: { readonly source: number | null; readonly target: number | null },
): Outcome<Restructuring> {
  const segment = article.segments.find(({ id }) => id === segmentId);
  if (!segment) return failed('edit.segmentGone', { segmentId });
  const source = cutText(wordsOf(segment, 'source'), at.source);
  const target = cutText(wordsOf(segment, 'target'), at.target);
  if (!(source.before ?? target.before) || !(source.after ?? target.after)) return cannot('nothingToSplit');
  const { isFirst, isLast } = placeInParagraph(article, segment);
  const isParted = source.isAtParagraphBreak || target.isAtParagraphBreak;
  const common = { parents: [segment.id], role: roleOf(article, segment.paragraphId) };
  const here = segment.paragraphId;
  return success({
    kind: 'split',
    retire: [retire(segment)],
    create: [
      {
        ...common,
        source: source.before,
        target: target.before,
        paragraphId: isParted && isFirst && !isLast ? null : here,
      },
      {
        ...common,
        source: source.after,
        target: target.after,
        paragraphId: isParted && isLast ? null : here,
      },
    ],
  });
}

/**
 * The target goes to the row above or below, after or before the target that stands there, or takes its place if
 * there is none. The row it leaves keeps its source; without one it vanishes. Fails with nothingToMove when there
 * is no target or no row to take it.
 */
export function moveTarget(
  article: RestructurableArticle,
  segmentId: SegmentId,
  direction: 'up' | 'down',
): Outcome<Restructuring> {
  const index = article.segments.findIndex(({ id }) => id === segmentId);
  const segment = article.segments[index];
  if (!segment) return failed('edit.segmentGone', { segmentId });
  const neighbour = article.segments[direction === 'up' ? index - 1 : index + 1];
  if (!neighbour || wordsOf(segment, 'target') === null) return cannot('nothingToMove');
  const rows = direction === 'up' ? [neighbour, segment] : [segment, neighbour];
  const keep = (row: Segment, target: InlineText | null, parents: readonly Segment[]): NewSegment => ({
    source: wordsOf(row, 'source'),
    target,
    parents: parents.map(({ id }) => id),
    paragraphId: row.paragraphId,
    role: roleOf(article, row.paragraphId),
  });
  const joined = joinTexts(
    rows.map((row) => ({ paragraphId: row.paragraphId, content: wordsOf(row, 'target') })),
    article.targetLanguage,
  );
  const taker = keep(neighbour, joined, [neighbour, segment]);
  const left = wordsOf(segment, 'source') === null ? [] : [keep(segment, null, [segment])];
  return success({
    kind: 'move',
    retire: rows.map(retire),
    create: direction === 'up' ? [taker, ...left] : [...left, taker],
  });
}

/**
 * A source-only row and, below it, a target-only row. The target becomes a paragraph of its own, unless the row
 * shares its paragraph with others. Fails with oneSided when there is nothing to unpair.
 */
export function unpairSegment(article: RestructurableArticle, segmentId: SegmentId): Outcome<Restructuring> {
  const segment = article.segments.find(({ id }) => id === segmentId);
  if (!segment) return failed('edit.segmentGone', { segmentId });
  const source = wordsOf(segment, 'source');
  const target = wordsOf(segment, 'target');
  if (source === null || target === null) return cannot('oneSided');
  const { isFirst, isLast } = placeInParagraph(article, segment);
  const here = segment.paragraphId;
  const common = { parents: [segment.id], role: roleOf(article, here) };
  return success({
    kind: 'unpair',
    retire: [retire(segment)],
    create: [
      { ...common, source, target: null, paragraphId: here },
      { ...common, source: null, target, paragraphId: isFirst && isLast ? null : here },
    ],
  });
}
