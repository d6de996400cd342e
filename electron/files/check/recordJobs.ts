// What was mended in an article and what is open, as a job of the worker.
import { articleDayOf } from '../../../shared/check/articleDay.js';
import {
  readArticle,
  type CheckedSegment,
  type CheckSettings,
} from '../../../shared/check/checkedArticle.js';
import { checkedSegments } from '../../../shared/check/checkedSegments.js';
import { countFixed, countFixedTogether, type FoundInRow } from '../../../shared/check/record/countFixed.js';
import { countOpen } from '../../../shared/check/record/countOpen.js';
import { checkSegment, checkWholeArticle } from '../../../shared/check/runChecks.js';
import { waiversBySegment } from '../../../shared/check/waivers.js';
import type { CheckId } from '../../../shared/model/check.js';
import type { RowHistory } from '../../../shared/model/checkRecord.js';
import { plain } from '../../../shared/model/inlineText.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import { breath } from '../breath.js';
import type { JobContext, Jobs } from '../jobs.js';
import { checkArticleJob } from './checkJobs.js';
import { openRules } from './openRules.js';

type Input = Jobs['countFindings']['input'];
type Counts = ReadonlyMap<CheckId, number>;

/** Counts by check, of the wordings articles had and of those that stand. app.cancelled. */
export async function countFindingsJob(
  input: Input,
  context: JobContext,
): Promise<Outcome<Jobs['countFindings']['output']>> {
  const { article, waivers, rules } = input;
  const standing = await checkArticleJob({ article, rules, only: null }, context);
  if (!standing.ok) return standing;
  const open = countOpen(article.segments, standing.value, waivers);
  const fixed = await countMended(input, context);
  return fixed.ok ? success({ fixed: [...fixed.value], open: [...open] }) : fixed;
}

async function countMended(
  { article, histories, waivers, rules }: Input,
  { signal }: JobContext,
): Promise<Outcome<Counts>> {
  if (histories.length === 0) return success(new Map());
  const { sourceLanguage, targetLanguage } = article;
  const opened = openRules(rules);
  // A check that is off has a record too, and so has what it keeps quiet about.
  const profile = { ...opened.profile, levels: {}, exceptions: {} };
  const settings = { sourceLanguage, targetLanguage, articleDate: articleDayOf(article), ...opened, profile };
  const sums = new Map(mendedTogether(checkedSegments(article), histories, waivers, settings));
  const waived = waiversBySegment(waivers);
  for (const history of histories) {
    await breath();
    if (signal.aborted) return failed('app.cancelled', {});
    const { role, segmentId } = history;
    const counts = countFixed(history, waived.get(segmentId) ?? [], ({ source, target }) => {
      const segment = { id: segmentId, paragraphId: segmentId, role, isLeftOut: false };
      const texts = { source: plain(source), target: plain(target) };
      const [pair] = readArticle([{ ...segment, ...texts }], settings).pairs;
      return pair ? checkSegment(pair) : [];
    });
    for (const [check, count] of counts) sums.set(check, (sums.get(check) ?? 0) + count);
  }
  return success(sums);
}

/** Of checks that look at whole articles, what the first wordings had and the standing ones have not. */
function mendedTogether(
  segments: readonly CheckedSegment[],
  histories: readonly RowHistory[],
  waivers: Input['waivers'],
  settings: CheckSettings,
): Counts {
  const firsts = new Map<string, string>(
    histories.map(({ segmentId, wordings }) => [
      segmentId,
      wordings.find(({ target }) => target.trim() !== '')?.target ?? '',
    ]),
  );
  const first = segments.map((segment): CheckedSegment => {
    const target = firsts.get(segment.id);
    return target === undefined ? segment : { ...segment, target: plain(target), isLeftOut: false };
  });
  return countFixedTogether(foundTogether(first, settings), foundTogether(segments, settings), waivers);
}

function foundTogether(segments: readonly CheckedSegment[], settings: CheckSettings): readonly FoundInRow[] {
  const checked = readArticle(segments, settings);
  const found = checkWholeArticle(checked);
  return checked.pairs.flatMap(({ index, segment, source, target }) => {
    const issues = found.get(index);
    return issues
      ? [{ segmentId: segment.id, words: { source: source.text, target: target.text }, issues }]
      : [];
  });
}
