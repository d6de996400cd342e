import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  addTemplate,
  listTemplates,
  readTemplate,
  removeTemplate,
} from '../../../electron/files/templates.js';

let root = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'duizhao-templates-'));
  folder = path.join(root, 'templates');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function templateFile(name: string, content: string | Buffer): string {
  const file = path.join(root, name);
  writeFileSync(file, content);
  return file;
}

test('a folder that is not there yet holds no templates', async () => {
  expect(await listTemplates(folder)).toEqual([]);
});

test('keeps a template under its name, gives it back and takes it away', async () => {
  const text = '{{ headline.text }}\n';
  expect(await addTemplate(folder, templateFile('网站 Website.liquid', text))).toEqual({
    ok: true,
    value: ['网站 Website'],
  });
  expect(await addTemplate(folder, templateFile('alpha.liquid', 'A'))).toEqual({
    ok: true,
    value: ['alpha', '网站 Website'],
  });
  expect(await readTemplate(folder, '网站 Website')).toEqual({
    ok: true,
    value: { name: '网站 Website', text },
  });
  expect(await removeTemplate(folder, '网站 Website')).toEqual(['alpha']);
});

test('never replaces a template of the same name', async () => {
  await addTemplate(folder, templateFile('alpha.liquid', 'A'));
  expect(await addTemplate(folder, templateFile('alpha.liquid', 'B'))).toMatchObject({
    failure: { code: 'files.exists' },
  });
  expect(await readTemplate(folder, 'alpha')).toMatchObject({ value: { text: 'A' } });
});

test.each<[string, string | Buffer, unknown]>([
  [
    'cannot be parsed',
    'one\n{% if',
    { code: 'export.badTemplate', details: { name: 'x', detail: expect.stringContaining('line 2') } },
  ],
  [
    'is not UTF-8',
    Buffer.from([0x41, 0x0a, 0xff, 0xfe]),
    { code: 'files.undecodable', details: { file: 'x.liquid', encoding: 'UTF-8', lines: '2' } },
  ],
  ['is empty', '  \n', { code: 'files.empty', details: { file: 'x.liquid' } }],
  [
    'is far too long',
    'x'.repeat(1_100_000),
    { code: 'files.tooLarge', details: { file: 'x.liquid', megabytes: 2, limit: 1 } },
  ],
])('keeps no template that %s', async (_, content, failure) => {
  expect(await addTemplate(folder, templateFile('x.liquid', content))).toEqual({ ok: false, failure });
  expect(await listTemplates(folder)).toEqual([]);
});

test('a name is never a path', async () => {
  mkdirSync(folder);
  templateFile('outside.liquid', 'A');
  expect(await readTemplate(folder, '../outside')).toMatchObject({ failure: { code: 'files.missing' } });
  expect(await removeTemplate(folder, '../outside')).toEqual([]);
  expect(await listTemplates(root)).toEqual(['outside']);
});
