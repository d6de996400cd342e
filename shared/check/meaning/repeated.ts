// repeated: a word written twice by a slip of the hand.
import { fixOf, sideOf, type Finding, type TextCheck } from '../check.js';
import type { CheckedText } from '../checkedArticle.js';
import type { Token } from '../../text/tokenize.js';

/** English words that stand twice in good prose. */
const mayStandTwice = new Set([
  'had',
  'that',
  'very',
  'so',
  'no',
  'bye',
  'ha',
  'boom',
  'yes',
  'blah',
  'far',
  'long',
  'many',
]);

function isSlip(first: Token, gap: string, second: Token): boolean {
  if (!/^\s+$/u.test(gap) || gap.includes('\u2029')) return false;
  if (!/^[a-z]+$/i.test(first.text) || first.text.toLowerCase() !== second.text.toLowerCase()) return false;
  // Yang Yang is a name.
  if (/^[A-Z]/.test(first.text) && /^[A-Z]/.test(second.text)) return false;
  return !mayStandTwice.has(first.text.toLowerCase());
}

function findTwice(text: CheckedText): readonly Finding[] {
  const words = text.tokens.filter(({ kind }) => kind !== 'space' && kind !== 'break');
  return words.flatMap((first, i) => {
    const second = words[i + 1];
    if (!second || first.kind !== 'word' || second.kind !== 'word') return [];
    if (!isSlip(first, text.text.slice(first.end, second.start), second)) return [];
    const fix = fixOf(text, { start: first.end, end: second.end }, '');
    const place = sideOf(text, { start: first.start, end: second.end });
    return [{ severity: 'warning', ...place, message: 'twice', values: { word: first.text }, fix }];
  });
}

/** the the, has has; not Yang Yang, had had. */
export const repeatedEnglish: TextCheck = { kind: 'english', id: 'repeated', find: findTwice };
