// Pairs the paragraphs of an article and its translation: by role, order, length and what both sides keep alike.
// A dynamic programme in the manner of Gale and Church (1993), with Chinese lengths measured in English letters.
import type { ImportedParagraph, ParagraphLink } from '../model/imported.js';
import type { LanguageTag } from '../model/language.js';
import { bandAround, bestPath, type Band, type PathLink } from './bestPath.js';
import { linkCosts, linkKinds } from './linkCosts.js';
import { paragraphEvidence, type ParagraphEvidence } from './paragraphEvidence.js';

export interface AlignOptions {
  /** Without them the language of each side is told from its letters. */
  readonly sourceLanguage?: LanguageTag;
  readonly targetLanguage?: LanguageTag;
  /** Hears how much is done, from time to time; `total` is fixed unless the first, quick search was too narrow. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked once per row of work; true ends it and the answer is no links at all. */
  readonly isCancelled?: () => boolean;
}

/** Up to this many cells all of them are looked at; beyond, a band around the diagonal. */
const fullCells = 1_000_000;
const leastHalfWidth = 150;
/** The widest band has this many cells (25 bytes each); nothing in it, and the documents hardly belong together. */
const mostCells = 10_000_000;
/** A path that comes this near to the edge of the band might have left it. */
const edgeMargin = 5;

function languageOf(paragraphs: readonly ImportedParagraph[]): LanguageTag {
  const sample = paragraphs.slice(0, 200).map(({ content }) => content.text.slice(0, 1_000));
  const han = sample.join('').match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 3 > sample.join('').length - han ? 'zh' : 'en';
}

/** For each number of source paragraphs, where the same share of the target's length ends. */
function diagonal(
  source: readonly ParagraphEvidence[],
  target: readonly ParagraphEvidence[],
): readonly number[] {
  const total = (paragraphs: readonly ParagraphEvidence[]): number =>
    paragraphs.reduce((sum, { length }) => sum + length, 0);
  const ratio = total(target) / Math.max(1, total(source));
  const centre = [0];
  let wanted = 0;
  let reached = 0;
  let j = 0;
  for (const { length } of source) {
    wanted += length * ratio;
    while (j < target.length && reached + (target[j]?.length ?? 0) / 2 <= wanted) {
      reached += target[j]?.length ?? 0;
      j += 1;
    }
    centre.push(j);
  }
  return centre;
}

const touchesEdge = (links: readonly PathLink[], band: Band, columns: number): boolean =>
  links.some(({ i, j }) => {
    const [from, to] = [band.from[i] ?? 0, band.to[i] ?? 0];
    return (from > 0 && j - from < edgeMargin) || (to < columns && to - j < edgeMargin);
  });

/** The best path in a band that is widened until the path keeps clear of its edges; null when cancelled. */
function searchPath(
  source: readonly ParagraphEvidence[],
  target: readonly ParagraphEvidence[],
  options: AlignOptions,
): readonly PathLink[] | null {
  const costs = linkCosts(source, target);
  const centre = diagonal(source, target);
  const rows = source.length + 1;
  const isSmall = rows * target.length <= fullCells;
  let halfWidth = isSmall ? target.length : Math.max(leastHalfWidth, Math.ceil(target.length * 0.04));
  let done = 0;
  for (;;) {
    const band = bandAround(centre, target.length, halfWidth);
    const links = bestPath(band, costs, () => {
      done += 1;
      if (done % 64 === 0) options.onProgress?.(Math.min(done, 2 * rows), 2 * rows);
      return options.isCancelled?.() ?? false;
    });
    const wider = Math.min(3 * halfWidth, Math.floor(mostCells / rows / 2));
    if (!links || halfWidth >= target.length || wider <= halfWidth) return links;
    if (!touchesEdge(links, band, target.length)) return links;
    halfWidth = wider;
    done = 0;
  }
}

/**
 * Links between the paragraphs of both sides by index, in reading order: one to one, one to two, two to one, or
 * one-sided. Every paragraph that is not left out and not blank stands in exactly one link. `confidence` is the
 * likelihood of the link among all ways to pair the documents. Never crosses: order is kept.
 */
export function alignParagraphs(
  source: readonly ImportedParagraph[],
  target: readonly ImportedParagraph[],
  options: AlignOptions = {},
): readonly ParagraphLink[] {
  const sourceEvidence = paragraphEvidence(source, options.sourceLanguage ?? languageOf(source));
  const targetEvidence = paragraphEvidence(target, options.targetLanguage ?? languageOf(target));
  const path = searchPath(sourceEvidence, targetEvidence, options) ?? [];
  return path.map(({ i, j, kind, confidence }) => {
    const { source: m, target: n } = linkKinds[kind] ?? linkKinds[0];
    return {
      source: sourceEvidence.slice(i - m, i).map(({ index }) => index),
      target: targetEvidence.slice(j - n, j).map(({ index }) => index),
      confidence,
    };
  });
}
