// The checks as jobs of the worker: a whole article, or the words of one segment as they are typed.
import { readArticle } from '../../../shared/check/checkedArticle.js';
import { articleDayOf } from '../../../shared/check/articleDay.js';
import { checkedSegments } from '../../../shared/check/checkedSegments.js';
import { defaultProfile } from '../../../shared/check/profiles.js';
import { checkSegment, checkWholeArticle, compareIssues } from '../../../shared/check/runChecks.js';
import { noTerms } from '../../../shared/terms/termIndex.js';
import type { Article } from '../../../shared/model/article.js';
import type { CheckIssue, SegmentIssues, WordsToCheck } from '../../../shared/model/check.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import type { JobContext } from '../jobs.js';
import { checkResources } from './checkResources.js';

/** Pairs between two looks at whether somebody cancelled. */
const atOnce = 50;
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Every issue of the article, in reading order; app.cancelled. */
export async function checkArticleJob(
  article: Article,
  { signal, onProgress }: JobContext,
): Promise<Outcome<readonly SegmentIssues[]>> {
  const { sourceLanguage, targetLanguage } = article;
  const checked = readArticle(checkedSegments(article), {
    sourceLanguage,
    targetLanguage,
    articleDate: articleDayOf(article),
    profile: defaultProfile,
    terms: noTerms,
    resources: checkResources(),
  });
  const together = checkWholeArticle(checked);
  const found: SegmentIssues[] = [];
  for (const pair of checked.pairs) {
    const { index } = pair;
    if (index % atOnce === 0) {
      onProgress(index, checked.pairs.length);
      await breath();
      if (signal.aborted) return failed('app.cancelled', {});
    }
    const issues = [...checkSegment(pair), ...(together.get(index) ?? [])].toSorted(compareIssues);
    if (issues.length > 0) found.push({ segmentId: pair.segment.id as SegmentId, issues });
  }
  return success(found);
}

/** The issues of the segment's own checks. */
export function checkWordsJob({ segment, ...settings }: WordsToCheck): Outcome<readonly CheckIssue[]> {
  const { pairs } = readArticle([{ ...segment, id: '', paragraphId: '' }], {
    ...settings,
    profile: defaultProfile,
    terms: noTerms,
    resources: checkResources(),
  });
  return success(pairs[0] ? checkSegment(pairs[0]) : []);
}
