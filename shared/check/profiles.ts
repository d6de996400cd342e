// The profiles that come with the app; a workspace may copy and alter them.
import type { CheckProfile, StyleName } from '../model/check.js';

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
