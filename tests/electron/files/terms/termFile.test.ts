import { writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { formatTermFile, readTermFile } from '../../../../electron/files/terms/termFile.js';
import type { Concept, ConceptId, Term } from '../../../../shared/model/term.js';
import { contentOfConcept } from '../../../../shared/terms/conceptInput.js';
import { codeOf, temporaryFolder, valueOf } from '../../storage/workspaceForTests.js';

const term = (text: string, status: Term['status'] = 'preferred'): Term => ({ text, status });
const concepts: readonly Concept[] = [
  {
    id: 'c1' as ConceptId,
    kind: 'term',
    chinese: [term('轮渡'), term('渡轮', 'admitted')],
    english: [term('ferry, electric'), term('"boat"', 'forbidden'), term('a|b;c', 'forbidden')],
    partOfSpeech: 'noun',
    note: 'First line, “quoted”\n\tsecond "line"',
    domain: '交通',
  },
  {
    id: 'c2' as ConceptId,
    kind: 'place',
    chinese: [],
    english: [term('=Old\\Wharf')],
    partOfSpeech: 'other',
    note: '',
    domain: '',
  },
];

function fileOf(name: string, bytes: Uint8Array | string): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

describe('a list of terms as a file', () => {
  test.each(['csv', 'tsv'] as const)('is read as it was written, as %s', async (format) => {
    for (const language of ['en', 'zh-CN'] as const) {
      const file = fileOf(`desk.${format}`, formatTermFile(concepts, format, language));
      const list = valueOf(await readTermFile(file));
      expect(list.rows.map(({ content }) => content)).toEqual(concepts.map(contentOfConcept));
      expect(list).toMatchObject({ file: `desk.${format}`, remarks: [], otherColumns: [] });
    }
  });

  test('of no terms is read as one of no terms', async () => {
    const list = valueOf(await readTermFile(fileOf('none.csv', formatTermFile([], 'csv', 'en'))));
    expect(list.rows).toEqual([]);
  });

  test.each([
    ['GB18030 with semicolons', iconv.encode('中文;英文;状态\r\n轮渡;ferry;首选\r\n', 'gb18030')],
    ['UTF-16 with tabs', iconv.encode('\uFEFF中文\t英文\t状态\r\n轮渡\tferry\t首选\r\n', 'utf16-le')],
    ['Big5', iconv.encode('中文,英文\r\n輪渡碼頭的水路,ferry\r\n港口與城市的交通,port\r\n', 'big5')],
    ['UTF-8 without a heading', '轮渡,ferry\n港口,port\n'],
  ])('is read in %s', async (_, bytes) => {
    const [row] = valueOf(await readTermFile(fileOf('list.csv', bytes))).rows;
    expect(row?.content.english).toEqual([term('ferry')]);
    expect(row?.content.chinese[0]?.text).toMatch(/^[轮輪]渡/u);
  });

  test('that is none fails clearly', async () => {
    const missing = path.join(temporaryFolder(), 'gone.csv');
    expect(codeOf(await readTermFile(missing))).toBe('files.missing');
    expect(codeOf(await readTermFile(fileOf('empty.csv', '')))).toBe('files.empty');
    expect(codeOf(await readTermFile(fileOf('picture.csv', Buffer.from([0x89, 0x50, 0, 0, 1, 2]))))).toBe(
      'files.binary',
    );
    expect(codeOf(await readTermFile(fileOf('story.csv', 'It opens tonight.\nAdmission is free.\n')))).toBe(
      'terms.noColumns',
    );
    expect(await readTermFile(fileOf('cut.csv', '中文,英文\n轮渡,"ferry\n港口,port\n'))).toMatchObject({
      failure: { code: 'files.broken', details: { file: 'cut.csv', detail: expect.stringMatching(/^2: /) } },
    });
  });
});
