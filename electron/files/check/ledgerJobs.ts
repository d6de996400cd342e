// The ledger as jobs of the worker: of a whole article, or of the words of one segment as they are typed.
import { articleDayOf } from '../../../shared/check/articleDay.js';
import { readArticle } from '../../../shared/check/checkedArticle.js';
import { checkedSegments } from '../../../shared/check/checkedSegments.js';
import { coverageOf } from '../../../shared/check/ledger/coverageOf.js';
import { ledgerOf } from '../../../shared/check/ledger/ledgerOf.js';
import { setLinesAside } from '../../../shared/check/ledger/setAside.js';
import { waiversBySegment } from '../../../shared/check/waivers.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import type { ArticleLedger, LedgerEntry, SegmentLedger } from '../../../shared/model/ledger.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import { breath } from '../breath.js';
import type { JobContext, Jobs } from '../jobs.js';
import { openRules } from './openRules.js';

/** Pairs between two looks at whether somebody cancelled. */
const atOnce = 50;

/** The ledgers of all segments that state anything, in reading order; app.cancelled. */
export async function ledgerArticleJob(
  { article, rules, waivers }: Jobs['ledgerArticle']['input'],
  { signal, onProgress }: JobContext,
): Promise<Outcome<ArticleLedger>> {
  const { sourceLanguage, targetLanguage } = article;
  const { pairs } = readArticle(checkedSegments(article), {
    sourceLanguage,
    targetLanguage,
    articleDate: articleDayOf(article),
    ...openRules(rules),
  });
  const found: SegmentLedger[] = [];
  const setAside = waiversBySegment(waivers);
  for (const pair of pairs) {
    if (pair.index % atOnce === 0) {
      onProgress(pair.index, pairs.length);
      await breath();
      if (signal.aborted) return failed('app.cancelled', {});
    }
    const segmentId = pair.segment.id as SegmentId;
    const words = { source: pair.source.text, target: pair.target.text };
    const entries = setLinesAside(ledgerOf(pair), setAside.get(segmentId) ?? [], words);
    if (entries.length > 0) found.push({ segmentId, number: pair.index + 1, entries });
  }
  return success({ sourceLanguage, targetLanguage, segments: found });
}

/** What one segment states, its names and terms too. */
export function ledgerWordsJob({
  segment,
  rules,
  ...settings
}: Jobs['ledgerWords']['input']): Outcome<readonly LedgerEntry[]> {
  const { pairs } = readArticle([{ ...segment, id: '', paragraphId: '' }], {
    ...settings,
    ...openRules(rules),
  });
  return success(pairs[0] ? coverageOf(pairs[0]) : []);
}
