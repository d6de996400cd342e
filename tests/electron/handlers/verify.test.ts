import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createJobRunner } from '../../../electron/files/jobRunner.js';
import type { ExportRequest } from '../../../shared/model/exported.js';
import { failed, success } from '../../../shared/outcome.js';
import { appForTests, type TestApp, type TestWindow } from '../sessionsForTests.js';
import { builtForTests } from '../storage/builtForTests.js';
import { articleOf, lanternRows, valueOf } from '../storage/workspaceForTests.js';

let workerFile = '';
beforeAll(async () => {
  workerFile = await builtForTests('electron/files/worker.ts');
});

/** The app with its real jobs, and an article signed off as a web page into a folder. */
async function signedDesk(): Promise<{ app: TestApp; window: TestWindow; file: string }> {
  const jobs = createJobRunner(workerFile);
  onTestFinished(() => jobs.close());
  const app = appForTests({ runJob: jobs.run });
  const window = app.openWindow();
  const { session } = window;
  await app.sessions.start(session, null);
  valueOf(await app.handlers['people.add'](session, { name: 'Noor', roles: ['editor'] }));
  const rows = lanternRows.filter(([, , target]) => target !== null);
  const id = valueOf(await app.handlers['import.accept'](session, articleOf(rows)));
  const article = valueOf(await app.handlers['edit.openArticle'](session, id));
  const inputs = article.segments.flatMap(({ id: segmentId, target, contentHash }) =>
    target ? [{ segmentId, revisionId: target.id, contentHash }] : [],
  );
  valueOf(await app.handlers['review.approve'](session, inputs));
  mkdirSync(path.join(app.folder, 'out'));
  const file = path.join(app.folder, 'out', 'fair.html');
  window.answers = {
    chooseExportFile: async () => ({ file, mayReplace: false }),
    chooseToVerify: async (what) => (what === 'file' ? file : `${file}.signoff.json`),
  };
  const signOff = { isBeside: true, isInFile: true };
  const request: ExportRequest = { format: 'html', side: 'target', isDraft: false, template: null, signOff };
  const written = valueOf(await app.handlers['export.save'](session, id, request, 'j'));
  expect(written?.signOff).toBe('fair.html.signoff.json');
  return { app, window, file };
}

test('a chosen file is verified against the record beside it, and the workspace vouches for that', async () => {
  const { app, window, file } = await signedDesk();
  expect(existsSync(`${file}.signoff.json`)).toBe(true);
  const token = valueOf(await app.handlers['export.chooseToVerify'](window.session, 'file'));
  const asked = { file: token!.token, signOff: null, jobId: 'v' };
  expect(valueOf(await app.handlers['export.verifyFile'](window.session, asked))).toMatchObject({
    verdict: 'identical',
    record: { state: 'confirmed' },
    page: 'asSigned',
  });
  writeFileSync(file, readFileSync(file, 'utf8').replace('300 handmade', '400 handmade'));
  const record = valueOf(await app.handlers['export.chooseToVerify'](window.session, 'signOff'));
  const again = { ...asked, signOff: record!.token };
  expect(valueOf(await app.handlers['export.verifyFile'](window.session, again)).differences).toMatchObject([
    { kind: 'changed', segments: [4], expected: { text: 'The fair shows 300 handmade lanterns.' } },
  ]);
});

test('a made-up token is refused, a closed dialog is no failure', async () => {
  const { app, window } = await signedDesk();
  const asked = { file: 'made-up', signOff: null, jobId: 'v' };
  const refused = failed('app.badRequest', { request: 'export.verifyFile', detail: 'token' });
  expect(await app.handlers['export.verifyFile'](window.session, asked)).toEqual(refused);
  window.answers = {};
  expect(await app.handlers['export.chooseToVerify'](window.session, 'file')).toEqual(success(null));
});
