import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listedBackup } from '../../../electron/session/sessions.js';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import type { Session } from '../../../shared/model/app.js';
import type { WorkspaceId } from '../../../shared/model/ids.js';
import { appForTests, type TestApp, type TestWindow } from '../sessionsForTests.js';
import { articleOf, codeOf, lanternRows, valueOf } from '../storage/workspaceForTests.js';
import { defaultPolicy } from '../../../shared/model/workspace.js';

/** A window on the first workspace in which Noor, translator and editor, works. */
async function withNoor(
  app: TestApp = appForTests(),
): Promise<{ app: TestApp; window: TestWindow; noor: Session }> {
  const window = app.openWindow();
  await app.sessions.start(window.session, null);
  const added = await app.handlers['people.add'](window.session, {
    name: 'Noor',
    roles: ['translator', 'editor'],
  });
  return { app, window, noor: valueOf(added) };
}

test('a first start makes a workspace in the user’s data folder', async () => {
  const app = appForTests();
  const window = app.openWindow();
  await app.sessions.start(window.session, null);
  expect(valueOf(await app.sessions.describe(window.session))).toMatchObject({
    workspace: { name: 'First desk', people: [] },
    fileName: 'workspace.duizhao',
    folder: path.join(app.folder, 'workspaces'),
    actor: null,
    lastBackupAt: null,
    backupCount: 0,
  });
  expect(app.settings.current().lastWorkspace).toBe(path.join(app.folder, 'workspaces', 'workspace.duizhao'));
});

test('the next start opens the last workspace for the person who worked in it', async () => {
  const { app, noor } = await withNoor();
  await app.sessions.closeAll();
  const next = appForTests({ folder: app.folder });
  const window = next.openWindow();
  await next.sessions.start(window.session, null);
  const session = valueOf(await next.sessions.describe(window.session));
  expect(session.workspace.id).toBe(noor.workspace.id);
  expect(session.actor).toEqual(noor.actor);
});

test('a last workspace that is gone leaves the window without a session and says why', async () => {
  const { app } = await withNoor();
  await app.sessions.closeAll();
  renameSync(path.join(app.folder, 'workspaces'), path.join(app.folder, 'elsewhere'));
  const next = appForTests({ folder: app.folder });
  const window = next.openWindow();
  await next.sessions.start(window.session, null);
  const state = valueOf(await next.handlers['app.state'](window.session));
  expect(state.session).toBeNull();
  expect(state.openFailure?.code).toBe('workspace.missing');
  expect(existsSync(path.join(app.folder, 'workspaces'))).toBe(false);
});

test('a bug while opening is logged, and the window is told instead of waiting for ever', async () => {
  const app = appForTests();
  Object.assign(app.files, { open: () => Promise.reject(new Error('no such worker')) });
  const window = app.openWindow();
  await app.sessions.start(window.session, null);
  const state = valueOf(await app.handlers['app.state'](window.session));
  expect([state.session, state.openFailure]).toEqual([
    null,
    { code: 'app.unexpected', details: { detail: 'no such worker' } },
  ]);
  expect(app.calls).toEqual(['log workspace not opened: no such worker']);
});

test('two windows on one workspace share its storage and hear of each other’s changes', async () => {
  const { app, window, noor } = await withNoor();
  const other = app.openWindow();
  await app.sessions.start(other.session, null, noor.actor);
  expect(other.session.workspace).toBe(window.session.workspace);
  expect(other.session.actor).toEqual(noor.actor);
  valueOf(await app.handlers['import.accept'](window.session, articleOf(lanternRows)));
  await vi.waitFor(() => expect(other.events.some(({ kind }) => kind === 'workspaceChanged')).toBe(true));
  await app.sessions.leave(window.session);
  expect(valueOf(await app.handlers['library.list'](other.session))).toHaveLength(1);
});

test('each window has its own person', async () => {
  const { app, window, noor } = await withNoor();
  const added = valueOf(
    await app.handlers['people.add'](window.session, { name: 'Ilse', roles: ['translator'] }),
  );
  const ilse = added.workspace.people.find(({ name }) => name === 'Ilse');
  const other = app.openWindow();
  await app.sessions.start(other.session, null);
  const chosen = await app.handlers['people.choose'](other.session, {
    personId: ilse?.id ?? noor.workspace.people[0]!.id,
    actingAs: 'translator',
  });
  expect(valueOf(chosen).actor?.personId).toBe(ilse?.id);
  expect(window.session.actor).toEqual(noor.actor);
  const mixed = { personId: ilse!.id, actingAs: 'editor' as const };
  expect(codeOf(await app.handlers['people.choose'](other.session, mixed))).toBe('people.noRole');
});

test('somebody who loses the role they act in goes on in the one they have', async () => {
  const { app, window, noor } = await withNoor();
  const me = noor.workspace.people[0]!;
  valueOf(await app.handlers['people.add'](window.session, { name: 'Ilse', roles: ['editor'] }));
  valueOf(await app.handlers['people.choose'](window.session, { personId: me.id, actingAs: 'editor' }));
  const changed = valueOf(
    await app.handlers['people.change'](window.session, { id: me.id, name: 'Noor', roles: ['translator'] }),
  );
  expect(changed.actor).toEqual({ personId: me.id, actingAs: 'translator' });
});

test('without a chosen person nothing is written', async () => {
  const app = appForTests();
  const window = app.openWindow();
  await app.sessions.start(window.session, null);
  const accepted = await app.handlers['import.accept'](window.session, articleOf(lanternRows));
  expect(codeOf(accepted)).toBe('people.nobodyChosen');
  expect(valueOf(await app.handlers['library.list'](window.session))).toEqual([]);
});

test('people changed by another process reach every window', async () => {
  const { app, window, noor } = await withNoor();
  const elsewhere = valueOf(await openWorkspaceHere(window.session.workspace!.file, { mode: 'open' }));
  onTestFinished(() => elsewhere.close());
  window.events.length = 0;
  valueOf(await elsewhere.addPerson(noor.actor, { name: 'Pavel', roles: ['editor'] }));
  await vi.waitFor(
    () => {
      const told = window.events.findLast((event) => event.kind === 'sessionChanged');
      expect(told?.session.workspace.people.map(({ name }) => name)).toEqual(['Noor', 'Pavel']);
    },
    { timeout: 5000 },
  );
  expect(app.calls).toEqual([]);
});

test('changing workspace has the old one’s words saved first', async () => {
  const { app, window } = await withNoor();
  window.answers = { chooseNewWorkspace: async (folder) => path.join(folder, 'Second.duizhao') };
  const opened = valueOf(await app.handlers['workspace.create'](window.session));
  expect(opened).toMatchObject({ workspace: { name: 'Second' }, actor: null });
  expect(window.calls).toEqual(['flush']);
  const { recent } = valueOf(await app.handlers['app.state'](window.session));
  expect(recent.map(({ name }) => name)).toEqual(['Second', 'First desk']);
  const back = await app.handlers['workspace.openRecent'](window.session, recent[1]!.key);
  expect(valueOf(back).workspace.name).toBe('First desk');
});

test('a window that cannot save and wants to stay keeps its workspace', async () => {
  const { app, window, noor } = await withNoor();
  window.canFlush = false;
  window.answers = { chooseNewWorkspace: async (folder) => path.join(folder, 'Second.duizhao') };
  expect(codeOf(await app.handlers['workspace.create'](window.session))).toBe('app.cancelled');
  expect(valueOf(await app.sessions.describe(window.session)).workspace.id).toBe(noor.workspace.id);
});

test('a file that is no workspace leaves the window where it was', async () => {
  const { app, window, noor } = await withNoor();
  const file = path.join(app.folder, 'notes.duizhao');
  writeFileSync(
    file,
    'not a workspace, only a note that is long enough to look at as if it were one of ours',
  );
  window.answers = { chooseWorkspace: async () => file };
  expect(codeOf(await app.handlers['workspace.open'](window.session))).toBe('workspace.notAWorkspace');
  expect(valueOf(await app.sessions.describe(window.session)).workspace.id).toBe(noor.workspace.id);
});

test('a new workspace never takes the place of a file', async () => {
  const { app, window } = await withNoor();
  window.answers = { chooseNewWorkspace: async () => window.session.workspace!.file };
  expect(codeOf(await app.handlers['workspace.create'](window.session))).toBe('workspace.exists');
});

test('restoring a backup brings back what it holds and loads the other windows anew', async () => {
  const { app, window, noor } = await withNoor();
  const other = app.openWindow();
  await app.sessions.start(other.session, null, noor.actor);
  await app.files.backUp();
  valueOf(await app.handlers['import.accept'](window.session, articleOf(lanternRows)));
  const [backup] = valueOf(await app.handlers['workspace.listBackups'](window.session));
  const preview = valueOf(await app.handlers['workspace.previewBackup'](window.session, backup!.key));
  expect(preview).toMatchObject({ name: 'First desk', articles: 0 });
  const restored = await app.handlers['workspace.restoreBackup'](window.session, backup!.key);
  expect(valueOf(restored)).toMatchObject({ workspace: { id: noor.workspace.id }, backupCount: 2 });
  expect(valueOf(await app.handlers['library.list'](window.session))).toEqual([]);
  expect([window.calls, other.calls]).toEqual([['flush'], ['flush', 'reload']]);
  const kept = valueOf(await app.sessions.listBackups(window.session)).map(listedBackup);
  const safety = kept.find(({ key }) => key !== backup!.key);
  expect(valueOf(await app.handlers['workspace.previewBackup'](window.session, safety!.key)).articles).toBe(
    1,
  );
});

test.each([
  ['damaged', 'workspace.notAWorkspace'],
  ['missing', 'workspace.missing'],
])('a %s workspace is brought back from a backup by the window that could not open it', async (how, code) => {
  const { app, noor } = await withNoor();
  await app.files.backUp();
  await app.sessions.closeAll();
  const file = path.join(app.folder, 'workspaces', 'workspace.duizhao');
  if (how === 'missing') rmSync(file);
  else writeFileSync(file, 'not what it was');
  const next = appForTests({ folder: app.folder });
  const { session } = next.openWindow();
  await next.sessions.start(session, null);
  expect(session.openFailure?.code).toBe(code);
  expect(codeOf(await next.handlers['library.list'](session))).toBe('workspace.notOpen');
  const [backup] = valueOf(await next.handlers['workspace.listBackups'](session));
  const key = backup?.key ?? '';
  expect(valueOf(await next.handlers['workspace.previewBackup'](session, key))).toMatchObject({
    articles: 0,
  });
  const restored = valueOf(await next.handlers['workspace.restoreBackup'](session, key));
  expect([restored.workspace.id, restored.actor]).toEqual([noor.workspace.id, noor.actor]);
  const kept = valueOf(await next.handlers['workspace.listBackups'](session));
  expect(kept.length).toBe(how === 'missing' ? 1 : 2);
});

test('a window tries the file again that it could not open', async () => {
  const { app } = await withNoor();
  const { session } = app.openWindow();
  const other = path.join(app.folder, 'later.duizhao');
  await app.sessions.start(session, other);
  expect(codeOf(await app.handlers['workspace.openDefault'](session))).toBe('workspace.missing');
  await app.handlers['workspace.showInFolder'](session);
  expect(app.calls).toContain('showInFolder later.duizhao');
  await valueOf(await openWorkspaceHere(other, { mode: 'create' })).close();
  expect(valueOf(await app.handlers['workspace.openDefault'](session)).fileName).toBe('later.duizhao');
});

test('a backup key is looked up, never used as a path', async () => {
  const { app, window } = await withNoor();
  const key = '../../workspaces/workspace.duizhao';
  expect(codeOf(await app.handlers['workspace.restoreBackup'](window.session, key))).toBe(
    'workspace.missing',
  );
});

test('storage that ends by a bug is opened again once, then the windows are told', async () => {
  const { app, window } = await withNoor();
  window.events.length = 0;
  app.files.crash();
  await vi.waitFor(() => expect(window.events.at(-1)?.kind).toBe('sessionChanged'));
  expect(valueOf(await app.handlers['library.list'](window.session))).toEqual([]);
  app.files.crash();
  await vi.waitFor(() =>
    expect(window.events.at(-1)).toEqual({
      kind: 'workspaceFailed',
      failure: { code: 'app.unexpected', details: { detail: 'a bug in storage' } },
    }),
  );
  // The window may try again: the workspace opens anew, with all that was committed.
  const again = valueOf(await app.handlers['workspace.openDefault'](window.session));
  expect(again.workspace.people.map(({ name }) => name)).toEqual(['Noor']);
  expect(valueOf(await app.handlers['library.list'](window.session))).toEqual([]);
});

test('the policy reaches every window, and only an editor may change it', async () => {
  const { app, window, noor } = await withNoor();
  const me = { personId: noor.workspace.people[0]!.id };
  valueOf(await app.handlers['people.choose'](window.session, { ...me, actingAs: 'editor' }));
  const other = app.openWindow();
  await app.sessions.start(other.session, null);
  valueOf(await app.handlers['workspace.setPolicy'](window.session, { ...defaultPolicy, fourEyes: false }));
  const told = other.events.findLast((event) => event.kind === 'sessionChanged');
  expect(told?.session.workspace.policy).toEqual({ ...defaultPolicy, fourEyes: false });
});

test('remembers a person for each workspace by its id', async () => {
  const { app, noor } = await withNoor();
  const id: WorkspaceId = noor.workspace.id;
  expect(app.settings.current().actors).toEqual({ [id]: noor.actor });
});
