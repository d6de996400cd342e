// A quantity as a text states it, in Chinese or English: what the readers of both languages answer.
import type { TextRange } from '../model/inlineText.js';
import type { ExactNumber } from './exactNumber.js';

/**
 * `percent` and `fraction` are shares (12.5 % is 1/8); `percentagePoint` and `multiple` (3倍, three times) are the
 * number itself.
 */
export type FigureKind = 'cardinal' | 'ordinal' | 'percent' | 'percentagePoint' | 'fraction' | 'multiple';

/** How exactly it is meant: 约 about, 余 over, 以上 atLeast, 近 nearly, 不足 under, 以内 atMost, 几 several. */
export type Approximation =
  'exact' | 'about' | 'over' | 'atLeast' | 'nearly' | 'under' | 'atMost' | 'several';

/** One quantity; its range takes in currency and percent sign, but not the thing counted. */
export interface Figure extends TextRange {
  readonly low: ExactNumber;
  /** Equal to `low` unless a range is stated. */
  readonly high: ExactNumber;
  readonly kind: FigureKind;
  /** ISO 4217 code of a sum of money; else null. */
  readonly currency: string | null;
  readonly approximation: Approximation;
  /** The number with its scale words only, inside the range. */
  readonly number: TextRange;
  /** Written in words or Han numerals, not in digits. */
  readonly isInWords: boolean;
}

/** Full-width digits and signs as ASCII, one for one, so that offsets stay. */
export function halfWidthText(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** The text with these ranges blanked out, so that nothing is read twice; offsets stay. */
export function blankRanges(text: string, ranges: readonly TextRange[]): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of ranges) {
    if (start < at) continue;
    blanked += text.slice(at, start) + '\u0001'.repeat(end - start);
    at = end;
  }
  return blanked + text.slice(at);
}
