import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { diffPage } from '../../cli/diffPage.js';
import { redlineLines } from '../../cli/diffRedline.js';
import { loadTexts } from '../../cli/texts.js';
import { compareText } from '../../shared/diff/diffText.js';
import { builtCommandLine, run, type Run } from './commandLine.js';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let built = '';
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-cli-diff-'));
beforeAll(async () => {
  built = await builtCommandLine();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const duizhao = (args: readonly string[], options: Parameters<typeof run>[3] = {}): Promise<Run> =>
  run(built, folder, args, options);
const put = (name: string, content: string | Buffer): string => {
  writeFileSync(path.join(folder, name), content);
  return name;
};
const inChinese = { environment: { LC_ALL: 'zh_CN.UTF-8' } };

describe('diff of two files', () => {
  const before = 'Title\n\nThe cost is 5 yuan.\nNothing new.\nStill nothing.\nThe end, on Monday.\n';
  const after = 'Title\n\nThe cost is 6 yuan.\nNothing new.\nStill nothing.\nThe end, on Tuesday.\n';

  test('is a redline of the changed lines and their neighbours, summed up in the terminal’s language', async () => {
    const files = [put('a.txt', before), put('b.txt', after)];
    expect(await duizhao(['diff', ...files])).toEqual({
      code: 0,
      out: '⋯\n\nThe cost is [-5-]{+6+} yuan.\nNothing new.\nStill nothing.\nThe end, on [-Monday-]{+Tuesday+}.\n\n',
      messages: 'Changes: 1 figure, 1 date.\n',
    });
    const chinese = await duizhao(['diff', ...files], inChinese);
    expect(chinese.messages).toBe('改动：1 处数字、1 处日期。\n');
  });

  test('is data with which the new text can be made exactly, whatever the encoding of the files', async () => {
    const old = '共１２人。\r\n他来了。';
    const now = '共13人，\r\n她来了。';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(now, 'utf16le')]);
    const answer = await duizhao(['diff', put('old.txt', old), put('now.txt', utf16), '--format', 'json']);
    const { text, changes, isCoarse } = JSON.parse(answer.out);
    let [made, at] = ['', 0];
    for (const change of changes) {
      made += text.before.slice(at, change.before[0]) + text.after.slice(...change.after);
      at = change.before[1];
    }
    expect([answer.code, isCoarse, text.before, made + text.before.slice(at)]).toEqual([0, false, old, now]);
    expect(changes[0]).toMatchObject({ kind: 'replace', label: 'number', move: null });
  });

  test('compares the paragraphs of Markdown and HTML', async () => {
    const files = [
      put('a.md', '# Title\n\nOne **big** ship.'),
      put('b.html', '<h1>Title</h1><p>One small ship.</p>'),
    ];
    expect((await duizhao(['diff', ...files])).out).toBe('Title\nOne [-big-]{+small+} ship.\n');
  });

  test('says when the texts are the same, also when both are empty', async () => {
    const same = await duizhao(['diff', put('a.txt', before), 'a.txt']);
    expect(same).toEqual({ code: 0, out: '', messages: 'The texts are the same.\n' });
    const empty = await duizhao(['diff', put('empty.txt', ''), put('blank.txt', ' \n'), '--json']);
    expect(JSON.parse(empty.out).changes).toMatchObject([{ kind: 'insert', label: 'spacing' }]);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['one file', ['a.txt'], /two files/],
    ['no file', [], /two files/],
    ['files beside --jsonl', ['a.txt', 'b.txt', '--jsonl', '-'], /--jsonl/],
    ['a format beside --jsonl', ['--jsonl', '-', '--format', 'html'], /--jsonl/],
    ['two formats', ['a.txt', 'b.txt', '--json', '--format', 'html'], /one way/],
    ['an unknown format', ['a.txt', 'b.txt', '--format', 'pdf'], /text, html, json/],
    ['a file that is not there', ['a.txt', 'gone.txt'], /gone\.txt/],
  ])('refuses %s as wrong usage', async (_, args, message) => {
    expect(await duizhao(['diff', ...args])).toMatchObject({
      code: 2,
      out: '',
      messages: expect.stringMatching(message),
    });
  });

  test('is a whole page in which every word is text', async () => {
    const evil = '<script>alert(1)</script> & "five"';
    const answer = await duizhao(
      ['diff', put('a.txt', `${evil} one`), put('b.txt', `${evil} two`), '--format', 'html'],
      inChinese,
    );
    expect(answer.out).not.toContain('<script');
    expect(answer.out).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;five&quot;');
    expect(answer.out).toContain('<html lang="zh-CN">');
    expect(answer.out).toMatch(/<del[^>]*>one<\/del><ins[^>]*>two<\/ins>/);
    expect(
      JSON.stringify(parse(answer.out, { onParseError: (error) => expect.fail(error.code) }), (key, value) =>
        key === 'parentNode' ? undefined : value,
      ),
    ).toContain('alert(1)');
  });
});

describe('a redline', () => {
  const compared = (before: string, after: string) => ({ before, after, ...compareText(before, after) });
  const moved = compared('We left the harbour. He ate.', 'He ate. We left the harbour.');

  test('numbers what was moved, in the terminal and on the page', () => {
    expect(redlineLines(moved, false)).toEqual(['{+He ate. +}⇄1We left the harbour.[- He ate.-]⇄1']);
    expect(diffPage(moved, 'a → b', loadTexts('en')).match(/data-move="1"/g)).toHaveLength(2);
  });

  test('has colours only when asked for, and shows control characters instead of sending them', () => {
    const { before, after, ...comparison } = compared('a \u001B[2J b', 'c \u001B[2J b');
    const [plain = ''] = redlineLines({ before, after, ...comparison }, false);
    expect(plain).toBe('[-a-]{+c+} ␛[2J b');
    expect(redlineLines({ before, after, ...comparison }, true)[0]).toContain('\u001B[31m[-a-]\u001B[0m');
  });

  test('shows a change over several lines on each of them', () => {
    expect(redlineLines(compared('one\ntwo', 'one'), false)).toEqual(['one[-⏎-]', '[-two-]']);
  });
});
