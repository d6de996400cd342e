// What a check is: a rule with an id that looks at one segment or at the whole article.
import type { CheckFix, CheckId, CheckIssue, Severity } from '../model/check.js';
import type { TextRange } from '../model/inlineText.js';
import type { CheckedArticle, CheckedPair, CheckedText, ChineseEnglishPair } from './checkedArticle.js';

/** What a check finds; the engine adds its id and minds the profile's levels. */
export interface Finding {
  readonly severity: Severity;
  readonly source: TextRange | null;
  readonly target: TextRange | null;
  readonly message: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly fix?: CheckFix | null;
}

/** Looks at a segment between Chinese and English; both sides have words. */
export interface PairCheck {
  readonly kind: 'pair';
  readonly id: CheckId;
  readonly find: (pair: ChineseEnglishPair) => readonly Finding[];
}

/** Looks at a segment in whatever languages; either side may be empty. */
export interface SegmentCheck {
  readonly kind: 'segment';
  readonly id: CheckId;
  readonly find: (pair: CheckedPair) => readonly Finding[];
}

/** Looks at the text of one language on each side that has it, whatever the other side is; only the target gets fixes. */
export interface TextCheck {
  readonly kind: 'chinese' | 'english';
  readonly id: CheckId;
  readonly find: (text: CheckedText, pair: CheckedPair) => readonly Finding[];
}

/** Looks at all segments together, in idle time; `index` is the place of the pair the finding lies in. */
export interface ArticleCheck {
  readonly kind: 'article';
  readonly id: CheckId;
  readonly find: (article: CheckedArticle) => readonly (Finding & { readonly index: number })[];
}

export type Check = PairCheck | SegmentCheck | TextCheck | ArticleCheck;

/** Ranges by language as ranges by side. */
export function sidesOf(
  pair: ChineseEnglishPair,
  chinese: TextRange | null,
  english: TextRange | null,
): Pick<CheckIssue, 'source' | 'target'> {
  return pair.chinese.side === 'source'
    ? { source: chinese && plainRange(chinese), target: english && plainRange(english) }
    : { source: english && plainRange(english), target: chinese && plainRange(chinese) };
}

/** A range in one text as ranges by side. */
export function sideOf(text: CheckedText, range: TextRange): Pick<CheckIssue, 'source' | 'target'> {
  const place = plainRange(range);
  return text.side === 'source' ? { source: place, target: null } : { source: null, target: place };
}

/** A fix, if the text is the target: nothing ever changes the source. */
export function fixOf(text: CheckedText, range: TextRange, words: string): CheckFix | null {
  return text.side === 'target' ? { ...plainRange(range), text: words } : null;
}

/** The bare range of anything that has one. */
export const plainRange = ({ start, end }: TextRange): TextRange => ({ start, end });
