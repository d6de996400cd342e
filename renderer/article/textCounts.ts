// Counts of the article for the status bar, kept per revision: one commit recounts one segment.
import { isChinese } from '../../shared/model/language.js';
import type { Article } from '../../shared/model/article.js';
import type { Revision } from '../../shared/model/segment.js';
import {
  countChineseCharacters,
  countChineseCharactersNoPunctuation,
  countEnglishWords,
} from '../../shared/text/countText.js';
import { remember } from './selectors.js';

/** Sums over the latest revisions; see shared/text/countText.ts for the rules. */
export interface TextCounts {
  readonly chinese: number;
  readonly chineseNoPunctuation: number;
  readonly english: number;
}

const kept = new WeakMap<Revision, TextCounts>();

function countsOf(revision: Revision, isChineseText: boolean): TextCounts {
  const known = kept.get(revision);
  if (known) return known;
  const { text } = revision.content;
  const counts = isChineseText
    ? {
        chinese: countChineseCharacters(text),
        chineseNoPunctuation: countChineseCharactersNoPunctuation(text),
        english: 0,
      }
    : { chinese: 0, chineseNoPunctuation: 0, english: countEnglishWords(text) };
  kept.set(revision, counts);
  return counts;
}

/** Chinese characters and English words of both sides. */
export const textCounts = remember(
  (segments: Article['segments'], sourceLanguage: string, targetLanguage: string): TextCounts => {
    const sum = { chinese: 0, chineseNoPunctuation: 0, english: 0 };
    for (const { source, target } of segments) {
      for (const [revision, language] of [
        [source, sourceLanguage],
        [target, targetLanguage],
      ] as const) {
        if (!revision) continue;
        const counts = countsOf(revision, isChinese(language));
        sum.chinese += counts.chinese;
        sum.chineseNoPunctuation += counts.chineseNoPunctuation;
        sum.english += counts.english;
      }
    }
    return sum;
  },
);
