// Which quantity of the Chinese text is which of the English one, and what is left over on both sides.
import {
  addNumbers,
  compareNumbers,
  equalNumbers,
  exactNumber,
  multiplyNumbers,
} from '../../text/exactNumber.js';
import { onceFor, type ChineseEnglishPair } from '../checkedArticle.js';
import {
  isRounded,
  overlap,
  sameAmount,
  sameKind,
  sameNumbers,
  unitsDiffer,
  type Quantity,
} from './quantity.js';
import { quantitiesOf, yearsOf } from './readQuantities.js';

/** Two quantities that are taken for each other. */
export interface QuantityMatch {
  readonly chinese: Quantity;
  readonly english: Quantity;
  /** `rounded`: to fewer digits. `vague`: one of them is a span the other lies in. */
  readonly how: 'equal' | 'rounded' | 'vague' | 'otherKind';
}

/** What fits, and what does not. */
export interface MatchedQuantities {
  readonly matches: readonly QuantityMatch[];
  readonly chinese: readonly Quantity[];
  readonly english: readonly Quantity[];
  /** Stated once more than on the other side, which is no mistake. */
  readonly restated: Readonly<Record<'chinese' | 'english', readonly Quantity[]>>;
}

type Fits = (chinese: Quantity, english: Quantity) => boolean;

const sameMoney: Fits = (a, b) => a.currency === b.currency || a.currency === null || b.currency === null;
const agrees: Fits = (a, b) => sameKind(a, b) && !unitsDiffer(a, b) && sameMoney(a, b);

const closest: Fits = (a, b) =>
  agrees(a, b) && sameAmount(a, b) && a.currency === b.currency && a.unit?.name === b.unit?.name;
const closestMeant: Fits = (a, b) => a.approximation === b.approximation && closest(a, b);
const equal: Fits = (a, b) => agrees(a, b) && sameAmount(a, b);

const hundred = exactNumber(100);
const one = exactNumber(1);

/** 增长200% is “tripled”, and 增长2倍 “up 200 percent”. */
const growth: Fits = (a, b) => {
  // “Up 19 times” is said of 增长19倍 as well as of 增至19倍; “doubled” is never said of 增长2倍.
  if (a.kind === 'multiple' && b.kind === 'multiple')
    return !b.isInWords && equalNumbers(addNumbers(b.low, one), a.low);
  const [multiple, share] = a.kind === 'multiple' ? [a, b] : [b, a];
  return (
    multiple.kind === 'multiple' &&
    share.kind === 'percent' &&
    (equalNumbers(addNumbers(share.low, one), multiple.low) || equalNumbers(share.low, multiple.low))
  );
};

/** “1.5 times” counts as 0.5 more, and a share may be written as a plain number: 9.9折, 0.5. */
const otherKind: Fits = (a, b) => {
  if (a.currency !== null || b.currency !== null || a.kind === b.kind) return false;
  const kinds = [a.kind, b.kind];
  if (!kinds.includes('cardinal') || kinds.includes('percentagePoint') || kinds.includes('ordinal'))
    return false;
  // 等级1 is no 100 %.
  const isWholeShare = kinds.includes('percent') && a.low.denominator === 1n;
  return (
    (sameNumbers(a, b) && !isWholeShare) ||
    (kinds.includes('percent') &&
      equalNumbers(
        a.kind === 'percent' ? multiplyNumbers(a.low, hundred) : a.low,
        b.kind === 'percent' ? multiplyNumbers(b.low, hundred) : b.low,
      ) &&
      // A bare number beside a percentage in a list: 50%和60% as “50 and 60 percent”.
      (a.kind === 'percent' ? b : a).unit === null)
  );
};

/** The target says it in fewer digits; never in more. */
const roundedIn =
  (target: 'chinese' | 'english'): Fits =>
  (chinese, english) => {
    const [a, b] = target === 'english' ? [chinese, english] : [english, chinese];
    return (
      agrees(chinese, english) &&
      equalNumbers(a.low, a.high) &&
      isRounded(a.low, b.low) &&
      // Nearly all is not all: 98 percent as 100.
      !(b.kind === 'percent' && equalNumbers(b.low, one) && !equalNumbers(a.low, one))
    );
  };
const vague: Fits = (a, b) => (a.isVague || b.isVague) && sameMoney(a, b) && overlap(a, b);
const isRange = ({ low, high }: Quantity): boolean => !equalNumbers(low, high);
/** One end of a range, or a range that was made one figure. */
const within: Fits = (a, b) =>
  agrees(a, b) &&
  isRange(a) !== isRange(b) &&
  overlap(a, b) &&
  (compareNumbers(a.low, b.low) === 0 || compareNumbers(a.high, b.high) === 0);

const passesTo = (target: 'chinese' | 'english'): readonly (readonly [Fits, QuantityMatch['how']])[] => [
  [closestMeant, 'equal'],
  [closest, 'equal'],
  [equal, 'equal'],
  [growth, 'equal'],
  [within, 'vague'],
  [roundedIn(target), 'rounded'],
  [vague, 'vague'],
  [otherKind, 'otherKind'],
];

const passes = { english: passesTo('english'), chinese: passesTo('chinese') };

function match({ chinese, english }: ChineseEnglishPair): MatchedQuantities {
  const freeChinese = new Set(quantitiesOf(chinese));
  const freeEnglish = new Set(quantitiesOf(english));
  const matches: QuantityMatch[] = [];
  for (const [fits, how] of passes[english.side === 'target' ? 'english' : 'chinese'])
    for (const a of freeChinese) {
      const b = [...freeEnglish].find((other) => fits(a, other));
      if (!b) continue;
      freeChinese.delete(a);
      freeEnglish.delete(b);
      matches.push({ chinese: a, english: b, how });
    }
  const all = { chinese: quantitiesOf(chinese), english: quantitiesOf(english) };
  const texts = { chinese, english };
  const restated = (quantity: Quantity, side: 'chinese' | 'english'): boolean => {
    const other = side === 'chinese' ? 'english' : 'chinese';
    const isEnd = (range: Quantity): boolean =>
      isRange(range) && (equalNumbers(range.low, quantity.low) || equalNumbers(range.high, quantity.low));
    return (
      matches.some((one) => sameKind(one[side], quantity) && sameNumbers(one[side], quantity)) ||
      (!isRange(quantity) &&
        all[other].some((one) => !one.isVague && sameKind(one, quantity) && isEnd(one))) ||
      (quantity.low.denominator === 1n && yearsOf(texts[other]).has(quantity.low.numerator))
    );
  };
  // A figure said twice on one side may be said once on the other.
  const again = {
    chinese: [...freeChinese].filter((quantity) => restated(quantity, 'chinese')),
    english: [...freeEnglish].filter((quantity) => restated(quantity, 'english')),
  };
  return {
    matches,
    chinese: [...freeChinese].filter((quantity) => !again.chinese.includes(quantity)),
    english: [...freeEnglish].filter((quantity) => !again.english.includes(quantity)),
    restated: again,
  };
}

/** The quantities of both texts, matched; each is matched once. */
export const matchQuantities = onceFor(match);
