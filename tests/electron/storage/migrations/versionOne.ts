// Workspaces as version 1 of the schema left them, written row by row: the code of today writes none.
import { hash } from 'node:crypto';
import { Database } from '../../../../electron/storage/database.js';
import { workspaceMigration } from '../../../../electron/storage/migrations/0001-workspace.js';
import { APPLICATION_ID } from '../../../../electron/storage/migrations/migrate.js';
import { valueOf } from '../workspaceForTests.js';

/** What happened to a target, by whom: words, or an approval of the last ones, perhaps withdrawn since. */
export type PastStep =
  | { readonly by: 'mei' | 'otto'; readonly words: string; readonly origin?: 'import' | 'restructure' }
  | { readonly by: 'otto'; readonly approval: 'standing' | 'withdrawn' };

/** Segment ids are `s0`, `s1` …, revisions `s0r0`, `s0r1` …, approvals `s0a2`: numbered by their steps. */
export function writeVersionOne(file: string, pasts: readonly (readonly PastStep[])[]): void {
  const db = valueOf(Database.open(file));
  db.exec(workspaceMigration);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
  db.exec(`PRAGMA foreign_keys = OFF; BEGIN;
    INSERT INTO workspace VALUES (1, 'w', 'Fair desk', 1000, 1);
    INSERT INTO people VALUES ('mei', 'Mei', 'mei', 1, 0, 1), ('otto', 'Otto', 'otto', 0, 1, 2);
    INSERT INTO articles (id, source_language, target_language, created_at, created_by, changed_at, changed_by)
      VALUES ('a', 'zh-CN', 'en-US', 1000, 'mei', 1000, 'mei');
    INSERT INTO paragraphs VALUES ('p', 'a', 'body');`);
  const log = (kind: string, by: string, segmentId: string | null): number =>
    db.insert(
      `INSERT INTO events (at, kind, person_id, article_id, segment_id, data) VALUES (2000, ?, ?, 'a', ?, '{}')`,
      kind,
      by,
      segmentId,
    );
  pasts.forEach((past, i) => {
    const segmentId = `s${i}`;
    const first = log('articleImported', 'mei', null);
    db.run(
      `INSERT INTO segments (id, article_id, paragraph_id, position, created_seq, state) VALUES (?, 'a', 'p', ?, ?, ?)`,
      segmentId,
      i * 1024,
      first,
      past.length > 0 ? 'translated' : 'initial',
    );
    let latest: string | null = null;
    let words = '';
    past.forEach((step, n) => {
      if ('approval' in step) {
        const id = `${segmentId}a${n}`;
        db.run(
          `INSERT INTO approvals VALUES (?, ?, ?, NULL, ?, 'otto', 2000, ?)`,
          id,
          segmentId,
          latest,
          // Version 1 knew nothing of languages.
          hash('sha256', JSON.stringify([null, [words, []]]), 'hex'),
          log('segmentsApproved', 'otto', segmentId),
        );
        if (step.approval === 'withdrawn')
          db.run(
            `INSERT INTO approval_withdrawals VALUES (?, 'otto', 2000, ?)`,
            id,
            log('approvalsWithdrawn', 'otto', segmentId),
          );
        return;
      }
      words = step.words;
      const id = `${segmentId}r${n}`;
      db.run(
        `INSERT INTO revisions (id, segment_id, side, text, marks, author_id, acting_as, at, based_on, origin, seq,
           chinese_characters, chinese_characters_no_punctuation, english_words)
         VALUES (?, ?, 'target', ?, '[]', ?, ?, 2000, ?, ?, ?, 0, 0, 1)`,
        id,
        segmentId,
        step.words,
        step.by,
        step.by === 'mei' ? 'translator' : 'editor',
        latest,
        step.origin ?? 'edit',
        log('revisionCommitted', step.by, segmentId),
      );
      latest = id;
    });
    db.run('UPDATE segments SET target_revision = ? WHERE id = ?', latest, segmentId);
  });
  db.exec('COMMIT; PRAGMA foreign_keys = ON');
  db.close();
}
