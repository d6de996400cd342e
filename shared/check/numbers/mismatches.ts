// What figures of both texts are meant for each other and do not agree: by value, scale, unit or kind.
import type { CheckFix } from '../../model/check.js';
import type { TextRange } from '../../model/inlineText.js';
import {
  compareNumbers,
  divideNumbers,
  equalNumbers,
  exactNumber,
  multiplyNumbers,
} from '../../text/exactNumber.js';
import { editDistance } from '../../text/editDistance.js';
import { rewriteFigure } from '../../text/rewriteFigure.js';
import { onceFor, type ChineseEnglishPair } from '../checkedArticle.js';
import { matchQuantities, type MatchedQuantities } from './matchQuantities.js';
import { sameKind, sameNumbers, tenfoldSteps, unitsDiffer, type Quantity } from './quantity.js';
import { readable } from './readQuantities.js';

/** A quantity of each side that are no match and yet are meant for each other. */
export interface Mismatch {
  readonly chinese: Quantity;
  readonly english: Quantity;
  readonly kind: 'scale' | 'value' | 'unit' | 'kind';
}

interface Mismatches {
  readonly found: readonly Mismatch[];
  /** Stated in the source and nowhere in the target. */
  readonly missing: readonly Quantity[];
  /** Stated in the source, and letter for letter in the target, where it was read as something else. */
  readonly verbatim: readonly { readonly source: Quantity; readonly target: TextRange }[];
  /** Stated in the target alone; no check minds. */
  readonly added: readonly Quantity[];
}

type Judge = (chinese: Quantity, english: Quantity) => Mismatch['kind'] | null;

const hundred = exactNumber(100);
const tenThousand = exactNumber(10_000);

/** 0.2个百分点 as 0.2 percent, 七成 as 7 percent, 增长2倍 as “doubled”. */
const otherKind: Judge = (a, b) => {
  const asWritten = (quantity: Quantity) =>
    quantity.kind === 'percent' ? multiplyNumbers(quantity.low, hundred) : quantity.low;
  const kinds = [a.kind, b.kind];
  if (kinds.includes('percentagePoint') && kinds.includes('percent'))
    return equalNumbers(asWritten(a), asWritten(b)) ? 'kind' : null;
  if (a.kind === 'multiple' && b.kind === 'multiple') return 'kind';
  return a.kind === 'percent' &&
    b.kind === 'percent' &&
    equalNumbers(divideNumbers(a.low, exactNumber(10)), b.low)
    ? 'kind'
    : null;
};
const otherUnit: Judge = (a, b) => {
  const isSameMeasure = a.unit !== null && b.unit !== null && a.unit.name === b.unit.name;
  const differ = unitsDiffer(a, b) || (a.unit !== null && b.unit !== null && !isSameMeasure);
  return sameKind(a, b) && sameNumbers(a, b) && differ ? 'unit' : null;
};
/** 千亿产业 comes and goes in translation, but is never 100 million. */
const areLarge = (a: Quantity, b: Quantity): boolean =>
  compareNumbers(a.low, tenThousand) >= 0 && compareNumbers(b.low, tenThousand) >= 0;
const otherScale: Judge = (a, b) =>
  sameKind(a, b) &&
  !unitsDiffer(a, b) &&
  (!a.isLoose || areLarge(a, b)) &&
  tenfoldSteps(a.low, b.low) !== null
    ? 'scale'
    : null;
const isMeasured = ({ currency, unit, kind }: Quantity): boolean =>
  currency !== null || unit !== null || kind === 'percent' || kind === 'percentagePoint';
const otherValue: Judge = (a, b) => {
  if (!sameKind(a, b) || unitsDiffer(a, b) || a.isLoose || b.isLoose) return null;
  const sameUnit = a.currency === b.currency && a.unit?.dimension === b.unit?.dimension;
  return isMeasured(a) && isMeasured(b) && sameUnit ? 'value' : null;
};
/** One digit of two or more is another, and all else is the same. */
function isSlipOf(a: Quantity, b: Quantity): boolean {
  if (a.isLoose || b.isLoose || a.kind !== b.kind || a.currency !== b.currency) return false;
  if (a.unit?.name !== b.unit?.name || !equalNumbers(a.low, a.high) || !equalNumbers(b.low, b.high))
    return false;
  const [x, y] = [readable(a.low), readable(b.low)];
  return x !== null && y !== null && x.length > 1 && x.length === y.length && editDistance(x, y) === 1;
}
const judges: readonly Judge[] = [otherKind, otherUnit, otherScale, otherValue];

/** What is left over on both sides, being paired off. */
class Leftovers {
  readonly chinese: Set<Quantity>;
  readonly english: Set<Quantity>;
  readonly found: Mismatch[] = [];

  constructor(left: MatchedQuantities) {
    this.chinese = new Set(left.chinese.filter(({ isVague }) => !isVague));
    this.english = new Set(left.english.filter(({ isVague }) => !isVague));
  }

  take(a: Quantity, b: Quantity, kind: Mismatch['kind']): void {
    this.chinese.delete(a);
    this.english.delete(b);
    this.found.push({ chinese: a, english: b, kind });
  }

  judge(judge: Judge): void {
    for (const a of this.chinese)
      for (const b of this.english) {
        const kind = judge(a, b);
        if (kind === null) continue;
        this.take(a, b, kind);
        break;
      }
  }

  /** One each is left, counted alike: they are meant for each other. */
  takeTheOnly(): void {
    const [[a, ...moreChinese], [b, ...moreEnglish]] = [firm(this.chinese), firm(this.english)];
    if (!a || !b || moreChinese.length > 0 || moreEnglish.length > 0) return;
    if (sameKind(a, b) && !unitsDiffer(a, b)) this.take(a, b, 'value');
  }

  /** 60天 … 60天 as 61 days … 60 days: what was said twice is said once, and another figure stands there. */
  takeSlips(again: readonly Quantity[], side: 'chinese' | 'english'): void {
    for (const one of again) {
      const other = [...(side === 'chinese' ? this.english : this.chinese)].find((b) => isSlipOf(one, b));
      if (other && side === 'chinese') this.take(one, other, 'value');
      else if (other) this.take(other, one, 'value');
    }
  }
}

const firm = (quantities: ReadonlySet<Quantity>): readonly Quantity[] =>
  [...quantities].filter(({ isLoose }) => !isLoose);

/** What the matching left over, judged. */
export const mismatches = onceFor((pair: ChineseEnglishPair): Mismatches => {
  const matched = matchQuantities(pair);
  const left = new Leftovers(matched);
  for (const judge of judges) left.judge(judge);
  left.takeTheOnly();
  const from = pair.chinese.side === 'source' ? 'chinese' : 'english';
  left.takeSlips(matched.restated[from], from);
  const placed = firm(left[from]).map((quantity) => ({
    source: quantity,
    target: verbatimIn(pair, quantity),
  }));
  return {
    found: left.found,
    missing: placed.flatMap((one) => (one.target === null ? [one.source] : [])),
    verbatim: placed.flatMap((one) =>
      one.target === null ? [] : [{ source: one.source, target: one.target }],
    ),
    added: firm(left[from === 'chinese' ? 'english' : 'chinese']),
  };
});

/** A code or a size that stands in the target letter for letter is there, whatever it was read as. */
function verbatimIn({ source, target }: ChineseEnglishPair, { start, end }: Quantity): TextRange | null {
  const digits = /^[\d.,]*\d/.exec(source.text.slice(start, end))?.[0];
  if (digits === undefined) return null;
  const match = new RegExp(`(?<![\\d.,])${digits.replaceAll('.', '\\.')}(?!\\d|[.,]\\d|st|nd|rd|th)`).exec(
    target.text,
  );
  return match && { start: match.index, end: match.index + match[0].length };
}

/** The target figure rewritten to the source's value in its own manner; null where no exact wording is at hand. */
export function mismatchFix(pair: ChineseEnglishPair, { chinese, english, kind }: Mismatch): CheckFix | null {
  const isToEnglish = pair.english.side === 'target';
  const [wanted, old] = isToEnglish ? [chinese, english] : [english, chinese];
  if (kind === 'unit' || !wanted.figure || !old.figure) return null;
  const { text, language } = pair.target;
  const words = rewriteFigure(text, old.figure, wanted.figure, language);
  return words === null ? null : { start: old.figure.start, end: old.figure.end, text: words };
}
