import { onTestFinished, describe, expect, test } from 'vitest';
import { Database } from '../../../../electron/storage/database.js';
import { migrate, migrations } from '../../../../electron/storage/migrations/migrate.js';
import { correctionsMigration } from '../../../../electron/storage/migrations/0004-corrections.js';
import { temporaryFolder, valueOf } from '../workspaceForTests.js';

describe('the migration for corrections', () => {
  test('adds its tables to a file of the version before', () => {
    const db = valueOf(Database.open(`${temporaryFolder()}/old.duizhao`));
    onTestFinished(() => db.close());
    const version = migrations.indexOf(correctionsMigration) + 1;
    valueOf(migrate(db, version - 1));
    const tables = (): readonly string[] =>
      db
        .all<{ name: string; strict: number }>(
          `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name LIKE 'correct%' ORDER BY name`,
        )
        .map(({ name, strict }) => `${name} ${strict}`);
    expect(tables()).toEqual([]);
    valueOf(migrate(db, version));
    valueOf(migrate(db, version));
    expect(db.pragma('user_version')).toBe(version);
    expect(tables()).toEqual(['corrected_segments 1', 'corrections 1']);
  });
});
