import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { builtCommandLine, jsonLines, run, type Run } from './commandLine.js';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let built = '';
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-align-'));
beforeAll(async () => {
  built = await builtCommandLine();
  writeFileSync(path.join(folder, 'zh'), '果园里种了两百棵梨树。\n春天来了，\n满山都是白花。\n');
  writeFileSync(
    path.join(folder, 'en'),
    'Two hundred pear trees grow in the orchard.\r\nWhen spring comes, the whole hill is white with blossoms.\r\n',
  );
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const duizhao = (...args: readonly string[]): Promise<Run> => run(built, folder, args);

describe('align', () => {
  test('prints a link a line, in either direction', async () => {
    expect(await duizhao('align', 'zh', 'en', '--lines')).toEqual({
      code: 0,
      out: '[0]:[0]\n[1, 2]:[1]\n',
      messages: '',
    });
    const { out } = await duizhao(
      'align',
      'en',
      'zh',
      '--lines',
      '--source-language',
      'en',
      '--target-language',
      'zh',
    );
    expect(out).toBe('[0]:[0]\n[1]:[1, 2]\n');
  });

  test('prints an empty list for a side that has nothing', async () => {
    writeFileSync(path.join(folder, 'short'), 'Two hundred pear trees grow in the orchard.\n');
    writeFileSync(path.join(folder, 'empty'), '');
    const { out } = await duizhao('align', 'zh', 'empty', '--lines');
    expect(out).toBe('[0]:[]\n[1]:[]\n[2]:[]\n');
    expect((await duizhao('align', 'short', 'zh', '--lines')).out.startsWith('[0]:[0]\n')).toBe(true);
  });

  test('--json adds how sure a link is and what stands on both sides', async () => {
    const { out } = await duizhao('align', 'zh', 'en', '--lines', '--json');
    const [first, second] = jsonLines(out);
    expect(first).toMatchObject({ source: [0], target: [0] });
    expect(second).toMatchObject({ source: [1, 2], target: [1] });
    expect(first?.['confidence']).toSatisfy((confidence: number) => confidence > 0.5 && confidence <= 1);
    expect(first?.['evidence']).toContainEqual({
      kind: 'figure',
      source: [{ line: 0, range: [5, 7], text: '两百' }],
      target: [{ line: 0, range: [0, 11], text: 'Two hundred' }],
    });
  });

  test('says how far it is with long texts, apart from the answer', async () => {
    const lines = Array.from({ length: 1_500 }, (_, at) => at);
    writeFileSync(path.join(folder, 'long.zh'), lines.map((at) => `第${at}号文件。`).join('\n'));
    writeFileSync(path.join(folder, 'long.en'), lines.map((at) => `File no. ${at}.`).join('\n'));
    const { code, out, messages } = await duizhao('align', 'long.zh', 'long.en', '--lines');
    expect([code, out.trim().split('\n').length]).toEqual([0, 1_500]);
    expect(messages).toContain('50 % aligned');
  });

  test('wants --lines and files it can read', async () => {
    const without = await duizhao('align', 'zh', 'en');
    expect([without.code, without.messages]).toEqual([2, expect.stringContaining('--lines')]);
    const missing = await duizhao('align', 'zh', 'nowhere', '--lines');
    expect([missing.code, missing.out, missing.messages]).toEqual([
      2,
      '',
      expect.stringContaining('nowhere'),
    ]);
  });
});
