// What lines of the ledger are made of: places with their words, and what both families of them share.
import type { LedgerEntry, LedgerPlace } from '../../model/ledger.js';
import type { TextRange } from '../../model/inlineText.js';
import type { CheckedText, ChineseEnglishPair } from '../checkedArticle.js';

/** A range with the words that stand there. */
export function placeIn({ text }: CheckedText, { start, end }: TextRange): LedgerPlace {
  return { start, end, words: text.slice(start, end) };
}

/** What stands in Chinese and English, by source and target. */
export function bySide<Value>(
  { chinese }: ChineseEnglishPair,
  inChinese: Value,
  inEnglish: Value,
): Readonly<Record<'source' | 'target', Value>> {
  return chinese.side === 'source'
    ? { source: inChinese, target: inEnglish }
    : { source: inEnglish, target: inChinese };
}

/** The language the target is in. */
export const targetOf = ({ chinese }: ChineseEnglishPair): 'chinese' | 'english' =>
  chinese.side === 'target' ? 'chinese' : 'english';

/** A line nobody need look at, to be filled in. */
export const plainLine: Omit<LedgerEntry, 'kind'> = {
  source: null,
  target: null,
  state: 'agrees',
  difference: null,
  check: null,
  severity: null,
  house: null,
  fix: null,
  day: null,
};
