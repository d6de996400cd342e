// What was mended in an article, as a job of the worker.
import { articleDayOf } from '../../../shared/check/articleDay.js';
import { readArticle } from '../../../shared/check/checkedArticle.js';
import { countFixed } from '../../../shared/check/record/countFixed.js';
import { checkSegment } from '../../../shared/check/runChecks.js';
import { waiversBySegment } from '../../../shared/check/waivers.js';
import type { CheckId } from '../../../shared/model/check.js';
import { plain } from '../../../shared/model/inlineText.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import type { JobContext, Jobs } from '../jobs.js';
import { openRules } from './openRules.js';

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Counts by check; checks without any are not listed. app.cancelled. */
export async function countFixedJob(
  { article, histories, waivers, rules }: Jobs['countFixed']['input'],
  { signal }: JobContext,
): Promise<Outcome<readonly (readonly [CheckId, number])[]>> {
  const { sourceLanguage, targetLanguage } = article;
  // A check that is off has a record too, and so has what it keeps quiet about.
  const open = openRules({ ...rules, profile: { ...rules.profile, levels: {}, exceptions: {} } });
  const settings = { sourceLanguage, targetLanguage, articleDate: articleDayOf(article), ...open };
  const waived = waiversBySegment(waivers);
  const sums = new Map<CheckId, number>();
  for (const history of histories) {
    const { role, segmentId } = history;
    const counts = countFixed(history, waived.get(segmentId) ?? [], ({ source, target }) => {
      const segment = { id: segmentId, paragraphId: segmentId, role, isLeftOut: false };
      const texts = { source: plain(source), target: plain(target) };
      const [pair] = readArticle([{ ...segment, ...texts }], settings).pairs;
      return pair ? checkSegment(pair) : [];
    });
    for (const [check, count] of counts) sums.set(check, (sums.get(check) ?? 0) + count);
    await breath();
    if (signal.aborted) return failed('app.cancelled', {});
  }
  return success([...sums]);
}
