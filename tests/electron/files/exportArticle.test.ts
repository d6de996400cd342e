import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportArticle, type ExportTask } from '../../../electron/files/exportArticle.js';
import type { WorkspaceStorage } from '../../../electron/storage/contract.js';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { ArticleId } from '../../../shared/model/ids.js';
import type { Actor } from '../../../shared/model/person.js';
import type { Outcome } from '../../../shared/outcome.js';
import { mountDisk } from './memoryDisk.js';

let folder = '';
let storage: WorkspaceStorage;
let editor: Actor;
let articleId: ArticleId;

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'duizhao-export-'));
  storage = valueOf(await openWorkspaceHere(path.join(folder, 'w.duizhao'), { mode: 'create' }));
  const lin = valueOf(await storage.addPerson(null, { name: 'Lin Yue', roles: ['translator', 'editor'] }));
  editor = { personId: lin.id, actingAs: 'editor' };
  articleId = valueOf(
    await storage.createArticle(editor, {
      sourceLanguage: 'zh-CN',
      targetLanguage: 'en-US',
      sourceFile: null,
      targetFile: null,
      paragraphs: [
        { role: 'headline', segments: [{ source: plain('轮渡开航'), target: plain('Ferries sail') }] },
        { role: 'body', segments: [{ source: plain('票价4元。'), target: plain('The fare is 4 yuan.') }] },
      ],
    }),
  );
});
afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

async function approveAll(): Promise<void> {
  const article = valueOf(await storage.loadArticle(articleId, editor.personId));
  const approvals = article.segments.flatMap(({ id, target, contentHash }) =>
    target ? [{ segmentId: id, revisionId: target.id, contentHash }] : [],
  );
  expect(valueOf(await storage.approve(editor, approvals)).refused).toEqual([]);
}

const task = (rest: Partial<ExportTask> = {}): ExportTask => ({
  articleId,
  request: { format: 'house', side: 'target', isDraft: false, template: null },
  file: path.join(folder, 'out.txt'),
  overwrite: false,
  template: null,
  now: 0,
  ...rest,
});
const draft = { format: 'house', side: 'target', isDraft: true, template: null } as const;

async function exportsInLog(): Promise<readonly unknown[]> {
  const query = { articleId, kinds: ['articleExported'] as const, beforeSeq: null, limit: 10 };
  return valueOf(await storage.listEvents(query)).map(({ data }) => data);
}

describe('exportArticle', () => {
  test('writes the approved words and records file, digest and who', async () => {
    await approveAll();
    const words = 'Ferries sail\n\nThe fare is 4 yuan.';
    const sha256 = createHash('sha256').update(words).digest('hex');
    expect(await exportArticle(storage, editor, task())).toEqual({
      ok: true,
      value: { name: 'out.txt', bytes: words.length, sha256 },
    });
    expect(readFileSync(path.join(folder, 'out.txt'), 'utf8')).toBe(words);
    expect(await exportsInLog()).toEqual([expect.objectContaining({ sha256, format: 'house' })]);
    expect(valueOf(await storage.loadArticle(articleId, editor.personId)).exportedAt).not.toBeNull();
  });

  test('writes and records nothing while the gate is shut', async () => {
    expect(await exportArticle(storage, editor, task())).toEqual({
      ok: false,
      failure: { code: 'export.blocked', details: { count: 2 } },
    });
    expect([existsSync(path.join(folder, 'out.txt')), await exportsInLog()]).toEqual([false, []]);
  });

  test('a word changed after its approval shuts the gate again; a draft takes the new word', async () => {
    await approveAll();
    const article = valueOf(await storage.loadArticle(articleId, editor.personId));
    const [segment] = article.segments;
    if (!segment?.target) throw new Error('no target');
    const changed = {
      segmentId: segment.id,
      side: 'target',
      basedOn: segment.target.id,
      content: plain('Ferries go'),
      origin: 'edit',
    } as const;
    valueOf(await storage.commitRevision(editor, changed));
    expect(await exportArticle(storage, editor, task())).toMatchObject({
      failure: { details: { count: 1 } },
    });
    valueOf(await exportArticle(storage, editor, task({ request: draft })));
    expect(readFileSync(path.join(folder, 'out.txt'), 'utf8')).toBe(
      'DRAFT 草稿\n\nFerries go\n\nThe fare is 4 yuan.',
    );
  });

  test('a draft is no finished export', async () => {
    valueOf(await exportArticle(storage, editor, task({ request: draft })));
    expect(valueOf(await storage.loadArticle(articleId, editor.personId)).exportedAt).toBeNull();
  });

  test('leaves a file that is there alone, and records nothing', async () => {
    const file = path.join(folder, 'out.txt');
    writeFileSync(file, 'old');
    expect(await exportArticle(storage, editor, task({ request: draft }))).toMatchObject({
      failure: { code: 'files.exists' },
    });
    expect([readFileSync(file, 'utf8'), await exportsInLog()]).toEqual(['old', []]);
  });

  test('cancelled before writing, leaves nothing', async () => {
    const outcome = await exportArticle(
      storage,
      editor,
      task({ request: draft, signal: AbortSignal.abort() }),
    );
    expect([outcome, existsSync(path.join(folder, 'out.txt'))]).toEqual([
      { ok: false, failure: { code: 'app.cancelled', details: {} } },
      false,
    ]);
  });

  test('a file that cannot be recorded does not stay', async () => {
    mkdirSync(path.join(folder, 'exports'));
    const file = path.join(folder, 'exports', 'out.txt');
    const stranger: Actor = { personId: 'nobody' as Actor['personId'], actingAs: 'translator' };
    expect(await exportArticle(storage, stranger, task({ request: draft, file }))).toMatchObject({
      ok: false,
    });
    expect(readdirSync(path.join(folder, 'exports'))).toEqual([]);
  });

  const signed = (file: string, overwrite: boolean): ExportTask =>
    task({
      request: {
        format: 'html',
        side: 'target',
        isDraft: false,
        template: null,
        signOff: { isBeside: true, isInFile: true },
      },
      file,
      overwrite,
    });

  test('a sign-off record that cannot take its place leaves the file that stood there', async () => {
    await approveAll();
    const [out, file] = [path.join(folder, 'out'), path.join(folder, 'out', 'out.html')];
    mkdirSync(`${file}.signoff.json`, { recursive: true });
    for (const overwrite of [false, true]) {
      if (overwrite) writeFileSync(file, 'old');
      expect(await exportArticle(storage, editor, signed(file, overwrite))).toEqual({
        ok: false,
        failure: { code: 'files.isFolder', details: { file: 'out.html.signoff.json' } },
      });
    }
    expect([readFileSync(file, 'utf8'), readdirSync(out).sort()]).toEqual([
      'old',
      ['out.html', 'out.html.signoff.json'],
    ]);
    expect(await exportsInLog()).toEqual([]);
  });

  test.for([false, true])(
    'a full disk takes both file and record or neither, over others: %s',
    async (overwrite, context) => {
      await approveAll();
      const disk = path.join(folder, 'disk');
      mkdirSync(disk);
      if (!mountDisk(disk, 'size=128k')) return context.skip();
      try {
        const file = path.join(disk, 'out.html');
        const names = [file, `${file}.signoff.json`];
        if (overwrite) for (const name of names) writeFileSync(name, 'old');
        const look = () =>
          readdirSync(disk).map((name) => [name, readFileSync(path.join(disk, name), 'utf8').slice(0, 3)]);
        const page = 4096;
        let failures = 0;
        // A page more is free each time, until both fit.
        for (let used = 128 * 1024 - (overwrite ? 3 : 1) * page; ; used -= page) {
          writeFileSync(path.join(disk, 'filler'), Buffer.alloc(used, 'x'));
          const before = look();
          const outcome = await exportArticle(storage, editor, signed(file, overwrite));
          if (outcome.ok) break;
          failures += 1;
          expect(outcome.failure.code).toBe('files.diskFull');
          expect(look()).toEqual(before);
          expect(await exportsInLog()).toEqual([]);
        }
        // No room for the file, and room for the file alone.
        expect(failures).toBeGreaterThan(1);
        expect(readdirSync(disk).sort()).toEqual(['filler', 'out.html', 'out.html.signoff.json']);
        expect(await exportsInLog()).toHaveLength(1);
      } finally {
        execFileSync('umount', [disk]);
      }
    },
  );
});
