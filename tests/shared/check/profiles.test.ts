// Which profile a workspace checks by.
import { expect, it } from 'vitest';
import { builtInProfiles, profileOf } from '../../../shared/check/profiles.js';
import { defaultChecks } from '../../../shared/model/check.js';

const desk = { ...builtInProfiles.uk, name: 'Our desk', levels: { spelling: 'error', term: 'off' } } as const;

it('is a built-in one by its style, or an own one by its name', () => {
  expect(profileOf(defaultChecks)).toEqual(builtInProfiles.chinadaily);
  expect(profileOf({ ...defaultChecks, profile: 'uk' })).toEqual(builtInProfiles.uk);
  expect(profileOf({ ...defaultChecks, profile: 'Our desk', ownProfiles: [desk] })).toEqual(desk);
});

it('is the default where the one named is gone', () => {
  expect(profileOf({ ...defaultChecks, profile: 'Our desk' })).toEqual(builtInProfiles.chinadaily);
});

it('has the levels of the workspace before its own', () => {
  const checks = {
    ...defaultChecks,
    profile: 'Our desk',
    ownProfiles: [desk],
    levels: { term: 'warning' },
  } as const;
  expect(profileOf(checks).levels).toEqual({ spelling: 'error', term: 'warning' });
});
