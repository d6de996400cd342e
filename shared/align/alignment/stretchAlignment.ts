// Aligning a stretch of an article again: its rows become an alignment, and the mended alignment a restructuring.
import { rangesOverlap } from '../../model/inlineText.js';
import type { Alignment, AlignmentBlock, AlignmentLink, AlignmentParagraph } from '../../model/alignment.js';
import type { ParagraphId, SegmentId } from '../../model/ids.js';
import {
  PARAGRAPH_BREAK,
  equalInlineText,
  isBlank,
  joinInlineText,
  sliceInlineText,
  trimInlineText,
  type InlineText,
} from '../../model/inlineText.js';
import { isChinese, type LanguageTag, type Side } from '../../model/language.js';
import type { NewSegment, Restructuring, RetiredSegment } from '../../model/restructuring.js';
import { isApproved, type Segment } from '../../model/segment.js';
import { failed, success, type Outcome } from '../../outcome.js';
import { adjacentSegments, type RestructurableArticle } from '../restructureSegments.js';
import { isContinued, roleOfLink, segmentOfLink } from './articleFromAlignment.js';
import { closeAllGroups } from './groups.js';

/** The paragraphs of one side of a stretch, where its segments stand in them, and what they are in the article. */
interface StretchSide {
  readonly paragraphs: readonly AlignmentParagraph[];
  readonly homes: readonly ParagraphId[];
  /** The blocks of each segment. */
  readonly blocks: readonly (readonly AlignmentBlock[])[];
}

/** The parts of a segment's words between its paragraph breaks. */
function paragraphParts(content: InlineText): readonly InlineText[] {
  const parts: InlineText[] = [];
  let start = 0;
  for (const part of content.text.split(PARAGRAPH_BREAK)) {
    const slice = trimInlineText(sliceInlineText(content, start, start + part.length));
    if (!isBlank(slice)) parts.push(slice);
    start += part.length + 1;
  }
  return parts;
}

function sideOfStretch(
  article: RestructurableArticle,
  segments: readonly Segment[],
  side: Side,
): StretchSide {
  const language: LanguageTag = side === 'source' ? article.sourceLanguage : article.targetLanguage;
  const joiner = isChinese(language) ? '' : ' ';
  const paragraphs: AlignmentParagraph[] = [];
  const homes: ParagraphId[] = [];
  const blocks = segments.map((segment) => {
    const content = segment[side]?.content;
    return (content ? paragraphParts(content) : []).map((part, i): AlignmentBlock => {
      const open = paragraphs.at(-1);
      // The first part goes on in the paragraph the segment before stood in.
      if (i > 0 || !open || homes.at(-1) !== segment.paragraphId) {
        const role = article.paragraphs.find(({ id }) => id === segment.paragraphId)?.role ?? 'body';
        paragraphs.push({ role, content: part });
        homes.push(segment.paragraphId);
        return { paragraph: paragraphs.length - 1, start: 0, end: part.text.length };
      }
      const start = open.content.text.length + joiner.length;
      paragraphs[paragraphs.length - 1] = {
        ...open,
        content: joinInlineText([open.content, part], joiner),
      };
      return { paragraph: paragraphs.length - 1, start, end: start + part.text.length };
    });
  });
  return { paragraphs, homes, blocks };
}

/** A stretch of an article to be aligned again. */
export interface Stretch {
  readonly alignment: Alignment;
  /** The rows it takes the place of, as they were. */
  readonly retire: readonly RetiredSegment[];
}

interface ReadStretch extends Stretch {
  readonly segments: readonly Segment[];
  readonly sides: Readonly<Record<Side, StretchSide>>;
}

function readStretch(article: RestructurableArticle, segmentIds: readonly SegmentId[]): Outcome<ReadStretch> {
  const adjacent = adjacentSegments(article, segmentIds, 1);
  if (!adjacent.ok) return adjacent;
  const segments = adjacent.value;
  if (segments.some(isApproved)) return failed('align.cannotRestructure', { reason: 'approved' });
  const sides = {
    source: sideOfStretch(article, segments, 'source'),
    target: sideOfStretch(article, segments, 'target'),
  };
  const links = segments.map((_, i): AlignmentLink => ({
    id: i,
    source: sides.source.blocks[i] ?? [],
    target: sides.target.blocks[i] ?? [],
    // As somebody accepted it.
    confidence: 1,
    isConfirmed: false,
    reason: null,
    group: null,
  }));
  const alignment: Alignment = {
    sourceLanguage: article.sourceLanguage,
    targetLanguage: article.targetLanguage,
    sourceFile: null,
    targetFile: null,
    source: sides.source.paragraphs,
    target: sides.target.paragraphs,
    links: links.filter(({ source, target }) => source.length + target.length > 0),
    nextId: links.length,
  };
  const retire = segments.map(({ id, source, target }) => ({
    segmentId: id,
    source: source?.id ?? null,
    target: target?.id ?? null,
  }));
  return success({ alignment, retire, segments, sides });
}

/**
 * The alignment of neighbouring segments, a link for each as it stands. Fails with edit.segmentGone, and with
 * align.cannotRestructure (notAdjacent, approved).
 */
export function stretchAlignment(
  article: RestructurableArticle,
  segmentIds: readonly SegmentId[],
): Outcome<Stretch> {
  const read = readStretch(article, segmentIds);
  return read.ok ? success({ alignment: read.value.alignment, retire: read.value.retire }) : read;
}

const overlaps = (a: readonly AlignmentBlock[], b: readonly AlignmentBlock[]): boolean =>
  a.some((one) => b.some((other) => one.paragraph === other.paragraph && rangesOverlap(one, other)));

const sameWords = (a: InlineText | null, b: InlineText | null): boolean =>
  a === null || b === null ? a === b : equalInlineText(a, b);

/**
 * The paragraph of the article a row begins: that of its first words, unless an earlier row stands in it already or
 * the row is an addition to it; then a paragraph of its own.
 */
function homeOf(
  { sides }: ReadStretch,
  link: AlignmentLink,
  met: ReadonlySet<ParagraphId>,
): ParagraphId | null {
  const side: Side = link.source.length > 0 ? 'source' : 'target';
  const home = sides[side].homes[link[side][0]?.paragraph ?? -1] ?? null;
  const isAddition = side === 'target' && home !== null && sides.source.homes.includes(home);
  return home === null || met.has(home) || isAddition ? null : home;
}

/**
 * What a mended alignment of the stretch asks of the article; null when it says what the rows say already. Rows at
 * both ends that stay as they are keep their segments. The article must be as it was when the stretch began.
 */
export function restructuringFromAlignment(
  article: RestructurableArticle,
  segmentIds: readonly SegmentId[],
  opened: Alignment,
): Outcome<Restructuring | null> {
  const read = readStretch(article, segmentIds);
  if (!read.ok) return read;
  const stretch = read.value;
  const alignment = closeAllGroups(opened);
  const met = new Set<ParagraphId>();
  let paragraphId: ParagraphId | null = null;
  const rows = alignment.links.map((link, i): NewSegment => {
    const goesOn = isContinued(alignment.links[i - 1], link) && paragraphId !== null;
    if (!goesOn) paragraphId = homeOf(stretch, link, met);
    if (paragraphId !== null) met.add(paragraphId);
    const parents = stretch.segments.filter(
      (_, at) =>
        overlaps(link.source, stretch.sides.source.blocks[at] ?? []) ||
        overlaps(link.target, stretch.sides.target.blocks[at] ?? []),
    );
    return {
      ...segmentOfLink(alignment, link),
      parents: parents.map(({ id }) => id),
      paragraphId,
      role: roleOfLink(alignment, link),
    };
  });
  return success(withoutUnchangedEnds(stretch, rows));
}

function withoutUnchangedEnds(
  { segments, retire }: ReadStretch,
  rows: readonly NewSegment[],
): Restructuring | null {
  const isSame = (segment: Segment | undefined, row: NewSegment | undefined): boolean =>
    segment !== undefined &&
    row !== undefined &&
    sameWords(segment.source?.content ?? null, row.source) &&
    sameWords(segment.target?.content ?? null, row.target);
  const shorter = Math.min(segments.length, rows.length);
  let head = 0;
  while (head < shorter && isSame(segments[head], rows[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(segments.at(-1 - tail), rows.at(-1 - tail))) tail += 1;
  if (head + tail === segments.length && head + tail === rows.length) return null;
  return {
    kind: 'align',
    retire: retire.slice(head, retire.length - tail),
    create: rows.slice(head, rows.length - tail),
  };
}
