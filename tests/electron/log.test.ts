import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '../../electron/log.js';
import { temporaryFolder } from './storage/workspaceForTests.js';

test('an entry has its time, what happened and the stack', () => {
  const folder = path.join(temporaryFolder(), 'logs');
  const echoed: string[] = [];
  openLog(folder, (line) => echoed.push(line))('edit.saveDraft failed', new TypeError('no such thing'));
  const written = readFileSync(path.join(folder, 'duizhao.log'), 'utf8');
  expect(written).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z edit\.saveDraft failed\nTypeError: no such thing\n\s+at /,
  );
  expect(echoed.join('\n')).toBe(written.trimEnd());
});

test('full logs move up, and the fourth goes', () => {
  const folder = temporaryFolder();
  const log = openLog(folder, () => undefined);
  for (const name of ['first', 'second', 'third', 'fourth', 'fifth']) {
    log(name);
    writeFileSync(path.join(folder, 'duizhao.log'), `${name} ${'x'.repeat(1_000_000)}`);
  }
  log('last');
  expect(readdirSync(folder).sort()).toEqual([
    'duizhao.1.log',
    'duizhao.2.log',
    'duizhao.3.log',
    'duizhao.log',
  ]);
  const starts = ['1.', '2.', '3.'].map(
    (n) => readFileSync(path.join(folder, `duizhao.${n}log`), 'utf8').split(' ')[0],
  );
  expect(starts).toEqual(['fifth', 'fourth', 'third']);
});

test('a log that cannot be written says so and throws nothing', () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const echoed: string[] = [];
  openLog(path.join(file, 'logs'), (line) => echoed.push(line))('something');
  expect(echoed.at(-1)).toContain('the log could not be written');
});
