// repeated: a word written twice by a slip of the hand.
import { fixOf, sideOf, type Finding, type TextCheck } from '../check.js';
import type { CheckedText } from '../checkedArticle.js';
import { pinyinSyllables } from '../names/pinyinSyllables.js';
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
  if (!/^(?:[a-z]+|\d+)$/i.test(first.text) || first.text.toLowerCase() !== second.text.toLowerCase())
    return false;
  // Yang Yang is a name, Fleet Fleet none.
  if (
    /^[A-Z]/.test(first.text) &&
    /^[A-Z]/.test(second.text) &&
    pinyinSyllables(first.text).some(({ length }) => length === 1)
  )
    return false;
  return !mayStandTwice.has(first.text.toLowerCase());
}

const mayRepeat = ({ kind }: Token): boolean => kind === 'word' || kind === 'figure';

/** The same letters or digits on both sides of a space; only then the words are looked at. */
const mayBeTwice = /(?<![A-Za-z\d])([A-Za-z]+|\d+)\s+\1(?![A-Za-z\d])/i;

function findTwice(text: CheckedText): readonly Finding[] {
  if (!mayBeTwice.test(text.text)) return [];
  const words = text.tokens.filter(({ kind }) => kind !== 'space' && kind !== 'break');
  return words.flatMap((first, i) => {
    const second = words[i + 1];
    if (!second || !mayRepeat(first) || !mayRepeat(second)) return [];
    if (!isSlip(first, text.text.slice(first.end, second.start), second)) return [];
    const fix = fixOf(text, { start: first.end, end: second.end }, '');
    const place = sideOf(text, { start: first.start, end: second.end });
    return [{ severity: 'warning', ...place, message: 'twice', values: { word: first.text }, fix }];
  });
}

/** the the, has has; not Yang Yang, had had. */
export const repeatedEnglish: TextCheck = { kind: 'english', id: 'repeated', find: findTwice };

/** Chinese words that are never doubled in good prose; most verbs may be: 看看. */
const neverTwice = /([的了是在和与及将于为从对由]|我们|他们|可以|以及|进行|已经)\1/g;
const mayDouble = /的的(?=确)|是是(?=非)|为为|在在/;

function findDoubled(text: CheckedText): readonly Finding[] {
  return Array.from(text.simplified.matchAll(neverTwice)).flatMap((match): readonly Finding[] => {
    const range = { start: match.index, end: match.index + match[0].length };
    if (mayDouble.test(text.simplified.slice(range.start, range.end + 1)) || text.side === 'source')
      return [];
    const word = match[1] ?? '';
    const fix = fixOf(text, { start: range.start + word.length, end: range.end }, '');
    return [{ severity: 'warning', ...sideOf(text, range), message: 'twice', values: { word }, fix }];
  });
}

/** 的的; not 看看, 的的确确. */
export const repeatedChinese: TextCheck = { kind: 'chinese', id: 'repeated', find: findDoubled };
