// Finds what in the other language stands for the figures, dates and names that changed. Where nothing matches by
// value, or the new value is stated already, nothing is marked.
import type { LanguageTag } from '../../model/language.js';
import type { Change } from '../../diff/diffText.js';
import type { CorrectionCounts, Dependent } from '../../model/correction.js';
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';
import { datePartNames, type StatedDate } from '../../text/datePart.js';
import { equalNumbers } from '../../text/exactNumber.js';
import type { Figure } from '../../text/figure.js';
import { readStated, type Stated } from '../../text/readStated.js';
import { rewriteDate } from '../../text/rewriteDate.js';
import { rewriteFigure } from '../../text/rewriteFigure.js';
import { isAnswered, isStated, type StatedAround } from './answered.js';
import { changedNames } from './changedNames.js';

/** A changed wording, and the wording of the other language it is translated by (or translates). */
export interface ChangedPair {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
  readonly language: LanguageTag;
  readonly other: string;
  readonly otherLanguage: LanguageTag;
}

/** What was found. */
export interface FoundDependents {
  readonly counts: CorrectionCounts;
  readonly dependents: readonly Dependent[];
  /** Changed figures and dates the other wording states neither as they were nor as they are, in the old words. */
  readonly unmatched: readonly string[];
}

const within = <Item extends TextRange>(items: readonly Item[], range: TextRange): readonly Item[] =>
  items.filter((item) => rangesOverlap(item, range));

/** An old statement with the new one in its place (null: none). */
interface Replaced<Item> {
  readonly old: Item;
  readonly now: Item | null;
}

/**
 * The old statements a change touches, each with its successor in the same change: by order when there are as many,
 * else the next of the same kind. Those that say the same as before are left out.
 */
function replacedIn<Item extends TextRange>(
  before: readonly Item[],
  after: readonly Item[],
  changes: readonly Change[],
  isKin: (a: Item, b: Item) => boolean,
  isSame: (a: Item, b: Item) => boolean,
): readonly Replaced<Item>[] {
  const seen = new Set<Item>();
  const free = after.filter((item) => changes.some((change) => rangesOverlap(item, change.after)));
  const all = changes.flatMap((change): Replaced<Item>[] => {
    const olds = within(before, change.before).filter((item) => !seen.has(item));
    olds.forEach((item) => seen.add(item));
    const news = [...within(after, change.after)];
    if (olds.length === news.length) return olds.map((old, i) => ({ old, now: news[i] ?? null }));
    return olds.map((old) => {
      const at = news.findIndex((item) => isKin(old, item));
      return { old, now: at < 0 ? null : (news.splice(at, 1)[0] ?? null) };
    });
  });
  // What only moved within the text still stands somewhere else among the changes.
  const taken = new Set(all.map(({ now }) => now));
  return all.filter(({ old, now }) => {
    if (now) return !isSame(old, now);
    const elsewhere = free.find((item) => !taken.has(item) && isSame(old, item));
    if (elsewhere) taken.add(elsewhere);
    return elsewhere === undefined;
  });
}

const isShare = ({ kind }: Figure): boolean => kind === 'percent' || kind === 'fraction';
const isOrdinal = ({ kind }: Figure): boolean => kind === 'ordinal';

function sameValue(a: Figure, b: Figure): boolean {
  return equalNumbers(a.low, b.low) && equalNumbers(a.high, b.high);
}

function sameFigure(a: Figure, b: Figure): boolean {
  return sameValue(a, b) && a.kind === b.kind && a.currency === b.currency;
}

/** May stand for each other in the two languages. */
function mayStandFor(a: Figure, b: Figure): boolean {
  if (!sameValue(a, b) || isShare(a) !== isShare(b)) return false;
  return a.currency === null || b.currency === null || a.currency === b.currency;
}

/** Each item of one text with the best free one of the other: the lowest cost first; null: no counterpart. */
function assign<Item extends TextRange>(
  items: readonly Item[],
  others: readonly Item[],
  cost: (item: Item, other: Item) => number | null,
): ReadonlyMap<Item, Item> {
  const trials = items.flatMap((item) =>
    others.flatMap((other) => {
      const found = cost(item, other);
      return found === null ? [] : [{ item, other, cost: found }];
    }),
  );
  const pairs = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const { item, other } of trials.sort((a, b) => a.cost - b.cost)) {
    if (pairs.has(item) || taken.has(other)) continue;
    pairs.set(item, other);
    taken.add(other);
  }
  return pairs;
}

/** How far apart two places are in texts of these lengths, 0–1. */
const distance = (a: TextRange, b: TextRange, pair: ChangedPair): number =>
  Math.abs(a.start / Math.max(1, pair.before.length) - b.start / Math.max(1, pair.other.length));

const words = (text: string, { start, end }: TextRange): string => text.slice(start, end);

/** 0 for the same parts; null when a part both state differs; a weekday that differs may be a slip. */
function dateCost(a: StatedDate, b: StatedDate): number | null {
  let equal = 0;
  let slips = 0;
  for (const name of datePartNames) {
    const [x, y] = [a[name], b[name]];
    if (!x || !y) continue;
    if (x.value % 1440 === y.value % 1440) equal += 1;
    else if (name === 'weekday' && (equal > 0 || a.day)) slips += 1;
    else return null;
  }
  return equal === 0 ? null : slips + 1 / (1 + equal);
}

/** Says nothing else: every part both state is equal, and one is. */
function agreeingDates(a: StatedDate, b: StatedDate): boolean {
  const both = datePartNames.flatMap((name) => {
    const [x, y] = [a[name], b[name]];
    return x && y ? [x.value % 1440 === y.value % 1440] : [];
  });
  return both.length > 0 && both.every(Boolean);
}

function sameDate(a: StatedDate, b: StatedDate): boolean {
  return datePartNames.every((name) => a[name]?.value === b[name]?.value);
}

/** Where each old figure and date stands in the other language, changed or not, so that no place is taken twice. */
function findPlaces(
  pair: ChangedPair,
  before: Stated,
  other: Stated,
): { readonly figures: ReadonlyMap<Figure, Figure>; readonly dates: ReadonlyMap<StatedDate, StatedDate> } {
  const figures = assign(before.figures, other.figures, (a, b) =>
    mayStandFor(a, b) ? distance(a, b, pair) + (isOrdinal(a) === isOrdinal(b) ? 0 : 1) : null,
  );
  const dates = assign(before.dates, other.dates, (a, b) => {
    const cost = dateCost(a, b);
    return cost === null ? null : cost + distance(a, b, pair);
  });
  return { figures, dates };
}

/** The words in order of their places; of two that overlap the first. */
export function inOrder<Item extends Pick<Dependent, 'range'>>(dependents: readonly Item[]): readonly Item[] {
  const sorted = [...dependents].sort((a, b) => a.range.start - b.range.start);
  let end = 0;
  return sorted.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}

/** What one kind of statement needs of the texts. */
interface Following<Item extends TextRange> extends Omit<StatedAround<Item>, 'spokenFor'> {
  readonly kind: Dependent['kind'];
  readonly replaced: readonly Replaced<Item>[];
  readonly places: ReadonlyMap<Item, Item>;
  readonly rewrite: (place: Item, old: Item, now: Item) => string | null;
}

/** The places of replaced statements that have to follow; the words of those stated neither way. */
function followUps<Item extends TextRange>(
  pair: ChangedPair,
  { kind, replaced, places, rewrite, ...stated }: Following<Item>,
): readonly (Dependent | string)[] {
  const spokenFor = new Set(replaced.flatMap(({ old }) => places.get(old) ?? []));
  const around = { ...stated, spokenFor };
  return replaced.flatMap(({ old, now }): readonly (Dependent | string)[] => {
    const place = places.get(old);
    const before = words(pair.before, old);
    if (!place) return now !== null && isStated(now, around) ? [] : [before];
    if (isAnswered(old, now, place, around)) return [];
    const range = { start: place.start, end: place.end };
    const [after, replacement] = now ? [words(pair.after, now), rewrite(place, old, now)] : [null, null];
    return [{ kind, range, before, after, replacement }];
  });
}

const isKin = (a: Figure, b: Figure): boolean => a.kind === b.kind && a.currency === b.currency;
const fittingFigures = (a: Figure, b: Figure): boolean => mayStandFor(a, b) && isOrdinal(a) === isOrdinal(b);
const figureRules = { kind: 'figure', isSame: sameFigure, fits: fittingFigures } as const;
const dateRules = { kind: 'date', isSame: sameDate, fits: agreeingDates } as const;

/** Counts what changed, and marks what depends on it; ranges of the other text, in order, never overlapping. */
export function findDependents(pair: ChangedPair): FoundDependents {
  const { changes } = pair;
  const [before, after] = [readStated(pair.before, pair.language), readStated(pair.after, pair.language)];
  const other = readStated(pair.other, pair.otherLanguage);
  const figures = replacedIn(before.figures, after.figures, changes, isKin, sameFigure);
  const dates = replacedIn(before.dates, after.dates, changes, () => true, sameDate);
  const names = changedNames(pair);
  const places = findPlaces(pair, before, other);
  const found = [
    ...followUps(pair, {
      ...figureRules,
      replaced: figures,
      places: places.figures,
      after: after.figures,
      other: other.figures,
      rewrite: (place, _, now) => rewriteFigure(pair.other, place, now, pair.otherLanguage),
    }),
    ...followUps(pair, {
      ...dateRules,
      replaced: dates,
      places: places.dates,
      after: after.dates,
      other: other.dates,
      rewrite: (place, old, now) => rewriteDate(pair.other, place, old, now, pair.otherLanguage),
    }),
  ];
  const touched = [...figures, ...dates].map(({ old }) => old);
  const isWording = ({ before: range }: Change): boolean =>
    ![...touched, ...names.ranges].some((place) => rangesOverlap(place, range));
  return {
    counts: {
      figures: figures.length,
      dates: dates.length,
      names: names.ranges.length,
      wordings: changes.filter(isWording).length,
    },
    unmatched: pair.other === '' ? [] : found.flatMap((one) => (typeof one === 'string' ? [one] : [])),
    dependents: inOrder([...found.filter((one) => typeof one !== 'string'), ...names.dependents]),
  };
}
