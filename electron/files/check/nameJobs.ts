// The ledger of names as jobs of the worker: of an article, and what approved rows of others write for its names.
import { articleDayOf } from '../../../shared/check/articleDay.js';
import { readArticle } from '../../../shared/check/checkedArticle.js';
import { checkedSegments } from '../../../shared/check/checkedSegments.js';
import { nameLedger } from '../../../shared/check/names/nameLedger.js';
import { nameUse } from '../../../shared/check/names/nameUse.js';
import { plain } from '../../../shared/model/inlineText.js';
import { isChinese } from '../../../shared/model/language.js';
import type { NameLedger, NameUse } from '../../../shared/model/nameLedger.js';
import { success, type Outcome } from '../../../shared/outcome.js';
import type { Jobs } from '../jobs.js';
import { openRules } from './openRules.js';

/** People, places and bodies of the article's latest words. */
export function nameLedgerJob({ article, rules }: Jobs['nameLedger']['input']): Outcome<NameLedger> {
  const { sourceLanguage, targetLanguage } = article;
  return success(
    nameLedger(
      readArticle(checkedSegments(article), {
        sourceLanguage,
        targetLanguage,
        articleDate: articleDayOf(article),
        ...openRules(rules),
      }),
    ),
  );
}

/** In how many articles each rendering of the names stands. */
export function nameUseJob({
  language,
  names,
  pairs,
  rules,
}: Jobs['nameUse']['input']): Outcome<readonly NameUse[]> {
  const isFromChinese = isChinese(language);
  const segments = pairs.map(({ chinese, english }, i) => ({
    id: String(i),
    paragraphId: String(i),
    role: 'body' as const,
    source: plain(isFromChinese ? chinese : english),
    target: plain(isFromChinese ? english : chinese),
    isLeftOut: false,
  }));
  const article = readArticle(segments, {
    sourceLanguage: isFromChinese ? 'zh-CN' : 'en-US',
    targetLanguage: isFromChinese ? 'en-US' : 'zh-CN',
    articleDate: null,
    ...openRules(rules),
  });
  return success(nameUse(article, names, (segmentId) => pairs[Number(segmentId)]?.articleId));
}
