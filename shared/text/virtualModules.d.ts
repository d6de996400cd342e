// Modules that the build makes; see scripts/build/chineseDictionary.mjs and scripts/build/bilingualLexicon.mjs.

declare module 'virtual:chinese-dictionary' {
  /** One line for each first character: it, then what follows it in each word with the word's cost as one character. */
  export const words: string;
}

declare module 'virtual:bilingual-lexicon' {
  /** What `openLexicon` opens. */
  // oxlint-disable-next-line typescript/consistent-type-imports -- an ambient module cannot import by a relative path
  export const packed: import('../align/lexicon/bilingualLexicon.js').PackedLexicon;
}
