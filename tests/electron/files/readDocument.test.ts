import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from '../../../electron/files/readDocument.js';
import { buildDocx, paragraph, run } from '../../shared/formats/docx/buildDocx.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-read-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
async function rolesOf(path: string): Promise<unknown> {
  const result = await readDocument(path);
  if (!result.ok) return result.failure;
  return result.value.paragraphs.map(({ role, doubt }) => (doubt === null ? role : `${role}?${doubt}`));
}
const failureOf = async (name: string, content: string | Uint8Array): Promise<unknown> => {
  const result = await readDocument(await write(name, content));
  return result.ok ? null : result.failure;
};

const sentence = '澜川市交通运输局宣布，澜江首条电动轮渡航线将于明年三月开航，单程15分钟。';

test('reads a GB18030 text with its hash, encoding and language', async () => {
  const bytes = iconv.encode(`轮渡开航\r\n\r\n　　${sentence}\r\n`, 'gb18030');
  expect(await readDocument(await write('轮渡.txt', bytes))).toEqual({
    ok: true,
    value: {
      file: {
        name: '轮渡.txt',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        encoding: 'GB18030',
      },
      language: 'zh-CN',
      paragraphs: [
        { role: 'headline', content: { text: '轮渡开航', marks: [] }, doubt: null, isLeftOut: false },
        { role: 'body', content: { text: sentence, marks: [] }, doubt: null, isLeftOut: false },
      ],
      remarks: [],
    },
  });
});

test('reads each format by its name, and pages and Word files by what is in them', async () => {
  const html = `<!DOCTYPE html><h1>轮渡开航</h1><p>${sentence}</p>`;
  const docx = buildDocx({ body: paragraph(run('轮渡开航')) + paragraph(run(sentence)) });
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['a.md', `# 轮渡开航\n\n${sentence}`],
    ['a.MARKDOWN', `# 轮渡开航\n\n${sentence}`],
    ['a.text', `轮渡开航\n\n${sentence}`],
    ['noname', `轮渡开航\n\n${sentence}`],
    ['a.htm', html],
    ['page.txt', html],
    ['a.docx', docx],
    ['renamed.doc', docx],
  ];
  for (const [name, content] of files)
    expect([name, await rolesOf(await write(name, content))]).toEqual([name, ['headline', 'body']]);
});

test('reports progress in bytes up to the whole file', async () => {
  const path = await write('long.txt', `${sentence}\n`.repeat(20_000));
  const seen: (readonly [number, number])[] = [];
  const result = await readDocument(path, { onProgress: (done, total) => seen.push([done, total]) });
  expect(result.ok).toBe(true);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
});

test('stops when it is cancelled', async () => {
  const path = await write('cancel.txt', sentence);
  const cancelled = { ok: false, failure: { code: 'app.cancelled', details: {} } };
  expect(await readDocument(path, { signal: AbortSignal.abort() })).toEqual(cancelled);
  const controller = new AbortController();
  expect(
    await readDocument(path, { signal: controller.signal, onProgress: () => controller.abort() }),
  ).toEqual(cancelled);
});

test('says what is wrong with the file on the disk', async () => {
  const at = (name: string) => rolesOf(join(folder, name));
  expect(await at('nothing.txt')).toEqual({ code: 'files.missing', details: { file: 'nothing.txt' } });
  expect(await at('nothing/a.txt')).toEqual({ code: 'files.missing', details: { file: 'a.txt' } });
  expect(await at('a\0b.txt')).toMatchObject({ code: 'files.missing' });
  await mkdir(join(folder, 'sub.txt'));
  expect(await at('sub.txt')).toEqual({ code: 'files.isFolder', details: { file: 'sub.txt' } });
  expect(await failureOf('empty.txt', '')).toEqual({ code: 'files.empty', details: { file: 'empty.txt' } });
  expect(await failureOf('blank.txt', '\ufeff \r\n　')).toEqual({
    code: 'files.noText',
    details: { file: 'blank.txt' },
  });
  expect(await failureOf('blank.html', '<p> </p>')).toEqual({
    code: 'files.noText',
    details: { file: 'blank.html' },
  });
  expect(await failureOf('blank.docx', buildDocx({ body: paragraph('') }))).toEqual({
    code: 'files.noText',
    details: { file: 'blank.docx' },
  });
});

test.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
  const path = await write('secret.txt', sentence);
  await chmod(path, 0);
  expect(await rolesOf(path)).toEqual({ code: 'files.forbidden', details: { file: 'secret.txt' } });
});

test('refuses 50 MB and more before reading it', async () => {
  const path = await write('huge.txt', '');
  await truncate(path, 50_000_000);
  expect(await rolesOf(path)).toEqual({
    code: 'files.tooLarge',
    details: { file: 'huge.txt', megabytes: 50, limit: 50 },
  });
});

test('tells pictures, PDF and old Word files by their content and offers what it can read', async () => {
  const known = '.txt, .md, .html, .docx';
  const unknown = (file: string) => ({ code: 'files.unknownType', details: { file, known } });
  const binary = (file: string) => ({ code: 'files.binary', details: { file } });
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  expect(await failureOf('a.png', png)).toEqual(unknown('a.png'));
  expect(await failureOf('a.pdf', '%PDF-1.7 x')).toEqual(unknown('a.pdf'));
  expect(await failureOf('picture.txt', png)).toEqual(binary('picture.txt'));
  expect(await failureOf('old.doc', compound)).toEqual(unknown('old.doc'));
  expect(await failureOf('old.docx', compound)).toEqual(unknown('old.docx'));
  expect(await failureOf('a.rtf', '{\\rtf1 x}')).toEqual(unknown('a.rtf'));
  expect(await failureOf('a.csv', 'a,b')).toEqual(unknown('a.csv'));
  expect(await failureOf('zeros.txt', Buffer.alloc(100))).toEqual(binary('zeros.txt'));
  expect(await failureOf('BMW.txt', `BMW and others. ${sentence}`)).toBeNull();
});

test('tells encrypted and broken Word files', async () => {
  const encrypted = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(100),
  ]);
  expect(await failureOf('secret.docx', encrypted)).toEqual({
    code: 'files.encrypted',
    details: { file: 'secret.docx' },
  });
  expect(await failureOf('text.docx', sentence)).toEqual({
    code: 'files.broken',
    details: { file: 'text.docx', detail: 'no zip directory' },
  });
});

test('reads the sample article with every role and without a doubt', async () => {
  const samples = fileURLToPath(new URL('../../../samples/', import.meta.url));
  const head = ['breadcrumb', 'headline', 'date', 'credit'];
  const tail = ['relatedHeadline', 'teaser', 'relatedHeadline', 'teaser'];
  const story = (last: number): string[] => [
    ...Array<string>(4).fill('body'),
    'caption',
    'subhead',
    ...Array<string>(last).fill('body'),
  ];
  expect(await rolesOf(join(samples, 'ferry.zh.txt'))).toEqual([...head, ...story(5), ...tail]);
  expect(await rolesOf(join(samples, 'ferry.en.txt'))).toEqual([...head, ...story(4), ...tail]);
});

const seed = fileURLToPath(new URL('../../../../shared/seed/', import.meta.url));
test.skipIf(!existsSync(seed))(
  'reads the reference article with every role and without a doubt',
  async () => {
    const expected = [
      'breadcrumb',
      'headline',
      'date',
      'credit',
      ...Array<string>(7).fill('body'),
      'relatedHeadline',
      'teaser',
    ];
    expect(await rolesOf(join(seed, 'harbin-ukraine.en.txt'))).toEqual(expected);
    expect(await rolesOf(join(seed, 'harbin-ukraine.zh.txt'))).toEqual(expected);
  },
);
