import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openWorkspaceHere } from '../../electron/storage/openWorkspaceHere.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { builtCommandLine, jsonLines, run, type Run } from './commandLine.js';

const chinese = [
  '首页>城建交通',
  '澜川开通电动轮渡',
  '更新时间：2026-11-18',
  '来源：（ 澜川日报 ）',
  '澜川市首条电动轮渡航线11月17日开通，全程4.6公里，单程12分钟。',
  '新船满电可往返10次，票价4元，六十岁以上老人半价。',
].join('\n\n');
const english = [
  'Home>City Transport',
  'Lanchuan launches electric ferries',
  'Updated : 2026-11-18',
  'By ( Lanchuan Daily )',
  'The first electric ferry line of Lanchuan opened on Nov 17. It is 4.6 kilometers long, and a trip takes 12 minutes.',
  'A full charge is good for 10 round trips. The fare is 4 yuan, half for people over sixty.',
].join('\n\n');

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let built = '';
let folder = '';
const root = mkdtempSync(path.join(tmpdir(), 'duizhao-cli-'));
beforeAll(async () => {
  built = await builtCommandLine();
}, 120_000);
beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'case-'));
  writeFileSync(path.join(folder, 'zh.txt'), chinese);
  writeFileSync(path.join(folder, 'en.txt'), english);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const duizhao = (...args: readonly string[]): Promise<Run> => run(built, folder, args);
const here = (name: string): string => path.join(folder, name);
const workspace = ['--workspace', 'w.duizhao'] as const;

async function importPair(): Promise<string> {
  const imported = await duizhao('import', 'zh.txt', 'en.txt', ...workspace, '--as', 'Lin Yue');
  expect(imported).toMatchObject({ code: 0 });
  return imported.out.trim();
}

/** Approves everything as another person, as an editor does in the app. */
async function approveAll(articleId: string): Promise<void> {
  const opened = await openWorkspaceHere(here('w.duizhao'), { mode: 'open' });
  if (!opened.ok) throw new Error(opened.failure.code);
  const storage = opened.value;
  const info = await storage.info();
  const lin = info.ok ? info.value.people[0] : undefined;
  if (!lin) throw new Error('nobody is there');
  const added = await storage.addPerson(
    { personId: lin.id, actingAs: 'editor' },
    { name: 'Chen Boyan', roles: ['editor'] },
  );
  if (!added.ok) throw new Error(added.failure.code);
  const article = await storage.loadArticle(articleId as ArticleId, added.value.id);
  if (!article.ok) throw new Error(article.failure.code);
  const approvals = article.value.segments.map(({ id, target, contentHash }) => ({
    segmentId: id,
    revisionId: target?.id ?? ('' as never),
    contentHash,
  }));
  const approved = await storage.approve({ personId: added.value.id, actingAs: 'editor' }, approvals);
  expect(approved).toMatchObject({ ok: true, value: { refused: [] } });
  await storage.close();
}

describe('import, list and show', () => {
  test('import makes the workspace, pairs the paragraphs and answers the id', async () => {
    const imported = await duizhao('import', 'zh.txt', 'en.txt', ...workspace, '--as', 'Lin Yue', '--json');
    const [record] = jsonLines(imported.out);
    expect(imported.code).toBe(0);
    expect(record).toMatchObject({
      segments: 6,
      sourceLanguage: 'zh-CN',
      targetLanguage: 'en-US',
      workspaceCreated: true,
    });
    expect(imported.messages).toContain('Made the new workspace w.duizhao.');
    const listed = await duizhao('list', ...workspace, '--json');
    expect(jsonLines(listed.out)).toMatchObject([
      {
        id: record?.['id'],
        sourceTitle: '澜川开通电动轮渡',
        targetTitle: 'Lanchuan launches electric ferries',
        state: 'translated',
      },
    ]);
  });

  test('show --json has one line for each segment, with state, text and last revision', async () => {
    const id = await importPair();
    const shown = await duizhao('show', id.slice(0, 8), ...workspace, '--json');
    const lines = jsonLines(shown.out);
    expect(shown.messages).toBe('');
    expect(lines.map(({ role, state }) => [role, state])).toEqual(
      ['breadcrumb', 'headline', 'date', 'credit', 'body', 'body'].map((role) => [role, 'translated']),
    );
    expect(lines[1]).toMatchObject({
      source: { text: '澜川开通电动轮渡', marks: [] },
      target: { text: 'Lanchuan launches electric ferries', marks: [] },
      revision: {
        author: 'Lin Yue',
        origin: 'import',
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        id: expect.any(String),
      },
      comments: [],
    });
  });

  test('one file alone waits for its translation', async () => {
    const imported = await duizhao('import', 'zh.txt', ...workspace);
    const shown = await duizhao('show', imported.out.trim(), ...workspace, '--json');
    expect(jsonLines(shown.out).map(({ state, target }) => [state, target])).toEqual(
      Array.from({ length: 6 }, () => ['initial', null]),
    );
  });

  test('a second import adds to the workspace, and a new name to its people', async () => {
    await importPair();
    const again = await duizhao('import', 'en.txt', ...workspace, '--as', 'Zhao Min');
    expect(again.messages).toContain('Added Zhao Min');
    expect(again.messages).not.toContain('Made the new workspace');
    expect(jsonLines((await duizhao('list', ...workspace, '--json')).out).length).toBe(2);
  });

  test('several imports at once make one workspace and lose nothing', async () => {
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => duizhao('import', 'zh.txt', 'en.txt', ...workspace)),
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const listed = jsonLines((await duizhao('list', ...workspace, '--json')).out);
    expect(listed.map(({ id }) => id).sort()).toEqual(runs.map(({ out }) => out.trim()).sort());
    expect(new Set(listed.map(({ createdBy }) => createdBy)).size).toBe(1);
  });

  test('a file that cannot be used leaves no workspace behind', async () => {
    writeFileSync(here('empty.txt'), '');
    for (const args of [
      ['empty.txt'],
      ['gone.txt'],
      ['zh.txt', 'empty.txt'],
      ['zh.txt', 'zh.txt'],
      ['zh.txt', '--source-language', 'x_y'],
    ]) {
      const imported = await duizhao('import', ...args, ...workspace);
      expect([args, imported.code, imported.out]).toEqual([args, 2, '']);
      expect(imported.messages).not.toBe('');
    }
    expect(existsSync(here('w.duizhao'))).toBe(false);
  });

  test('a workspace that is none, or is not there, is bad input', async () => {
    writeFileSync(here('x.duizhao'), 'no database');
    const runs = [
      await duizhao('list', '--workspace', 'gone.duizhao'),
      await duizhao('list', '--workspace', 'x.duizhao'),
      await duizhao('import', 'zh.txt', '--workspace', 'x.duizhao'),
    ];
    expect(runs.map(({ code, out }) => [code, out])).toEqual([
      [2, ''],
      [2, ''],
      [2, ''],
    ]);
    expect(readFileSync(here('x.duizhao'), 'utf8')).toBe('no database');
  });

  test('an unknown article is bad input', async () => {
    await importPair();
    const shown = await duizhao('show', 'zzz', ...workspace);
    expect([shown.code, shown.out, shown.messages]).toEqual([
      2,
      '',
      expect.stringContaining('There is no article zzz'),
    ]);
  });
});

describe('export', () => {
  test('is refused while a segment is not approved, and says which', async () => {
    const id = await importPair();
    const refused = await duizhao('export', id, '--format', 'house', '--out', 'out.txt', ...workspace);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.messages).toMatch(/6 segments[\s\S]*Segment 1: not approved/);
    const asJson = await duizhao(
      'export',
      id,
      '--format',
      'house',
      '--out',
      'out.txt',
      ...workspace,
      '--json',
    );
    expect(jsonLines(asJson.out)[0]).toMatchObject({
      blocked: { number: 1, state: 'translated', reason: 'notApproved' },
    });
    expect(existsSync(here('out.txt'))).toBe(false);
  });

  test('a draft goes out and says so', async () => {
    const id = await importPair();
    const drafted = await duizhao(
      'export',
      id,
      '--format',
      'house',
      '--side',
      'target',
      '--out',
      'out.txt',
      ...workspace,
      '--draft',
    );
    expect(drafted).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(here('out.txt'), 'utf8')).toBe(`DRAFT 草稿\n\n${english}`);
  });

  test('approved, both sides come out byte for byte, and the log has the digest', async () => {
    const id = await importPair();
    await approveAll(id);
    const exported = await duizhao(
      'export',
      id,
      '--format',
      'house',
      '--side',
      'target',
      '--out',
      'en.out',
      ...workspace,
      '--json',
      '--as',
      'Lin Yue',
    );
    const sha256 = createHash('sha256').update(english).digest('hex');
    expect(exported.code).toBe(0);
    expect(jsonLines(exported.out)).toEqual([{ file: 'en.out', bytes: Buffer.byteLength(english), sha256 }]);
    expect(readFileSync(here('en.out'), 'utf8')).toBe(english);
    await duizhao('export', id, '--format', 'house', '--side', 'source', '--out', 'zh.out', ...workspace);
    expect(readFileSync(here('zh.out'), 'utf8')).toBe(chinese);
    const opened = await openWorkspaceHere(here('w.duizhao'), { mode: 'open' });
    if (!opened.ok) throw new Error(opened.failure.code);
    const events = await opened.value.listEvents({
      articleId: id as ArticleId,
      kinds: ['articleExported'],
      beforeSeq: null,
      limit: 10,
    });
    await opened.value.close();
    expect(events.ok && events.value.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ sha256 }),
    );
  });

  test('every format comes out; none overwrites unless forced', async () => {
    const id = await importPair();
    await approveAll(id);
    for (const format of ['house', 'markdown', 'html', 'docx', 'bilingual-html', 'bilingual-docx'])
      expect(
        await duizhao('export', id, '--format', format, '--out', `${format}.out`, ...workspace),
      ).toMatchObject({ code: 0 });
    expect(readdirSync(folder).filter((name) => name.endsWith('.out')).length).toBe(6);
    const refused = await duizhao('export', id, '--format', 'house', '--out', 'html.out', ...workspace);
    expect([refused.code, refused.messages]).toEqual([1, expect.stringContaining('--force')]);
    expect(readFileSync(here('html.out'), 'utf8')).toContain('<article>');
    expect(
      await duizhao('export', id, '--format', 'house', '--out', 'html.out', ...workspace, '--force'),
    ).toMatchObject({ code: 0 });
    expect(readFileSync(here('html.out'), 'utf8')).toBe(english);
  });

  test('takes a template of the user’s own and names the line that is wrong', async () => {
    const id = await importPair();
    writeFileSync(here('short.liquid'), '{{ headline.text }} ({{ date.date }})');
    writeFileSync(here('wrong.liquid'), 'one\n{{ headlin.text }}');
    const args = (template: string): readonly string[] => [
      'export',
      id,
      '--format',
      'house',
      '--template',
      template,
      '--out',
      'own.txt',
      ...workspace,
      '--draft',
    ];
    const wrong = await duizhao(...args('wrong.liquid'));
    expect([wrong.code, wrong.messages]).toEqual([2, expect.stringMatching(/wrong.*line 2.*headlin/)]);
    expect(await duizhao(...args('short.liquid'))).toMatchObject({ code: 0 });
    expect(readFileSync(here('own.txt'), 'utf8')).toBe(
      'DRAFT 草稿\n\nLanchuan launches electric ferries (2026-11-18)',
    );
  });
});
