// Wording as it stands in a row: text in one column, marks as JSON in another, counts beside them.
import type { InlineText, Mark } from '../../shared/model/inlineText.js';
import { isChinese, type LanguageTag } from '../../shared/model/language.js';
import {
  countChineseCharacters,
  countChineseCharactersNoPunctuation,
  countEnglishWords,
} from '../../shared/text/countText.js';

const noMarks: readonly Mark[] = [];

/** The wording of a row. */
export function readText(text: string, marks: string): InlineText {
  return { text, marks: marks === '[]' ? noMarks : (JSON.parse(marks) as Mark[]) };
}

/** The `marks` column of a wording. */
export function storeMarks(content: InlineText): string {
  return content.marks.length === 0 ? '[]' : JSON.stringify(content.marks);
}

/** Figures of one wording; a Chinese side has characters, any other has words. */
export interface TextCounts {
  readonly chineseCharacters: number;
  readonly chineseCharactersNoPunctuation: number;
  readonly englishWords: number;
}

/** Counts a wording by the rules of its language. */
export function countWording({ text }: InlineText, language: LanguageTag): TextCounts {
  if (!isChinese(language))
    return { chineseCharacters: 0, chineseCharactersNoPunctuation: 0, englishWords: countEnglishWords(text) };
  return {
    chineseCharacters: countChineseCharacters(text),
    chineseCharactersNoPunctuation: countChineseCharactersNoPunctuation(text),
    englishWords: 0,
  };
}
