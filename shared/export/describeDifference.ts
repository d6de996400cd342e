// A difference in a few words: what stands there and what should, cut to where they part.
import type { InlineText } from '../model/inlineText.js';
import type { ParagraphDifference } from '../model/verified.js';
import { excerptOf } from './signOff.js';

/** Both sides of a difference on one line each; null where there is none. */
export interface DifferenceInShort {
  readonly expected: string | null;
  readonly found: string | null;
  /** `marks`: the words are the same; `beyond`: only the first words are known, and those are the same. */
  readonly note: 'marks' | 'beyond' | null;
}

const shown = 60;
const before = 16;

/** Short enough for a line of a terminal. */
export function differenceInShort(difference: ParagraphDifference): DifferenceInShort {
  const { expected, found, excerpt } = difference;
  if (expected !== null && found !== null) return windowOn(expected, found);
  if (found === null) return { expected: excerpt, found: null, note: null };
  const text = excerptOf(found.text, shown);
  const start = (excerpt ?? '').replace(/…$/, '');
  const isBeyond = excerpt !== null && found.text.replace(/\s+/gu, ' ').trim().startsWith(start);
  return { expected: excerpt, found: text, note: isBeyond ? 'beyond' : null };
}

function windowOn(expected: InlineText, found: InlineText): DifferenceInShort {
  const [a, b] = [Array.from(expected.text), Array.from(found.text)];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  if (same === a.length && same === b.length)
    return { expected: excerptOf(expected.text, shown), found: excerptOf(found.text, shown), note: 'marks' };
  const from = same <= before * 2 ? 0 : same - before;
  const cut = (signs: readonly string[]): string =>
    `${from > 0 ? '…' : ''}${excerptOf(signs.slice(from).join(''), shown)}`;
  return { expected: cut(a), found: cut(b), note: null };
}

/** Numbers as people write them: 3, 5–7. */
export function numberRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
