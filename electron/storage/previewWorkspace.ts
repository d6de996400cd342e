// Looks into a workspace or backup file without opening it for work: what it holds, and nothing changed on disk.
import path from 'node:path';
import type { WorkspacePreview } from '../../shared/model/workspaceRequests.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { Database } from './database.js';
import { checkContent, checkHeader, hasWaitingChanges } from './inspectFile.js';

/** How many titles a preview names. */
const TITLES = 5;

/** What a workspace file holds. Fails like opening does; a read-only file can be previewed. */
export async function previewWorkspace(file: string): Promise<Outcome<WorkspacePreview>> {
  const absolute = path.resolve(file);
  const header = checkHeader(absolute);
  if (!header.ok) return header;
  // A file in use is read through its journal, which exists already; any other without making one.
  const opened = Database.open(
    absolute,
    hasWaitingChanges(absolute) ? { readOnly: true } : { isUnchanging: true },
  );
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const checked = checkContent(db);
    return checked.ok ? db.read(() => success(readPreview(db, absolute))) : checked;
  } finally {
    db.close();
  }
}

function readPreview(db: Database, file: string): WorkspacePreview {
  const row = db.get<Omit<WorkspacePreview, 'file' | 'newestTitles'>>(
    `SELECT w.name,
       count(a.id) AS articles,
       coalesce(sum(initial_count + translated_count + reviewed_count + final_count + changesRequested_count), 0)
         AS segments,
       coalesce(sum(final_count), 0) AS approved,
       coalesce((SELECT at FROM events ORDER BY seq DESC LIMIT 1), w.created_at) AS changedAt,
       coalesce((SELECT p.name FROM events e JOIN people p ON p.id = e.person_id ORDER BY seq DESC LIMIT 1), '')
         AS changedBy
     FROM workspace w LEFT JOIN articles a ON a.deleted_seq IS NULL`,
  );
  if (!row) throw new Error('a workspace without its own row');
  const titles = db.all<{ title: string }>(
    `SELECT CASE target_title WHEN '' THEN source_title ELSE target_title END AS title FROM articles
     WHERE deleted_seq IS NULL AND source_title || target_title <> ''
     ORDER BY changed_at DESC, rowid DESC LIMIT ?`,
    TITLES,
  );
  return { ...row, file, newestTitles: titles.map(({ title }) => title) };
}
