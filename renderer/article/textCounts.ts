// Counts of the article for the status bar and the inspector, kept per revision: one commit recounts one segment.
import { useEffect, useState } from 'react';
import { isChinese } from '../../shared/model/language.js';
import type { Article } from '../../shared/model/article.js';
import type { Revision } from '../../shared/model/segment.js';
import {
  countChineseAsInWord,
  countChineseCharacters,
  countChineseCharactersNoPunctuation,
  countEnglishWords,
} from '../../shared/text/countText.js';

/** Sums over the latest revisions; see shared/text/countText.ts for the rules. */
export interface TextCounts {
  readonly chinese: number;
  readonly chineseNoPunctuation: number;
  readonly chineseAsInWord: number;
  readonly english: number;
}

const nothing: TextCounts = { chinese: 0, chineseNoPunctuation: 0, chineseAsInWord: 0, english: 0 };

const kept = new WeakMap<Revision, TextCounts>();

function countsOf(revision: Revision, isChineseText: boolean): TextCounts {
  const known = kept.get(revision);
  if (known) return known;
  const { text } = revision.content;
  const counts = isChineseText
    ? {
        chinese: countChineseCharacters(text),
        chineseNoPunctuation: countChineseCharactersNoPunctuation(text),
        chineseAsInWord: countChineseAsInWord(text),
        english: 0,
      }
    : { ...nothing, english: countEnglishWords(text) };
  kept.set(revision, counts);
  return counts;
}

type Counted = Pick<Article, 'segments' | 'sourceLanguage' | 'targetLanguage'>;

/** Longest stretch of counting without a pause, milliseconds. */
const sliceMs = 6;

/**
 * Counts both sides in slices, so that a long article is on screen before it is counted; calls back once.
 * The answer stops it.
 */
export function countInSlices(article: Counted, onCounted: (counts: TextCounts) => void): () => void {
  const { segments, sourceLanguage, targetLanguage } = article;
  const sum = { ...nothing };
  const add = (revision: Revision | null, isChineseText: boolean): void => {
    if (!revision) return;
    const counts = countsOf(revision, isChineseText);
    sum.chinese += counts.chinese;
    sum.chineseNoPunctuation += counts.chineseNoPunctuation;
    sum.chineseAsInWord += counts.chineseAsInWord;
    sum.english += counts.english;
  };
  const [isSourceChinese, isTargetChinese] = [isChinese(sourceLanguage), isChinese(targetLanguage)];
  let at = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const work = (): void => {
    const until = performance.now() + sliceMs;
    for (; at < segments.length; at += 1) {
      if (performance.now() > until) {
        timer = setTimeout(work);
        return;
      }
      add(segments[at]?.source ?? null, isSourceChinese);
      add(segments[at]?.target ?? null, isTargetChinese);
    }
    onCounted(sum);
  };
  work();
  return () => {
    if (timer !== null) clearTimeout(timer);
  };
}

/** The counts of an article; null until they are known for the first time, and while only its beginning is here. */
export function useTextCounts(article: Counted & Pick<Article, 'beginningOf'>): TextCounts | null {
  const { segments, sourceLanguage, targetLanguage, beginningOf } = article;
  const isWhole = beginningOf === undefined;
  const [counts, setCounts] = useState<TextCounts | null>(null);
  useEffect(
    () => (isWhole ? countInSlices({ segments, sourceLanguage, targetLanguage }, setCounts) : undefined),
    [segments, sourceLanguage, targetLanguage, isWhole],
  );
  return counts;
}
