import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { formatBilingualDocx } from '../../../shared/formats/docx/writeBilingualDocx.js';
import { formatDocx } from '../../../shared/formats/docx/writeDocx.js';
import { readDocx } from '../../../shared/formats/docx/readDocx.js';
import type { BilingualDocument } from '../../../shared/model/exportDocument.js';
import { plain } from '../../../shared/model/inlineText.js';
import { exportSample, marked } from './exportSample.js';

const now = Date.UTC(2026, 10, 19, 8);

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function expectWellFormed(parts: Readonly<Record<string, string>>): void {
  for (const xml of Object.values(parts)) new SaxesParser({ xmlns: true }).write(xml).close();
}

const bilingual: BilingualDocument = {
  sourceLanguage: 'zh-CN',
  targetLanguage: 'en-US',
  isDraft: true,
  rows: [
    { number: 1, role: 'headline', state: 'final', source: plain('轮渡'), target: plain('Ferries') },
    { number: 2, role: 'body', state: 'initial', source: plain('甲。\u2029乙。'), target: null },
    { number: 3, role: 'body', state: 'translated', source: plain('丙。'), target: marked },
  ],
};

describe('formatDocx', () => {
  test('read back gives the same words and marks', async () => {
    const found = readDocx(await formatDocx(exportSample(), now));
    expect(found.ok && found.found.paragraphs.map(({ content }) => content)).toEqual(
      exportSample().paragraphs.map(({ content }) => content),
    );
  });

  test('uses real styles: Title, headings, one for each role', async () => {
    const parts = partsOf(await formatDocx(exportSample(true), now));
    const used = Array.from(
      (parts['word/document.xml'] ?? '').matchAll(/<w:pStyle w:val="([^"]+)"/g),
      ([, id]) => id,
    );
    expect(used).toEqual([
      'DraftNotice',
      'Breadcrumb',
      'Title',
      'Date',
      'Credit',
      'BodyText',
      'Heading1',
      'Caption',
      'BodyText',
      'RelatedHeadline',
      'Teaser',
    ]);
    const defined = new Set(
      Array.from((parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g), ([, id]) => id),
    );
    expect(used.filter((id) => !defined.has(id))).toEqual([]);
    expect(defined.size).toBe((parts['word/styles.xml'] ?? '').match(/w:styleId="/g)?.length);
  });

  test('names an East Asian font and the languages', async () => {
    const chinese = { ...exportSample(), language: 'zh-CN' };
    const [english, styles] = await Promise.all(
      [exportSample(), chinese].map(
        async (document) => partsOf(await formatDocx(document, now))['word/styles.xml'] ?? '',
      ),
    );
    expect(english).toMatch(/<w:lang w:val="en-US" w:eastAsia="zh-CN"\/>/);
    expect(styles).toMatch(/<w:rFonts [^>]*w:eastAsia="SimSun"/);
    expect(styles).toMatch(/<w:lang w:val="en-US" w:eastAsia="zh-CN"\/>/);
  });

  test('has title, time and language in its properties, and a draft says so', async () => {
    const core = partsOf(await formatDocx(exportSample(true), now))['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:title>DRAFT 草稿 · Ferries &quot;R&quot; us</dc:title>');
    expect(core.match(/2026-11-19T08:00:00Z/g)?.length).toBe(2);
  });

  test('is the same bytes for the same input, well-formed, and every relationship is there', async () => {
    const [first, second] = [await formatDocx(exportSample(), now), await formatDocx(exportSample(), now)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const parts = partsOf(first);
    expectWellFormed(parts);
    const targets = parts['word/_rels/document.xml.rels'] ?? '';
    for (const [, id] of (parts['word/document.xml'] ?? '').matchAll(/r:id="([^"]+)"/g))
      expect(targets).toContain(`Id="${id}"`);
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
  });

  test('writes no link but those of the web and of mail', async () => {
    const link = { kind: 'link', start: 0, end: 1, href: 'file:///c:/x.exe' } as const;
    const document = {
      ...exportSample(),
      paragraphs: [{ role: 'body', content: { text: 'a', marks: [link] }, reading: null } as const],
    };
    expect(partsOf(await formatDocx(document, now))['word/_rels/document.xml.rels']).not.toContain('x.exe');
  });
});

describe('formatBilingualDocx', () => {
  test('is a table whose header row repeats, one row for each segment', async () => {
    const parts = partsOf(await formatBilingualDocx(bilingual, now));
    expectWellFormed(parts);
    const rows = (parts['word/document.xml'] ?? '').split('<w:tr>').slice(1);
    const texts = rows.map((row) =>
      row
        .split('<w:tc>')
        .slice(1)
        .map((cell) =>
          cell
            .split('</w:p>')
            .map((paragraph) =>
              Array.from(paragraph.matchAll(/<w:t[ >][^<]*|<w:br\/>/g), ([run]) =>
                run.replace(/^<w:t[^>]*>/, '').replace('<w:br/>', '\n'),
              ).join(''),
            )
            .filter((text) => text !== ''),
        ),
    );
    expect(texts).toEqual([
      [['No. 序号'], ['Source 原文 (zh-CN)'], ['Translation 译文 (en-US)'], ['State 状态']],
      [['1'], ['轮渡'], ['Ferries'], ['Approved 已审定']],
      [['2'], ['甲。', '乙。'], [], ['Not translated 未翻译']],
      [['3'], ['丙。'], ['Electric ferries &lt;run&gt; &amp; rest\nfrom 6 to 9.'], ['Translated 已翻译']],
    ]);
    expect([rows[0]?.includes('<w:tblHeader/>'), rows[1]?.includes('<w:tblHeader')]).toEqual([true, false]);
    expect(parts['word/document.xml']).toContain('DRAFT 草稿');
  });

  test('is the same bytes for the same input', async () => {
    const [first, second] = [
      await formatBilingualDocx(bilingual, now),
      await formatBilingualDocx(bilingual, now),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
