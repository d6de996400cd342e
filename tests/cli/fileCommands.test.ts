import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import packageFile from '../../package.json';
import { builtCommandLine, jsonLines, run, type Run } from './commandLine.js';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let built = '';
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-cli-'));
beforeAll(async () => {
  built = await builtCommandLine();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const duizhao = (args: readonly string[], options: Parameters<typeof run>[3] = {}): Promise<Run> =>
  run(built, folder, args, options);
const here = (name: string): string => path.join(folder, name);
const inChinese = { environment: { LC_ALL: 'zh_CN.UTF-8' } };

describe('usage', () => {
  test('--version answers the version', async () => {
    expect(await duizhao(['--version'])).toEqual({ code: 0, out: `${packageFile.version}\n`, messages: '' });
  });

  test('--help names the dictionary and its licence in both languages', async () => {
    for (const options of [{}, inChinese])
      expect((await duizhao(['--help'], options)).out).toMatch(/CC-CEDICT[^]*MDBG[^]*CC BY-SA 4\.0/);
  });

  test.each(['import', 'list', 'show', 'export', 'verify', 'convert', 'align', 'diff'])(
    '%s --help explains itself in both languages',
    async (command) => {
      const [english, chinese] = [
        await duizhao([command, '--help']),
        await duizhao([command, '--help'], inChinese),
      ];
      expect([english.code, english.messages, english.out.startsWith(`Usage: duizhao ${command}`)]).toEqual([
        0,
        '',
        true,
      ]);
      expect([chinese.code, chinese.out.startsWith(`用法：`), /选项：/.test(chinese.out)]).toEqual([
        0,
        true,
        true,
      ]);
    },
  );

  test.each<[string, readonly string[], RegExp]>([
    ['no command', [], /Say what to do/],
    ['an unknown command', ['publish'], /There is no command publish/],
    ['an unknown option', ['list', '--workspace', 'w', '--long'], /There is no option --long/],
    ['a missing argument', ['show', '--workspace', 'w'], /The argument article is missing/],
    ['a missing option', ['list'], /The option --workspace <file> is missing/],
    ['a missing value', ['list', '--workspace'], /The option --workspace <file> needs a value/],
    [
      'a value that is not possible',
      ['convert', 'a', '--to', 'pdf', '--out', 'b'],
      /pdf is not possible for --to <format>\. One of: house, markdown, html, docx\./,
    ],
    ['too many arguments', ['list', 'x', '--workspace', 'w'], /too many arguments/],
    [
      'a template for another format',
      ['convert', 'a', '--to', 'html', '--template', 't', '--out', 'b'],
      /--template/,
    ],
  ])('%s is an error of usage', async (_, args, message) => {
    const wrong = await duizhao(args);
    expect([wrong.code, wrong.messages]).toEqual([2, expect.stringMatching(message)]);
  });

  test('says errors in Chinese in a Chinese terminal', async () => {
    expect(await duizhao(['publish'], inChinese)).toMatchObject({
      code: 2,
      messages: expect.stringContaining('没有命令 publish'),
    });
  });
});

describe('convert', () => {
  const seed = (name: string): string => path.resolve(import.meta.dirname, '../../../shared/seed', name);
  test.skipIf(!existsSync(seed('harbin-ukraine.en.txt'))).each(['en', 'zh'])(
    'house to house gives the reference article (%s) back byte for byte',
    async (language) => {
      const file = seed(`harbin-ukraine.${language}.txt`);
      expect(await duizhao(['convert', file, '--to', 'house', '--out', `${language}.txt`])).toMatchObject({
        code: 0,
      });
      expect(readFileSync(here(`${language}.txt`)).equals(readFileSync(file))).toBe(true);
    },
  );

  test.each([
    [
      'English',
      [
        'Home>City Transport',
        'Lanchuan launches electric ferries',
        'Updated : 2026-11-18',
        'By ( Lanchuan Daily )',
        'The first electric ferry line of Lanchuan opened on Nov 17. It is 4.6 kilometers long.',
        'A full charge is good for 10 round trips, and the fare is *4 yuan* (about $0.56).',
        'Lanchuan adds three bus lines',
        'Three new lines are expected to meet the ferries at both piers by the end of the year.',
      ],
    ],
    [
      'Chinese',
      [
        '首页>城建交通',
        '澜川开通首条电动轮渡航线',
        '更新时间：2026-11-18',
        '来源：（ 澜川日报 ）',
        '澜川市首条电动轮渡航线11月17日开通，全程4.6公里，单程12分钟。',
        '新船满电可往返10次，“票价4元”，六十岁以上老人半价。',
        '澜川新增三条公交线路',
        '三条新线路预计年底前在两岸码头与渡船衔接。',
      ],
    ],
  ])('goes round through every format and comes back byte for byte (%s)', async (name, paragraphs) => {
    const text = paragraphs.join('\n\n');
    writeFileSync(here(`${name}.txt`), text);
    const steps = [
      ['txt', 'markdown', 'md'],
      ['md', 'html', 'html'],
      ['html', 'docx', 'docx'],
      ['docx', 'house', 'again.txt'],
    ] as const;
    for (const [from, to, out] of steps) {
      const converted = await duizhao(['convert', `${name}.${from}`, '--to', to, '--out', `${name}.${out}`]);
      expect(converted).toMatchObject({ code: 0 });
    }
    expect(readFileSync(here(`${name}.again.txt`), 'utf8')).toBe(text);
  });

  test('a file that cannot be read is bad input, one that is there is not overwritten', async () => {
    writeFileSync(here('some.txt'), 'Some words.');
    writeFileSync(here('there.txt'), 'old');
    const runs = [
      await duizhao(['convert', 'gone.txt', '--to', 'html', '--out', 'x.html']),
      await duizhao(['convert', 'some.txt', '--to', 'house', '--out', 'there.txt']),
    ];
    expect(runs.map(({ code }) => code)).toEqual([2, 1]);
    expect([existsSync(here('x.html')), readFileSync(here('there.txt'), 'utf8')]).toEqual([false, 'old']);
  });
});

describe('diff', () => {
  const pairs = [
    { id: 'a', before: '局长发言。', after: '副局长发言。', language: 'zh-CN' },
    { id: 2, before: 'It costs 12 million yuan.', after: 'It costs 120 million yuan 🛳.', language: 'en-US' },
    { id: 'same', before: 'x\u2028y', after: 'x\u2028y' },
    { id: 'all', before: '', after: 'New.\n' },
  ];
  interface Answer {
    readonly id: unknown;
    readonly changes: readonly {
      readonly kind: string;
      readonly before: [number, number];
      readonly after: [number, number];
    }[];
  }

  test('answers every line, and its changes turn before into after exactly', async () => {
    const input = `${pairs.map((pair) => JSON.stringify(pair)).join('\r\n')}\n\n`;
    writeFileSync(here('pairs.jsonl'), input);
    const [fromFile, fromInput] = [
      await duizhao(['diff', '--jsonl', 'pairs.jsonl']),
      await duizhao(['diff', '--jsonl', '-'], { input }),
    ];
    expect([fromFile.code, fromFile.messages, fromFile.out]).toEqual([0, '', fromInput.out]);
    const answers = jsonLines(fromFile.out) as unknown as readonly Answer[];
    const rebuilt = answers.map(({ id, changes }, i) => {
      const { before = '', after = '' } = pairs[i] ?? {};
      let text = '';
      let at = 0;
      for (const change of changes) {
        text += before.slice(at, change.before[0]) + after.slice(...change.after);
        at = change.before[1];
      }
      return { id, after: text + before.slice(at) };
    });
    expect(rebuilt).toEqual(pairs.map(({ id, after }) => ({ id, after })));
    expect(answers[3]?.changes).toEqual([
      { kind: 'insert', before: [0, 0], after: [0, 5], label: 'wording' },
    ]);
    expect(answers[2]?.changes).toEqual([]);
  });

  test.each<[string, string | Buffer, RegExp]>([
    ['no JSON', '{"id":1,"before":"a","after":"b"}\n{"id":', /Line 2 .*not JSON/],
    ['no pair', '\n\n{"id":1,"before":"a"}', /Line 3 .*before and after/],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), /Line 1 .*UTF-8/],
  ])('names the line that is %s and stops there', async (_, input, message) => {
    const wrong = await duizhao(['diff', '--jsonl', '-'], { input });
    expect([wrong.code, wrong.messages]).toEqual([2, expect.stringMatching(message)]);
  });

  test('a missing file is bad input', async () => {
    expect(await duizhao(['diff', '--jsonl', 'gone.jsonl'])).toMatchObject({ code: 2, out: '' });
  });

  test('ends without a word when nobody reads on', async () => {
    const input = Array.from({ length: 20_000 }, (_, id) =>
      JSON.stringify({ id, before: 'a', after: 'b' }),
    ).join('\n');
    writeFileSync(here('many.jsonl'), input);
    const child = spawn(process.execPath, [built, 'diff', '--jsonl', 'many.jsonl'], { cwd: folder });
    let messages = '';
    child.stderr.on('data', (chunk: Buffer) => (messages += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, messages]).toEqual([0, '']);
  });
});
