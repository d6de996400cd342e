import { onTestFinished, describe, expect, test } from 'vitest';
import { Database } from '../../../../electron/storage/database.js';
import { chainStep, contentHashOf } from '../../../../electron/storage/eventChain.js';
import { migrate, migrations } from '../../../../electron/storage/migrations/migrate.js';
import { pinnedSuggestionsMigration } from '../../../../electron/storage/migrations/0005-pinned-suggestions.js';
import { openWorkspaceHere } from '../../../../electron/storage/openWorkspaceHere.js';
import { eventPages, suggestionsUpTo, verifyChain } from '../../../../electron/storage/verifyChain.js';
import { plain } from '../../../../shared/model/inlineText.js';
import {
  addArticle,
  newWorkspace,
  segmentWith,
  suggest,
  temporaryFolder,
  valueOf,
  write,
  type TestWorkspace,
} from '../workspaceForTests.js';
import { copyRows } from './copyRows.js';

const version = migrations.indexOf(pinnedSuggestionsMigration) + 1;
const rewritten = 'Admission is free for all.';

/** A workspace of the version before, whose events say nothing of the suggestions under them. */
async function oldWorkspace(): Promise<Pick<TestWorkspace, 'file' | 'mei' | 'otto'>> {
  const { file: made, storage, mei, otto } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const suggested = await suggest(storage, otto, segmentWith(article, '入场'), 'Admission is half price.');
  await write(storage, mei, suggested, rewritten);
  await storage.close();
  const file = `${temporaryFolder()}/old.duizhao`;
  const db = valueOf(Database.open(file));
  valueOf(migrate(db, version - 1));
  db.exec(`PRAGMA foreign_keys = OFF; DROP TRIGGER event_chain_start_are_never_deleted;
    DELETE FROM event_chain_start; ATTACH '${made}' AS made`);
  const tables = db.all<{ name: string }>(
    `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT IN ('event_chain', 'sqlite_sequence')`,
  );
  for (const { name } of tables) copyRows(db, name);
  db.exec(`DETACH made; DROP TRIGGER events_are_never_altered;
    UPDATE events SET data = json_remove(data, '$.contentHash') WHERE kind = 'suggestionMade';
    UPDATE events SET data = json_replace(data, '$.contentHash', '${contentHashOf(plain(rewritten))}')
      WHERE kind = 'revisionCommitted'`);
  let head = db.get<{ head: string }>('SELECT words_hash AS head FROM event_chain_start')?.head ?? '';
  for (const page of eventPages(db))
    for (const event of page) {
      head = chainStep(head, event);
      db.run('INSERT INTO event_chain (seq, hash) VALUES (?, ?)', event.seq, head);
    }
  db.close();
  return { file, mei, otto };
}

const reopen = (file: string): Database => {
  const db = valueOf(Database.open(file));
  onTestFinished(() => db.close());
  return db;
};
const brokenAt = (db: Database) => valueOf(verifyChain({ db, now: () => 0, newId: () => '' })).brokenAt;

describe('the migration that pins suggestions', () => {
  test('leaves every hash of the log as it was, and the chain holds over what was suggested before and since', async () => {
    const { file, mei, otto } = await oldWorkspace();
    const hashes = (db: Database) => db.all<{ hash: string }>('SELECT hash FROM event_chain ORDER BY seq');
    const old = valueOf(Database.open(file));
    const before = hashes(old);
    valueOf(migrate(old));
    expect(hashes(old)).toEqual(before);
    expect(brokenAt(old)).toBeNull();
    old.close();
    const storage = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    onTestFinished(() => storage.close());
    const [article] = valueOf(await storage.listArticles());
    if (!article) throw new Error('the article is gone');
    const opened = valueOf(await storage.loadArticle(article.id, mei.personId));
    const waiting = segmentWith(opened, '入场');
    expect(waiting.suggestion?.origin).toBe('rebase');
    const again = await suggest(storage, otto, waiting, 'Admission is half price for all.');
    await write(storage, mei, again, 'Entrance is free for all.');
    expect(valueOf(await storage.verifyChain()).brokenAt).toBeNull();
  });

  test('shows an old suggestion altered or slipped in after it', async () => {
    for (const sql of [
      `UPDATE suggestions SET text = 'Otherwise' WHERE origin = 'suggest'`,
      `UPDATE suggestions SET author_id = (SELECT id FROM people WHERE name = 'Mei') WHERE origin = 'rebase'`,
      `INSERT INTO suggestions (id, segment_id, text, marks, author_id, acting_as, at, origin, seq)
        SELECT 'forged', segment_id, 'Forged', '[]', author_id, acting_as, at, origin, 2 FROM suggestions LIMIT 1`,
    ]) {
      const { file } = await oldWorkspace();
      const db = reopen(file);
      valueOf(migrate(db));
      db.exec(`DROP TRIGGER suggestions_are_never_altered; ${sql}`);
      expect(brokenAt(db)).toEqual({ seq: 0, what: 'words' });
    }
  });

  test('shows what it pinned altered as soon as anything was logged since', async () => {
    const { file, mei } = await oldWorkspace();
    const storage = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    const next = await addArticle({ storage, mei });
    await storage.close();
    const db = reopen(file);
    db.exec(`DROP TRIGGER suggestions_start_are_never_altered; DROP TRIGGER suggestions_are_never_altered;
      UPDATE suggestions SET text = 'Otherwise' WHERE origin = 'suggest'`);
    const { seq } = db.get<{ seq: number }>('SELECT seq FROM suggestions_start') ?? { seq: 0 };
    db.run('UPDATE suggestions_start SET words_hash = ?', suggestionsUpTo(db, seq));
    const created = db.get<{ seq: number }>(
      'SELECT seq FROM events WHERE article_id = ? ORDER BY seq LIMIT 1',
      next.id,
    );
    expect(brokenAt(db)).toEqual({ seq: created?.seq, what: 'event' });
  });

  test('begins at nothing in a new workspace', async () => {
    const { file, storage } = await newWorkspace();
    await storage.close();
    expect(reopen(file).get('SELECT seq FROM suggestions_start')).toEqual({ seq: 0 });
  });
});
