import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openWorkspaceHere } from '../../electron/storage/openWorkspaceHere.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { builtCommandLine, jsonLines, run, type Run } from './commandLine.js';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const chinese = ['澜川开通电动轮渡', '航线全程4.6公里，单程12分钟。', '票价4元，六十岁以上老人半价。'].join(
  '\n\n',
);
const english = [
  'Lanchuan launches electric ferries',
  'The line is 4.6 kilometers long, and a trip takes 12 minutes.',
  'The fare is 4 yuan, half for people over sixty.',
].join('\n\n');

let built = '';
let articleId = '';
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-cli-verify-'));
const here = (name: string): string => path.join(folder, name);
const duizhao = (...args: readonly string[]): Promise<Run> => run(built, folder, args);
const workspace = ['--workspace', 'w.duizhao'] as const;

/** Approves everything as another person, as an editor does in the app. */
async function approveAll(): Promise<void> {
  const opened = await openWorkspaceHere(here('w.duizhao'), { mode: 'open' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const storage = opened.value;
  const info = await storage.info();
  const lin = info.ok ? info.value.people[0] : undefined;
  if (!lin) throw new Error('nobody is there');
  const person = { name: 'Chen Boyan', roles: ['editor'] } as const;
  const added = await storage.addPerson({ personId: lin.id, actingAs: 'editor' }, person);
  if (!added.ok) throw new Error(added.failure.code);
  const article = await storage.loadArticle(articleId as ArticleId, added.value.id);
  if (!article.ok) throw new Error(article.failure.code);
  const approvals = article.value.segments.flatMap(({ id, target, contentHash }) =>
    target ? [{ segmentId: id, revisionId: target.id, contentHash }] : [],
  );
  await storage.approve({ personId: added.value.id, actingAs: 'editor' }, approvals);
  await storage.close();
}

beforeAll(async () => {
  built = await builtCommandLine();
  writeFileSync(here('zh.txt'), chinese);
  writeFileSync(here('en.txt'), english);
  articleId = (await duizhao('import', 'zh.txt', 'en.txt', ...workspace, '--as', 'Lin Yue')).out.trim();
  await approveAll();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const signed = (format: string, out: string, ...more: readonly string[]): Promise<Run> =>
  duizhao(
    'export',
    articleId,
    '--format',
    format,
    '--out',
    out,
    ...workspace,
    '--as',
    'Chen Boyan',
    '--signoff',
    ...more,
  );

describe('export --signoff and verify', () => {
  test('a signed-off file is equal; one altered character is named, in Word and on a page', async () => {
    expect(await signed('docx', 'out.docx', '--signoff-page')).toMatchObject({
      code: 0,
      messages: expect.stringContaining('Wrote the sign-off record out.docx.signoff.json.'),
    });
    expect(await signed('html', 'out.html', '--signoff-page')).toMatchObject({ code: 0 });
    for (const file of ['out.docx', 'out.html']) {
      const equal = await duizhao('verify', file, ...workspace);
      expect([equal.code, equal.out]).toEqual([
        0,
        expect.stringMatching(/^out\..*: Equal, byte for byte\.\n/),
      ]);
      expect(equal.out).toContain('log vouches for the record');
    }
    const parts = unzipSync(readFileSync(here('out.docx')));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('4.6 kilo', '4.8 kilo');
    writeFileSync(here('out.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(text) }));
    writeFileSync(here('out.html'), readFileSync(here('out.html'), 'utf8').replace('4.6 kilo', '4.8 kilo'));
    for (const file of ['out.docx', 'out.html']) {
      const differs = await duizhao('verify', file, ...workspace);
      expect(differs.code).toBe(1);
      expect(differs.out).toContain('1 paragraph differs from what was approved.');
      expect(differs.out).toMatch(/¶ 2 · Body · translation: Changed/);
      expect(differs.out).toMatch(/expected: .*4\.6 kilo/);
      expect(differs.out).toMatch(/found: {4}.*4\.8 kilo/);
    }
  });

  test('without a workspace it says what cannot be known; as JSON it says everything', async () => {
    expect(await signed('markdown', 'out.md')).toMatchObject({ code: 0 });
    const alone = await duizhao('verify', 'out.md');
    expect([alone.code, alone.out]).toEqual([
      0,
      expect.stringContaining('only the workspace it came from can tell'),
    ]);
    const [answer] = jsonLines((await duizhao('verify', 'out.md.signoff.json', '--json')).out);
    expect(answer).toMatchObject({
      equal: true,
      verdict: 'identical',
      file: { name: 'out.md' },
      record: { state: 'unconfirmed' },
    });
  });

  test('a file without its record is known to the workspace, by its bytes or by its words', async () => {
    expect(
      await duizhao(
        'export',
        articleId,
        '--format',
        'house',
        '--out',
        'plain.txt',
        ...workspace,
        '--as',
        'Chen Boyan',
      ),
    ).toMatchObject({ code: 0 });
    expect(existsSync(here('plain.txt.signoff.json'))).toBe(false);
    const known = await duizhao('verify', 'plain.txt', ...workspace);
    expect([known.code, known.out]).toEqual([
      0,
      expect.stringContaining('The log knows this file by its SHA-256.'),
    ]);
    writeFileSync(here('plain.txt'), `${readFileSync(here('plain.txt'), 'utf8')}\n`);
    const saved = await duizhao('verify', 'plain.txt', ...workspace);
    expect([saved.code, saved.out]).toEqual([0, expect.stringContaining('Same words and marks')]);
    writeFileSync(here('plain.txt'), readFileSync(here('plain.txt'), 'utf8').replace('sixty', 'seventy'));
    const altered = await duizhao('verify', 'plain.txt', ...workspace);
    expect([altered.code, altered.out]).toEqual([
      1,
      expect.stringMatching(/¶ 3 · Body · translation: Changed/),
    ]);
  });

  test('an altered record is found out with the workspace, and by its own hash without', async () => {
    expect(await signed('house', 'record.txt')).toMatchObject({ code: 0 });
    const file = here('record.txt.signoff.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Chen Boyan', 'Ruth Alder'));
    for (const more of [[], workspace]) {
      const found = await duizhao('verify', 'record.txt', ...more);
      expect([found.code, found.out]).toEqual([1, expect.stringContaining('does not match its own hash')]);
    }
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a file that is not there', ['verify', 'nothing.txt'], /nothing\.txt/],
    ['a file with nothing to hold it against', ['verify', 'en.txt'], /nothing to hold en\.txt against/],
    ['a record that is none', ['verify', 'en.txt', '--signoff', 'zh.txt'], /zh\.txt is no sign-off record/],
    [
      'a draft with a record',
      ['export', 'a', '--format', 'html', '--out', 'd.html', ...workspace, '--draft', '--signoff'],
      /A draft has no sign-off record/,
    ],
    [
      'a page in house text',
      ['export', 'a', '--format', 'house', '--out', 'd.txt', ...workspace, '--signoff-page'],
      /cannot hold a sign-off page/,
    ],
  ])('%s is bad input', async (_, args, message) => {
    const wrong = await duizhao(...args);
    expect([wrong.code, wrong.messages]).toEqual([2, expect.stringMatching(message)]);
  });

  test('speaks Chinese in a Chinese terminal', async () => {
    const options = { environment: { LC_ALL: 'zh_CN.UTF-8' } };
    expect(await signed('bilingual-html', 'both.html', '--signoff-page')).toMatchObject({ code: 0 });
    writeFileSync(here('both.html'), readFileSync(here('both.html'), 'utf8').replace('12分钟', '13分钟'));
    const found = await run(built, folder, ['verify', 'both.html'], options);
    expect([found.code, found.out]).toEqual([
      1,
      expect.stringMatching(/1 段与审定稿不符。\n[\s\S]*¶ 2 · 正文 · 原文：有改动/),
    ]);
  });
});
