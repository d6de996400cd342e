// Names in English text: runs of capitalised words that do not merely open a sentence.
import type { TextRange } from '../model/inlineText.js';
import {
  bodiesOf,
  englishSayingVerbs,
  englishTitles,
  innerPossessives,
  noEnglishNames,
  personParticles,
  sentenceOpeners,
} from './nameWords.js';
import type { Token } from './tokenize.js';

/** A name in English text and whether it is certain to be a person's. */
export interface EnglishName extends TextRange {
  readonly isPerson: boolean;
}

const capitalised = /^\p{Lu}[\p{L}\p{M}'’.\-‐‑&]*$/u;
const smallWord = /^\p{Ll}/u;
const initial = /^\p{Lu}\.?$/u;
const acronym = /^[\p{Lu}\p{N}.&-]{2,6}(?:['’]?s)?$/u;
const sentenceEnd = /^[.!?。！？:：;；“”"‘「『(（—–…]/u;
const longestName = 8;

const bare = (word: string): string => word.replace(/['’](?:s|ll|m|d|ve|re)?$|\.$/u, '');
const isCapitalised = (token: Token | undefined): boolean =>
  token?.kind === 'word' && capitalised.test(token.text) && !noEnglishNames.has(bare(token.text));

/** Where the sentences of the tokens begin and end, by token index. */
function* sentencesOf(tokens: readonly Token[]): Generator<readonly [from: number, to: number]> {
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'break' && !(token?.kind === 'punctuation' && /^[.!?。！？…]/u.test(token.text)))
      continue;
    // The full stop of an initial ends nothing: Q. Moss.
    if (token.text === '.' && initial.test(tokens[at - 1]?.text ?? '') && isCapitalised(tokens[at + 2]))
      continue;
    yield [from, at + 1];
    from = at + 1;
  }
  yield [from, tokens.length];
}

/** A headline in title case or capitals, where capitals say nothing. */
function isTitleCase(tokens: readonly Token[], from: number, to: number): boolean {
  let long = 0;
  let high = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.text.length < 4) continue;
    long += 1;
    if (/^\p{Lu}/u.test(token.text)) high += 1;
  }
  return long >= 4 && high > long * 0.9;
}

/** Whether this small word may stand inside a name whose last capitalised part is `before`. */
function isParticle(word: string, before: string, small: number, isBody: boolean): boolean {
  if (word === 'of') return small === 0 && bodiesOf.has(before);
  return personParticles.has(word) || (isBody && word === 'the');
}

/** The index of the next part of a name after the token at `at`, over one space, an initial's stop and particles. */
function nextPart(tokens: readonly Token[], at: number, to: number): number | null {
  const before = tokens[at]?.text ?? '';
  let next = at + 1;
  let isBody = false;
  if (tokens[next]?.text === '.' && initial.test(before)) next += 1;
  for (let small = 0; small <= 2 && next + 1 < to; small++) {
    if (tokens[next]?.kind !== 'space') return null;
    next += 1;
    if (isCapitalised(tokens[next])) return next;
    const word = tokens[next]?.text ?? '';
    if (!isParticle(word, before, small, isBody)) return null;
    isBody ||= word === 'of';
    next += 1;
  }
  return null;
}

/** The indices of the capitalised parts of the name that begins here. */
function partsFrom(tokens: readonly Token[], from: number, to: number): number[] {
  const parts = [from];
  for (let at: number | null = from; at !== null && parts.length < longestName;) {
    const word = tokens[at]?.text ?? '';
    if (/['’]s?$/u.test(word) && !innerPossessives.has(word.replace('’', "'"))) break;
    at = nextPart(tokens, at, to);
    if (at !== null) parts.push(at);
  }
  return parts;
}

/** True where a capital says nothing: at the start of a sentence or behind an opening quote. */
function opensSentence(tokens: readonly Token[], from: number, at: number): boolean {
  for (let before = at - 1; before >= from; before--) {
    const token = tokens[before];
    if (token?.kind === 'space' || token?.kind === 'placeholder') continue;
    return token?.kind === 'punctuation' && sentenceEnd.test(token.text);
  }
  return true;
}

function isPersonBeside(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]?.kind === 'space' ? tokens[last + 2] : tokens[last + 3];
  return englishSayingVerbs.has(next?.text ?? '');
}

/** The name these capitalised words make, or null for an opener, an acronym or a title alone. */
function nameOf(tokens: readonly Token[], parts: number[], isOpening: boolean): EnglishName | null {
  let isPerson = false;
  let isFree = isOpening;
  while (parts.length > 0) {
    const word = bare(tokens[parts[0] ?? 0]?.text ?? '');
    if (englishTitles.has(word)) [isPerson, isFree] = [true, false];
    else if (!(isFree && sentenceOpeners.has(word))) break;
    else isFree = false;
    parts.shift();
  }
  const [first, last] = [tokens[parts[0] ?? -1], tokens[parts.at(-1) ?? -1]];
  if (!first || !last) return null;
  const isAlone = parts.length === 1;
  if (isAlone && (isFree || [acronym, initial].some((pattern) => pattern.test(first.text)))) return null;
  if (isAlone && sentenceOpeners.has(bare(first.text))) return null;
  const inner = tokens.slice(parts[0], parts.at(-1));
  const holds = (isIt: (text: string) => boolean): boolean => inner.some(({ text }) => isIt(text));
  isPerson ||= holds((text) => personParticles.has(text)) || holds((text) => initial.test(text));
  isPerson ||= parts.length > 1 && parts.length < 4 && isPersonBeside(tokens, parts.at(-1) ?? 0);
  return { start: first.start, end: last.end, isPerson: isPerson && !holds((text) => text === 'of') };
}

/**
 * The names in a text's Latin words, in order, none overlapping: two or more capitalised words in a row, or one that
 * opens no sentence, with particles (de, van, of) and initials between them. Months, days, peoples, acronyms alone and
 * titles are none; a headline in title case yields none at all.
 */
export function findEnglishNames(tokens: readonly Token[]): readonly EnglishName[] {
  const found: EnglishName[] = [];
  for (const [from, to] of sentencesOf(tokens)) {
    if (isTitleCase(tokens, from, to)) continue;
    for (let at = from; at < to; at++) {
      const token = tokens[at];
      if (!token || token.kind !== 'word' || smallWord.test(token.text) || !isCapitalised(token)) continue;
      const parts = partsFrom(tokens, at, to);
      const after = parts.at(-1) ?? at;
      const name = nameOf(tokens, parts, opensSentence(tokens, from, at));
      if (name) found.push(name);
      at = after;
    }
  }
  return found;
}
