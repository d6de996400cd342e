import { expect, test } from 'vitest';
import { Database } from '../../../../electron/storage/database.js';
import { scorecardMigration } from '../../../../electron/storage/migrations/0009-scorecard.js';
import { migrate, migrations } from '../../../../electron/storage/migrations/migrate.js';
import { openWorkspaceHere } from '../../../../electron/storage/openWorkspaceHere.js';
import { defaultScoring } from '../../../../shared/model/scoring.js';
import { defaultChecks } from '../../../../shared/model/check.js';
import { newWorkspace, temporaryFolder, valueOf } from '../workspaceForTests.js';
import { copyRows } from './copyRows.js';

const version = migrations.indexOf(scorecardMigration) + 1;

test('a workspace of before scores as a new one does, and can be told otherwise', async () => {
  const { file: made, storage, mei } = await newWorkspace();
  valueOf(await storage.setChecks(mei, { ...defaultChecks, profile: 'uk' }, defaultChecks));
  await storage.close();
  const file = `${temporaryFolder()}/old.duizhao`;
  const db = valueOf(Database.open(file));
  valueOf(migrate(db, version - 1));
  db.exec(`PRAGMA foreign_keys = OFF; ATTACH '${made}' AS made;`);
  for (const table of ['workspace', 'people', 'events', 'event_chain', 'check_settings']) copyRows(db, table);
  db.exec('DETACH made');
  db.close();
  const opened = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
  expect(valueOf(await opened.checkSettings()).profile).toBe('uk');
  expect(valueOf(await opened.scoring())).toEqual(defaultScoring);
  const strict = { ...defaultScoring, passMark: 99 };
  expect(valueOf(await opened.setScoring(mei, strict, defaultScoring))).toEqual(strict);
  expect(valueOf(await opened.verifyChain()).brokenAt).toBeNull();
  await opened.close();
});
