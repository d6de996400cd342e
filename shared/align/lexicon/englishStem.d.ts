/**
 * The stem of an English word in any case and form: `went` → `go`, `children` → `child`, `colour` and `Colors` → `color`.
 * Not always a word itself (`cities` and `city` → `citi`). Deterministic; words already asked for come from a cache.
 */
export declare function englishStem(word: string): string;
/** The words of an English text, in order: hyphens part them, short forms are written out (`don’t` → `do`, `not`). */
export declare function englishWords(text: string): readonly string[];
