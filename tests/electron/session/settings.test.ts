import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultSettings,
  listRecent,
  openSettings,
  parseRemembered,
  withRecent,
  type Remembered,
} from '../../../electron/session/settings.js';
import type { PersonId, WorkspaceId } from '../../../shared/model/ids.js';
import { temporaryFolder } from '../storage/workspaceForTests.js';

const remembered: Remembered = {
  settings: {
    ...defaultSettings,
    language: 'zh-CN',
    theme: 'contrast',
    textSize: 150,
    inspector: { isOpen: false, width: 300, tab: 'comments' },
  },
  recent: [{ file: path.resolve('/desk/a.duizhao'), name: 'A', openedAt: 5 }],
  lastWorkspace: path.resolve('/desk/a.duizhao'),
  actors: { ['w1' as WorkspaceId]: { personId: 'p1' as PersonId, actingAs: 'editor' } },
  window: { x: 10, y: 20, width: 900, height: 700, isMaximized: true },
};

test('reads back what was written, and leaves no temporary file', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'settings.json');
  const troubles: string[] = [];
  const settings = openSettings(file, (message) => troubles.push(message));
  settings.change({ lastWorkspace: path.resolve('/desk/b.duizhao') });
  settings.change(remembered);
  await settings.written();
  expect(openSettings(file, (message) => troubles.push(message)).current()).toEqual(remembered);
  expect(readdirSync(folder)).toEqual(['settings.json']);
  expect(troubles).toEqual([]);
});

test('a value that makes no sense falls back alone', () => {
  const damaged = {
    ...remembered,
    settings: { ...remembered.settings, textSize: 900, theme: 'purple', density: 7 },
    recent: [{ file: 'relative.duizhao', name: 'A', openedAt: 5 }, ...remembered.recent, null],
    actors: { w1: { personId: 'p1', actingAs: 'owner' }, w2: { personId: 'p2', actingAs: 'translator' } },
    window: { x: 'left' },
  };
  expect(parseRemembered(damaged)).toEqual({
    ...remembered,
    settings: { ...remembered.settings, textSize: 100, theme: 'system', density: 'normal' },
    actors: { w2: { personId: 'p2', actingAs: 'translator' } },
    window: null,
  });
});

test('any JSON gives settings the app can start with', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const { settings } = parseRemembered(json);
      expect(parseRemembered({ settings }).settings).toEqual(settings);
    }),
  );
});

test('a file that is no JSON is reported, and the next change replaces it', async () => {
  const file = path.join(temporaryFolder(), 'settings.json');
  writeFileSync(file, '{"settings": {"theme"');
  const troubles: string[] = [];
  const settings = openSettings(file, (message) => troubles.push(message));
  expect(settings.current().settings).toEqual(defaultSettings);
  expect(troubles).toEqual(['settings could not be read']);
  settings.change({ lastWorkspace: path.resolve('/desk/b.duizhao') });
  await settings.written();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    lastWorkspace: path.resolve('/desk/b.duizhao'),
  });
});

test('settings that cannot be written hold for this run and are reported', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'file'), '');
  const troubles: string[] = [];
  const settings = openSettings(path.join(folder, 'file', 'settings.json'), (message) =>
    troubles.push(message),
  );
  settings.change({ lastWorkspace: path.resolve('/desk/b.duizhao') });
  await settings.written();
  expect(settings.current().lastWorkspace).toBe(path.resolve('/desk/b.duizhao'));
  expect(troubles).toContain('settings could not be written');
  expect(existsSync(path.join(folder, 'file', 'settings.json'))).toBe(false);
});

test('a recent workspace stands once, at the head, of ten', () => {
  const entry = (n: number) => ({ file: `/desk/${n}.duizhao`, name: String(n), openedAt: n });
  const many = Array.from({ length: 10 }, (_, n) => entry(n));
  const again = withRecent(many, { ...entry(4), openedAt: 99 });
  expect(again.map(({ name }) => name)).toEqual(['4', '0', '1', '2', '3', '5', '6', '7', '8', '9']);
  expect(withRecent(many, entry(10))).toHaveLength(10);
  expect(JSON.stringify(listRecent(again).map(({ key }) => key))).not.toContain('duizhao');
});
