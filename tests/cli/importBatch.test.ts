import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { builtCommandLine, jsonLines, run, type Run } from './commandLine.js';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let built = '';
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-batch-'));
beforeAll(async () => {
  built = await builtCommandLine();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const duizhao = (...args: readonly string[]): Promise<Run> => run(built, folder, args);
const put = (name: string, ...paragraphs: readonly string[]): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), paragraphs.join('\n\n'));
};

test('imports the pairs of a folder, leaves doubtful ones to be aligned, and says what belongs to no pair', async () => {
  put(
    'desk/ferry.zh.txt',
    '澜川开通电动轮渡',
    '澜川市首条电动轮渡航线11月17日开通，全程4.6公里，单程12分钟。',
    '新船满电可往返10次，票价4元，六十岁以上老人半价。',
  );
  put(
    'desk/ferry.en.txt',
    'Lanchuan launches electric ferries',
    'The first electric ferry line of Lanchuan opened on Nov 17. It is 4.6 kilometers long, and a trip takes 12 minutes.',
    'A full charge is good for 10 round trips. The fare is 4 yuan, half for people over sixty.',
  );
  put('desk/3 图书馆.txt', '图书馆今天开放。', '欢迎读者。', '馆内有咖啡。', '楼上可以看江。');
  put(
    'desk/3 library.txt',
    'The library opens today.',
    'Coffee is sold and readers are welcome, and the river can be seen.',
  );
  put('desk/notes.txt', 'Nothing to do with any article of ours.');
  put('desk/empty.txt', '');
  const done = await duizhao(
    'import',
    '--batch',
    'desk',
    '--workspace',
    'w.duizhao',
    '--as',
    'Lin Yue',
    '--json',
  );
  expect(done.code).toBe(1);
  expect(done.messages).toContain('notes.txt belongs to no pair');
  expect(done.messages).toContain('empty.txt');
  const lines = jsonLines(done.out);
  expect(lines).toMatchObject([
    { source: '3 图书馆.txt', target: '3 library.txt', matchedBy: 'number', isAccepted: false },
    {
      source: 'ferry.zh.txt',
      target: 'ferry.en.txt',
      matchedBy: 'name',
      links: 3,
      doubtful: 0,
      isAccepted: true,
    },
  ]);
  const list = async () =>
    jsonLines((await duizhao('list', '--workspace', 'w.duizhao', '--json')).out) as readonly { id: string }[];
  expect(await list()).toHaveLength(2);

  const importAgain = (...options: readonly string[]): Promise<Run> =>
    duizhao('import', '--batch', 'desk', '--workspace', 'w.duizhao', '--as', 'Lin Yue', ...options);
  const known = await importAgain();
  for (const { article } of lines as readonly { article: string }[])
    expect(known.out).toMatch(new RegExp(`^${article}  .*: already imported as “.+”; passed over\\.$`, 'mu'));
  expect(await list()).toHaveLength(2);
  expect(jsonLines((await importAgain('--again', '--json')).out)).toMatchObject([
    { isAccepted: false },
    { isAccepted: true },
  ]);
  expect(await list()).toHaveLength(4);
});

test('imports the pairs of a list, which needs no telling names, and refuses a line without a translation', async () => {
  put('one.txt', '船坞有三台吊车，2026年12月建成。');
  put('two.txt', 'The dock has three cranes and was finished in December 2026.');
  put('list.csv', 'source,target\none.txt,two.txt\n');
  const done = await duizhao(
    'import',
    '--batch',
    'list.csv',
    '--workspace',
    'l.duizhao',
    '--accept-all',
    '--json',
  );
  expect(done).toMatchObject({ code: 0 });
  expect(jsonLines(done.out)).toMatchObject([{ source: 'one.txt', matchedBy: 'list', isAccepted: true }]);
  put('bad.csv', 'one.txt');
  const refused = await duizhao('import', '--batch', 'bad.csv', '--workspace', 'bad.duizhao');
  expect(refused.code).toBe(2);
  expect(refused.messages).toContain('bad.csv');
});

test('refuses files beside a batch, and no files at all', async () => {
  expect((await duizhao('import', 'one.txt', '--batch', 'desk', '--workspace', 'x.duizhao')).code).toBe(2);
  expect((await duizhao('import', '--workspace', 'x.duizhao')).code).toBe(2);
});
