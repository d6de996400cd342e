/** A stem an English rendering may contain, and how likely a translation of the word uses it, 0–1. */
export interface Rendering {
  readonly stem: string;
  readonly weight: number;
}
/** The lexicon as the build packs it (scripts/build/lexicon/packLexicon.mjs). */
export interface PackedLexicon {
  /** Chinese words, Simplified and Traditional, sorted by UTF-16 unit, a line each. */
  readonly words: string;
  /** For each word the number of its list of renderings, as three digits. */
  readonly listOfWord: string;
  /** The lists, a line each: for each rendering three digits for the stem's number, one for the weight in 64ths. */
  readonly lists: string;
  /** English stems, a line each. */
  readonly stems: string;
  /** Readings of Han characters: a line for each toneless syllable, it and then its characters. */
  readonly readings: string;
}
/** What is known of Chinese words. */
export interface BilingualLexicon {
  /** Renderings of a Chinese word, Simplified or Traditional, likeliest first; empty for words it does not know. */
  readonly renderingsOf: (word: string) => readonly Rendering[];
  /** Words of the lexicon that begin at this place of the text, as end offsets, longest first. */
  readonly wordsAt: (text: string, at: number) => readonly number[];
}
/**
 * Opens a packed lexicon; takes some tens of milliseconds. Lists are decoded when they are first asked for.
 * @param packed what the build made; `packed` of `virtual:bilingual-lexicon`
 */
export declare function openLexicon(packed: PackedLexicon): BilingualLexicon;
