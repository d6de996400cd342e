// Narrowing a check in the workspace's settings, and taking that back.
import type { CheckExceptions, CheckId, WorkspaceChecks } from '../../model/check.js';
import type { Narrowing } from './proposeNarrowing.js';

const none: CheckExceptions = { roles: [], words: [] };

/** Where a check keeps quiet. */
export const exceptionsOf = ({ exceptions = {} }: WorkspaceChecks, check: CheckId): CheckExceptions =>
  exceptions[check] ?? none;

/** The settings with other exceptions for a check; without any, it has no entry. */
export function withExceptions(
  checks: WorkspaceChecks,
  check: CheckId,
  { roles, words }: CheckExceptions,
): WorkspaceChecks {
  const { [check]: _, ...others } = checks.exceptions ?? {};
  const isEmpty = roles.length === 0 && words.length === 0;
  return { ...checks, exceptions: isEmpty ? others : { ...others, [check]: { roles, words } } };
}

/** The settings with what was proposed. */
export function narrowCheck(checks: WorkspaceChecks, check: CheckId, narrowing: Narrowing): WorkspaceChecks {
  const { roles, words } = exceptionsOf(checks, check);
  switch (narrowing.kind) {
    case 'words':
      if (check === 'spelling')
        return { ...checks, dictionary: [...new Set([...checks.dictionary, ...narrowing.words])] };
      return withExceptions(checks, check, { roles, words: [...new Set([...words, ...narrowing.words])] });
    case 'role':
      return withExceptions(checks, check, { roles: [...new Set([...roles, narrowing.role])], words });
    case 'level':
      return { ...checks, levels: { ...checks.levels, [check]: narrowing.level } };
  }
}
