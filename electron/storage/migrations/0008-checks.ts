// What the checks go by and what people said of their findings: waivers, the workspace's rules, the termbase.

/** Statements that add the tables. A workspace of before approves as it did until somebody sets the rule. */
export const checksMigration = `
ALTER TABLE workspace ADD COLUMN errors TEXT NOT NULL DEFAULT 'allow' CHECK (errors IN ('block', 'allow'));

CREATE TABLE waivers (
  id TEXT NOT NULL PRIMARY KEY,
  segment_id TEXT NOT NULL REFERENCES segments (id),
  check_id TEXT NOT NULL,
  message TEXT NOT NULL,
  -- The words it holds for, as JSON; null: that side does not matter.
  source TEXT,
  target TEXT,
  reason TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES events (seq),
  withdrawn_seq INTEGER REFERENCES events (seq)
) STRICT;
CREATE INDEX waivers_of_segment ON waivers (segment_id);

-- How the workspace checks, as JSON; no row: as a new one does.
CREATE TABLE check_settings (
  only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
  content TEXT NOT NULL
) STRICT;

CREATE TABLE concepts (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('term', 'person', 'place', 'organisation')),
  part_of_speech TEXT NOT NULL CHECK (part_of_speech IN ('noun', 'properNoun', 'verb', 'adjective', 'other')),
  note TEXT NOT NULL,
  domain TEXT NOT NULL,
  version INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL REFERENCES people (id),
  deleted_seq INTEGER REFERENCES events (seq)
) STRICT;

CREATE TABLE terms (
  concept_id TEXT NOT NULL REFERENCES concepts (id),
  language TEXT NOT NULL CHECK (language IN ('chinese', 'english')),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('preferred', 'admitted', 'forbidden')),
  PRIMARY KEY (concept_id, language, ordinal)
) STRICT, WITHOUT ROWID;
`;
