// When a check cries wolf: what would keep it quiet where people set its findings aside, and nowhere else.
import type { ParagraphRole } from '../../model/article.js';
import { longestException, noticeChecks, type CheckId, type CheckLevel } from '../../model/check.js';
import type { CheckRecord } from '../../model/checkRecord.js';

/** What a check may be narrowed by; the first that helps is proposed. */
export type Narrowing =
  /** Not on these words; of the check of spelling they are for the dictionary. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly covers: number }
  /** Not in paragraphs of this role. */
  | { readonly kind: 'role'; readonly role: ParagraphRole; readonly covers: number }
  | { readonly kind: 'level'; readonly level: CheckLevel; readonly covers: number };

/** Fewer decisions say nothing. */
export const fewestDecisions = 8;
/** So much of what was decided was set aside. */
const mostlyWaived = 0.7;
/** So much of what was set aside a narrowing has to cover. */
const enough = { words: 0.6, role: 0.8 };

/** How often each stands there, most often first. */
function tally<Value extends string>(values: readonly Value[]): readonly (readonly [Value, number])[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

/** Words that were set aside more than once; whole texts and long passages are no exceptions. */
function repeatedWords({ waived }: CheckRecord): Narrowing | null {
  const again = tally(
    waived.map(({ words }) => words).filter((words) => words !== '' && words.length <= longestException),
  ).filter(([, count]) => count > 1);
  const covers = again.reduce((sum, [, count]) => sum + count, 0);
  return covers >= waived.length * enough.words
    ? { kind: 'words', words: again.map(([words]) => words), covers }
    : null;
}

/** Headlines, captions and the like; without body text a check has little left to say. */
function commonRole({ waived }: CheckRecord): Narrowing | null {
  const [first] = tally(waived.map(({ role }) => role));
  if (!first) return null;
  const [role, covers] = first;
  return role !== 'body' && covers >= waived.length * enough.role ? { kind: 'role', role, covers } : null;
}

/** One step down; of a check that says itself how grave each finding is, all become notices. A notice goes. */
function lower(check: CheckId, level: CheckLevel, covers: number): Narrowing {
  const isNotice = level === 'notice' || (level === 'asFound' && noticeChecks.has(check));
  const next = level === 'error' ? 'warning' : 'notice';
  return { kind: 'level', level: isNotice ? 'off' : next, covers };
}

/**
 * What to offer for a check of this level; null: its record is short, or good. `record`: of what it still finds (`stillHeard`). The narrowest comes first: words, then a role, then
 * a lower level.
 */
export function proposeNarrowing(record: CheckRecord, level: CheckLevel): Narrowing | null {
  const { check, fixed, waived } = record;
  const decided = fixed + waived.length;
  if (level === 'off' || decided < fewestDecisions || waived.length < decided * mostlyWaived) return null;
  return repeatedWords(record) ?? commonRole(record) ?? lower(check, level, waived.length);
}
