// Narrowing a check in the workspace's settings, and taking that back.
import type { ParagraphRole } from '../../model/article.js';
import type { CheckExceptions, CheckId, ExceptionsByCheck, WorkspaceChecks } from '../../model/check.js';
import type { CheckRecord } from '../../model/checkRecord.js';
import { profileOf } from '../profiles.js';
import type { Narrowing } from './proposeNarrowing.js';

/** One place where a check keeps quiet. */
export type CheckException =
  | { readonly kind: 'role'; readonly role: ParagraphRole }
  | { readonly kind: 'words'; readonly words: string };

const none: CheckExceptions = { roles: [], words: [] };
const own = ({ exceptions = {} }: WorkspaceChecks, check: CheckId): CheckExceptions =>
  exceptions[check] ?? none;

/** Where a check keeps quiet: as the workspace set it, and as its profile brings it. */
export const exceptionsOf = (checks: WorkspaceChecks, check: CheckId): CheckExceptions =>
  profileOf(checks).exceptions?.[check] ?? none;

/** With other exceptions for a check; without any, it has no entry. */
function replaced(
  all: ExceptionsByCheck,
  check: CheckId,
  { roles, words }: CheckExceptions,
): ExceptionsByCheck {
  const { [check]: _, ...others } = all;
  return roles.length === 0 && words.length === 0 ? others : { ...others, [check]: { roles, words } };
}

/** Nothing is said of exceptions where there are none, as in a new workspace. */
function withAll(checks: WorkspaceChecks, all: ExceptionsByCheck): WorkspaceChecks {
  const { exceptions: _, ...others } = checks;
  return Object.keys(all).length === 0 ? others : { ...others, exceptions: all };
}

const withOwn = (checks: WorkspaceChecks, check: CheckId, exceptions: CheckExceptions): WorkspaceChecks =>
  withAll(checks, replaced(checks.exceptions ?? {}, check, exceptions));

function withoutOne({ roles, words }: CheckExceptions, dropped: CheckException): CheckExceptions {
  return dropped.kind === 'role'
    ? { roles: roles.filter((role) => role !== dropped.role), words }
    : { roles, words: words.filter((each) => each !== dropped.words) };
}

/** The check looks there again: the exception goes from the workspace, and from the own profile in use. */
export function dropException(
  checks: WorkspaceChecks,
  check: CheckId,
  dropped: CheckException,
): WorkspaceChecks {
  const without = (all: ExceptionsByCheck): ExceptionsByCheck =>
    replaced(all, check, withoutOne(all[check] ?? none, dropped));
  return {
    ...withAll(checks, without(checks.exceptions ?? {})),
    ownProfiles: checks.ownProfiles.map((profile) =>
      profile.name === checks.profile && profile.exceptions?.[check]
        ? { ...profile, exceptions: without(profile.exceptions) }
        : profile,
    ),
  };
}

/** The settings with what was proposed. */
export function narrowCheck(checks: WorkspaceChecks, check: CheckId, narrowing: Narrowing): WorkspaceChecks {
  const { roles, words } = own(checks, check);
  switch (narrowing.kind) {
    case 'words':
      if (check === 'spelling')
        return { ...checks, dictionary: [...new Set([...checks.dictionary, ...narrowing.words])] };
      return withOwn(checks, check, { roles, words: [...new Set([...words, ...narrowing.words])] });
    case 'role':
      return withOwn(checks, check, { roles: [...new Set([...roles, narrowing.role])], words });
    case 'level':
      return { ...checks, levels: { ...checks.levels, [check]: narrowing.level } };
  }
}

/** The settings as they are `now` without what a narrowing put into those `before`; whatever else was set since stays. */
export function widenAgain(
  now: WorkspaceChecks,
  before: WorkspaceChecks,
  check: CheckId,
  narrowing: Narrowing,
): WorkspaceChecks {
  const { roles, words } = own(now, check);
  const had = own(before, check);
  switch (narrowing.kind) {
    case 'words': {
      const isNew = (known: readonly string[]) => (word: string) =>
        narrowing.words.includes(word) && !known.includes(word);
      if (check === 'spelling') {
        const isAdded = isNew(before.dictionary);
        return { ...now, dictionary: now.dictionary.filter((word) => !isAdded(word)) };
      }
      const isAdded = isNew(had.words);
      return withOwn(now, check, { roles, words: words.filter((word) => !isAdded(word)) });
    }
    case 'role':
      if (had.roles.includes(narrowing.role)) return now;
      return withOwn(now, check, { roles: roles.filter((role) => role !== narrowing.role), words });
    case 'level': {
      const { [check]: _, ...others } = now.levels;
      const level = before.levels[check];
      return { ...now, levels: level === undefined ? others : { ...others, [check]: level } };
    }
  }
}

/** The record without what the check would not find any more, narrowed as it is. */
export function stillHeard(record: CheckRecord, checks: WorkspaceChecks): CheckRecord {
  const { roles, words } = exceptionsOf(checks, record.check);
  const quiet = new Set(words.map((word) => word.toLowerCase()));
  // As the spellers take the dictionary: small letters stand for any.
  const known = new Set(record.check === 'spelling' ? checks.dictionary : []);
  const isHeard = (at: CheckRecord['waived'][number]): boolean =>
    !roles.includes(at.role) &&
    !quiet.has(at.words.toLowerCase()) &&
    !known.has(at.words) &&
    !known.has(at.words.toLowerCase());
  return { ...record, waived: record.waived.filter(isHeard) };
}
