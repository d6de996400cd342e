// A few words on either side of a change, for lists that show it outside its paragraph.
import type { DiffOptions } from '../diff/diffText.js';
import type { TextRange } from '../model/inlineText.js';
import { tokenize, type Token } from '../text/tokenize.js';

/** Han characters weigh double: they are as wide. */
const mostWeight = 30;
const weightOf = ({ text, kind }: Token): number => text.length * (kind === 'han' ? 2 : 1);

/** The nearest whole tokens that fit; they end at line and paragraph breaks. */
function nearest(tokens: readonly Token[]): readonly Token[] {
  const taken: Token[] = [];
  let weight = 0;
  for (const token of tokens) {
    weight += weightOf(token);
    if (token.kind === 'break' || weight > mostWeight) break;
    taken.push(token);
  }
  return taken;
}

/** What stands before and behind the range, in whole words, with … where more of the line is left out. */
export function contextAround(
  text: string,
  { start, end }: TextRange,
  options: DiffOptions = {},
): readonly [before: string, after: string] {
  const tokens = tokenize(text, options.cutWords);
  const left = nearest(tokens.filter((token) => token.end <= start).reverse()).toReversed();
  const right = nearest(tokens.filter((token) => token.start >= end));
  const isCut = (at: number, step: 0 | -1): boolean =>
    at > 0 && at < text.length && !/[\n\u2029]/.test(text[at + step] ?? '');
  const from = left[0]?.start ?? start;
  const to = right.at(-1)?.end ?? end;
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return [(isCut(from, -1) ? '…' : '') + before, after + (isCut(to, 0) ? '…' : '')];
}
