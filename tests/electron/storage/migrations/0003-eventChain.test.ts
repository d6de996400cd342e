import { DatabaseSync } from '@photostructure/sqlite';
import { onTestFinished, describe, expect, test } from 'vitest';
import { Database } from '../../../../electron/storage/database.js';
import { workspaceMigration } from '../../../../electron/storage/migrations/0001-workspace.js';
import { eventChainMigration } from '../../../../electron/storage/migrations/0003-eventChain.js';
import { migrate, migrations } from '../../../../electron/storage/migrations/migrate.js';
import { verifyChain } from '../../../../electron/storage/verifyChain.js';
import {
  addArticle,
  approvalOf,
  newWorkspace,
  segmentWith,
  temporaryFolder,
  valueOf,
  write,
} from '../workspaceForTests.js';

const tables = [
  'workspace',
  'people',
  'articles',
  'events',
  'paragraphs',
  'segments',
  'revisions',
  'approvals',
];

/** A workspace with some history in it, as it was before there was a chain. */
async function oldWorkspace(): Promise<Database> {
  const { file, storage, mei, otto } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const written = await write(storage, mei, segmentWith(article, '入场'), 'Free entry.');
  valueOf(await storage.approve(otto, [approvalOf(written)]));
  await storage.close();
  const db = valueOf(Database.open(`${temporaryFolder()}/old.duizhao`));
  onTestFinished(() => db.close());
  db.exec('PRAGMA foreign_keys = OFF');
  db.exec(workspaceMigration);
  db.exec('PRAGMA user_version = 1');
  db.exec(`ATTACH '${file}' AS made`);
  for (const table of tables) {
    const columns = db
      .all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}', 'main')`)
      .map(({ name }) => name)
      .join(', ');
    db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM made.${table}`);
  }
  db.exec('DETACH made');
  return db;
}

const report = (db: Database) => valueOf(verifyChain({ db, now: () => 0, newId: () => '' }));

describe('the migration to the event chain', () => {
  test('is one of the migrations', () => {
    expect(migrations).toContain(eventChainMigration);
  });

  test('hashes the events there are, and the chain goes on from them', async () => {
    const db = await oldWorkspace();
    valueOf(migrate(db));
    const { events, head, brokenAt } = report(db);
    expect({ events, brokenAt }).toEqual({
      events: db.get<{ n: number }>('SELECT count(*) AS n FROM events')?.n,
      brokenAt: null,
    });
    expect(head).toMatch(/^[0-9a-f]{64}$/);
  });

  test('pins the words that were there before it', async () => {
    const db = await oldWorkspace();
    valueOf(migrate(db));
    db.exec('DROP TRIGGER revisions_are_never_altered');
    db.exec(`UPDATE revisions SET text = 'Otherwise' WHERE origin = 'edit'`);
    expect(report(db).brokenAt).toEqual({ seq: 0, what: 'words' });
  });

  test('begins at nothing in a new workspace', async () => {
    const { file, storage } = await newWorkspace();
    await storage.close();
    const db = new DatabaseSync(file);
    onTestFinished(() => db.close());
    expect(db.prepare('SELECT seq FROM event_chain_start').get()).toEqual({ seq: 0 });
  });
});
