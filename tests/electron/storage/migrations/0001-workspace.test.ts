import { DatabaseSync } from '@photostructure/sqlite';
import { onTestFinished, describe, expect, test } from 'vitest';
import { Database } from '../../../../electron/storage/database.js';
import { APPLICATION_ID, migrate } from '../../../../electron/storage/migrations/migrate.js';
import {
  addArticle,
  approvalOf,
  newWorkspace,
  segmentWith,
  temporaryFolder,
  valueOf,
  write,
} from '../workspaceForTests.js';

describe('migration 1', () => {
  test('makes a workspace of an empty file, once', () => {
    const db = valueOf(Database.open(`${temporaryFolder()}/new.duizhao`));
    onTestFinished(() => db.close());
    valueOf(migrate(db, 1));
    valueOf(migrate(db, 1));
    expect(db.pragma('user_version')).toBe(1);
    expect(db.pragma('application_id')).toBe(APPLICATION_ID);
    const tables = db.all<{ name: string; strict: number }>(
      `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    );
    expect(tables.filter(({ strict }) => strict === 0)).toEqual([]);
    expect(tables.map(({ name }) => name)).toEqual([
      'approval_withdrawals',
      'approvals',
      'article_people',
      'articles',
      'comments',
      'drafts',
      'events',
      'inherited_requests',
      'inherited_writers',
      'moved_segments',
      'paragraphs',
      'people',
      'restructured_segments',
      'restructurings',
      'revisions',
      'seen',
      'segment_lineage',
      'segments',
      'workspace',
    ]);
  });

  test('lets history be added to only', async () => {
    const { file, storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const written = await write(storage, mei, segmentWith(article, '入场'), 'Free entry.');
    valueOf(await storage.approve(otto, [approvalOf(written)]));
    valueOf(await storage.withdrawApprovals(otto, [written.id]));
    valueOf(
      await storage.addComment(mei, {
        segmentId: written.id,
        replyTo: null,
        body: 'Sure?',
        requestsChanges: false,
      }),
    );
    await storage.close();
    const db = new DatabaseSync(file);
    onTestFinished(() => db.close());
    const forbidden = [
      `UPDATE events SET at = 0`,
      `DELETE FROM events`,
      `UPDATE revisions SET text = 'Otherwise'`,
      `DELETE FROM revisions`,
      `UPDATE approvals SET person_id = '${mei.personId}'`,
      `DELETE FROM approvals`,
      `DELETE FROM approval_withdrawals`,
      `UPDATE comments SET body = 'Otherwise'`,
      `DELETE FROM comments`,
      `DELETE FROM segments`,
    ];
    for (const sql of forbidden) expect(() => db.exec(sql)).toThrow(/append-only|never/);
  });
});
