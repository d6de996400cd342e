// Ledgers of made-up articles: tests state pairs of texts and read who is named in few words.
import { checkResources } from '../../../../electron/files/check/checkResources.js';
import {
  readArticle,
  type CheckedArticle,
  type CheckSettings,
} from '../../../../shared/check/checkedArticle.js';
import { nameLedger } from '../../../../shared/check/names/nameLedger.js';
import { defaultProfile } from '../../../../shared/check/profiles.js';
import type { ParagraphRole } from '../../../../shared/model/article.js';
import { plain } from '../../../../shared/model/inlineText.js';
import type { NameLedger } from '../../../../shared/model/nameLedger.js';
import { noTerms } from '../../../../shared/terms/termIndex.js';

/** Source, target, and what the paragraph is. */
export type TextPair = readonly [source: string, target: string, role?: ParagraphRole];

/** An article whose segments are called 0, 1, 2 …; Chinese to English unless told otherwise. */
export function articleOf(pairs: readonly TextPair[], settings: Partial<CheckSettings> = {}): CheckedArticle {
  const segments = pairs.map(([source, target, role = 'body'], i) => ({
    id: String(i),
    paragraphId: String(i),
    role,
    source: plain(source),
    target: plain(target),
    isLeftOut: false,
  }));
  return readArticle(segments, {
    sourceLanguage: 'zh-CN',
    targetLanguage: 'en-US',
    articleDate: null,
    profile: defaultProfile,
    terms: noTerms,
    resources: checkResources(),
    ...settings,
  });
}

/** The ledger of such an article. */
export const ledgerOf = (...asked: Parameters<typeof articleOf>): NameLedger =>
  nameLedger(articleOf(...asked));
