import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/projectRoot.mjs';
import { formatProfileFile } from '../../electron/files/check/profileFile.js';
import { openWorkspaceHere } from '../../electron/storage/openWorkspaceHere.js';
import { builtInProfiles } from '../../shared/check/profiles.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { valueOf } from '../electron/storage/workspaceForTests.js';
import { builtCommandLine, jsonLines, run } from './commandLine.js';

let folder = '';
let duizhao = '';
const file = (name: string, content: string): string => {
  const made = path.join(folder, name);
  writeFileSync(made, content);
  return made;
};

describe('duizhao check', () => {
  beforeAll(async () => {
    duizhao = await builtCommandLine();
    folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds texts to a list of terms', async () => {
    const source = file('terms.zh.txt', '面馆开在老码头。\n');
    const target = file('terms.en.txt', 'The noodle shop is at the Old Wharf.\n');
    const terms = file(
      'desk.csv',
      '中文,英文,禁用英文\n面馆,noodle house,noodle shop\n老码头,Old Wharf,\n,,\n',
    );
    const args = ['check', '--lines', source, target];
    expect((await run(duizhao, folder, args)).code).toBe(0);
    const checked = await run(duizhao, folder, [...args, '--termbase', terms, '--json']);
    expect(checked.code).toBe(1);
    expect(jsonLines(checked.out)[0]?.['issues']).toMatchObject([
      { check: 'term', severity: 'error', fix: { text: 'noodle house' } },
    ]);
    const story = file('story.csv', 'It opens tonight.\n');
    const refused = await run(duizhao, folder, [...args, '--termbase', story]);
    expect([refused.code, refused.messages]).toEqual([2, expect.stringContaining('story.csv')]);
  });

  it('goes by a profile in a file', async () => {
    const source = file('comma.zh.txt', '他们卖红、白、蓝三色布。\n');
    const target = file('comma.en.txt', 'They sell red, white, and blue cloth.\n');
    const args = ['check', source, target, '--lines', '--json'];
    expect((await run(duizhao, folder, args)).out).toContain('serial-comma');
    const desk = file('desk.json', formatProfileFile({ ...builtInProfiles.ap, serialComma: true }));
    expect((await run(duizhao, folder, [...args, '--profile-file', desk])).out).not.toContain('serial-comma');
    const refused = await run(duizhao, folder, [...args, '--profile-file', source]);
    expect([refused.code, refused.messages]).toEqual([2, expect.stringContaining('comma.zh.txt')]);
  });

  it('finds the slips planted in the sample article, each once, and invents none', async () => {
    const sample = ['zh', 'en'].map((language) => inProject(`samples/ferry.${language}.txt`));
    const workspace = ['--workspace', 'sample.duizhao'];
    const id = (
      await run(duizhao, folder, ['import', ...sample, ...workspace, '--as', 'Lin Yue'])
    ).out.trim();
    const checked = await run(duizhao, folder, ['check', id, ...workspace]);
    expect(checked.out.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^6\s+error\s+number-value .*“24 million yuan” .*expected “240 million yuan”/),
      expect.stringMatching(/^8\s+warning\s+number-value .*“1900吨” has no counterpart/),
      expect.stringMatching(/^11\s+warning\s+repeated .*“be” stands twice/),
      expect.stringMatching(/^12\s+error\s+date-weekday .*“Thursday, Dec 9” is a Wednesday/),
      expect.stringMatching(/^13\s+error\s+name-pinyin .*“He Wenlan”, not “He Wenlang”/),
    ]);
  });

  it('checks an article of a workspace by the workspace’s rules, without what was set aside', async () => {
    file('ferry.zh.txt', '工程投资90亿元。\n面馆开在老码头。');
    file('ferry.en.txt', 'The project cost 90 billion yuan.\nThe noodle shop is at the Old Wharf.');
    const workspace = ['--workspace', 'w.duizhao'];
    const pair = ['import', 'ferry.zh.txt', 'ferry.en.txt', ...workspace, '--as', 'Lin Yue'];
    const id = (await run(duizhao, folder, pair)).out.trim() as ArticleId;
    const checks = async () => {
      const checked = await run(duizhao, folder, ['check', id, ...workspace, '--json']);
      const issues = jsonLines(checked.out).flatMap((line) => line['issues'] as { check: string }[]);
      return [checked.code, issues.map(({ check }) => check)] as const;
    };
    expect(await checks()).toEqual([1, ['number-value']]);
    const storage = valueOf(await openWorkspaceHere(path.join(folder, 'w.duizhao'), { mode: 'open' }));
    const [lin] = valueOf(await storage.info()).people;
    if (!lin) throw new Error('nobody is there');
    const actor = { personId: lin.id, actingAs: 'translator' } as const;
    const { segments } = valueOf(await storage.loadArticle(id, lin.id));
    const segment = segments.find(({ source }) => source?.content.text.includes('90亿'));
    if (!segment) throw new Error('no figure');
    const [source, target] = ['90亿元', '90 billion yuan'].map((text) => ({ text, isWhole: false }));
    const words = { source: source ?? null, target: target ?? null };
    const waiver = {
      segmentId: segment.id,
      check: 'number-value',
      message: 'scaleFix',
      reason: 'As printed',
    } as const;
    valueOf(await storage.waive(actor, { ...waiver, ...words }));
    const concept = { kind: 'term', partOfSpeech: 'noun', note: '', domain: '' } as const;
    const chinese = [{ text: '面馆', status: 'preferred' }] as const;
    const english = [
      { text: 'noodle house', status: 'preferred' },
      { text: 'noodle shop', status: 'forbidden' },
    ] as const;
    valueOf(await storage.saveConcept(actor, { id: null, version: 0, ...concept, chinese, english }));
    await storage.close();
    expect(await checks()).toEqual([1, ['term']]);
    const out = ['export', id, ...workspace, '--format', 'house', '--side', 'target', '--out', 'out.txt'];
    const refused = await run(duizhao, folder, out);
    expect([refused.code, refused.messages]).toEqual([1, expect.stringContaining('errors of the checks')]);
  }, 120_000);

  it('answers JSON lines with the issues of each, and exits with 1 when there is an error', async () => {
    const lines = [
      { id: 'a', source: '项目总投资2.4亿元。', target: 'The project costs 24 million yuan.' },
      {
        id: 2,
        source: '会议2日举行。',
        target: 'The meeting was held on Wednesday.',
        articleDate: '2020-12-04',
      },
      {
        id: 'c',
        source: '市贸促会表示欢迎。',
        target: 'The trade promotion club welcomed it.',
        termbase: [
          { source: '贸促会', target: 'trade promotion council' },
          { source: '贸促会', target: 'trade promotion club', status: 'forbidden' },
        ],
      },
    ];
    const input = file('pairs.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const { code, out } = await run(duizhao, folder, ['check', '--jsonl', input]);
    expect(code).toBe(1);
    const answers = jsonLines(out);
    expect(answers.map((answer) => answer['id'])).toEqual(['a', 2, 'c']);
    expect(answers[0]?.['issues']).toEqual([
      {
        check: 'number-value',
        severity: 'error',
        source: [5, 10],
        target: [18, 33],
        message: '“2.4亿元” and “24 million yuan” differ by a factor of 10; expected “240 million yuan”.',
        fix: { range: [18, 33], text: '240 million yuan' },
      },
    ]);
    expect(answers[1]?.['issues']).toEqual([]);
    expect(answers[2]?.['issues']).toMatchObject([
      { check: 'term', severity: 'error', fix: { text: 'trade promotion council' } },
    ]);
  });

  it('checks two files of lines in Chinese, and writes a report once', async () => {
    const source = file('zh.txt', '港口恢复运营。\n同比下降3%。\n');
    const target = file('en.txt', 'The port has has reopened.\nIt rose 3 percent from a year earlier.\n');
    const out = path.join(folder, 'report.html');
    const asked = ['check', source, target, '--lines', '--report', 'html', '--out', out];
    const first = await run(duizhao, folder, asked, { environment: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(first.code).toBe(1);
    expect(first.out).toContain('“下降”与“rose”方向相反。');
    expect(readFileSync(out, 'utf8')).toContain('<mark>下降</mark>');
    expect((await run(duizhao, folder, asked)).code).toBe(2);
  });

  it('names the line it cannot use, and what is missing', async () => {
    const input = file('bad.jsonl', '{"id":1,"source":"好。","target":"Good."}\n{"id":2,"source":"好。"}\n');
    const answer = await run(duizhao, folder, ['check', '--jsonl', input]);
    expect(answer.code).toBe(2);
    expect(answer.messages).toContain('Line 2 cannot be used');
    expect((await run(duizhao, folder, ['check'])).code).toBe(2);
  });
});
