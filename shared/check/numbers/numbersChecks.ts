// number-value, number-unit, number-kind, number-approx: what the two texts state in figures, compared by value.
import type { CheckFix } from '../../model/check.js';
import type { TextRange } from '../../model/inlineText.js';
import {
  compareNumbers,
  divideNumbers,
  equalNumbers,
  exactNumber,
  multiplyNumbers,
} from '../../text/exactNumber.js';
import type { Approximation } from '../../text/figure.js';
import { rewriteFigure } from '../../text/rewriteFigure.js';
import { sidesOf, type Check, type Finding, type PairCheck } from '../check.js';
import { onceFor, type ChineseEnglishPair } from '../checkedArticle.js';
import { direction } from './direction.js';
import { matchQuantities } from './matchQuantities.js';
import { sameKind, sameNumbers, tenfoldSteps, unitsDiffer, type Quantity } from './quantity.js';

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
const judges: readonly Judge[] = [otherKind, otherUnit, otherScale, otherValue];

/** What the matching left over, judged. */
export const mismatches = onceFor((pair: ChineseEnglishPair): Mismatches => {
  const left = matchQuantities(pair);
  const chinese = new Set(left.chinese.filter(({ isVague }) => !isVague));
  const english = new Set(left.english.filter(({ isVague }) => !isVague));
  const found: Mismatch[] = [];
  const take = (a: Quantity, b: Quantity, kind: Mismatch['kind']): void => {
    chinese.delete(a);
    english.delete(b);
    found.push({ chinese: a, english: b, kind });
  };
  for (const judge of judges)
    for (const a of chinese)
      for (const b of english) {
        const kind = judge(a, b);
        if (kind === null) continue;
        take(a, b, kind);
        break;
      }
  // One each is left, counted alike: they are meant for each other.
  const firm = [
    [...chinese].filter(({ isLoose }) => !isLoose),
    [...english].filter(({ isLoose }) => !isLoose),
  ] as const;
  const [a, b] = [firm[0][0], firm[1][0]];
  if (a && b && firm[0].length === 1 && firm[1].length === 1 && sameKind(a, b) && !unitsDiffer(a, b))
    take(a, b, 'value');
  const [source, target] = pair.chinese.side === 'source' ? [chinese, english] : [english, chinese];
  const firmly = [...source].filter(({ isLoose }) => !isLoose);
  const placed = firmly.map((quantity) => ({ source: quantity, target: verbatimIn(pair, quantity) }));
  return {
    found,
    missing: placed.flatMap((one) => (one.target === null ? [one.source] : [])),
    verbatim: placed.flatMap((one) =>
      one.target === null ? [] : [{ source: one.source, target: one.target }],
    ),
    added: [...target].filter(({ isLoose }) => !isLoose),
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

const wordsOf = (pair: ChineseEnglishPair, side: 'chinese' | 'english', { start, end }: Quantity): string =>
  pair[side].text.slice(start, end);

/** The target figure rewritten to the source's value in its own manner; null where no exact wording is at hand. */
export function mismatchFix(pair: ChineseEnglishPair, { chinese, english, kind }: Mismatch): CheckFix | null {
  const isToEnglish = pair.english.side === 'target';
  const [wanted, old] = isToEnglish ? [chinese, english] : [english, chinese];
  if (kind === 'unit' || !wanted.figure || !old.figure) return null;
  const { text, language } = pair.target;
  const words = rewriteFigure(text, old.figure, wanted.figure, language);
  return words === null ? null : { start: old.figure.start, end: old.figure.end, text: words };
}

function findingOf(pair: ChineseEnglishPair, mismatch: Mismatch): Finding {
  const { chinese, english, kind } = mismatch;
  const steps = kind === 'scale' ? tenfoldSteps(chinese.low, english.low) : null;
  const isFromChinese = pair.chinese.side === 'source';
  const inChinese = wordsOf(pair, 'chinese', chinese);
  const inEnglish = wordsOf(pair, 'english', english);
  const fix = mismatchFix(pair, mismatch);
  return {
    severity: 'error',
    ...sidesOf(pair, chinese, english),
    message: fix && kind !== 'kind' ? `${kind}Fix` : kind,
    values: {
      source: isFromChinese ? inChinese : inEnglish,
      target: isFromChinese ? inEnglish : inChinese,
      ...(steps !== null && { factor: `10${superscript(Math.abs(steps))}` }),
      ...(fix && { expected: fix.text }),
    },
    fix,
  };
}

const superscript = (power: number): string =>
  power === 1 ? '' : Array.from(String(power), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join('');

const check = (id: PairCheck['id'], kinds: readonly Mismatch['kind'][]): PairCheck => ({
  kind: 'pair',
  id,
  find: (pair) =>
    mismatches(pair)
      .found.filter(({ kind }) => kinds.includes(kind))
      .map((mismatch) => findingOf(pair, mismatch)),
});

const numberValue: PairCheck = {
  kind: 'pair',
  id: 'number-value',
  find: (pair) => {
    const { missing } = mismatches(pair);
    const language = pair.chinese.side === 'source' ? 'chinese' : 'english';
    const lost = missing.map((quantity): Finding => ({
      severity: 'warning',
      ...sidesOf(pair, language === 'chinese' ? quantity : null, language === 'english' ? quantity : null),
      message: 'missing',
      values: { source: wordsOf(pair, language, quantity) },
    }));
    return [...check('number-value', ['scale', 'value']).find(pair), ...lost];
  },
};

const upward: ReadonlySet<Approximation> = new Set(['over', 'atLeast']);
const downward: ReadonlySet<Approximation> = new Set(['under', 'nearly', 'atMost']);

/** How the two approximations differ; null: well enough alike. */
export function approximationFinding(
  source: Approximation,
  target: Approximation,
): Finding['severity'] | null {
  if ((upward.has(source) && downward.has(target)) || (downward.has(source) && upward.has(target)))
    return 'error';
  return source === 'over' && target === 'exact' ? 'warning' : null;
}

const numberApprox: PairCheck = {
  kind: 'pair',
  id: 'number-approx',
  find: (pair) =>
    matchQuantities(pair).matches.flatMap(({ chinese, english, how }): readonly Finding[] => {
      if (how !== 'equal' && how !== 'otherKind') return [];
      const [source, target] = pair.chinese.side === 'source' ? [chinese, english] : [english, chinese];
      const severity = approximationFinding(source.approximation, target.approximation);
      if (severity === null || source.isVague || target.isVague) return [];
      const sourceSide = pair.chinese.side === 'source' ? 'chinese' : 'english';
      const targetSide = sourceSide === 'chinese' ? 'english' : 'chinese';
      return [
        {
          severity,
          ...sidesOf(pair, chinese, english),
          message: severity === 'error' ? 'reversed' : 'lost',
          values: { source: wordsOf(pair, sourceSide, source), target: wordsOf(pair, targetSide, target) },
        },
      ];
    }),
};

/** The checks of this family. */
export const numbersChecks: readonly Check[] = [
  numberValue,
  check('number-unit', ['unit']),
  check('number-kind', ['kind']),
  numberApprox,
  direction,
];
