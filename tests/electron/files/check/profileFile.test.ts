import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatProfileFile, readProfileFile } from '../../../../electron/files/check/profileFile.js';
import { builtInProfiles } from '../../../../shared/check/profiles.js';
import type { CheckProfile } from '../../../../shared/model/check.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-profile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const profile: CheckProfile = {
  ...builtInProfiles.uk,
  name: '本社',
  levels: { spelling: 'error', 'headline-case': 'off' },
  forbidden: [{ word: 'utilise', instead: 'use' }],
  knownAcronyms: ['MSR'],
};
const read = (text: string) => {
  const file = path.join(folder, 'desk.json');
  writeFileSync(file, text);
  return readProfileFile(file);
};
const altered = (change: object, inside: object = {}) =>
  JSON.stringify({
    ...(JSON.parse(formatProfileFile(profile)) as object),
    profile: { ...profile, ...inside },
    ...change,
  });

describe('a profile in a file', () => {
  it('is read as it was written, with a byte order mark too', async () => {
    expect(await read(formatProfileFile(profile))).toEqual({ ok: true, value: profile });
    expect(await read(`\uFEFF${formatProfileFile(profile)}`)).toEqual({ ok: true, value: profile });
  });

  it.each([
    ['a list', '[]'],
    ['nothing', 'null'],
    ['another file', '{"format":"duizhao-signoff","version":1}'],
  ])('is not %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ ok: false, failure: { code: 'check.notProfile' } });
  });

  it.each([['levels: off'], ['{"format":"duizhao-check-profile"']])('is no JSON: %s', async (text) => {
    expect(await read(text)).toEqual({
      ok: false,
      failure: { code: 'check.notJson', details: { file: 'desk.json' } },
    });
  });

  it('is refused when a later version wrote it', async () => {
    expect(await read(altered({ version: 2 }))).toMatchObject({
      ok: false,
      failure: { code: 'check.newerProfile' },
    });
  });

  it.each([
    ['profile.style', { style: 'reuters' }, '"reuters"'],
    ['profile.levels.spelling', { levels: { spelling: 'loud' } }, '"loud"'],
    ['profile.name', { name: '' }, '0'],
    ['profile.colour', { colour: 'red' }, '"colour"'],
  ])('is refused with the field that is wrong: %s', async (field, inside, given) => {
    expect(await read(altered({}, inside))).toMatchObject({
      ok: false,
      failure: { code: 'check.badProfile', details: { file: 'desk.json', field, given } },
    });
  });
});
