import { describe, expect, it } from 'vitest';
import { fingerprintOf, matchPairs, type MatchableFile } from '../../../shared/import/matchPairs.js';
import type { ImportedDocument } from '../../../shared/model/imported.js';
import { plain } from '../../../shared/model/inlineText.js';

const documentOf = (language: string, text: string): ImportedDocument => ({
  file: { name: 'x.txt', sha256: '0'.repeat(64), encoding: 'UTF-8' },
  language,
  paragraphs: [{ role: 'body', content: plain(text), doubt: null, isLeftOut: false }],
  remarks: [],
});
const file = (name: string, language: 'zh-CN' | 'en-US', text = ''): MatchableFile => ({
  name,
  language,
  fingerprint: fingerprintOf(documentOf(language, text)),
});
const told = (files: readonly MatchableFile[], sourceIsChinese = true): readonly string[] => {
  const { pairs, alone } = matchPairs(files, sourceIsChinese);
  return [
    ...pairs.map(({ source, target, by }) => `${files[source]?.name} + ${files[target]?.name} ${by}`),
    ...alone.map((i) => `${files[i]?.name} alone`),
  ];
};

describe('matchPairs', () => {
  it('takes names for the same whatever says which language they are in', () => {
    expect(
      told([
        file('ferry.zh.docx', 'zh-CN'),
        file('Ferry_EN.docx', 'en-US'),
        file('船坞-中文.txt', 'zh-CN'),
        file('船坞（英文）.txt', 'en-US'),
        file('2026-11-18 port 原文.md', 'zh-CN'),
        file('2026-11-18 port translation.md', 'en-US'),
      ]),
    ).toEqual([
      'ferry.zh.docx + Ferry_EN.docx name',
      '船坞-中文.txt + 船坞（英文）.txt name',
      '2026-11-18 port 原文.md + 2026-11-18 port translation.md name',
    ]);
  });

  it('goes by the number where one is called in Chinese and the other in English', () => {
    expect(
      told([file('稿件07.txt', 'zh-CN'), file('story-7.txt', 'en-US'), file('story-8.txt', 'en-US')]),
    ).toEqual(['稿件07.txt + story-7.txt number', 'story-8.txt alone']);
  });

  it('goes by figures, dates and Latin words where names say nothing', () => {
    const files = [
      file('甲.txt', 'zh-CN', '澜江渡轮12月2日开航，投资1.2亿元，由LCS承建。'),
      file('乙.txt', 'zh-CN', '图书馆藏书35万册，3月8日开放。'),
      file('b.txt', 'en-US', 'The library holds 350,000 books and opens on March 8.'),
      file('a.txt', 'en-US', 'The ferry sails on Dec 2. It cost 120 million yuan and was built by LCS.'),
    ];
    expect(told(files)).toEqual(['甲.txt + a.txt content', '乙.txt + b.txt content']);
  });

  it('leaves alone what could go two ways', () => {
    const twins = [
      file('甲.txt', 'zh-CN', '票价4元。'),
      file('a.txt', 'en-US', 'The fare is 4 yuan.'),
      file('b.txt', 'en-US', 'The fare is 4 yuan.'),
    ];
    expect(told(twins)).toEqual(['甲.txt alone', 'a.txt alone', 'b.txt alone']);
    expect(
      told([file('x1.zh.txt', 'zh-CN'), file('x1.cn.txt', 'zh-CN'), file('x1.en.txt', 'en-US')]),
    ).toEqual(['x1.zh.txt alone', 'x1.cn.txt alone', 'x1.en.txt alone']);
  });

  it('finds its way in a folder of a thousand pairs that only their content tells apart', () => {
    const thousand = [...Array(1000).keys()];
    const fingerprint = (n: number): ReadonlySet<string> =>
      new Set(['= 1/1 1/1', '@ 11-18', `= ${n}/1 ${n}/1`, `= ${n % 97}/7 ${n % 97}/7`, `word${n}`]);
    const files = [
      ...thousand.map((n) => ({
        ...file(`原稿${'甲'.repeat(n)}.txt`, 'zh-CN'),
        fingerprint: fingerprint(n),
      })),
      ...thousand.map((n) => ({ ...file(`${'x'.repeat(n + 1)}.txt`, 'en-US'), fingerprint: fingerprint(n) })),
    ];
    const { pairs, alone } = matchPairs(files, true);
    expect(pairs.map(({ source, target, by }) => [source, target, by])).toEqual(
      thousand.map((n) => [n, n + 1000, 'content']),
    );
    expect(alone).toEqual([]);
  });

  it('knows English sources too', () => {
    expect(told([file('a.zh.txt', 'zh-CN'), file('a.en.txt', 'en-US')], false)).toEqual([
      'a.en.txt + a.zh.txt name',
    ]);
  });
});
