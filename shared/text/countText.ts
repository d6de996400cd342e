// Counts that name their rule: the figures of the library, the status bar and the exports.

// A flag is two letters, an emoji family several pictures: one character each.
const cluster =
  /[\u{1F1E6}-\u{1F1FF}]{2}|[^\p{M}\p{Cc}\p{Cf}\p{Z}\s\uFFFC](?:[\p{M}\p{Emoji_Modifier}]|\u200D\p{Extended_Pictographic}?)*/gu;
const han = /\p{Script=Han}/gu;
const word = /\S+/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;
// Chinese and Western texts share quotation marks, dashes, dots and the ellipsis; between Latin letters (it’s) they are Western.
const fullWidth =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3001-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|(?<![\p{Script=Latin}\p{Nd}])[“”‘’—…·]|[“”‘’—…·](?![\p{Script=Latin}\p{Nd}])/gu;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Rule “characters without spaces” (字符数，不计空格; GB/T 19363.1-2008 4.2.4.5, the billing count): everything but
 * white space, invisible characters and placeholders counts one, punctuation, Latin letters and digits included.
 * A character with its combining marks counts one.
 */
export function countChineseCharacters(text: string): number {
  return countOf(text, cluster);
}

/** Rule “Han characters” (汉字数): Han characters only; no punctuation, Latin letters or digits. */
export function countChineseCharactersNoPunctuation(text: string): number {
  return countOf(text, han);
}

/**
 * Rule “as in Word” (Word 字数): each Chinese character and each full-width mark counts one, and so does each run of
 * Latin letters, digits and what stands between them without a space.
 */
export function countChineseAsInWord(text: string): number {
  return countOf(text, fullWidth) + countEnglishWords(text.replaceAll(fullWidth, ' '));
}

/**
 * Rule “words” (词数): runs between white space that hold a letter or a digit; a hyphenated word counts one, a
 * dash standing alone none.
 */
export function countEnglishWords(text: string): number {
  return (text.match(word) ?? []).filter((run) => letterOrDigit.test(run)).length;
}
