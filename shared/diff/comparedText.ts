// A text made ready for comparing: its tokens, with names whole, and where names and terms stand in it.
import type { TextRange } from '../model/inlineText.js';
import { findNames } from '../text/findNames.js';
import { tokenize, type Token } from '../text/tokenize.js';
import type { WordCutter } from '../text/wordCutter.js';
import { wordList, type WordList } from '../text/wordList.js';
import { emptyMemory, remembered, type TextMemory } from './textMemory.js';
import { isStandingOut } from './tokenWeights.js';

/** One side of a comparison. */
export interface ComparedText {
  readonly text: string;
  /** The tokens as the tokenizer makes them. */
  readonly tokens: readonly Token[];
  /** The units that are compared: the tokens, those of one name joined. They cover the text. */
  readonly units: readonly Token[];
  /** Ranges in order, beginning and ending on token borders. */
  readonly names: readonly TextRange[];
  /** Where the terms stand that were handed in; they may overlap. */
  readonly terms: readonly TextRange[];
}

/** What is known about both texts. */
export interface ComparedOptions {
  readonly cutWords?: WordCutter;
  /** A `wordList` made once is fast for many. */
  readonly names?: WordList | readonly string[];
  /** A `termList` made once is fast for many. */
  readonly terms?: WordList | readonly string[];
  /** What was read before with the same options: makes many comparisons of the same texts fast. */
  readonly memory?: TextMemory;
}

/** The tokens with those of each name made one; a name that holds a figure stays as it is, so that the figure shows. */
function withWholeNames(
  text: string,
  tokens: readonly Token[],
  names: readonly TextRange[],
): readonly Token[] {
  const units: Token[] = [];
  let at = 0;
  for (const { start, end } of names) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) units.push(tokens[at++] as Token);
    const first = at;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= end) at += 1;
    const parts = tokens.slice(first, at);
    const [head] = parts;
    if (!head || parts.length === 1 || parts.some(isStandingOut)) units.push(...parts);
    else units.push({ kind: head.kind, start, end, text: text.slice(start, end) });
  }
  for (; at < tokens.length; at += 1) units.push(tokens[at] as Token);
  return units;
}

const latin = /\p{Script=Latin}/u;

/** Every place where a term stands, the longest one there, in any case; a Latin one only where it is whole tokens. */
function termRanges(text: string, tokens: readonly Token[], terms: WordList): readonly TextRange[] {
  const lower = text.toLowerCase();
  // A text that grows when lowered (İ) would give wrong places.
  const searched = lower.length === text.length ? lower : text;
  const borders = new Set([...tokens.map(({ start }) => start), text.length]);
  const ranges: TextRange[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const end = terms.longestAt(searched, start);
    const isWhole = borders.has(start) && borders.has(end);
    if (end > start && (isWhole || !latin.test(searched.slice(start, end)))) ranges.push({ start, end });
  }
  return ranges;
}

/** A list of terms made ready for looking up; made once, it may be handed to many comparisons. */
export function termList(terms: readonly string[]): WordList {
  return wordList(terms.map((term) => term.toLowerCase()));
}

const isList = (terms: ComparedOptions['terms']): terms is readonly string[] => Array.isArray(terms);

/** The tokens of a text. */
export function tokensOf(text: string, { cutWords, memory }: ComparedOptions): readonly Token[] {
  return remembered(memory?.tokens, text, () => tokenize(text, cutWords));
}

/** The text with all that comparing it needs. */
export function comparedText(text: string, options: ComparedOptions): ComparedText {
  return remembered(options.memory?.compared, text, () => readText(text, options));
}

function readText(text: string, options: ComparedOptions): ComparedText {
  const tokens = tokensOf(text, options);
  const names = findNames(text, tokens, options.names ? { names: options.names } : {});
  const terms = isList(options.terms) ? termList(options.terms) : options.terms;
  return {
    text,
    tokens,
    units: withWholeNames(text, tokens, names),
    names,
    terms: terms ? termRanges(text, tokens, terms) : [],
  };
}

/** A cutter that remembers what it cut: most stretches of an old text stand in the new one too. */
export function rememberingCutter(cutWords: WordCutter): WordCutter {
  const known = new Map<string, readonly string[]>();
  return (han) => {
    const words = known.get(han) ?? cutWords(han);
    known.set(han, words);
    return words;
  };
}

/** The options with a memory, and then with a cutter that remembers: each text is read once for all comparisons. */
export function rememberingOptions<Options extends ComparedOptions>(options: Options): Options {
  if (options.memory) return options;
  const { cutWords } = options;
  const known = { ...options, memory: emptyMemory() };
  return cutWords ? { ...known, cutWords: rememberingCutter(cutWords) } : known;
}
