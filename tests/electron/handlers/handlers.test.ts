import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createJobRunner } from '../../../electron/files/jobRunner.js';
import type { ExportFormat, ExportRequest } from '../../../shared/model/exported.js';
import { exportFormats } from '../../../shared/model/exported.js';
import type { ArticleId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import { failed, success } from '../../../shared/outcome.js';
import { appForTests, type TestApp, type TestWindow } from '../sessionsForTests.js';
import { builtForTests } from '../storage/builtForTests.js';
import { articleOf, codeOf, lanternRows, valueOf } from '../storage/workspaceForTests.js';

let workerFile = '';
beforeAll(async () => {
  workerFile = await builtForTests('electron/files/worker.ts');
});

interface Desk {
  readonly app: TestApp;
  readonly window: TestWindow;
  readonly folder: string;
}

/** The app with its real jobs; in its window Noor works, as editor. */
async function desk(): Promise<Desk> {
  const jobs = createJobRunner(workerFile);
  onTestFinished(() => jobs.close());
  const app = appForTests({ runJob: jobs.run });
  const window = app.openWindow();
  await app.sessions.start(window.session, null);
  valueOf(await app.handlers['people.add'](window.session, { name: 'Noor', roles: ['editor'] }));
  const folder = path.join(app.folder, 'out');
  mkdirSync(folder);
  return { app, window, folder };
}

/** A whole, approved article. */
async function approved({ app, window }: Desk): Promise<ArticleId> {
  const { session } = window;
  const rows = lanternRows.filter(([, , target]) => target !== null);
  const id = valueOf(await app.handlers['import.accept'](session, articleOf(rows)));
  const article = valueOf(await app.handlers['edit.openArticle'](session, id));
  const inputs = article.segments.map(({ id: segmentId, target, contentHash }) => ({
    segmentId,
    revisionId: target!.id,
    contentHash,
  }));
  const result = valueOf(await app.handlers['review.approve'](session, inputs));
  expect(result.refused).toEqual([]);
  return id;
}

const house: ExportRequest = { format: 'house', side: 'target', isDraft: false, template: null };

test('the sample article goes the way of every import', async () => {
  const { app, window } = await desk();
  const id = valueOf(await app.handlers['library.addSample'](window.session));
  const [row] = valueOf(await app.handlers['library.list'](window.session));
  expect(row).toMatchObject({ id, sourceLanguage: 'zh-CN', targetLanguage: 'en-US', state: 'translated' });
  const article = valueOf(await app.handlers['edit.openArticle'](window.session, id));
  expect(article.sourceFile?.name).toBe('ferry.zh.txt');
  const unpaired = article.segments.filter(({ source, target }) => !source || !target);
  expect(article.segments.length).toBeGreaterThan(10);
  expect(unpaired).toEqual([]);
});

test('a chosen file is read by its token, a made-up token is refused', async () => {
  const { app, window, folder } = await desk();
  const file = path.join(folder, 'story.md');
  writeFileSync(file, '# Lantern fair\n\nIt **opens** tonight.\n');
  window.answers = { chooseImportFiles: async () => [file] };
  const [token] = valueOf(await app.handlers['import.chooseFiles'](window.session, 1));
  const read = await app.handlers['import.readFile'](window.session, { token: token!.token, jobId: 'j' });
  expect(valueOf(read).paragraphs.map(({ content }) => content.text)).toEqual([
    'Lantern fair',
    'It opens tonight.',
  ]);
  const refused = await app.handlers['import.readFile'](window.session, { token: file, jobId: 'j' });
  expect(codeOf(refused)).toBe('app.badRequest');
  window.answers = {};
  expect(await app.handlers['import.chooseFiles'](window.session, 2)).toEqual(success([]));
});

test('pasted text is read under the name it has on screen', async () => {
  const { app, window } = await desk();
  const pasted = { text: 'It opens tonight.', html: '<p>It <b>opens</b> tonight.</p>', jobId: 'j' };
  const read = valueOf(await app.handlers['import.readPasted'](window.session, pasted));
  expect(read.file.name).toBe('Pasted');
  expect(read.paragraphs.map(({ content }) => content)).toEqual([
    { text: 'It opens tonight.', marks: [{ kind: 'bold', start: 3, end: 8 }] },
  ]);
});

test('a job is cancelled by its id, and leaves nothing behind', async () => {
  const { app, window, folder } = await desk();
  const file = path.join(folder, 'long.txt');
  writeFileSync(file, '船只今天回港。\n\n'.repeat(400_000));
  const [token] = await window.session.tokens.issue([file]);
  const reading = app.handlers['import.readFile'](window.session, { token: token!.token, jobId: 'slow' });
  await app.handlers['app.cancelJob'](window.session, 'slow');
  expect(await reading).toEqual(failed('app.cancelled', {}));
  expect(window.session.jobs.size).toBe(0);
  expect(await app.handlers['app.cancelJob'](window.session, 'slow')).toEqual(success(null));
});

test.each(exportFormats)('exports an approved article as %s and writes it into the log', async (format) => {
  const place = await desk();
  const { app, window, folder } = place;
  const id = await approved(place);
  const proposed: (readonly [string, ExportFormat])[] = [];
  window.answers = {
    chooseExportFile: async (name, asked) => {
      proposed.push([name, asked]);
      return { file: path.join(folder, name), mayReplace: false };
    },
  };
  const written = valueOf(await app.handlers['export.save'](window.session, id, { ...house, format }, 'j'));
  expect(proposed).toEqual([[written?.name, format]]);
  expect(readFileSync(path.join(folder, written!.name)).byteLength).toBe(written?.bytes);
  const query = { articleId: id, kinds: ['articleExported'] as const, beforeSeq: null, limit: 10 };
  const [event] = valueOf(await app.handlers['library.events'](window.session, query));
  expect(event?.data).toMatchObject({ sha256: written?.sha256 });
  expect(await app.handlers['export.showLast'](window.session)).toEqual(success(null));
  expect(app.calls).toEqual([`showInFolder ${written?.name}`]);
});

test('the gate is shut before any dialog opens, and a draft passes it', async () => {
  const { app, window, folder } = await desk();
  const id = valueOf(await app.handlers['import.accept'](window.session, articleOf(lanternRows)));
  let asked = 0;
  window.answers = {
    chooseExportFile: async (name) => {
      asked += 1;
      return { file: path.join(folder, name), mayReplace: false };
    },
  };
  expect(await app.handlers['export.save'](window.session, id, house, 'j')).toEqual(
    failed('export.blocked', { count: lanternRows.length }),
  );
  expect(asked).toBe(0);
  const draft = valueOf(
    await app.handlers['export.save'](window.session, id, { ...house, isDraft: true }, 'j'),
  );
  expect(draft?.name).toMatch(/^DRAFT .*\.txt$/);
});

test('words changed while the dialog stands open shut the gate', async () => {
  const place = await desk();
  const { app, window, folder } = place;
  const id = await approved(place);
  const { segments } = valueOf(await app.handlers['edit.openArticle'](window.session, id));
  window.answers = {
    chooseExportFile: async (name) => {
      const { id: segmentId, target } = segments[1]!;
      const revision = { segmentId, side: 'target', content: plain('Late news'), origin: 'edit' } as const;
      valueOf(
        await app.handlers['edit.commitRevision'](window.session, { ...revision, basedOn: target!.id }),
      );
      return { file: path.join(folder, name), mayReplace: false };
    },
  };
  const blocked = await app.handlers['export.save'](window.session, id, house, 'j');
  expect(blocked).toEqual(failed('export.blocked', { count: 1 }));
  expect(readdirSync(folder)).toEqual([]);
});

test('nothing is written over a file the user did not agree to replace', async () => {
  const place = await desk();
  const { app, window, folder } = place;
  const id = await approved(place);
  const file = path.join(folder, 'kept.txt');
  writeFileSync(file, 'kept');
  window.answers = { chooseExportFile: async () => ({ file, mayReplace: false }) };
  expect(codeOf(await app.handlers['export.save'](window.session, id, house, 'j'))).toBe('files.exists');
  expect(readFileSync(file, 'utf8')).toBe('kept');
  window.answers = { chooseExportFile: async () => ({ file, mayReplace: true }) };
  valueOf(await app.handlers['export.save'](window.session, id, house, 'j'));
  expect(readFileSync(file, 'utf8')).toContain('Riverside lantern fair');
  window.answers = {};
  expect(await app.handlers['export.save'](window.session, id, house, 'j')).toEqual(success(null));
});

test('several files go into one folder, each under a name of its own', async () => {
  const place = await desk();
  const { app, window, folder } = place;
  const id = await approved(place);
  window.answers = { chooseExportFolder: async () => folder };
  const requests = [house, { ...house, side: 'source' as const }, { ...house, format: 'docx' as const }];
  valueOf(await app.handlers['export.saveAll'](window.session, id, requests, 'j'));
  const again = valueOf(await app.handlers['export.saveAll'](window.session, id, [house], 'j'));
  expect(readdirSync(folder)).toHaveLength(4);
  expect(again?.[0]?.name).toMatch(/ \(2\)\.txt$/);
  const progress = window.events.filter((event) => event.kind === 'progress');
  expect(progress.map(({ done, total }) => [done, total])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
    [1, 1],
  ]);
});

test('templates are added, used and removed', async () => {
  const place = await desk();
  const { app, window, folder } = place;
  const id = await approved(place);
  expect(await app.handlers['export.templates'](window.session)).toEqual(success([]));
  expect(await app.handlers['export.addTemplate'](window.session)).toEqual(success(null));
  const file = path.join(folder, 'wide.liquid');
  writeFileSync(file, 'WIDE {{ language }}\n');
  window.answers = {
    chooseTemplate: async () => file,
    chooseExportFile: async (name) => ({ file: path.join(folder, name), mayReplace: false }),
  };
  expect(await app.handlers['export.addTemplate'](window.session)).toEqual(success(['wide']));
  const request = { ...house, template: 'wide' };
  const written = valueOf(await app.handlers['export.save'](window.session, id, request, 'j'));
  expect(readFileSync(path.join(folder, written!.name), 'utf8')).toMatch(/^WIDE /);
  expect(await app.handlers['export.removeTemplate'](window.session, 'wide')).toEqual(success([]));
  expect(codeOf(await app.handlers['export.save'](window.session, id, request, 'j'))).toBe('files.missing');
});

test('showing the last export when there is none says so', async () => {
  const { app, window } = await desk();
  expect(codeOf(await app.handlers['export.showLast'](window.session))).toBe('files.missing');
});

test('settings are merged, told to every window and applied', async () => {
  const { app, window } = await desk();
  const other = app.openWindow();
  const saved = await app.handlers['app.saveSettings'](window.session, { theme: 'dark', language: 'zh-CN' });
  expect(valueOf(saved)).toMatchObject({ theme: 'dark', language: 'zh-CN', textSize: 100 });
  await app.handlers['app.saveSettings'](window.session, { textSize: 120 });
  expect(app.calls).toEqual(['applyTheme dark', 'applyLanguage']);
  const told = other.events.flatMap((event) => (event.kind === 'settingsChanged' ? [event.settings] : []));
  expect(told.map(({ theme, textSize }) => [theme, textSize])).toEqual([
    ['dark', 100],
    ['dark', 120],
  ]);
});

test('a link leaves the app only when the user says so', async () => {
  const { app, window } = await desk();
  await app.handlers['app.openLink'](window.session, 'https://example.org/');
  expect(app.calls).toEqual([]);
  window.answers = { confirmLink: async () => true };
  await app.handlers['app.openLink'](window.session, 'https://example.org/');
  expect(app.calls).toEqual(['openExternal https://example.org/']);
});

test('the state tells version, recent workspaces and session, and marks the page as listening', async () => {
  const { app, window } = await desk();
  const state = valueOf(await app.handlers['app.state'](window.session));
  expect(state).toMatchObject({ version: '1.2.3', platform: 'linux', openFailure: null });
  expect(state.session?.actor).toEqual(window.session.actor);
  expect(JSON.stringify(state.recent)).not.toContain('workspace.duizhao');
  expect(window.calls).toContain('pageReady');
});

test('window commands go to the window, quitting to the app', async () => {
  const { app, window } = await desk();
  await app.handlers['app.windowCommand'](window.session, 'toggleMaximize');
  await app.handlers['app.edit'](window.session, 'paste');
  await app.handlers['app.flushed'](window.session);
  await app.handlers['app.windowCommand'](window.session, 'quit');
  expect([window.calls, app.calls]).toEqual([['toggleMaximize', 'paste', 'flushed'], ['quit']]);
  await app.handlers['workspace.showInFolder'](window.session);
  expect(app.calls.at(-1)).toBe('showInFolder workspace.duizhao');
  expect(existsSync(window.session.workspace!.file)).toBe(true);
});

test('a window without a workspace is told so by every handler that needs one', async () => {
  const app = appForTests();
  const { session } = app.openWindow();
  const id = 'a1' as ArticleId;
  const codes = await Promise.all([
    app.handlers['library.list'](session),
    app.handlers['edit.openArticle'](session, id),
    app.handlers['export.save'](session, id, house, 'j'),
    app.handlers['workspace.listBackups'](session),
    app.handlers['workspace.showInFolder'](session),
    app.handlers['people.add'](session, { name: 'Noor', roles: ['editor'] }),
  ]);
  expect(codes.map(codeOf)).toEqual(Array(6).fill('workspace.notOpen'));
});

test('a digest is written where the person wants it, under a name every system takes', async () => {
  const { app, window, folder } = await desk();
  const digest = {
    format: 'csv',
    name: 'Changes: Noor / June',
    content: '\uFEFFSegment,Before\r\n',
  } as const;
  expect(await app.handlers['review.exportDigest'](window.session, digest)).toEqual(success(null));
  window.answers = {
    chooseDigestFile: async (name) => ({ file: path.join(folder, name), mayReplace: false }),
  };
  const written = valueOf(await app.handlers['review.exportDigest'](window.session, digest));
  expect(written?.name).toBe('Changes - Noor - June.csv');
  expect(readFileSync(path.join(folder, 'Changes - Noor - June.csv'), 'utf8')).toBe(digest.content);
  expect(codeOf(await app.handlers['review.exportDigest'](window.session, digest))).toBe('files.exists');
});
