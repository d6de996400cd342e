import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signExport, type SignOffTask } from '../../../shared/export/signOff.js';
import { pageHash, recordHash } from '../../../shared/export/signOffHashes.js';
import { compareParagraphs } from '../../../shared/export/verifyExport.js';
import { readExported } from '../../../shared/formats/readExported.js';
import type { Article, ParagraphRole } from '../../../shared/model/article.js';
import { exportFormats, type ExportFormat } from '../../../shared/model/exported.js';
import { isBlank, plain } from '../../../shared/model/inlineText.js';
import type { PersonId } from '../../../shared/model/ids.js';
import { canCarryPage, type SignOffMaterial } from '../../../shared/model/signOff.js';
import { defaultPolicy } from '../../../shared/model/workspace.js';
import { buildArticle, ferryArticle, readers } from './buildArticle.js';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const person = 'person' as PersonId;

function materialOf(article: Article): SignOffMaterial {
  const known = { wordsBy: [person], writers: [person], importedBy: null, fourEyes: true };
  return {
    article,
    people: [{ id: person, name: 'Lin Yue', roles: ['translator', 'editor'], hue: 1 }],
    policy: defaultPolicy,
    segments: Object.fromEntries(article.segments.map(({ id }) => [id, known])),
    waivers: [],
    log: { events: 3, seq: 3, head: 'e'.repeat(64), brokenAt: null },
    mqm: null,
  };
}

async function sign(article: Article, format: ExportFormat, rest: Partial<SignOffTask> = {}) {
  const request = { format, side: 'target', isDraft: false, template: null } as const;
  const task = {
    material: materialOf(article),
    request,
    fileName: 'out',
    by: person,
    hasPage: true,
    mqm: null,
    ...rest,
  };
  const options = { template: null, now: Date.UTC(2026, 10, 18, 15, 2), readers, sha256 };
  const signed = await signExport(task, options);
  if (!signed.ok) throw new Error(signed.failure.code);
  return signed.value;
}

function read(format: ExportFormat, bytes: Uint8Array) {
  const found = readExported(format, bytes);
  if (!found.ok) throw new Error(found.problem.kind);
  return found.text;
}

const roles: readonly ParagraphRole[] = [
  'headline',
  'body',
  'subhead',
  'caption',
  'date',
  'credit',
  'teaser',
];
const words = fc
  .array(
    fc.constantFrom(
      'Ferry',
      '票价4元',
      ' ',
      '  ',
      '*',
      '_',
      '#',
      '<b>',
      '&amp;',
      '\n',
      '\u3000',
      '。',
      '1.',
      '[a](b)',
      '"',
      '—',
      'Sign-off record',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');
const anArticle = fc
  .array(
    fc.tuple(fc.constantFrom(...roles), fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 3 })),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((paragraphs) =>
    buildArticle(
      paragraphs.map(([role, segments]) => ({
        role,
        segments: segments.map(([source, target]) => ({
          source: plain(source),
          target: plain(target),
          approval: 'given',
        })),
      })),
    ),
  );

describe.each(exportFormats)('a signed %s export', (format) => {
  test('reads back as its record says, whatever its words are', async () => {
    await fc.assert(
      fc.asyncProperty(anArticle, async (article) => {
        const { bytes, record } = await sign(article, format);
        const text = read(format, bytes);
        const expected = record.paragraphs.map((one) => ({ ...one, content: null }));
        expect(compareParagraphs(expected, text.blocks, sha256)).toEqual([]);
        expect(text.page === null ? null : pageHash(text.page, sha256)).toBe(record.export.page);
        expect(text.page !== null).toBe(canCarryPage(format));
      }),
      { numRuns: format.endsWith('docx') ? 12 : 60 },
    );
  });

  test('says of every segment with words where they stand', async () => {
    const { record } = await sign(ferryArticle, format);
    const named = new Set(
      record.paragraphs.flatMap(({ segments, side }) => (side === null || side === 'source' ? [] : segments)),
    );
    const withWords = ferryArticle.segments.flatMap(({ target }, i) =>
      target && !isBlank(target.content) ? [i + 1] : [],
    );
    expect([...named].sort((a, b) => a - b)).toEqual(withWords);
  });

  test('is the same each time, and carries its own hash', async () => {
    const [first, second] = [await sign(ferryArticle, format), await sign(ferryArticle, format)];
    expect(second).toEqual(first);
    expect(first.record.hash).toBe(recordHash({ ...first.record }, sha256));
    expect(first.record.export).toMatchObject({ bytes: first.bytes.byteLength, sha256: sha256(first.bytes) });
  });

  test('has the words of an export without its page', async () => {
    const [signed, plainly] = [
      await sign(ferryArticle, format),
      await sign(ferryArticle, format, { hasPage: false }),
    ];
    expect(read(format, signed.bytes).blocks).toEqual(read(format, plainly.bytes).blocks);
    expect(Buffer.from(signed.bytes).equals(plainly.bytes)).toBe(!canCarryPage(format));
    expect([signed.record.export.words, plainly.record.export.page]).toEqual([
      plainly.record.export.words,
      null,
    ]);
  });
});

test('the page says the article’s titles, who wrote and approved, and the quality if it was judged', async () => {
  const mqm = { score: 97.4, words: 341, neutral: 0, minor: 3, major: 1, critical: 0, isSmallSample: true };
  const { bytes } = await sign(ferryArticle, 'html', { mqm });
  const calibration = { score: 94.2, passMark: 95, toleratedPenaltyTotal: 20, isPassed: false };
  const judged = { ...mqm, confirmedFindings: 2, calibration };
  const held = await sign(ferryArticle, 'html', { mqm: judged });
  const counts = 'Score 97.4 · 0 critical, 1 major, 3 minor, 0 neutral in 341 words.';
  expect(read('html', held.bytes).page).toContain(
    `${counts} 2 of them findings of the checks, confirmed. Calibrated 94.2, pass mark 95: fail. Small sample.`,
  );
  const page = read('html', bytes).page ?? [];
  expect(page).toEqual(
    expect.arrayContaining([
      'Lanchuan launches electric ferries',
      '澜川开通电动轮渡',
      'Lin Yue',
      'Score 97.4 · 0 critical, 1 major, 3 minor, 0 neutral in 341 words. Small sample.',
      'held for 10 of 10 segments',
    ]),
  );
});
