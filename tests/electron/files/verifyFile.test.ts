import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportFormats } from '../../../shared/model/exported.js';
import type { Side } from '../../../shared/model/language.js';
import { canCarryPage } from '../../../shared/model/signOff.js';
import { isVerified } from '../../../shared/model/verified.js';
import { alter, fareWords, layout, signedDesk, valueOf } from './signedDesk.js';

const desk = signedDesk();

const cases = exportFormats.flatMap((format) =>
  (format.startsWith('bilingual') ? (['target'] as const) : (['target', 'source'] as const)).map(
    (side) => [format, side] as const,
  ),
);
const wordOn: Readonly<Record<Side, readonly [string, string]>> = {
  target: ['12 minutes', '13 minutes'],
  source: ['12分钟', '13分钟'],
};

const beginning: Readonly<Record<Side, string>> = { target: 'The fare is', source: '票价4元' };

describe.each(cases)('a signed-off %s export of the %s', (format, side) => {
  test('is equal, byte for byte, and the log vouches for its record', async () => {
    const report = valueOf(await desk.verify(await desk.exported(format, side)));
    expect(report).toMatchObject({
      basis: 'signOff',
      verdict: 'identical',
      record: { state: 'confirmed' },
      page: canCarryPage(format) ? 'asSigned' : 'none',
      differences: [],
    });
    expect(isVerified(report)).toBe(true);
  });

  test.each(['with', 'without'])(
    'names the paragraph of one altered character, %s a workspace',
    async (how) => {
      const file = await desk.exported(format, side);
      alter(file, (text) => text.replace(...wordOn[side]));
      const report = valueOf(await desk.verify(file, how === 'with' ? desk.storage : null));
      expect(report.verdict).toBe('differs');
      expect(isVerified(report)).toBe(false);
      expect(report.differences).toHaveLength(1);
      const [difference] = report.differences;
      expect(difference).toMatchObject({ kind: 'changed', segments: [3], role: 'body', side });
      expect(difference?.found?.text).toContain(wordOn[side][1]);
      expect(difference?.expected?.text.includes(wordOn[side][0]) ?? false).toBe(how === 'with');
      expect(difference?.excerpt?.startsWith(beginning[side])).toBe(true);
    },
  );

  test('says that the words are the same when only the file was changed', async () => {
    const file = await desk.exported(format, side);
    if (format.endsWith('docx')) writeFileSync(file, zipSync(unzipSync(readFileSync(file)), { level: 0 }));
    else alter(file, (text) => text.replaceAll('\n', '\r\n'));
    const report = valueOf(await desk.verify(file));
    expect([report.verdict, report.differences, isVerified(report)]).toEqual(['sameWords', [], true]);
  });

  test('without its record, an export the log knows is known by its bytes; another by its words', async () => {
    const file = await desk.exportedPlain(format, side);
    expect(existsSync(`${file}.signoff.json`)).toBe(false);
    expect(valueOf(await desk.verify(file))).toMatchObject({
      basis: 'export',
      verdict: 'identical',
      isApproved: true,
    });
    alter(file, (text) => text.replace(...wordOn[side]));
    const report = valueOf(await desk.verify(file));
    expect(report).toMatchObject({ basis: 'article', verdict: 'differs', article: { id: desk.articleId } });
    expect(report.differences.map(({ kind, segments, side: of }) => [kind, segments, of])).toEqual([
      ['changed', [3], side],
    ]);
  });
});

describe('what else can happen to a file', () => {
  test('a mark taken away is a difference of that paragraph', async () => {
    const file = await desk.exported('html');
    alter(file, (text) => text.replace(/<strong>full<\/strong>/, 'full'));
    expect(valueOf(await desk.verify(file)).differences).toMatchObject([{ kind: 'changed', segments: [5] }]);
  });

  test('paragraphs taken out and put in are named with their neighbours', async () => {
    const file = await desk.exported('markdown');
    alter(file, (text) =>
      text.replace(/## Shore power comes first\n\n/, '').replace(/$/, '\nBuy our fish.\n'),
    );
    expect(
      valueOf(await desk.verify(file)).differences.map(({ kind, segments, after }) => [
        kind,
        segments,
        after,
      ]),
    ).toEqual([
      ['missing', [4], 3],
      ['added', [], 5],
    ]);
  });

  test('words put into a page where nobody sees them are found', async () => {
    for (const hidden of ['<p hidden>Fish</p>', '<template>Fish</template>', '<nav>Fish</nav>']) {
      const file = await desk.exported('html');
      alter(file, (text) => text.replace('</body>', `${hidden}</body>`));
      expect(valueOf(await desk.verify(file)).differences).toMatchObject([{ kind: 'added', after: 5 }]);
    }
  });

  test('a changed sign-off page is no changed word, but the file is not as signed', async () => {
    for (const format of ['html', 'docx', 'bilingual-html', 'bilingual-docx'] as const) {
      const file = await desk.exported(format);
      alter(file, (text) => text.replaceAll('Chen Boyan', 'Ruth Alder'));
      const report = valueOf(await desk.verify(file));
      expect([report.verdict, report.page, isVerified(report)]).toEqual(['sameWords', 'altered', false]);
    }
  });

  test('a house layout of one’s own is held against its own lines', async () => {
    const file = await desk.exported('house', 'target', layout);
    expect(valueOf(await desk.verify(file)).verdict).toBe('identical');
    alter(file, (text) => text.replace('4 yuan', '5 yuan'));
    const report = valueOf(await desk.verify(file));
    expect(report.differences).toMatchObject([
      { kind: 'changed', segments: [3], expected: { text: `[body] ${fareWords}` } },
    ]);
    rmSync(`${file}.signoff.json`);
    expect(valueOf(await desk.verify(file)).differences).toMatchObject([{ kind: 'changed', segments: [3] }]);
  });

  test('a file of no article of the workspace, and one without anything to hold it against, are failures', async () => {
    const file = path.join(desk.folder, 'stranger.txt');
    writeFileSync(file, 'Nobody here wrote this.\n\nOr this.\n');
    expect(await desk.verify(file)).toMatchObject({ failure: { code: 'export.unknownFile' } });
    expect(await desk.verify(file, null)).toMatchObject({ failure: { code: 'export.noSignOff' } });
    expect(await desk.verify(path.join(desk.folder, 'nothing.txt'))).toMatchObject({
      failure: { code: 'files.missing' },
    });
  });

  test('a draft is known, and is not approved', async () => {
    const file = path.join(desk.folder, 'draft.txt');
    const request = { format: 'house', side: 'target', isDraft: true, template: null } as const;
    valueOf(await desk.write(request, file));
    const report = valueOf(await desk.verify(file));
    expect([report.basis, report.verdict, report.isApproved, isVerified(report)]).toEqual([
      'export',
      'identical',
      false,
      false,
    ]);
  });
});
