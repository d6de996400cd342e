// How much a token says, in letters: what decides whether an unchanged stretch between two changes is worth showing.
import type { Token } from '../text/tokenize.js';

/** An unchanged stretch between two changes with no more letters is a crumb: it is read as part of them. */
export const mostCrumbLetters = 2;

const sentenceMark = /^[。！？!?；;.…]+$/u;
const clauseMark = /^[，：,:]$/u;

/** The letters of a word, more or less; marks and spaces have none. */
export const letterCount = ({ kind, text }: Token): number =>
  kind === 'punctuation' || kind === 'space' ? 0 : text.length;

/** Tokens that are looked for one by one and therefore never disappear in the change around them. */
export function isStandingOut({ kind }: Token): boolean {
  return kind !== 'word' && kind !== 'han' && kind !== 'punctuation' && kind !== 'space';
}

/** Figures and dates: what is checked against the source one by one. */
export const isChecked = ({ kind }: Token): boolean => kind === 'figure' || kind === 'date';

/** Whether the token ends a sentence. */
export const isSentenceMark = ({ kind, text }: Token): boolean =>
  kind === 'punctuation' && sentenceMark.test(text);

/** Whether the token ends a clause inside a sentence. */
export const isClauseMark = ({ kind, text }: Token): boolean =>
  kind === 'punctuation' && clauseMark.test(text);

/**
 * What changing a token costs in an alignment. Marks that part sentences and clauses weigh more than a crumb, since
 * people read on both sides of them.
 */
export function tokenWeight(token: Token): number {
  if (isStandingOut(token)) return Math.max(mostCrumbLetters + 1, token.text.length);
  if (token.kind === 'space') return 0.05;
  if (isSentenceMark(token) || isClauseMark(token)) return mostCrumbLetters + 0.6;
  return token.kind === 'punctuation' ? 0.1 : letterCount(token);
}
