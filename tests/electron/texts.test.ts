import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { interfaceLanguageOf, textsIn } from '../../electron/texts.js';
import { commandMenus, commands } from '../../shared/commands.js';
import { exportFormats } from '../../shared/model/exported.js';

const sources = readdirSync('electron')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join('electron', name), 'utf8'));
const written = sources.flatMap((source) => source.match(/(?<=')app\.native\.\w+(?=')/g) ?? []);

test.each(['en', 'zh-CN'] as const)('every text native parts show is there in %s', (language) => {
  const texts = textsIn(language);
  const keys = [
    ...written,
    ...exportFormats.map((format) => `app.native.format.${format}`),
    ...commandMenus.map((menu) => `menu.${menu}`),
    ...commands.map(({ id }) => `command.${id}`),
    ...['pageGone', 'pageGoneDetail', 'pageHangs', 'pageHangsDetail', 'closeWindow', 'wait'].map(
      (key) => `app.native.${key}`,
    ),
  ];
  expect(written.length).toBeGreaterThan(15);
  for (const key of keys) expect(texts(key)).not.toBe('');
});

test('puts values in', () => {
  expect(textsIn('en')('app.native.unexpectedDetail', { file: '/logs' })).toContain('/logs');
});

test('a text that is not there is a bug', () => {
  expect(() => textsIn('en')('app.native.nothing')).toThrow('app.native.nothing');
  expect(() => textsIn('en')('app.native')).toThrow('app.native');
  expect(() => textsIn('en')('constructor.name')).toThrow('constructor');
});

test('Chinese of every kind gets the Chinese interface', () => {
  expect(['zh', 'zh-CN', 'zh-Hant-TW', 'ZH-hk'].map(interfaceLanguageOf)).toEqual(Array(4).fill('zh-CN'));
  expect(['en-US', 'de', 'zhx', ''].map(interfaceLanguageOf)).toEqual(Array(4).fill('en'));
});
