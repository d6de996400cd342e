// A name or a clause left out on purpose: no check asks for it, so what sets it aside is a finding of its own.
import type { CheckIssue } from '../model/check.js';
import type { TextRange } from '../model/inlineText.js';
import type { LedgerEntry } from '../model/ledger.js';
import type { Waiver } from '../model/waiver.js';

const check = 'untranslated';
/** Of lines of these kinds. */
const messages: Readonly<Partial<Record<LedgerEntry['kind'], string>>> = {
  name: 'nameCut',
  clause: 'clauseCut',
};

/** A waiver, or the finding under it, is of something cut on purpose. */
export const isDeliberateCut = (finding: { readonly check: string; readonly message?: string }): boolean =>
  finding.check === check && Object.values(messages).some((message) => message === finding.message);

const findingAt = (message: string, { start, end }: TextRange, words: string): CheckIssue => ({
  check,
  message,
  severity: 'notice',
  source: { start, end },
  target: null,
  values: { words },
  fix: null,
});

/** What to set aside for a missing name or clause; null: the line is about something else, or a check reports it already. */
export function cutFindingOf({ kind, state, source, check: reported }: LedgerEntry): CheckIssue | null {
  const message = messages[kind];
  if (message === undefined || state !== 'missing' || reported !== null || source === null) return null;
  return findingAt(message, source, source.words);
}

/** The finding under such a waiver, where the source has the words still; null: it has not, or it is another waiver. */
export function standingCut(waiver: Waiver, source: string): CheckIssue | null {
  const words = waiver.source?.text ?? '';
  const start = words === '' || !isDeliberateCut(waiver) ? -1 : source.indexOf(words);
  return start < 0 ? null : findingAt(waiver.message, { start, end: start + words.length }, words);
}

/** The line is of what was cut, which is `words` of the source; a name is the same wherever it stands there. */
export const isLineOfCut = (entry: LedgerEntry, words: string | undefined): boolean =>
  cutFindingOf(entry) !== null && entry.source?.words === words;

/** The line as somebody left it: cut, and quiet. */
export const cutLine = (entry: LedgerEntry): LedgerEntry => ({ ...entry, check, severity: null });

/** A clause cut on purpose, where it stands. */
export interface CutClause extends TextRange {
  readonly waiver: Waiver;
}

/** The clauses that were cut and stand in the source still. */
export const cutClauses = (waivers: readonly Waiver[], source: string): readonly CutClause[] =>
  waivers.flatMap((waiver) => {
    const place = waiver.message === messages.clause ? standingCut(waiver, source)?.source : null;
    return place ? [{ ...place, waiver }] : [];
  });

/** The words lie in a clause that was cut. */
export const isInCut = (source: TextRange | null, cut: CutClause): boolean =>
  source !== null && cut.start <= source.start && source.end <= cut.end;
