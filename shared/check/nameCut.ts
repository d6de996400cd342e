// A name left out on purpose: no check asks for names, so what sets one aside is a finding of its own.
import type { CheckIssue } from '../model/check.js';
import type { LedgerEntry } from '../model/ledger.js';
import type { Waiver } from '../model/waiver.js';

const id = { check: 'untranslated', message: 'nameCut' } as const;

/** A waiver, or the finding under it, is of a name cut on purpose. */
export const isNameCut = ({
  check,
  message,
}: {
  readonly check: string;
  readonly message?: string;
}): boolean => check === id.check && message === id.message;

const findingAt = (source: { readonly start: number; readonly end: number }, words: string): CheckIssue => ({
  ...id,
  severity: 'notice',
  source: { start: source.start, end: source.end },
  target: null,
  values: { words },
  fix: null,
});

/** What to set aside for a missing name; null: the line is about something else, or a check reports it already. */
export function nameCutOf({ kind, state, source, check }: LedgerEntry): CheckIssue | null {
  if (kind !== 'name' || state !== 'missing' || check !== null || source === null) return null;
  return findingAt(source, source.words);
}

/** The finding under such a waiver, where the source names it still; null: it does not, or it is another waiver. */
export function cutName(waiver: Waiver, source: string): CheckIssue | null {
  const words = waiver.source?.text ?? '';
  const start = words === '' || !isNameCut(waiver) ? -1 : source.indexOf(words);
  return start < 0 ? null : findingAt({ start, end: start + words.length }, words);
}

/** The line is of the name that was cut, which is `words` of the source; it is the same name wherever it stands there. */
export const isLineOfCut = (entry: LedgerEntry, words: string | undefined): boolean =>
  nameCutOf(entry) !== null && entry.source?.words === words;

/** The line as somebody left it: cut, and quiet. */
export const cutLine = (entry: LedgerEntry): LedgerEntry => ({ ...entry, check: id.check, severity: null });
