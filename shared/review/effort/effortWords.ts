// The words that translation edit rates count: tercom's, with punctuation apart and each Chinese character a word.

const ideograph = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const letter = String.raw`(?!${ideograph})[\p{L}\p{N}]\p{M}*`;
// 1,200 and 4.5, don’t, U.S, vice-chairman are one word each.
const joined = String.raw`${letter}(?:['’.,\-\u2010\u2011]?${letter})*`;
const word = new RegExp(String.raw`${ideograph}\p{M}*|${joined}|[^\s\p{Z}\p{Cf}\p{M}\uFFFC]\p{M}*`, 'gu');

/** Words, Chinese characters and marks of punctuation, in their order; capitals count, spaces and placeholders do not. */
export const effortWords = (text: string): readonly string[] => text.match(word) ?? [];
