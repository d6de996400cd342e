// Suggestions under the hash chain: events pin them from here on; those there are already are pinned once, by a hash the
// next event's place in the chain covers.
import type { Database } from '../database.js';
import { suggestionsUpTo } from '../verifyChain.js';
import { forbidChanges } from './appendOnly.js';

const tables = `
CREATE TABLE suggestions_start (
  only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
  seq INTEGER NOT NULL,
  words_hash TEXT NOT NULL CHECK (length(words_hash) = 64)
) STRICT;
CREATE INDEX suggestions_of_event ON suggestions (seq);
${forbidChanges('suggestions_start')}
`;

/** Makes the table and hashes the suggestions there are. */
export function pinnedSuggestionsMigration(db: Database): void {
  db.exec(tables);
  const seq = db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM events')?.seq ?? 0;
  db.run(
    'INSERT INTO suggestions_start (only_row, seq, words_hash) VALUES (1, ?, ?)',
    seq,
    suggestionsUpTo(db, seq),
  );
}
