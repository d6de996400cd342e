// Modules that the build makes; see scripts/build/chineseDictionary.mjs.

declare module 'virtual:chinese-dictionary' {
  /** One line for each first character: it, then what follows it in each word with the word's cost as one character. */
  export const words: string;
}
