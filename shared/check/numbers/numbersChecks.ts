// number-value, number-unit, number-kind, number-approx: what the two texts state in figures, compared by value.
import type { Approximation } from '../../text/figure.js';
import { sidesOf, type Check, type Finding, type PairCheck } from '../check.js';
import type { ChineseEnglishPair } from '../checkedArticle.js';
import { direction } from './direction.js';
import { matchQuantities } from './matchQuantities.js';
import { mismatches, mismatchFix, type Mismatch } from './mismatches.js';
import { tenfoldSteps, type Quantity } from './quantity.js';

const wordsOf = (pair: ChineseEnglishPair, side: 'chinese' | 'english', { start, end }: Quantity): string =>
  pair[side].text.slice(start, end);

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
