// The profiles that come with the app; a workspace may copy and alter them.
import {
  checkIds,
  styleNames,
  type CheckProfile,
  type ExceptionsByCheck,
  type StyleName,
  type WorkspaceChecks,
} from '../model/check.js';

const chinadaily: CheckProfile = {
  name: 'China Daily',
  style: 'chinadaily',
  levels: {},
  serialComma: false,
  spaceAroundLatin: false,
  spelling: 'us',
  tibet: 'Xizang',
  notNumbers: [],
  forbidden: [],
  knownAcronyms: [],
};

/** Built-in profiles by their style. */
export const builtInProfiles: Readonly<Record<StyleName, CheckProfile>> = {
  chinadaily,
  ap: { ...chinadaily, name: 'AP', style: 'ap', tibet: 'Tibet' },
  uk: { ...chinadaily, name: 'UK', style: 'uk', spelling: 'uk', tibet: 'Tibet' },
};

/** What checks go by unless a workspace says otherwise. */
export const defaultProfile = chinadaily;

const isStyle = (name: string): name is StyleName => (styleNames as readonly string[]).includes(name);

/** The profile a workspace chose, its own levels put in; the default where it names one that is gone. */
export function profileOf({ profile, ownProfiles, levels, exceptions }: WorkspaceChecks): CheckProfile {
  const own = ownProfiles.find(({ name }) => name === profile);
  const chosen = own ?? (isStyle(profile) ? builtInProfiles[profile] : defaultProfile);
  const rules = { ...chosen, levels: { ...chosen.levels, ...levels } };
  return exceptions ? { ...rules, exceptions: joined(chosen.exceptions ?? {}, exceptions) } : rules;
}

/** Of both. */
function joined(a: ExceptionsByCheck, b: ExceptionsByCheck): ExceptionsByCheck {
  const both = checkIds.flatMap((check) => {
    const found = [a[check], b[check]].filter((one) => one !== undefined);
    if (found.length === 0) return [];
    const roles = [...new Set(found.flatMap((one) => one.roles))];
    return [[check, { roles, words: [...new Set(found.flatMap(({ words }) => words))] }] as const];
  });
  return Object.fromEntries(both);
}
