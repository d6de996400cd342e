import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignParagraphs as align } from '../../../shared/align/alignParagraphs.js';
import type { AlignOptions } from '../../../shared/align/alignUnits.js';
import { alignKnowledge } from '../../../shared/align/lexicon/alignKnowledge.js';
import { linkKinds } from '../../../shared/align/linkKinds.js';
import type { ParagraphRole } from '../../../shared/model/article.js';
import type { ImportedParagraph, ParagraphLink } from '../../../shared/model/imported.js';
import { plain } from '../../../shared/model/inlineText.js';
import { anyText } from '../arbitraryText.js';

const paragraph = (text: string, role: ParagraphRole = 'body', isLeftOut = false): ImportedParagraph => ({
  role,
  content: plain(text),
  doubt: null,
  isLeftOut,
});

const alignParagraphs = (
  source: readonly ImportedParagraph[],
  target: readonly ImportedParagraph[],
  options: AlignOptions = {},
): readonly ParagraphLink[] => align(source, target, { knowledge: alignKnowledge(), ...options });

const asText = (links: readonly ParagraphLink[]): string =>
  links.map(({ source, target }) => `${source.join('+')}:${target.join('+')}`).join(' ');

const chinese = [
  paragraph('首页>航运', 'breadcrumb'),
  paragraph('澄港新客运站投入使用', 'headline'),
  paragraph('更新时间：2031-05-06', 'date'),
  paragraph('来源：（ news.chenggang.example ）', 'credit'),
  paragraph('5月6日，澄港新客运站正式投入使用，总投资3.2亿元。'),
  paragraph('新站每天可接待旅客1.5万人次，共有12个泊位。市民可以通过手机购票，也可以在站内的自助机上购票。'),
  paragraph('老站将改建为一座航海博物馆，预计两年后开放，馆内将展出四百多件文物。'),
  paragraph('澄港大桥月底通车', 'relatedHeadline'),
  paragraph('连接两岸的大桥经过六年建设，将于本月底通车。', 'teaser'),
];
const english = [
  paragraph('Home>Shipping', 'breadcrumb'),
  paragraph('New passenger terminal opens in Chenggang', 'headline'),
  paragraph('Updated : 2031-05-06', 'date'),
  paragraph('By ( news.chenggang.example )', 'credit'),
  paragraph('The new passenger terminal of Chenggang, built at a cost of 320 million yuan, opened on May 6.'),
  paragraph('It can handle 15,000 passengers a day and has 12 berths.'),
  paragraph('Tickets are sold through a mobile application and at the machines inside the terminal.'),
  paragraph(
    'The old one will be turned into a museum of seafaring, expected to open in two years, where more than 400 objects will be on display.',
  ),
  paragraph('Chenggang bridge opens at end of month', 'relatedHeadline'),
  paragraph(
    'After six years of work, the bridge that links both banks opens at the end of this month.',
    'teaser',
  ),
];

describe('alignParagraphs', () => {
  it('pairs an article by role, order and length, one paragraph with two where it was split', () => {
    expect(asText(alignParagraphs(chinese, english))).toBe('0:0 1:1 2:2 3:3 4:4 5:5+6 6:7 7:8 8:9');
  });

  it('works the other way round', () => {
    expect(asText(alignParagraphs(english, chinese))).toBe('0:0 1:1 2:2 3:3 4:4 5+6:5 7:6 8:7 9:8');
  });

  it('leaves a paragraph that was dropped or added without a counterpart', () => {
    const dropped = english.filter((_, i) => i !== 4);
    expect(asText(alignParagraphs(chinese, dropped))).toBe('0:0 1:1 2:2 3:3 4: 5:4+5 6:6 7:7 8:8');
    const added = chinese.filter((_, i) => i !== 4);
    expect(asText(alignParagraphs(added, english))).toBe('0:0 1:1 2:2 3:3 :4 4:5+6 5:7 6:8 7:9');
  });

  it('holds on to roles when the parts around them are missing', () => {
    const bare = english.filter(({ role }) => role !== 'breadcrumb' && role !== 'credit');
    expect(asText(alignParagraphs(chinese, bare))).toBe('0: 1:0 2:1 3: 4:2 5:3+4 6:5 7:6 8:7');
  });

  it('ignores left-out and blank paragraphs', () => {
    const withFurniture = [
      paragraph('分享到', 'body', true),
      ...chinese.slice(0, 2),
      paragraph(' '),
      ...chinese.slice(2),
    ];
    expect(asText(alignParagraphs(withFurniture, english))).toBe('1:0 2:1 4:2 5:3 6:4 7:5+6 8:7 9:8 10:9');
  });

  it('answers one-sided links for a side without paragraphs', () => {
    expect(asText(alignParagraphs(chinese.slice(0, 2), []))).toBe('0: 1:');
    expect(asText(alignParagraphs([], english.slice(0, 2)))).toBe(':0 :1');
    expect(alignParagraphs([], [])).toEqual([]);
  });

  it('is sure of plain cases and less sure of guesses', () => {
    const sure = alignParagraphs(chinese, english).map(({ confidence }) => confidence);
    expect(Math.min(...sure)).toBeGreaterThan(0.5);
    const guess = alignParagraphs(
      [paragraph('甲乙丙丁戊己'), paragraph('子丑寅卯辰')],
      [paragraph('One short line here'), paragraph('Another line'), paragraph('And a third')],
    );
    expect(Math.min(...guess.map(({ confidence }) => confidence))).toBeLessThan(Math.min(...sure));
  });

  it('puts every kept paragraph into exactly one link, in order, for any documents', () => {
    const role = fc.constantFrom<ParagraphRole>('headline', 'body', 'body', 'teaser', 'date');
    const anyParagraph = fc
      .tuple(anyText, role, fc.boolean())
      .map(([text, as, out]) => paragraph(text, as, out));
    const document = fc.array(anyParagraph, { maxLength: 12 });
    const kinds = linkKinds.map(({ first, second }) => `${first}:${second}`);
    const kept = (paragraphs: readonly ImportedParagraph[]): readonly number[] =>
      [...paragraphs.keys()].filter(
        (i) => !paragraphs[i]?.isLeftOut && paragraphs[i]?.content.text.trim() !== '',
      );
    fc.assert(
      fc.property(document, document, (source, target) => {
        const links = alignParagraphs(source, target);
        expect(links.flatMap((link) => link.source)).toEqual(kept(source));
        expect(links.flatMap((link) => link.target)).toEqual(kept(target));
        for (const { source: from, target: to, confidence } of links) {
          expect(kinds).toContain(`${from.length}:${to.length}`);
          expect(confidence >= 0 && confidence <= 1).toBe(true);
        }
      }),
    );
  });

  const numbered = (count: number, language: 'zh' | 'en'): readonly ImportedParagraph[] =>
    Array.from({ length: count }, (_, i) => {
      const size = 1 + ((i * 7919) % 5);
      const figure = i % 3 === 0 ? `${1000 + i} ` : '';
      return paragraph(
        language === 'zh'
          ? figure + '船只每天按时驶入港口。'.repeat(size)
          : figure + 'Ships come into the harbour on time each day. '.repeat(size),
      );
    });

  it(
    'stays in a band with long documents and widens it when a large part is missing',
    { timeout: 60_000 },
    () => {
      const source = numbered(1_250, 'zh');
      const whole = numbered(1_250, 'en');
      const target = [...whole.slice(0, 200), ...whole.slice(500)];
      const links = alignParagraphs(source, target);
      const right = links.filter(
        ({ source: [s = -1], target: [t = -1] }) => (s < 200 && t === s) || (s >= 500 && t === s - 300),
      );
      expect(right.length).toBeGreaterThan(800);
    },
  );

  it('tells its progress and stops when cancelled', () => {
    const told: (readonly [number, number])[] = [];
    alignParagraphs(numbered(200, 'zh'), numbered(200, 'en'), {
      onProgress: (done, total) => told.push([done, total]),
    });
    expect(told.length).toBeGreaterThan(3);
    expect(told.every(([done, total], i) => done <= total && done > (told[i - 1]?.[0] ?? 0))).toBe(true);
    expect(alignParagraphs(chinese, english, { isCancelled: () => true })).toEqual([]);
  });
});

const seed = fileURLToPath(new URL('../../../../shared/seed/', import.meta.url));

describe.skipIf(!existsSync(seed))('alignParagraphs on the reference article', () => {
  it('pairs every paragraph with its counterpart, even without roles', () => {
    const [source, target] = ['zh', 'en'].map((language) =>
      readFileSync(`${seed}harbin-ukraine.${language}.txt`, 'utf8')
        .split('\n\n')
        .map((text) => paragraph(text)),
    );
    const links = alignParagraphs(source ?? [], target ?? []);
    expect(asText(links)).toBe(Array.from({ length: source?.length ?? 0 }, (_, i) => `${i}:${i}`).join(' '));
  });
});

const data = fileURLToPath(new URL('../../../../shared/data/align/', import.meta.url));

/** F1 of exactly right links over all texts of a set. */
function exactLinkF1(folders: readonly string[]): number {
  let [right, found, wanted] = [0, 0, 0];
  for (const folder of folders) {
    const read = (file: string): readonly ImportedParagraph[] =>
      readFileSync(`${folder}/${file}`, 'utf8')
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => paragraph(line.replace(/^#+ /, ''), line.startsWith('#') ? 'subhead' : 'body'));
    const gold = readFileSync(`${folder}/gold.align`, 'utf8').trim().split('\n');
    const links = new Set(gold.map((line) => line.replaceAll(' ', '')));
    const answer = alignParagraphs(read('src.txt'), read('tgt.txt'));
    right += answer.filter(({ source, target }) =>
      links.has(`[${source.join(',')}]:[${target.join(',')}]`),
    ).length;
    found += answer.length;
    wanted += links.size;
  }
  return (2 * right) / (found + wanted);
}

describe.skipIf(!existsSync(data))('alignParagraphs on published texts', () => {
  const folders = (set: string): readonly string[] =>
    readdirSync(data + set, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${data}${set}/${entry.name}`);

  it(
    'links paragraphs of reports, in both directions, far better than by length alone',
    { timeout: 60_000 },
    () => {
      expect(exactLinkF1(folders('hkma/2015'))).toBeGreaterThan(0.98);
      expect(exactLinkF1(folders('hkma/2016'))).toBeGreaterThan(0.98);
    },
  );

  it('links novels, sentence by sentence', { timeout: 60_000 }, () => {
    expect(exactLinkF1(folders('mac-dev'))).toBeGreaterThan(0.88);
  });
});
