// verbatim, of words that mix letters and digits: V12, windows11, 500mbar. The same letters with other digits are a slip.
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';

/** A word of letters with a number before or behind them; spaces and hyphens between the two do not count. */
interface MixedWord extends TextRange {
  readonly letters: string;
  readonly digits: string;
  readonly isNumberFirst: boolean;
}

const forms = [
  {
    pattern:
      /(?<![\p{Script=Latin}\d.,-])(\p{Script=Latin}{1,12})([ -]?)(\d+(?:\.\d+)?)(?![\d.,/:-]*[\d%％])/gu,
    isNumberFirst: false,
  },
  {
    pattern: /(?<![\d.,/:-])(\d+(?:\.\d+)?)([ -]?)(\p{Script=Latin}{1,12})(?![\p{Script=Latin}\d])/gu,
    isNumberFirst: true,
  },
];
/** What readers of figures know: 5km, $3bn. Those are compared by value. */
const measured = /^(?:km|kg|kw|mw|gw|m|mn|k|b|bn|tn|mm|cm|nm|mg|g|ml|ha|ft|st|nd|rd|th|am|pm|a|p|s)$/i;

function mixedWordsIn(text: string, isGlued: boolean): readonly MixedWord[] {
  const found: MixedWord[] = [];
  for (const { pattern, isNumberFirst } of forms)
    for (const { index, 0: words, 1: first = '', 2: between = '', 3: last = '' } of text.matchAll(pattern)) {
      const [letters, digits] = isNumberFirst ? [last, first] : [first, last];
      const range = { start: index, end: index + words.length };
      if ((isGlued && between !== '') || measured.test(letters)) continue;
      if (isGlued && found.some((other) => rangesOverlap(other, range))) continue;
      found.push({ ...range, letters: letters.toLowerCase(), digits, isNumberFirst });
    }
  return found;
}

/** Words of the source whose number is another one in the target, with the right word for it. */
export function otherNumbers(
  source: string,
  target: string,
): readonly { readonly source: TextRange; readonly target: TextRange; readonly text: string }[] {
  const wanted = mixedWordsIn(source, true);
  if (wanted.length === 0) return [];
  const given = mixedWordsIn(target, false);
  const has = (text: string, digits: string): boolean =>
    new RegExp(`(?<![\\d.,])${digits.replace('.', '\\.')}(?!\\d|[.,]\\d)`).test(text);
  return wanted.flatMap((word) => {
    if (has(target, word.digits)) return [];
    const other = given.find(
      ({ letters, digits, isNumberFirst }) =>
        letters === word.letters && isNumberFirst === word.isNumberFirst && !has(source, digits),
    );
    if (!other) return [];
    const words = target.slice(other.start, other.end);
    return [
      {
        source: { start: word.start, end: word.end },
        target: { start: other.start, end: other.end },
        text: words.replace(other.digits, word.digits),
      },
    ];
  });
}
