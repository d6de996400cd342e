// A day of a month in English, as the desk writes it.
import type { StyleName } from '../../model/check.js';
import { englishMonths, shortMonths } from '../../text/englishMonths.js';

/** Dec 2, 2020; AP Dec. 2, 2020; British 2 December 2020. `month` 1–12; no year: null. */
export function englishDay(month: number, day: number, year: number | null, style: StyleName): string {
  const full = englishMonths[month - 1] ?? '';
  if (style === 'uk') return `${day} ${full}${year === null ? '' : ` ${year}`}`;
  const short = shortMonths[month - 1] ?? '';
  // AP dots what it shortens.
  const written = style === 'ap' && short !== full ? `${short}.` : short;
  return `${written} ${day}${year === null ? '' : `, ${year}`}`;
}
