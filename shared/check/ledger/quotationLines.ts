// The quotations of a segment as lines of its ledger: quoted in the target too, or not.
import type { LedgerEntry } from '../../model/ledger.js';
import type { ChineseEnglishPair } from '../checkedArticle.js';
import { missingSpeech, speechOf } from '../meaning/quotation.js';
import { placeIn, plainLine } from './ledgerLines.js';

/** Where both sides quote as often they are taken in order; else it is only said that the target quotes. */
export function quotationLines(pair: ChineseEnglishPair): readonly LedgerEntry[] {
  const [source, target] = [speechOf(pair.source), speechOf(pair.target)];
  const missing = missingSpeech(pair);
  const isEmpty = pair.target.text.trim() === '';
  return source.map((range, i): LedgerEntry => {
    const line = { ...plainLine, kind: 'quotation', source: placeIn(pair.source, range) } as const;
    const other = source.length === target.length ? target[i] : undefined;
    if (!missing.includes(range)) return { ...line, target: other ? placeIn(pair.target, other) : null };
    return { ...line, state: 'missing', ...(!isEmpty && { check: 'quotation', severity: 'warning' }) };
  });
}
