// The second schema: what change review keeps. Suggestions, settled wordings, decisions, reasons, pinned baselines,
// locks, the words comments are about; and for every segment there is, which wording of it counts as settled.
import { hash } from 'node:crypto';
import type { Database } from '../database.js';

const appendOnly = [
  'suggestions',
  'settled_wordings',
  'change_reasons',
  'carried_layers',
  'undone_revisions',
];

const forbidChanges = (table: string): string => `
CREATE TRIGGER ${table}_are_never_altered BEFORE UPDATE ON ${table}
BEGIN SELECT raise(ABORT, '${table} are append-only'); END;
CREATE TRIGGER ${table}_are_never_deleted BEFORE DELETE ON ${table}
BEGIN SELECT raise(ABORT, '${table} are append-only'); END;`;

/** Where a segment stands in review, as a decision keeps it before and after. */
const pointers = (prefix: string): string => `
  ${prefix}_target TEXT REFERENCES revisions (id),
  ${prefix}_base TEXT REFERENCES revisions (id),
  ${prefix}_settled TEXT REFERENCES settled_wordings (id),
  ${prefix}_base_author TEXT REFERENCES people (id),
  ${prefix}_suggestion TEXT REFERENCES suggestions (id)`;

const schema = `
ALTER TABLE workspace ADD COLUMN tracking TEXT NOT NULL DEFAULT 'optional'
  CHECK (tracking IN ('optional', 'compulsory'));
ALTER TABLE workspace ADD COLUMN reasons TEXT NOT NULL DEFAULT 'optional'
  CHECK (reasons IN ('optional', 'required'));

CREATE TABLE suggestions (
  id TEXT NOT NULL PRIMARY KEY,
  segment_id TEXT NOT NULL REFERENCES segments (id),
  text TEXT NOT NULL,
  marks TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES people (id),
  acting_as TEXT NOT NULL CHECK (acting_as IN ('translator', 'editor')),
  at INTEGER NOT NULL,
  based_on TEXT REFERENCES suggestions (id),
  target_id TEXT REFERENCES revisions (id),
  origin TEXT NOT NULL CHECK (origin IN ('suggest', 'reject', 'rebase')),
  seq INTEGER NOT NULL REFERENCES events (seq)
) STRICT;
CREATE INDEX suggestions_of_segment ON suggestions (segment_id, seq);

CREATE TABLE settled_wordings (
  id TEXT NOT NULL PRIMARY KEY,
  segment_id TEXT NOT NULL REFERENCES segments (id),
  text TEXT NOT NULL,
  marks TEXT NOT NULL,
  -- Target revisions after this position lie above the wording.
  since_seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES events (seq)
) STRICT;

CREATE TABLE carried_layers (
  segment_id TEXT NOT NULL REFERENCES segments (id),
  ordinal INTEGER NOT NULL,
  revision_id TEXT NOT NULL REFERENCES revisions (id),
  text TEXT NOT NULL,
  marks TEXT NOT NULL,
  PRIMARY KEY (segment_id, ordinal)
) STRICT, WITHOUT ROWID;

ALTER TABLE segments ADD COLUMN base_revision TEXT REFERENCES revisions (id);
ALTER TABLE segments ADD COLUMN settled_wording TEXT REFERENCES settled_wordings (id);
ALTER TABLE segments ADD COLUMN base_author TEXT REFERENCES people (id);
ALTER TABLE segments ADD COLUMN suggestion TEXT REFERENCES suggestions (id);
ALTER TABLE segments ADD COLUMN living_writers TEXT NOT NULL DEFAULT '[]';
-- Which wordings living_writers was worked out from; null: not yet.
ALTER TABLE segments ADD COLUMN living_writers_of TEXT;
ALTER TABLE segments ADD COLUMN locked_by TEXT REFERENCES people (id);
ALTER TABLE segments ADD COLUMN locked_at INTEGER;
ALTER TABLE segments ADD COLUMN lock_reason TEXT;
CREATE INDEX segments_with_suggestion ON segments (article_id) WHERE suggestion IS NOT NULL;

-- Words typed as a suggestion become one, never a revision; suggestion is the pending one they followed.
ALTER TABLE drafts ADD COLUMN suggests INTEGER NOT NULL DEFAULT 0 CHECK (suggests IN (0, 1));
ALTER TABLE drafts ADD COLUMN suggestion TEXT REFERENCES suggestions (id);

ALTER TABLE revisions ADD COLUMN decided_by TEXT REFERENCES people (id);
-- Accepting the suggestions of several people makes several revisions at one position.
DROP INDEX revisions_of_segment;
CREATE INDEX revisions_of_segment ON revisions (segment_id, side, seq);

CREATE TABLE undone_revisions (
  revision_id TEXT NOT NULL PRIMARY KEY REFERENCES revisions (id),
  seq INTEGER NOT NULL REFERENCES events (seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE approval_bases (
  approval_id TEXT NOT NULL PRIMARY KEY REFERENCES approvals (id),
  base TEXT REFERENCES revisions (id),
  settled TEXT REFERENCES settled_wordings (id),
  base_author TEXT REFERENCES people (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
  seq INTEGER NOT NULL PRIMARY KEY REFERENCES events (seq),
  article_id TEXT NOT NULL REFERENCES articles (id),
  undone_seq INTEGER REFERENCES events (seq)
) STRICT;
CREATE TABLE decided_segments (
  seq INTEGER NOT NULL REFERENCES decisions (seq),
  segment_id TEXT NOT NULL REFERENCES segments (id),
  ${pointers('before')},
  ${pointers('after')},
  PRIMARY KEY (seq, segment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decisions_of_segment ON decided_segments (segment_id);

CREATE TABLE change_reasons (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles (id),
  segment_id TEXT NOT NULL REFERENCES segments (id),
  kind TEXT NOT NULL CHECK (kind IN ('changed', 'rejected')),
  layer_id TEXT NOT NULL,
  label TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  category TEXT NOT NULL,
  severity TEXT NOT NULL,
  note TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  about_id TEXT REFERENCES people (id),
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES events (seq)
) STRICT;
CREATE INDEX change_reasons_of_article ON change_reasons (article_id, seq);

CREATE TABLE pinned_baselines (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles (id),
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES events (seq),
  at INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  unpinned_seq INTEGER REFERENCES events (seq)
) STRICT;
CREATE UNIQUE INDEX pinned_baselines_of_article ON pinned_baselines (article_id, name_key)
  WHERE unpinned_seq IS NULL;

-- The place of a thread's words in each segment the thread has stood on: where they were last seen, which wording
-- was searched last, and whether that one lacks them.
CREATE TABLE comment_anchors (
  comment_id TEXT NOT NULL REFERENCES comments (id),
  segment_id TEXT NOT NULL REFERENCES segments (id),
  side TEXT NOT NULL CHECK (side IN ('source', 'target')),
  quote TEXT NOT NULL,
  revision_id TEXT NOT NULL REFERENCES revisions (id),
  range_start INTEGER NOT NULL,
  range_end INTEGER NOT NULL CHECK (range_end > range_start),
  searched TEXT REFERENCES revisions (id),
  is_gone INTEGER NOT NULL CHECK (is_gone IN (0, 1)),
  PRIMARY KEY (comment_id, segment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_anchors_of_segment ON comment_anchors (segment_id);

CREATE TABLE comment_mentions (
  comment_id TEXT NOT NULL REFERENCES comments (id),
  ordinal INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (comment_id, ordinal)
) STRICT, WITHOUT ROWID;
${appendOnly.map(forbidChanges).join('')}
`;

/** What the base of a segment is while its history is gone through. */
interface Base {
  readonly revision: string;
  readonly wording: string;
  /** null: nobody, so that everybody's later change shows. */
  readonly author: string | null;
}

interface HistoryRow {
  readonly segment_id: string;
  readonly revision_id: string;
  /** Marks, then text; null: not written but approved. */
  readonly wording: string | null;
  readonly author_id: string;
  readonly origin: string;
  readonly approval_id: string | null;
}

/** The base after one step of a segment's history; `latest` is the target wording before it. */
function baseAfter(base: Base | null, latest: string | null, row: HistoryRow): Base {
  const { revision_id: revision, wording, author_id: author, origin } = row;
  // An approval is of the latest wording; nobody may go on writing it unseen.
  if (wording === null) return { revision, wording: latest ?? '', author: null };
  // Words a restructuring brought are nobody's in particular.
  if (base === null) return { revision, wording, author: origin === 'restructure' ? null : author };
  const isOwn = author === base.author && latest === base.wording;
  return isOwn || wording === base.wording ? { ...base, revision, wording } : base;
}

/**
 * Goes through the history of every segment by the rules that hold for what is written from now on: the first wording
 * is settled, an approved one too, and whoever wrote it may go on writing; everybody else's words since wait to be
 * seen.
 */
function settleBases(db: Database): void {
  const rows = db.each<HistoryRow>(
    `SELECT segment_id, id AS revision_id, marks || char(10) || text AS wording, author_id, origin,
       NULL AS approval_id, seq, rowid AS place
     FROM revisions WHERE side = 'target'
     UNION ALL
     SELECT a.segment_id, a.revision_id, NULL, a.person_id, '', a.id, a.seq, a.rowid FROM approvals a
     WHERE NOT EXISTS (SELECT 1 FROM approval_withdrawals w WHERE w.approval_id = a.id)
     ORDER BY segment_id, seq, place`,
  );
  let segmentId: string | null = null;
  let base: Base | null = null;
  let latest: string | null = null;
  const store = (): void => {
    if (base)
      db.run(
        'UPDATE segments SET base_revision = ?, base_author = ? WHERE id = ?',
        base.revision,
        base.author,
        segmentId,
      );
  };
  for (const row of rows) {
    if (row.segment_id !== segmentId) {
      store();
      [segmentId, base, latest] = [row.segment_id, null, null];
    }
    if (row.approval_id !== null && base) storeApprovalBase(db, row.approval_id, base);
    base = baseAfter(base, latest, row);
    latest = row.wording ?? latest;
  }
  store();
}

/** What was settled before an approval: it is again when the approval is withdrawn. */
function storeApprovalBase(db: Database, approvalId: string, { revision, author }: Base): void {
  db.run(
    'INSERT INTO approval_bases (approval_id, base, settled, base_author) VALUES (?, ?, NULL, ?)',
    approvalId,
    revision,
    author,
  );
}

/**
 * Everybody who wrote since the last approval, as it was counted so far. Whose words of them still live is worked out
 * when a segment is next written or about to be approved: for all segments at once it would take minutes.
 */
const writers = `
UPDATE segments SET living_writers = written.people FROM (
  SELECT segment_id, json_group_array(person_id) AS people FROM (
    SELECT w.segment_id, w.person_id, min(w.seq) FROM (
      SELECT segment_id, person_id, 0 AS seq FROM inherited_writers
      UNION ALL
      SELECT segment_id, author_id, seq FROM revisions
      WHERE side = 'target' AND origin NOT IN ('import', 'restructure')
    ) AS w
    LEFT JOIN (
      SELECT a.segment_id, max(a.seq) AS seq FROM approvals a
      WHERE NOT EXISTS (SELECT 1 FROM approval_withdrawals x WHERE x.approval_id = a.id)
      GROUP BY a.segment_id
    ) AS approved ON approved.segment_id = w.segment_id
    WHERE w.seq > coalesce(approved.seq, -1)
    GROUP BY w.segment_id, w.person_id ORDER BY 1, 3
  ) GROUP BY segment_id
) AS written
WHERE segments.id = written.segment_id`;

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Approvals are about the languages too from now on; one that was not about these words stays as it is. */
function rehashApprovals(db: Database): void {
  const rows = db.all<{
    id: string;
    content_hash: string;
    source: string | null;
    target: string;
    languages: string;
  }>(
    `SELECT p.id, p.content_hash, json_array(a.source_language, a.target_language) AS languages,
       '[' || json_quote(t.text) || ',' || t.marks || ']' AS target,
       '[' || json_quote(s.text) || ',' || s.marks || ']' AS source
     FROM approvals p JOIN segments g ON g.id = p.segment_id JOIN articles a ON a.id = g.article_id
     JOIN revisions t ON t.id = p.revision_id LEFT JOIN revisions s ON s.id = p.source_revision_id`,
  );
  db.exec('DROP TRIGGER approvals_are_never_altered');
  for (const { id, content_hash: known, source, target, languages } of rows) {
    const words = [source, target].map((side) => (side === null ? 'null' : canonical(side))).join(',');
    if (sha256(`[${words}]`) === known)
      db.run('UPDATE approvals SET content_hash = ? WHERE id = ?', sha256(`[${languages},${words}]`), id);
  }
  db.exec(`CREATE TRIGGER approvals_are_never_altered BEFORE UPDATE ON approvals
    BEGIN SELECT raise(ABORT, 'approvals are append-only'); END`);
}

// SQLite escapes other characters than JSON.stringify does.
const canonical = (json: string): string => JSON.stringify(JSON.parse(json));

/** Brings a workspace of version 1 to version 2. */
export function changeReviewMigration(db: Database): void {
  db.exec(schema);
  settleBases(db);
  db.exec(writers);
  rehashApprovals(db);
}
