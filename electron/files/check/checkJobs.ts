// The checks as jobs of the worker: a whole article, or the words of one segment as they are typed.
import { readArticle, type CheckedArticle } from '../../../shared/check/checkedArticle.js';
import { articleDayOf } from '../../../shared/check/articleDay.js';
import { checkedSegments } from '../../../shared/check/checkedSegments.js';
import { checkSegment, checkWholeArticle, compareIssues } from '../../../shared/check/runChecks.js';
import { spellingSuggestions } from '../../../shared/check/style/spellingSuggestions.js';
import type { Article } from '../../../shared/model/article.js';
import type { CheckIssue, SegmentIssues } from '../../../shared/model/check.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import { breath } from '../breath.js';
import type { JobContext, Jobs } from '../jobs.js';
import { openRules } from './openRules.js';
import type { SharedRules } from './sharedRules.js';

/** Pairs between two looks at whether somebody cancelled. */
const atOnce = 50;

function checkedArticle(article: Article, rules: SharedRules): CheckedArticle {
  const { sourceLanguage, targetLanguage } = article;
  return readArticle(checkedSegments(article), {
    sourceLanguage,
    targetLanguage,
    articleDate: articleDayOf(article),
    ...openRules(rules),
  });
}

/** Every issue of the article, or of some of its segments, in reading order; app.cancelled. */
export async function checkArticleJob(
  { article, rules, only }: Jobs['checkArticle']['input'],
  { signal, onProgress }: JobContext,
): Promise<Outcome<readonly SegmentIssues[]>> {
  const checked = checkedArticle(article, rules);
  const wanted = only === null ? null : new Set<string>(only);
  const together = checkWholeArticle(checked);
  const found: SegmentIssues[] = [];
  for (const pair of checked.pairs) {
    const { index, segment } = pair;
    if (index % atOnce === 0) {
      onProgress(index, checked.pairs.length);
      await breath();
      if (signal.aborted) return failed('app.cancelled', {});
    }
    if (wanted && !wanted.has(segment.id)) continue;
    const issues = [...checkSegment(pair), ...(together.get(index) ?? [])].toSorted(compareIssues);
    if (issues.length > 0) found.push({ segmentId: segment.id as SegmentId, issues });
  }
  return success(found);
}

/** The issues of the segment's own checks. */
export function checkWordsJob({
  segment,
  rules,
  ...settings
}: Jobs['checkWords']['input']): Outcome<readonly CheckIssue[]> {
  const { pairs } = readArticle([{ ...segment, id: '', paragraphId: '' }], {
    ...settings,
    ...openRules(rules),
  });
  return success(pairs[0] ? checkSegment(pairs[0]) : []);
}

/** What a word the dictionaries do not know may be meant for; some hundred milliseconds. */
export const suggestSpellingJob = ({
  word,
  article,
  rules,
}: Jobs['suggestSpelling']['input']): Outcome<readonly string[]> =>
  success(spellingSuggestions(word, checkedArticle(article, rules)));
