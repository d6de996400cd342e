// Why two stretches of text are thought to belong together: the figures, dates, names and words both state, what one
// side states alone, and how well the lengths fit. Shown to people; how sure a link is comes from the aligner.
import { rangesOverlap } from '../model/inlineText.js';
import type { EvidenceKind, EvidencePlace, LinkEvidence } from '../model/alignment.js';
import { isChinese, type LanguageTag, type Side } from '../model/language.js';
import { datePartNames, type StatedDate } from '../text/datePart.js';
import { compareNumbers, equalNumbers } from '../text/exactNumber.js';
import type { Figure } from '../text/figure.js';
import { readStated } from '../text/readStated.js';
import { tokenize } from '../text/tokenize.js';
import { unitAt } from '../text/units.js';
import type { Knowledge } from './prepareTexts.js';
import { wordEvidence } from './wordEvidence.js';

type Place<Item> = EvidencePlace & { readonly item: Item };
type Match = LinkEvidence['matches'][number];

interface Stated {
  readonly figures: readonly Place<Figure>[];
  readonly dates: readonly Place<StatedDate>[];
  readonly latin: readonly Place<string>[];
  readonly letters: number;
}

/** English letters for one Han character, as news translates: 1.4 characters a word of 4.9 letters. */
const lettersPerHan = 3.4;
/** Lengths of right links differ by this much in their logarithm, about. */
const usualSpread = 0.25;

/** Where the unit behind a figure ends: 15分钟 is said as one. Null: it has none. */
function unitEnd(text: string, { end, kind, currency }: Figure, language: LanguageTag): number | null {
  if (kind !== 'cardinal' || currency !== null) return null;
  return unitAt(text, end, isChinese(language) ? 'chinese' : 'english')?.end ?? null;
}

function readSide(blocks: readonly string[], language: LanguageTag): Stated {
  const side = {
    figures: [] as Place<Figure>[],
    dates: [] as Place<StatedDate>[],
    latin: [] as Place<string>[],
  };
  let letters = 0;
  blocks.forEach((text, block) => {
    const stated = readStated(text, language);
    const placed = <Item extends { start: number; end: number }>(item: Item): Place<Item> => ({
      block,
      start: item.start,
      end: item.end,
      item,
    });
    const figures = stated.figures.map((figure) => ({
      ...placed(figure),
      end: unitEnd(text, figure, language) ?? figure.end,
    }));
    side.figures.push(...figures);
    side.dates.push(...stated.dates.map(placed));
    for (const { kind, start, end, text: word } of tokenize(text))
      if (
        kind === 'word' &&
        /[A-Za-z]{2}/.test(word) &&
        !figures.some((one) => start < one.end && one.start < end)
      )
        side.latin.push({ block, start, end, item: word.toLowerCase().replace(/['’]s$/u, '') });
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const others = text.match(/(?!\p{Script=Han})[\p{L}\p{N}]/gu)?.length ?? 0;
    letters += others + han * (isChinese(language) ? lettersPerHan : 1);
  });
  return { ...side, letters };
}

/** The share of places both sides have in common is paired, the likeliest first. */
function pairUp<Item>(
  kind: EvidenceKind,
  source: readonly Place<Item>[],
  target: readonly Place<Item>[],
  fits: readonly ((a: Item, b: Item) => boolean)[],
): {
  readonly matches: readonly Match[];
  readonly left: readonly [readonly Place<Item>[], readonly Place<Item>[]];
} {
  const free = new Set(target);
  const waiting = new Set(source);
  const matches: Match[] = [];
  for (const fit of fits)
    for (const one of waiting) {
      const other = [...free].find(({ item }) => fit(one.item, item));
      if (!other) continue;
      waiting.delete(one);
      free.delete(other);
      matches.push({ kind, source: [placeOf(one)], target: [placeOf(other)] });
    }
  return { matches, left: [[...waiting], [...free]] };
}

const placeOf = ({ block, start, end }: EvidencePlace): EvidencePlace => ({ block, start, end });

const sameValue = (a: Figure, b: Figure): boolean =>
  equalNumbers(a.low, b.low) && equalNumbers(a.high, b.high);
const sameFigure = (a: Figure, b: Figure): boolean => sameValue(a, b) && a.kind === b.kind;

/** All parts both state agree, and there is one of them. */
function sameDate(a: StatedDate, b: StatedDate): boolean {
  const both = datePartNames.filter((name) => a[name] && b[name]);
  return both.length > 0 && both.every((name) => a[name]?.value === b[name]?.value);
}

/** Small numbers in words (两, one) come and go in translation. */
const counts = ({ item }: Place<Figure>): boolean =>
  !item.isInWords || compareNumbers(item.low, { numerator: 12n, denominator: 1n }) > 0;

const lone = (kind: EvidenceKind, places: readonly EvidencePlace[]) =>
  places.map((place) => ({ ...placeOf(place), kind }));

function lengthFit(source: number, target: number): number {
  const off = Math.log((source + 4) / (target + 4)) / usualSpread;
  return Math.exp((-off * off) / 8);
}

/** The languages of both sides, and what is known of their words; null: only what is written alike. */
export interface EvidenceOptions {
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  readonly knowledge: Knowledge | null;
}

const overlaps = (a: EvidencePlace, b: EvidencePlace): boolean => a.block === b.block && rangesOverlap(a, b);

/** The matches of words without those places where figures, dates and Latin words were found. */
function besides(taken: readonly Match[], matches: readonly Match[]): readonly Match[] {
  const free = (side: Side, places: readonly EvidencePlace[]): readonly EvidencePlace[] =>
    places.filter((place) => !taken.some((match) => match[side].some((other) => overlaps(place, other))));
  return matches
    .map((match) => ({
      ...match,
      source: free('source', match.source),
      target: free('target', match.target),
    }))
    .filter(({ source, target }) => source.length > 0 && target.length > 0);
}

/**
 * The evidence of a link, its blocks as texts in order. Matches are in order of the source; ranges are UTF-16 offsets
 * into the block, and no place is in two of them. Latin words count between languages of which one writes in Han.
 */
export function linkEvidence(
  source: readonly string[],
  target: readonly string[],
  { sourceLanguage, targetLanguage, knowledge }: EvidenceOptions,
): LinkEvidence {
  const [from, to] = [readSide(source, sourceLanguage), readSide(target, targetLanguage)];
  const figures = pairUp('figure', from.figures, to.figures, [sameFigure, sameValue]);
  const dates = pairUp('date', from.dates, to.dates, [sameDate]);
  const isMixed = isChinese(sourceLanguage) !== isChinese(targetLanguage);
  const latin = pairUp('latin', from.latin, to.latin, isMixed ? [(a, b) => a === b] : []);
  const stated = [...figures.matches, ...dates.matches, ...latin.matches];
  const words = wordEvidence(
    { texts: source, language: sourceLanguage },
    { texts: target, language: targetLanguage },
    knowledge,
  );
  return {
    matches: [...stated, ...besides(stated, words)].toSorted((a, b) => compareFirst(a.source, b.source)),
    unmet: {
      source: [...lone('figure', figures.left[0].filter(counts)), ...lone('date', dates.left[0])],
      target: [...lone('figure', figures.left[1].filter(counts)), ...lone('date', dates.left[1])],
    },
    length: lengthFit(from.letters, to.letters),
  };
}

function compareFirst([a]: readonly EvidencePlace[], [b]: readonly EvidencePlace[]): number {
  return (a?.block ?? 0) - (b?.block ?? 0) || (a?.start ?? 0) - (b?.start ?? 0);
}
