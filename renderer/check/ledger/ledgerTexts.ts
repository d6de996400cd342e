// What a line of the ledger says besides the words of both texts.
import type { TFunction } from 'i18next';
import { isSetAside } from '../../../shared/check/ledger/setAside.js';
import type { HouseForm, LedgerEntry } from '../../../shared/model/ledger.js';

const superscript = (power: number): string =>
  Array.from(String(power), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join('');

/** 10, 10² … */
const tenfold = (steps: number): string => `10${Math.abs(steps) === 1 ? '' : superscript(Math.abs(steps))}`;

/** The sign on the axis. */
export const ledgerSign = ({ state }: LedgerEntry): string =>
  ({ agrees: '=', differs: '≠', missing: '–', onlyInTarget: '+' })[state];

/** How the target differs, or what became of the line; empty where it agrees. */
export function ledgerNote(t: TFunction, entry: LedgerEntry): string {
  const { kind, state, difference, severity } = entry;
  if (isSetAside(entry)) return t('check.ledger.setAside');
  if (difference?.by === 'scale') {
    const factor = tenfold(difference.steps);
    return t(difference.steps > 0 ? 'check.ledger.tooLarge' : 'check.ledger.tooSmall', { factor });
  }
  if (difference) return t(`check.ledger.by.${difference.by}`);
  if (state === 'missing')
    return t(severity === null && kind !== 'clause' ? 'check.ledger.notYet' : 'check.ledger.missing');
  return state === 'onlyInTarget' ? t('check.ledger.onlyInTarget') : '';
}

/** The house form as it would stand in a sentence. */
export const houseWords = ({ words, hedge }: HouseForm): string =>
  hedge === null ? words : /[a-z]$/i.test(hedge) ? `${hedge} ${words}` : `${hedge}${words}`;

/** The day a date falls on, with its weekday, in the language of the window; null: the line is about no day. */
export function ledgerDay({ day }: LedgerEntry, language: string): string | null {
  if (day === null) return null;
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day));
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(date);
}

/** The whole line, for those who hear it. */
export function spokenLine(t: TFunction, entry: LedgerEntry, language: string): string {
  const { source, target, house, state } = entry;
  const parts = [
    t('check.ledger.line', {
      source: source?.words ?? t('check.ledger.nothing'),
      target: target?.words ?? t('check.ledger.nothing'),
    }),
    state === 'agrees' ? t('check.ledger.agrees') : ledgerNote(t, entry),
    state !== 'agrees' && house ? t('check.ledger.expected', { words: houseWords(house) }) : '',
    ledgerDay(entry, language) ?? '',
  ];
  return parts.filter((part) => part !== '').join(t('check.ledger.separator'));
}
