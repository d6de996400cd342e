// Comments and file names have no language of their own; the face they are set in follows their characters.

/** `zh-CN` when there are Han characters, else `en`. */
export function languageOfWords(words: string): 'zh-CN' | 'en' {
  return /\p{Script=Han}/u.test(words) ? 'zh-CN' : 'en';
}
