// Plans what a new version of one side does to an article: paragraphs re-pair with the old ones, each segment gets its
// part of the new wording, and what depends on it in the other language is found. A stage of its own would be too much:
// it is a decision of the review, stands on diff and text alone and asks no other stage for anything.
import { diffText } from '../../diff/diffText.js';
import type { CorrectionItem, CorrectionPlan, SeenSegment } from '../../model/correction.js';
import type { ImportedDocument, ImportedParagraph } from '../../model/imported.js';
import {
  emptyInlineText,
  equalInlineText,
  isBlank,
  joinInlineText,
  PARAGRAPH_BREAK,
  trimInlineText,
  type InlineText,
} from '../../model/inlineText.js';
import { isChinese, type Side } from '../../model/language.js';
import type { Segment } from '../../model/segment.js';
import { failed, success, type Outcome } from '../../outcome.js';
import { carryMarks } from './carryRanges.js';
import { cutAlongBorders } from './cutAlongBorders.js';
import { findDependents } from './dependents.js';
import { pairVersions, type PairingOptions } from './pairVersions.js';
import {
  hasWords,
  languageOfSide,
  sideBlocks,
  type CorrectableArticle,
  type SideBlock,
} from './sideBlocks.js';

/** A block with the new paragraphs that come from it; none: it was removed. */
interface CorrectedBlock {
  readonly block: SideBlock;
  readonly paragraphs: readonly ImportedParagraph[];
  readonly isMoved: boolean;
}

/** What stands at one place of the new version. */
type Place =
  | ({ readonly kind: 'block' } & CorrectedBlock)
  | { readonly kind: 'added'; readonly paragraph: ImportedParagraph };

const seen = ({ id, source, target }: Segment): SeenSegment => ({
  segmentId: id,
  source: source?.id ?? null,
  target: target?.id ?? null,
});

/** The paragraphs of the article: left-out ones only where the article has the very same. */
function keptParagraphs(
  document: ImportedDocument,
  blocks: readonly SideBlock[],
): readonly ImportedParagraph[] {
  const known = new Set(blocks.flatMap(({ paragraphs }) => paragraphs.map((text) => text.trim())));
  return document.paragraphs.filter(
    ({ content, isLeftOut }) => !isBlank(content) && (!isLeftOut || known.has(content.text.trim())),
  );
}

/** The old paragraphs of all blocks, each with the block it is part of. */
function oldParagraphs(
  blocks: readonly SideBlock[],
): readonly { readonly text: string; readonly block: number }[] {
  return blocks.flatMap(({ paragraphs }, block) => paragraphs.map((text) => ({ text, block })));
}

/**
 * Which block each new paragraph belongs to: whatever stands between the first and the last paragraph of a block is
 * part of it, since nothing can stand inside a segment.
 */
function blockOrigins(found: readonly (number | null)[]): readonly (number | null)[] {
  const last = new Map<number, number>();
  found.forEach((block, i) => block !== null && last.set(block, i));
  let open: number | null = null;
  return found.map((block, i) => {
    if (open === null && block !== null && (last.get(block) ?? i) > i) open = block;
    const origin = open ?? block;
    if (open !== null && last.get(open) === i) open = null;
    return origin;
  });
}

/** Blocks and added paragraphs in the order of the new version, removed blocks after the block they stood behind. */
function placesOf(
  blocks: readonly SideBlock[],
  paragraphs: readonly ImportedParagraph[],
  blockOrigin: readonly (number | null)[],
  moved: ReadonlySet<number>,
): readonly Place[] {
  const parts = new Map<number, ImportedParagraph[]>();
  const movedBlocks = new Set<number>();
  blockOrigin.forEach((block, i) => {
    const paragraph = paragraphs[i];
    if (block === null || !paragraph) return;
    parts.set(block, [...(parts.get(block) ?? []), paragraph]);
    if (moved.has(i)) movedBlocks.add(block);
  });
  const places: Place[] = [];
  const placed = new Set<number>();
  let next = 0;
  const place = (block: number): void => {
    const content = blocks[block];
    if (!content || placed.has(block)) return;
    placed.add(block);
    const isMoved = movedBlocks.has(block);
    places.push({ kind: 'block', block: content, paragraphs: parts.get(block) ?? [], isMoved });
  };
  /** Removed blocks that stood before `end` and were not passed yet. */
  const passRemoved = (end: number): void => {
    for (; next < end; next += 1) if (!parts.has(next)) place(next);
  };
  blockOrigin.forEach((block, i) => {
    const paragraph = paragraphs[i];
    if (block === null && paragraph) {
      for (; next < blocks.length && !parts.has(next); next += 1) place(next);
      places.push({ kind: 'added', paragraph });
    } else if (block !== null) {
      if (!movedBlocks.has(block)) passRemoved(block + 1);
      place(block);
    }
  });
  passRemoved(blocks.length);
  return places;
}

/** Whether the document says anything of marks: a plain text does not, and the old ones stay then. */
const hasMarks = (paragraphs: readonly ImportedParagraph[]): boolean =>
  paragraphs.some(({ content }) => content.marks.length > 0);

interface Planning {
  readonly article: CorrectableArticle;
  readonly side: Side;
  readonly saysMarks: boolean;
}

/** The new wording of each segment of a block; null: it has none any more. */
function newWordings(
  { block, paragraphs }: CorrectedBlock,
  planning: Planning,
): readonly (InlineText | null)[] {
  const now = joinInlineText(
    paragraphs.map(({ content }) => trimInlineText(content)),
    PARAGRAPH_BREAK,
  );
  if (equalInlineText(block.content, now) && block.segments.length > 1)
    return block.segments.map((segment) => segment[planning.side]?.content ?? null);
  // Where nothing has to be carried over or cut, nothing has to be compared.
  if (block.segments.length === 1 && (planning.saysMarks || block.content.marks.length === 0))
    return [isBlank(now) ? null : now];
  const changes = diffText(block.content.text, now.text);
  const content = planning.saysMarks ? now : carryMarks(block.content, now.text, changes);
  if (block.segments.length === 1) return [isBlank(content) ? null : content];
  const language = languageOfSide(planning.article, planning.side);
  const parts = cutAlongBorders(block.borders, content, changes, language);
  return parts.map((part) => (isBlank(part) ? null : part));
}

function segmentItem(
  segment: Segment,
  after: InlineText | null,
  isMoved: boolean,
  { article, side }: Planning,
): CorrectionItem {
  const before = segment[side]?.content ?? emptyInlineText;
  if (after === null) return { kind: 'removed', seen: seen(segment) };
  if (equalInlineText(before, after) || equalInlineText(trimInlineText(before), after))
    return { kind: 'unchanged', seen: seen(segment), isMoved };
  const otherSide = side === 'source' ? 'target' : 'source';
  const found = findDependents({
    before: before.text,
    after: after.text,
    changes: diffText(before.text, after.text),
    language: languageOfSide(article, side),
    // A new target is looked at as it is: nothing of the source follows from it.
    other: side === 'source' ? (segment.target?.content.text ?? '') : '',
    otherLanguage: languageOfSide(article, otherSide),
  });
  const other = segment[otherSide]?.content ?? null;
  return { kind: 'changed', seen: seen(segment), isMoved, before, after, other, ...found };
}

/** Pairing is half of the work; null when stopped. */
function itemsOf(
  places: readonly Place[],
  planning: Planning,
  { onProgress, isCancelled }: PairingOptions,
): readonly CorrectionItem[] | null {
  let id = 0;
  let isStopped = false;
  const items = places.flatMap((place, at): readonly CorrectionItem[] => {
    if (at % 16 === 0) {
      onProgress?.(places.length + at, 2 * places.length);
      isStopped ||= isCancelled?.() ?? false;
    }
    if (isStopped) return [];
    if (place.kind === 'added') {
      const { role, content } = place.paragraph;
      id += 1;
      return [{ kind: 'added', id, role, content: trimInlineText(content) }];
    }
    const wordings = newWordings(place, planning);
    return place.block.segments.map((segment, i) =>
      segmentItem(segment, wordings[i] ?? null, place.isMoved, planning),
    );
  });
  return isStopped ? null : items;
}

/** Segments without words on the side go where the segment before them went. */
function withStanding(
  items: readonly CorrectionItem[],
  { article, side }: Planning,
): readonly CorrectionItem[] {
  const all = [...items];
  article.segments.forEach((segment, i) => {
    if (hasWords(segment, side)) return;
    const before = article.segments[i - 1]?.id;
    const at = all.findIndex((item) => item.kind !== 'added' && item.seen.segmentId === before);
    all.splice(at + 1, 0, { kind: 'standing', seen: seen(segment), isMoved: false });
  });
  return all;
}

/**
 * What `document`, a new version of one side, does to the article. Applied with every added paragraph taken in and
 * every removed one out, the side says exactly what the document says (but for white space between segments of one
 * paragraph). The same version gives a plan in which everything is unchanged. Fails with review.otherLanguage, and with
 * app.cancelled when stopped.
 */
export function planCorrection(
  article: CorrectableArticle,
  document: ImportedDocument,
  side: Side,
  options: PairingOptions = {},
): Outcome<CorrectionPlan> {
  const expected = languageOfSide(article, side);
  const { file } = document;
  if (isChinese(document.language) !== isChinese(expected))
    return failed('review.otherLanguage', { file: file.name, found: document.language, expected });
  const blocks = sideBlocks(article, side);
  const paragraphs = keptParagraphs(document, blocks);
  const old = oldParagraphs(blocks);
  const pairing = pairVersions(
    old.map(({ text }) => text),
    paragraphs.map(({ content }) => content.text),
    (index) => blocks[old[index]?.block ?? 0]?.paragraphs.length === 1,
    { ...options, onProgress: (done, total) => options.onProgress?.(done, 2 * total) },
  );
  const found = pairing.origins.map((origin) => (origin === null ? null : (old[origin]?.block ?? null)));
  const origins = blockOrigins(found);
  const moved = new Set([...pairing.moved].filter((i) => origins[i] === found[i]));
  const places = placesOf(blocks, paragraphs, origins, moved);
  const planning = { article, side, saysMarks: hasMarks(paragraphs) };
  const items = itemsOf(places, planning, options);
  return items
    ? success({ side, file, items: withStanding(items, planning), likeness: pairing.likeness })
    : failed('app.cancelled', {});
}
