import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../../../shared/formats/docx/readDocx.js';
import { buildDocx, paragraph, run, type DocxParts } from './buildDocx.js';

function read(parts: DocxParts) {
  const result = readDocx(buildDocx(parts));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.found;
}
const texts = (parts: DocxParts): string[] => read(parts).paragraphs.map(({ content }) => content.text);
const style = (id: string, name: string, inside = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;

test('tells headings by style name, id, outline level and inherited style, in English and Chinese', () => {
  const styles = [
    style('a', 'Title'),
    style('b', 'heading 2'),
    style('c', '标题 3'),
    style('Heading4', 'x'),
    style('e', 'House', '<w:basedOn w:val="b"/>'),
    style('f', 'Outlined', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    style('g', '题注'),
  ].join('');
  const ids = ['a', 'b', 'c', 'Heading4', 'e', 'f', 'g', 'unknown'];
  const body =
    ids.map((id) => paragraph(run(id), `<w:pStyle w:val="${id}"/>`)).join('') +
    paragraph(run('direct'), '<w:outlineLvl w:val="1"/>') +
    paragraph(run('body level'), '<w:outlineLvl w:val="9"/>');
  expect(read({ body, styles }).paragraphs.map(({ hint }) => hint)).toEqual([
    { kind: 'title' },
    { kind: 'heading', level: 2 },
    { kind: 'heading', level: 3 },
    { kind: 'heading', level: 4 },
    { kind: 'heading', level: 2 },
    { kind: 'heading', level: 1 },
    { kind: 'caption' },
    null,
    { kind: 'heading', level: 2 },
    null,
  ]);
});

test('marks bold and italic that differ from the paragraph style, through character styles and toggles', () => {
  const styles =
    style('h', 'heading 1', '<w:rPr><w:b/></w:rPr>') +
    style('strong', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character') +
    style('em', 'Emphasis', '<w:rPr><w:i/></w:rPr>', 'character');
  const body =
    paragraph(run('all bold by style'), '<w:pStyle w:val="h"/>') +
    paragraph(
      run('a ') +
        run('strong', '<w:rStyle w:val="strong"/>') +
        run(' b ') +
        run('both', '<w:b/><w:i w:val="1"/>'),
    ) +
    paragraph(run('off', '<w:rStyle w:val="em"/><w:i w:val="0"/>') + run(' on', '<w:rStyle w:val="em"/>'));
  expect(read({ body, styles }).paragraphs.map(({ content }) => content)).toEqual([
    { text: 'all bold by style', marks: [] },
    {
      text: 'a strong b both',
      marks: [
        { kind: 'bold', start: 2, end: 8 },
        { kind: 'bold', start: 11, end: 15 },
        { kind: 'italic', start: 11, end: 15 },
      ],
    },
    { text: 'off on', marks: [{ kind: 'italic', start: 3, end: 6 }] },
  ]);
});

test('joins runs that Word cut inside a word', () => {
  const body = paragraph(
    run('elec', '<w:b/>') + run('tric', '<w:b/><w:lang w:val="en-US"/>') + run(' ferry'),
  );
  expect(read({ body }).paragraphs[0]?.content).toEqual({
    text: 'electric ferry',
    marks: [{ kind: 'bold', start: 0, end: 8 }],
  });
});

test('reads links of both kinds and drops addresses an article does not keep', () => {
  const field = (code: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('field')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body =
    paragraph(`<w:hyperlink r:id="l1">${run('link')}</w:hyperlink>${run(' end')}`) +
    paragraph(`${field(' HYPERLINK "https://lanchuan.example/a?b=1&amp;c=2" ')}${run(' after')}`) +
    paragraph(
      `<w:hyperlink r:id="l2">${run('script')}</w:hyperlink><w:hyperlink w:anchor="x">${run(' anchor')}</w:hyperlink>`,
    ) +
    paragraph(field(' PAGE '));
  const links = { l1: 'https://lanchuan.example/', l2: 'javascript:alert(1)' };
  expect(read({ body, links }).paragraphs.map(({ content }) => content)).toEqual([
    { text: 'link end', marks: [{ kind: 'link', href: 'https://lanchuan.example/', start: 0, end: 4 }] },
    {
      text: 'field after',
      marks: [{ kind: 'link', href: 'https://lanchuan.example/a?b=1&c=2', start: 0, end: 5 }],
    },
    { text: 'script anchor', marks: [] },
    { text: 'field', marks: [] },
  ]);
});

test('a field that never ends does not swallow the rest of the document', () => {
  const body =
    paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run('lost')) + paragraph(run('kept'));
  expect(texts({ body })).toEqual(['kept']);
});

test('accepts tracked changes and counts them', () => {
  const body =
    paragraph(
      `${run('The ')}<w:del w:id="1">${'<w:r><w:delText>old </w:delText></w:r>'}</w:del><w:ins w:id="2">${run('new ')}</w:ins>${run('ferry')}`,
    ) +
    paragraph(`<w:moveFrom w:id="3">${run('gone')}</w:moveFrom>`, '<w:rPr><w:moveFrom w:id="4"/></w:rPr>') +
    paragraph(`<w:moveTo w:id="5">${run('come')}</w:moveTo>`);
  expect(texts({ body })).toEqual(['The new ferry', 'come']);
  expect(read({ body }).remarks).toEqual([{ kind: 'trackedChangesAccepted', insertions: 2, deletions: 2 }]);
});

test('a deleted paragraph mark joins two paragraphs, with the second one’s style', () => {
  const styles = style('h', 'heading 1');
  const body =
    paragraph(run('One '), '<w:rPr><w:del w:id="1"/></w:rPr>') +
    paragraph(run('two'), '<w:pStyle w:val="h"/>') +
    paragraph(run('three'));
  expect(read({ body, styles })).toMatchObject({
    paragraphs: [
      { content: { text: 'One two' }, hint: { kind: 'heading', level: 1 } },
      { content: { text: 'three' }, hint: null },
    ],
    remarks: [{ kind: 'trackedChangesAccepted', insertions: 0, deletions: 1 }],
  });
});

test('leaves deleted rows out and reads tables cell by cell', () => {
  const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const body =
    paragraph(run('before')) +
    `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('x')}</w:tr><w:tr>${cell('c')}</w:tr></w:tbl>` +
    paragraph(run('after'));
  const found = read({ body });
  expect(found.paragraphs.map(({ content, hint }) => [content.text, hint?.kind])).toEqual([
    ['before', undefined],
    ['a', 'tableCell'],
    ['b', 'tableCell'],
    ['c', 'tableCell'],
    ['after', undefined],
  ]);
  expect(found.remarks).toEqual([
    { kind: 'tablesFlattened', count: 1 },
    { kind: 'trackedChangesAccepted', insertions: 0, deletions: 1 },
  ]);
});

test('reads a text box once, after the paragraph it hangs on', () => {
  const box = `<w:txbxContent>${paragraph(run('in the box'))}</w:txbxContent>`;
  const body =
    paragraph(
      `${run('out')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run(' side')}`,
    ) + paragraph(run('next'));
  expect(texts({ body })).toEqual(['out side', 'in the box', 'next']);
});

test('counts what it leaves out: pictures, notes, comments', () => {
  const body = paragraph(
    `${run('text')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>` +
      '<w:r><w:commentReference w:id="7"/></w:r><w:r><w:commentReference w:id="7"/></w:r><w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r>',
  );
  expect(read({ body }).remarks).toEqual([
    { kind: 'imagesLeftOut', count: 1 },
    { kind: 'notesLeftOut', count: 2 },
    { kind: 'commentsLeftOut', count: 1 },
  ]);
});

test('reads breaks, tabs, hyphens and symbols; drops hidden text, soft hyphens and placeholders', () => {
  const body =
    paragraph(
      '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e\u00adf</w:t><w:br w:type="page"/></w:r>' +
        run('hidden', '<w:vanish/>') +
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F061"/></w:r>',
    ) +
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph(run('Click here'))}</w:sdtContent></w:sdt>` +
    `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph(`<w:smartTag>${run('kept')}</w:smartTag>`)}</w:sdtContent></w:sdt>`;
  expect(texts({ body })).toEqual(['a\nb\tc\u2011def✓α', 'kept']);
});

test('writes list numbers before the text, in Chinese too, and leaves bullets out', () => {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>';
  const item = (text: string, id: number, at = 0): string =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
  const body =
    item('总体', 1) +
    item('first', 1, 1) +
    item('second', 1, 1) +
    item('要求', 1) +
    item('again', 1, 1) +
    item('dot', 2) +
    item('restart', 3) +
    paragraph(run('none'), '<w:numPr><w:numId w:val="0"/></w:numPr>');
  expect(texts({ body, numbering })).toEqual([
    '一、总体',
    '一.1 first',
    '一.2 second',
    '二、要求',
    '二.1 again',
    'dot',
    '十一、restart',
    'none',
  ]);
});

test('reads the strict namespaces and UTF-16 parts as well', () => {
  const strict = `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${paragraph(run('严格'))}</w:body></w:document>`;
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...Array.from(strict).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  ]);
  expect(texts({ body: '', files: { 'word/document.xml': strToU8(strict) } })).toEqual(['严格']);
  expect(texts({ body: '', files: { 'word/document.xml': utf16 } })).toEqual(['严格']);
});

test('gives back any words that are put in', () => {
  const words = fc.string({
    unit: fc.constantFrom(...Array.from('ab 中文，“”<&é😀')),
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(
      fc.array(
        words.filter((text) => text.trim() !== ''),
        { minLength: 1, maxLength: 5 },
      ),
      (paragraphs) => {
        const escaped = paragraphs.map((text) =>
          paragraph(run(text.replace(/&/g, '&amp;').replace(/</g, '&lt;'))),
        );
        expect(texts({ body: escaped.join('') })).toEqual(paragraphs.map((text) => text.trim()));
      },
    ),
    { numRuns: 50 },
  );
});

const samples = new URL('../../../../../shared/data/formats/', import.meta.url);
test.skipIf(!existsSync(samples))(
  'reads real files or says what is wrong, and sees tracked changes as Word does',
  () => {
    const results = new Map<string, string | null>();
    for (const folder of [
      'docx-misc',
      'docx-malformed',
      'docx-pandoc',
      'docx-revisions',
      'docx-before-after',
    ])
      for (const name of readdirSync(new URL(folder, samples)).filter((file) => file.endsWith('.docx'))) {
        const result = readDocx(readFileSync(new URL(`${folder}/${name}`, samples)));
        results.set(
          name,
          result.ok ? result.found.paragraphs.map(({ content }) => content.text).join('\n') : null,
        );
      }
    const accepted = [...results.keys()].filter((name) => name.endsWith('-Accepted.docx'));
    expect(accepted.length).toBeGreaterThan(5);
    for (const name of accepted) expect(results.get(name.replace('-Accepted', ''))).toBe(results.get(name));
    const refused = [...results].filter(([, text]) => text === null).map(([name]) => name);
    expect(refused.every((name) => name.includes('clusterfuzz'))).toBe(true);
  },
);
