// How much of what the source states the target covers, at a glance: a block for each, in the colours of the anchors, which
// leads to its line.
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ledgerCounts } from '../../../shared/check/ledger/ledgerOf.js';
import { isSetAside } from '../../../shared/check/ledger/setAside.js';
import type { LedgerEntry } from '../../../shared/model/ledger.js';
import { spokenLine } from './ledgerTexts.js';

/** More blocks than this say less than the count beside them. */
const mostBlocks = 30;

/** The fill keeps the colour of its kind; how it is drawn says what became of it. */
function lookOf(entry: LedgerEntry): string {
  const kind = `of-${entry.kind}`;
  if (isSetAside(entry)) return `${kind} is-aside`;
  const state = entry.state === 'agrees' ? 'is-met' : entry.state === 'differs' ? 'is-wrong' : 'is-open';
  return entry.severity === null ? `${kind} ${state}` : `${kind} ${state} is-${entry.severity}`;
}

/** With → and ←, Home and End from block to block. */
function blockAfter(key: string, from: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: from + 1,
    ArrowLeft: from - 1,
    Home: 0,
    End: count - 1,
  };
  const to = moves[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

/** One stop for Tab; nothing for a source that states nothing. */
export function CoverageMeter({
  entries,
  current,
  onGo,
}: {
  readonly entries: readonly LedgerEntry[];
  /** The line one is on; null: none. */
  readonly current: LedgerEntry | null;
  readonly onGo: (entry: LedgerEntry) => void;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const [at, setAt] = useState(0);
  const stated = entries.filter(({ source }) => source !== null);
  if (stated.length === 0) return null;
  const open = stated.filter((entry) => entry.state !== 'agrees' && !isSetAside(entry));
  const words = open.map(({ source }) => source?.words ?? '').join(t('check.ledger.separator'));
  const label = [
    t('check.ledger.coverage', ledgerCounts(entries)),
    ...(open.length > 0 ? [t('check.ledger.uncovered', { words })] : []),
  ].join('. ');
  const shown = stated.slice(0, mostBlocks);
  const stop = Math.min(at, shown.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const to = blockAfter(event.key, stop, shown.length);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
    event.currentTarget.querySelectorAll('button')[to]?.focus();
  };
  return (
    // The blocks have the keyboard; the keys between them are the meter's.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <span className="coverage" role="group" aria-label={label} onKeyDown={onKeyDown}>
      {shown.map((entry, i) => {
        const line = spokenLine(t, entry, i18n.language);
        return (
          <button
            key={i}
            type="button"
            aria-label={line}
            title={line}
            aria-current={entry === current || undefined}
            tabIndex={i === stop ? 0 : -1}
            onFocus={() => setAt(i)}
            onClick={() => onGo(entry)}
          >
            <i className={lookOf(entry)} />
          </button>
        );
      })}
    </span>
  );
}
