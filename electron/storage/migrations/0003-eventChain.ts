// The hash chain of the log, over the events there are already; the words that were there before it are pinned once.
import type { Database } from '../database.js';
import { chainStep } from '../eventChain.js';
import { eventPages, wordsUpTo } from '../verifyChain.js';
import { forbidChanges } from './appendOnly.js';

const tables = `
CREATE TABLE event_chain (
  seq INTEGER NOT NULL PRIMARY KEY REFERENCES events (seq),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE TABLE event_chain_start (
  only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
  seq INTEGER NOT NULL,
  words_hash TEXT NOT NULL CHECK (length(words_hash) = 64)
) STRICT;
CREATE INDEX revisions_of_event ON revisions (seq);
CREATE INDEX approvals_of_event ON approvals (seq);
${forbidChanges('event_chain')}
${forbidChanges('event_chain_start')}
`;

/** Makes the tables and hashes what there is. */
export function eventChainMigration(db: Database): void {
  db.exec(tables);
  const seq = db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM events')?.seq ?? 0;
  let head = wordsUpTo(db, seq);
  db.run('INSERT INTO event_chain_start (only_row, seq, words_hash) VALUES (1, ?, ?)', seq, head);
  for (const page of eventPages(db))
    for (const event of page) {
      head = chainStep(head, event);
      db.run('INSERT INTO event_chain (seq, hash) VALUES (?, ?)', event.seq, head);
    }
}
