// The ledger below the row one is in, balanced on the axis of its columns: what is wrong first, what agrees in one line.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ledgerCounts } from '../../../shared/check/ledger/ledgerOf.js';
import { isLoudLine, isToCut, isToInsert, lineToCut } from '../../../shared/check/ledger/setAside.js';
import type { LanguageTag, Side } from '../../../shared/model/language.js';
import type { LedgerEntry } from '../../../shared/model/ledger.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Kbd } from '../../ui/Kbd.js';
import { CoverageMeter } from './CoverageMeter.js';
import { houseWords, ledgerDay, ledgerNote, ledgerSign, spokenLine } from './ledgerTexts.js';

export interface LedgerStripProps {
  /** In the order of the source. */
  readonly entries: readonly LedgerEntry[];
  /** The one stepped to; null: none. */
  readonly current: LedgerEntry | null;
  /** All lines; else those to be looked at, and the rest in one. */
  readonly isOpen: boolean;
  readonly languages: Readonly<Record<Side, LanguageTag>>;
  /** Shown on the line whose form the key puts in. */
  readonly insertKey: string;
  /** Said of the line the key sets aside. */
  readonly cutKey: string;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onGo: (entry: LedgerEntry) => void;
  /** Puts the house form in; null: nobody may write here. */
  readonly onInsert: ((entry: LedgerEntry) => void) | null;
  /** Sets a line aside as cut on purpose; null: not here. */
  readonly onCut: ((entry: LedgerEntry) => void) | null;
}

/** Nothing for a row that states nothing. */
export function LedgerStrip(props: LedgerStripProps): ReactNode {
  const { entries, current, isOpen, onOpen } = props;
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  const loud = entries.filter(isLoudLine);
  const calm = entries.filter((entry) => !loud.includes(entry));
  // A line one steps to has its words in view.
  const isUnfolded = isOpen || (current !== null && calm.includes(current));
  const counts = ledgerCounts(entries);
  const next = loud.find(isToInsert) ?? calm.find(isToInsert) ?? null;
  const keyed = current && isToInsert(current) ? current : next;
  const cut = lineToCut(entries, current);
  return (
    <div className="ledger" role="group" aria-label={t('check.ledger.label')}>
      {loud.map((entry, i) => (
        <Line
          key={`!${i}`}
          {...props}
          entry={entry}
          isLoud
          hasKey={entry === keyed}
          cutsByKey={entry === cut}
        />
      ))}
      {isUnfolded &&
        calm.map((entry, i) => (
          <Line
            key={i}
            {...props}
            entry={entry}
            isLoud={false}
            hasKey={entry === keyed}
            cutsByKey={entry === cut}
          />
        ))}
      <div className="ledger-foot">
        <span className="count num">
          {t('check.ledger.counts', counts)}
          <CoverageMeter entries={entries} current={current} onGo={props.onGo} />
        </span>
        {isUnfolded ? <span className="spacer" /> : <CalmLine {...props} entries={calm} />}
        {calm.length > 0 && (
          <Button kind="bare" size="small" isTabStop={false} onPress={() => onOpen(!isOpen)}>
            {t(isOpen ? 'check.ledger.fold' : 'check.ledger.unfold')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What agrees, one behind the other, as far as there is room. */
function CalmLine({ entries, languages, onGo }: LedgerStripProps): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <div className="ledger-calm">
      {entries.map((entry, i) => (
        <button
          key={i}
          type="button"
          className={`ledger-chip${entry.state === 'agrees' ? '' : ' is-open'}`}
          aria-label={spokenLine(t, entry, i18n.language)}
          title={ledgerDay(entry, i18n.language) ?? undefined}
          tabIndex={-1}
          onClick={() => onGo(entry)}
        >
          {entry.source && <span lang={languages.source}>{entry.source.words}</span>}
          <span className="sign">{ledgerSign(entry)}</span>
          {entry.target && <span lang={languages.target}>{entry.target.words}</span>}
        </button>
      ))}
    </div>
  );
}

function Line({
  entry,
  isLoud,
  hasKey,
  cutsByKey,
  current,
  languages,
  insertKey,
  cutKey,
  onGo,
  onInsert,
  onCut,
}: LedgerStripProps & {
  readonly entry: LedgerEntry;
  readonly isLoud: boolean;
  readonly hasKey: boolean;
  readonly cutsByKey: boolean;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const { source, target, state, severity, house, fix } = entry;
  const tone = isLoud ? ` is-${severity ?? 'notice'}` : '';
  const here = entry === current ? ' is-current' : '';
  const form = state === 'differs' ? fix?.text.trim() : house && houseWords(house);
  return (
    <div className={`ledger-line galley-grid${tone}${here}`} aria-current={entry === current || undefined}>
      <button
        type="button"
        className="ledger-go"
        aria-label={spokenLine(t, entry, i18n.language)}
        tabIndex={-1}
        onClick={() => onGo(entry)}
      >
        <span className="from" lang={languages.source}>
          {source?.words}
        </span>
        <span className="sign">{ledgerSign(entry)}</span>
      </button>
      <span className="ledger-to">
        {target && (
          <button
            type="button"
            className="to"
            aria-hidden="true"
            tabIndex={-1}
            lang={languages.target}
            onClick={() => onGo(entry)}
          >
            {target.words}
          </button>
        )}
        {state === 'agrees' && <Icon name="accept" size="small" />}
        <span className="note">{ledgerNote(t, entry) || ledgerDay(entry, i18n.language)}</span>
        {isToInsert(entry) && onInsert && form && (
          <Button size="small" isTabStop={false} onPress={() => onInsert(entry)}>
            <span>
              {t(state === 'differs' ? 'check.ledger.put' : 'check.ledger.insert')}{' '}
              <span lang={languages.target}>{form}</span>
            </span>
            {hasKey && <Kbd>{insertKey}</Kbd>}
          </Button>
        )}
        {isToCut(entry) && onCut && (
          <Button
            kind="bare"
            size="small"
            isTabStop={false}
            tooltip={t('check.ledger.cutHint')}
            tooltipKey={cutsByKey ? cutKey : undefined}
            onPress={() => onCut(entry)}
          >
            {t('check.ledger.cut')}
          </Button>
        )}
      </span>
    </div>
  );
}
