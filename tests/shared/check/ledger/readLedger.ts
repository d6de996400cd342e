// The ledger of one pair of texts, for tests: Chinese to English, China Daily, Dec 4, 2020, unless told otherwise.
import { checkResources } from '../../../../electron/files/check/checkResources.js';
import { readArticle, type CheckSettings } from '../../../../shared/check/checkedArticle.js';
import { ledgerOf } from '../../../../shared/check/ledger/ledgerOf.js';
import { defaultProfile } from '../../../../shared/check/profiles.js';
import { plain } from '../../../../shared/model/inlineText.js';
import type { HouseForm, LedgerEntry } from '../../../../shared/model/ledger.js';
import { noTerms } from '../../../../shared/terms/termIndex.js';

/** Its lines: of the ledger, or of all that is covered. */
export function readLedger(
  source: string,
  target: string,
  settings: Partial<CheckSettings> = {},
  lines = ledgerOf,
): readonly LedgerEntry[] {
  const segment = { id: '1', paragraphId: '1', role: 'body' as const, isLeftOut: false };
  const { pairs } = readArticle([{ ...segment, source: plain(source), target: plain(target) }], {
    sourceLanguage: 'zh-CN',
    targetLanguage: 'en-US',
    articleDate: { year: 2020, month: 12, day: 4 },
    profile: defaultProfile,
    terms: noTerms,
    resources: checkResources(),
    ...settings,
  });
  return pairs.flatMap(lines);
}

const formOf = ({ hedge, words }: HouseForm): string => (hedge === null ? words : `${hedge} ${words}`);

/** One line in few words: source, sign, target, and the house form where the target lacks it. */
export function said({ source, target, state, difference, house }: LedgerEntry): string {
  const sign = { agrees: '=', differs: '≠', missing: '–', onlyInTarget: '+' }[state];
  const how = difference === null ? '' : ` ${difference.by}${'steps' in difference ? difference.steps : ''}`;
  const wanted = state === 'agrees' || house === null ? '' : ` ⇒ ${formOf(house)}`;
  return `${source?.words ?? ''} ${sign} ${target?.words ?? ''}${how}${wanted}`.replace(/ +/g, ' ').trim();
}
