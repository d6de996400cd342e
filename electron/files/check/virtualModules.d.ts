// Modules that the build makes; see scripts/build/englishDictionaries.mjs.

declare module 'virtual:english-dictionaries' {
  /** Hunspell's affix and word files, American and British. */
  export const dictionaries: () => Readonly<
    Record<'us' | 'uk', { readonly aff: string; readonly dic: string }>
  >;
}
