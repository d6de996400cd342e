// The first schema: people, the log, articles with their segments, revisions, approvals, comments and drafts.
// What is history can be added to, never altered: triggers hold even against a slip in our own code.

const appendOnly = ['events', 'revisions', 'approvals', 'approval_withdrawals', 'segment_lineage'];

const forbidChanges = (table: string): string => `
CREATE TRIGGER ${table}_are_never_altered BEFORE UPDATE ON ${table}
BEGIN SELECT raise(ABORT, '${table} are append-only'); END;
CREATE TRIGGER ${table}_are_never_deleted BEFORE DELETE ON ${table}
BEGIN SELECT raise(ABORT, '${table} are append-only'); END;`;

const states = ['initial', 'translated', 'reviewed', 'final', 'changesRequested'];
const summed = ['chinese_characters', 'chinese_characters_no_punctuation', 'english_words', 'open_comments'];

/** Adds (`+`) or takes away (`-`) a live segment's share of its article's figures. */
function shares(sign: '+' | '-', row: 'NEW' | 'OLD'): string {
  const isLive = `(${row}.retired_seq IS NULL)`;
  return [
    ...states.map(
      (state) => `${state}_count = ${state}_count ${sign} (${row}.state = '${state}' AND ${isLive})`,
    ),
    ...summed.map((column) => `${column} = ${column} ${sign} ${row}.${column} * ${isLive}`),
  ].join(', ');
}

/** Statements that bring an empty file to version 1. */
export const workspaceMigration = `
CREATE TABLE workspace (
  only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  four_eyes INTEGER NOT NULL CHECK (four_eyes IN (0, 1))
) STRICT;

CREATE TABLE people (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL UNIQUE,
  is_translator INTEGER NOT NULL CHECK (is_translator IN (0, 1)),
  is_editor INTEGER NOT NULL CHECK (is_editor IN (0, 1)),
  hue INTEGER NOT NULL CHECK (hue BETWEEN 1 AND 4),
  CHECK (is_translator + is_editor > 0)
) STRICT;

CREATE TABLE events (
  seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  article_id TEXT REFERENCES articles (id),
  segment_id TEXT REFERENCES segments (id),
  data TEXT NOT NULL
) STRICT;
CREATE INDEX events_of_article ON events (article_id, seq);

CREATE TABLE articles (
  id TEXT NOT NULL PRIMARY KEY,
  source_language TEXT NOT NULL,
  target_language TEXT NOT NULL,
  source_file TEXT,
  target_file TEXT,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL REFERENCES people (id),
  deleted_seq INTEGER REFERENCES events (seq),
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL REFERENCES people (id),
  content_seq INTEGER NOT NULL DEFAULT 0,
  exported_at INTEGER,
  exported_seq INTEGER REFERENCES events (seq),
  source_title TEXT NOT NULL DEFAULT '',
  target_title TEXT NOT NULL DEFAULT '',
  source_section TEXT NOT NULL DEFAULT '',
  target_section TEXT NOT NULL DEFAULT '',
  ${[...states.map((state) => `${state}_count`), ...summed]
    .map((column) => `${column} INTEGER NOT NULL DEFAULT 0`)
    .join(',\n  ')}
) STRICT;

CREATE TABLE article_people (
  article_id TEXT NOT NULL REFERENCES articles (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  first_seq INTEGER NOT NULL REFERENCES events (seq),
  PRIMARY KEY (article_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE paragraphs (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles (id),
  role TEXT NOT NULL
) STRICT;
CREATE INDEX paragraphs_of_article ON paragraphs (article_id, role);

CREATE TABLE segments (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles (id),
  paragraph_id TEXT NOT NULL REFERENCES paragraphs (id),
  position INTEGER NOT NULL,
  created_seq INTEGER NOT NULL REFERENCES events (seq),
  retired_seq INTEGER REFERENCES events (seq),
  source_revision TEXT REFERENCES revisions (id),
  target_revision TEXT REFERENCES revisions (id),
  inherited_revisions INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'initial' CHECK (state IN (${states.map((state) => `'${state}'`).join(', ')})),
  ${summed.map((column) => `${column} INTEGER NOT NULL DEFAULT 0`).join(',\n  ')}
) STRICT;
CREATE INDEX segments_in_order ON segments (article_id, position) WHERE retired_seq IS NULL;
CREATE INDEX segments_of_paragraph ON segments (paragraph_id, position);
CREATE TRIGGER segments_are_never_deleted BEFORE DELETE ON segments
BEGIN SELECT raise(ABORT, 'segments are retired, never deleted'); END;
CREATE TRIGGER segment_added AFTER INSERT ON segments
BEGIN UPDATE articles SET ${shares('+', 'NEW')} WHERE id = NEW.article_id; END;
CREATE TRIGGER segment_changed AFTER UPDATE OF retired_seq, state, ${summed.join(', ')} ON segments
BEGIN
  UPDATE articles SET ${shares('-', 'OLD')} WHERE id = OLD.article_id;
  UPDATE articles SET ${shares('+', 'NEW')} WHERE id = NEW.article_id;
END;

CREATE TABLE revisions (
  id TEXT NOT NULL PRIMARY KEY,
  segment_id TEXT NOT NULL REFERENCES segments (id),
  side TEXT NOT NULL CHECK (side IN ('source', 'target')),
  text TEXT NOT NULL,
  marks TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES people (id),
  acting_as TEXT NOT NULL CHECK (acting_as IN ('translator', 'editor')),
  at INTEGER NOT NULL,
  based_on TEXT REFERENCES revisions (id),
  origin TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES events (seq),
  ${summed
    .slice(0, 3)
    .map((column) => `${column} INTEGER NOT NULL`)
    .join(',\n  ')}
) STRICT;
CREATE UNIQUE INDEX revisions_of_segment ON revisions (segment_id, side, seq);
CREATE INDEX revisions_written ON revisions (segment_id, seq, author_id)
  WHERE side = 'target' AND origin NOT IN ('import', 'restructure');

CREATE TABLE approvals (
  id TEXT NOT NULL PRIMARY KEY,
  segment_id TEXT NOT NULL REFERENCES segments (id),
  revision_id TEXT NOT NULL REFERENCES revisions (id),
  source_revision_id TEXT REFERENCES revisions (id),
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  person_id TEXT NOT NULL REFERENCES people (id),
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES events (seq)
) STRICT;
CREATE UNIQUE INDEX approvals_of_segment ON approvals (segment_id, seq);

CREATE TABLE approval_withdrawals (
  approval_id TEXT NOT NULL PRIMARY KEY REFERENCES approvals (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES events (seq)
) STRICT;

CREATE TABLE comments (
  id TEXT NOT NULL PRIMARY KEY,
  segment_id TEXT NOT NULL REFERENCES segments (id),
  reply_to TEXT REFERENCES comments (id),
  author_id TEXT NOT NULL REFERENCES people (id),
  at INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (body <> ''),
  revision_id TEXT REFERENCES revisions (id),
  requests_changes INTEGER NOT NULL CHECK (requests_changes IN (0, 1)),
  seq INTEGER NOT NULL REFERENCES events (seq),
  resolved_by TEXT REFERENCES people (id),
  resolved_at INTEGER,
  CHECK ((resolved_by IS NULL) = (resolved_at IS NULL)),
  CHECK (reply_to IS NULL OR (requests_changes = 0 AND resolved_by IS NULL))
) STRICT;
CREATE INDEX comments_of_segment ON comments (segment_id, seq);
CREATE TRIGGER comments_are_never_reworded
BEFORE UPDATE OF id, segment_id, reply_to, author_id, at, body, revision_id, requests_changes, seq ON comments
BEGIN SELECT raise(ABORT, 'comments are never reworded'); END;
CREATE TRIGGER comments_are_never_deleted BEFORE DELETE ON comments
BEGIN SELECT raise(ABORT, 'comments are never deleted'); END;

CREATE TABLE drafts (
  segment_id TEXT NOT NULL REFERENCES segments (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  based_on TEXT REFERENCES revisions (id),
  text TEXT NOT NULL,
  marks TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (segment_id, person_id)
) STRICT;

CREATE TABLE segment_lineage (
  segment_id TEXT NOT NULL REFERENCES segments (id),
  ancestor_id TEXT NOT NULL REFERENCES segments (id),
  is_parent INTEGER NOT NULL CHECK (is_parent IN (0, 1)),
  carries_comments INTEGER NOT NULL CHECK (carries_comments IN (0, 1)),
  PRIMARY KEY (segment_id, ancestor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE inherited_writers (
  segment_id TEXT NOT NULL REFERENCES segments (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (segment_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE inherited_requests (
  segment_id TEXT NOT NULL REFERENCES segments (id),
  comment_id TEXT NOT NULL REFERENCES comments (id),
  PRIMARY KEY (segment_id, comment_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE restructurings (
  seq INTEGER NOT NULL PRIMARY KEY REFERENCES events (seq),
  article_id TEXT NOT NULL REFERENCES articles (id),
  kind TEXT NOT NULL,
  undone_seq INTEGER REFERENCES events (seq)
) STRICT;

CREATE TABLE restructured_segments (
  seq INTEGER NOT NULL REFERENCES restructurings (seq),
  part TEXT NOT NULL CHECK (part IN ('retired', 'created')),
  ordinal INTEGER NOT NULL,
  segment_id TEXT NOT NULL REFERENCES segments (id),
  PRIMARY KEY (seq, part, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX restructurings_of_segment ON restructured_segments (segment_id, part);

CREATE TABLE moved_segments (
  seq INTEGER NOT NULL REFERENCES restructurings (seq),
  segment_id TEXT NOT NULL REFERENCES segments (id),
  from_paragraph TEXT NOT NULL REFERENCES paragraphs (id),
  to_paragraph TEXT NOT NULL REFERENCES paragraphs (id),
  PRIMARY KEY (seq, segment_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE seen (
  person_id TEXT NOT NULL REFERENCES people (id),
  article_id TEXT NOT NULL REFERENCES articles (id),
  seq INTEGER NOT NULL,
  PRIMARY KEY (person_id, article_id)
) STRICT, WITHOUT ROWID;
${appendOnly.map(forbidChanges).join('')}
`;
