// Findings of the checks that people confirmed as errors, and how the workspace scores.

/** Statements that add the tables. */
export const scorecardMigration = `
CREATE TABLE confirmed_errors (
  id TEXT NOT NULL PRIMARY KEY,
  segment_id TEXT NOT NULL REFERENCES segments (id),
  check_id TEXT NOT NULL,
  message TEXT NOT NULL,
  -- The message's values, and the words it was found in, as JSON; null: that side does not matter.
  message_values TEXT NOT NULL,
  source TEXT,
  target TEXT,
  category TEXT NOT NULL,
  subtype TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('neutral', 'minor', 'major', 'critical')),
  person_id TEXT NOT NULL REFERENCES people (id),
  -- Whose words it is in; null: nobody's.
  about_id TEXT REFERENCES people (id),
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES events (seq),
  withdrawn_seq INTEGER REFERENCES events (seq)
) STRICT;
CREATE INDEX confirmed_errors_of_segment ON confirmed_errors (segment_id);

-- How the workspace scores, as JSON; no row: as a new one does.
CREATE TABLE score_settings (
  only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
  content TEXT NOT NULL
) STRICT;
`;
