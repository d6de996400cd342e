// Corrections: what a new version of one side replaced, so that one step undoes it.

/** Statements that add the tables. */
export const correctionsMigration = `
CREATE TABLE corrections (
  seq INTEGER NOT NULL PRIMARY KEY REFERENCES events (seq),
  article_id TEXT NOT NULL REFERENCES articles (id),
  side TEXT NOT NULL CHECK (side IN ('source', 'target')),
  file_before TEXT,
  order_before TEXT NOT NULL,
  undone_seq INTEGER REFERENCES events (seq)
) STRICT;

CREATE TABLE corrected_segments (
  seq INTEGER NOT NULL REFERENCES corrections (seq),
  ordinal INTEGER NOT NULL,
  segment_id TEXT NOT NULL REFERENCES segments (id),
  part TEXT NOT NULL CHECK (part IN ('revised', 'added', 'removed', 'moved')),
  -- Where a revised segment stood before and after: its source, target, settled words and suggestion, as JSON.
  before TEXT,
  after TEXT,
  PRIMARY KEY (seq, part, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX corrections_of_segment ON corrected_segments (segment_id);
`;
