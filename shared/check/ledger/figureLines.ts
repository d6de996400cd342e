// The figures of a segment as lines of its ledger: matched and judged by the number checks, so that both always say the same.
import type { CheckFix } from '../../model/check.js';
import type { HouseForm, LedgerDifference, LedgerEntry } from '../../model/ledger.js';
import { compareNumbers, equalNumbers, exactNumber } from '../../text/exactNumber.js';
import type { ChineseEnglishPair } from '../checkedArticle.js';
import { matchQuantities, type QuantityMatch } from '../numbers/matchQuantities.js';
import { mismatches, mismatchFix, type Mismatch } from '../numbers/mismatches.js';
import { approximationFinding } from '../numbers/numbersChecks.js';
import { sameKind, sameNumbers, tenfoldSteps, type Quantity } from '../numbers/quantity.js';
import { quantitiesOf } from '../numbers/readQuantities.js';
import { figureForm } from './figureForms.js';
import { bySide, placeIn, plainLine, targetOf } from './ledgerLines.js';

const houseOf = (pair: ChineseEnglishPair, quantity: Quantity): HouseForm | null =>
  figureForm(quantity, targetOf(pair), pair.article.settings.profile.style);

/** 一个 as “a”: no figure anybody would look for. */
const isSmallTalk = ({ isLoose, isInWords, low, unit, kind }: Quantity): boolean =>
  isLoose && isInWords && unit === null && kind === 'cardinal' && compareNumbers(low, exactNumber(1)) <= 0;

/** The word the target lost, before its figure. */
function hedgeFix(pair: ChineseEnglishPair, source: Quantity, { start }: Quantity): CheckFix | null {
  const hedge = houseOf(pair, source)?.hedge ?? null;
  return hedge === null
    ? null
    : { start, end: start, text: targetOf(pair) === 'english' ? `${hedge} ` : hedge };
}

function matchedLine(pair: ChineseEnglishPair, match: QuantityMatch): readonly LedgerEntry[] {
  const { source, target } = bySide(pair, match.chinese, match.english);
  if (isSmallTalk(source)) return [];
  const isCompared =
    (match.how === 'equal' || match.how === 'otherKind') && !source.isVague && !target.isVague;
  const severity = isCompared ? approximationFinding(source.approximation, target.approximation) : null;
  return [
    {
      ...plainLine,
      kind: 'figure',
      source: placeIn(pair.source, source),
      target: placeIn(pair.target, target),
      house: houseOf(pair, source),
      ...(severity && {
        state: 'differs',
        difference: { by: 'approximation' },
        check: 'number-approx',
        severity,
        fix: severity === 'warning' ? hedgeFix(pair, source, target) : null,
      }),
    },
  ];
}

function differenceOf({ kind, chinese, english }: Mismatch, isFromChinese: boolean): LedgerDifference {
  const [source, target] = isFromChinese ? [chinese, english] : [english, chinese];
  const steps = kind === 'scale' ? tenfoldSteps(source.low, target.low) : null;
  if (steps !== null) return { by: 'scale', steps };
  return { by: kind === 'scale' ? 'value' : kind };
}

function differingLine(pair: ChineseEnglishPair, mismatch: Mismatch): LedgerEntry {
  const { source, target } = bySide(pair, mismatch.chinese, mismatch.english);
  const house = houseOf(pair, source);
  const { start, end } = target;
  const check = mismatch.kind === 'unit' || mismatch.kind === 'kind' ? mismatch.kind : 'value';
  return {
    ...plainLine,
    kind: 'figure',
    source: placeIn(pair.source, source),
    target: placeIn(pair.target, target),
    state: 'differs',
    difference: differenceOf(mismatch, pair.chinese.side === 'source'),
    check: `number-${check}`,
    severity: 'error',
    house,
    // What keeps the manner of the old words, else the whole figure anew.
    fix: mismatchFix(pair, mismatch) ?? (house && { start, end, text: house.words }),
  };
}

/** Stated once more in the source; the target says it once. */
function restatedLine(pair: ChineseEnglishPair, quantity: Quantity): readonly LedgerEntry[] {
  if (quantity.isLoose) return [];
  const isEnd = (other: Quantity): boolean =>
    equalNumbers(other.low, quantity.low) || equalNumbers(other.high, quantity.high);
  const all = quantitiesOf(pair.target).filter((other) => sameKind(other, quantity));
  const there = all.find((other) => sameNumbers(other, quantity)) ?? all.find(isEnd);
  return [
    {
      ...plainLine,
      kind: 'figure',
      source: placeIn(pair.source, quantity),
      target: there ? placeIn(pair.target, there) : null,
      house: houseOf(pair, quantity),
    },
  ];
}

/** Every figure of the source, and those of the target that stand alone. Small counts in words come and go unseen. */
export function figureLines(pair: ChineseEnglishPair): readonly LedgerEntry[] {
  const { matches, restated } = matchQuantities(pair);
  const { found, missing, verbatim, added } = mismatches(pair);
  const again = pair.chinese.side === 'source' ? restated.chinese : restated.english;
  return [
    ...matches.flatMap((match) => matchedLine(pair, match)),
    ...found.map((mismatch) => differingLine(pair, mismatch)),
    ...again.flatMap((quantity) => restatedLine(pair, quantity)),
    ...verbatim.map(({ source, target }): LedgerEntry => ({
      ...plainLine,
      kind: 'figure',
      source: placeIn(pair.source, source),
      target: placeIn(pair.target, target),
      house: houseOf(pair, source),
    })),
    ...missing.map((quantity): LedgerEntry => ({
      ...plainLine,
      kind: 'figure',
      source: placeIn(pair.source, quantity),
      state: 'missing',
      // With nothing in the target yet there is nothing to complain about.
      ...(pair.target.text.trim() !== '' && { check: 'number-value', severity: 'warning' }),
      house: houseOf(pair, quantity),
    })),
    ...added.map((quantity): LedgerEntry => ({
      ...plainLine,
      kind: 'figure',
      target: placeIn(pair.target, quantity),
      state: 'onlyInTarget',
    })),
  ];
}
