// How much of what the source states the target covers, at a glance: a block for each, in the colours of the anchors.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ledgerCounts } from '../../../shared/check/ledger/ledgerOf.js';
import { isSetAside } from '../../../shared/check/ledger/setAside.js';
import type { LedgerEntry } from '../../../shared/model/ledger.js';

/** More blocks than this say less than the count beside them. */
const mostBlocks = 30;

const toneOf = (entry: LedgerEntry): string => {
  if (isSetAside(entry)) return 'is-aside';
  if (entry.severity !== null) return `is-${entry.severity}`;
  return entry.state === 'agrees' ? 'is-met' : 'is-open';
};

/** Nothing for a source that states nothing. */
export function CoverageMeter({ entries }: { readonly entries: readonly LedgerEntry[] }): ReactNode {
  const { t } = useTranslation();
  const stated = entries.filter(({ source }) => source !== null);
  if (stated.length === 0) return null;
  const open = stated.filter((entry) => entry.state !== 'agrees' && !isSetAside(entry));
  const words = open.map(({ source }) => source?.words ?? '').join(t('check.ledger.separator'));
  const label = [
    t('check.ledger.coverage', ledgerCounts(entries)),
    ...(open.length > 0 ? [t('check.ledger.uncovered', { words })] : []),
  ].join('. ');
  return (
    <span className="coverage" role="img" aria-label={label} title={label}>
      {stated.slice(0, mostBlocks).map((entry, i) => (
        <i key={i} className={`of-${entry.kind} ${toneOf(entry)}`} />
      ))}
    </span>
  );
}
