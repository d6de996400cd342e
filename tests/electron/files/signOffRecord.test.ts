import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../electron/files/sha256.js';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import { recordHash } from '../../../shared/export/signOffHashes.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { SignOffRecord } from '../../../shared/model/signOff.js';
import { isVerified } from '../../../shared/model/verified.js';
import { alter, signedDesk, valueOf } from './signedDesk.js';

const desk = signedDesk();

describe('a sign-off record', () => {
  const recordOf = (file: string): SignOffRecord =>
    JSON.parse(readFileSync(`${file}.signoff.json`, 'utf8')) as SignOffRecord;
  const rewrite = (file: string, record: SignOffRecord): void =>
    writeFileSync(`${file}.signoff.json`, JSON.stringify(record));

  test('says who wrote, who approved, what is open, and where the log stood', async () => {
    const record = recordOf(await desk.exported('docx'));
    expect(record).toMatchObject({
      article: { id: desk.articleId, targetTitle: 'Lanchuan launches electric ferries' },
      export: { format: 'docx', side: 'target', by: 'Chen Boyan', at: '2026-11-18T15:02:00.000Z' },
      comments: { open: [], resolved: 0 },
      waivedChecks: [],
      mqm: null,
      fourEyes: { required: true, held: 5, of: 5 },
      log: { brokenAt: null },
    });
    expect(record.segments[2]).toMatchObject({
      number: 3,
      role: 'body',
      wordsBy: [],
      writers: [],
      importedBy: 'Lin Yue',
      approvedBy: 'Chen Boyan',
      fourEyes: true,
    });
    expect(record.hash).toBe(recordHash({ ...record }, sha256));
  });

  test('can be opened itself: it names its file', async () => {
    const file = await desk.exported('html');
    expect(valueOf(await desk.verify(`${file}.signoff.json`))).toMatchObject({
      file: { name: path.basename(file) },
      verdict: 'identical',
    });
  });

  test('that was altered does not match its hash; one written anew is not in the log', async () => {
    const file = await desk.exported('html');
    const record = recordOf(file);
    const forged = { ...record, export: { ...record.export, by: 'Ruth Alder' } };
    rewrite(file, forged);
    expect(valueOf(await desk.verify(file, null)).record?.state).toBe('altered');
    rewrite(file, { ...forged, hash: recordHash({ ...forged }, sha256) });
    expect(valueOf(await desk.verify(file, null)).record?.state).toBe('unconfirmed');
    const report = valueOf(await desk.verify(file));
    expect([report.record?.state, isVerified(report)]).toEqual(['unknown', false]);
  });

  test('of the version before, without whose words live, is verified as ever', async () => {
    const file = await desk.exported('html');
    const { segments, ...rest } = recordOf(file);
    // What is undefined is not written.
    const without = segments.map((segment) => ({ ...segment, wordsBy: undefined }));
    const old = JSON.parse(JSON.stringify({ ...rest, version: 1, segments: without })) as SignOffRecord;
    const resealed = { ...old, hash: recordHash({ ...old }, sha256) };
    writeFileSync(`${file}.signoff.json`, JSON.stringify(resealed));
    const report = valueOf(await desk.verify(file, null));
    expect([report.verdict, report.record?.state]).toEqual(['identical', 'unconfirmed']);
    const mixed = { ...resealed, segments };
    writeFileSync(`${file}.signoff.json`, JSON.stringify(mixed));
    expect(await desk.verify(file, null)).toMatchObject({ failure: { code: 'export.badSignOff' } });
  });

  test('of version 2, whose score was held against nothing, is verified as ever', async () => {
    const file = await desk.exported('html');
    const mqm = { score: 97.4, words: 341, neutral: 0, minor: 3, major: 1, critical: 0, isSmallSample: true };
    const seal = (record: SignOffRecord): void =>
      rewrite(file, { ...record, hash: recordHash({ ...record }, sha256) });
    seal({ ...recordOf(file), version: 2, mqm });
    const report = valueOf(await desk.verify(file, null));
    expect([report.verdict, report.record?.state]).toEqual(['identical', 'unconfirmed']);
    const calibration = { score: 98, passMark: 95, toleratedPenaltyTotal: 20, isPassed: true };
    const judged = { ...mqm, confirmedFindings: 2, calibration };
    seal({ ...recordOf(file), version: 3, mqm: judged });
    expect(valueOf(await desk.verify(file, null)).verdict).toBe('identical');
    seal({ ...recordOf(file), version: 2, mqm: judged });
    expect(await desk.verify(file, null)).toMatchObject({ failure: { code: 'export.badSignOff' } });
  });

  test('is not vouched for by a log that was tampered with', async () => {
    const file = await desk.exported('html');
    const copy = path.join(desk.folder, 'tampered.duizhao');
    valueOf(await desk.storage.backupTo(copy));
    const db = new DatabaseSync(copy);
    db.exec('DROP TRIGGER revisions_are_never_altered');
    db.exec(`UPDATE revisions SET text = 'Otherwise' WHERE side = 'target' AND text LIKE 'Shore%'`);
    db.close();
    const tampered = valueOf(await openWorkspaceHere(copy, { mode: 'open' }));
    const report = valueOf(await desk.verify(file, tampered));
    await tampered.close();
    expect([report.record?.state, report.chain?.brokenAt?.what, isVerified(report)]).toEqual([
      'logBroken',
      'words',
      false,
    ]);
  });

  test.each<[string, (record: SignOffRecord) => string, string]>([
    ['no JSON', () => '{"format"', 'export.badSignOff'],
    ['another JSON', () => '[]', 'export.badSignOff'],
    ['a part missing', (record) => JSON.stringify({ ...record, log: undefined }), 'export.badSignOff'],
    ['a newer version', (record) => JSON.stringify({ ...record, version: 4 }), 'export.newerSignOff'],
    [
      'a file outside its folder',
      (record) => JSON.stringify({ ...record, export: { ...record.export, file: '../../etc/passwd' } }),
      'export.badSignOff',
    ],
  ])('with %s is a clear failure', async (_, text, code) => {
    const file = await desk.exported('html');
    writeFileSync(`${file}.signoff.json`, text(recordOf(file)));
    expect(await desk.verify(file)).toMatchObject({ failure: { code } });
  });

  test('does not replace one that stands in its place, and the export is not written either', async () => {
    const file = path.join(desk.folder, 'taken.html');
    writeFileSync(`${file}.signoff.json`, 'kept');
    const request = {
      format: 'html',
      side: 'target',
      isDraft: false,
      template: null,
      signOff: { isBeside: true, isInFile: false },
    } as const;
    const outcome = await desk.write(request, file);
    expect(outcome).toMatchObject({ failure: { code: 'files.exists' } });
    expect([existsSync(file), readFileSync(`${file}.signoff.json`, 'utf8')]).toEqual([false, 'kept']);
  });

  test('still holds when the article went on; then only first words are known of what changed', async () => {
    const file = await desk.exported('html');
    const moved = path.join(desk.folder, 'went-on.duizhao');
    valueOf(await desk.storage.backupTo(moved));
    const later = valueOf(await openWorkspaceHere(moved, { mode: 'open' }));
    const article = valueOf(await later.loadArticle(desk.articleId, desk.lin.personId));
    const segment = article.segments[2];
    if (!segment?.target) throw new Error('no target');
    valueOf(
      await later.commitRevision(desk.lin, {
        segmentId: segment.id,
        side: 'target',
        basedOn: segment.target.id,
        content: plain('It is free now.'),
        origin: 'edit',
      }),
    );
    expect(valueOf(await desk.verify(file, later))).toMatchObject({
      verdict: 'identical',
      record: { state: 'confirmed' },
    });
    alter(file, (text) => text.replace('12 minutes', '13 minutes'));
    const report = valueOf(await desk.verify(file, later));
    await later.close();
    expect(report.differences).toMatchObject([
      { segments: [3], expected: null, excerpt: expect.any(String) },
    ]);
  });
});
