// Which pairs of files are in the library already: told by the hashes of the files its articles came from.
import type { SourceFile } from '../../shared/model/article.js';
import type { ImportedBefore, PairHashes } from '../../shared/model/batch.js';
import type { ArticleId } from '../../shared/model/ids.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';

interface FilesRow {
  readonly id: ArticleId;
  readonly source_title: string;
  readonly target_title: string;
  readonly source_file: string;
  readonly target_file: string;
}

/** Either may have been the source. */
const nameOf = (first: string, second: string): string => [first, second].sort().join(' ');

/** For each pair the article made of it first, in either direction; null: none. What is in the bin is not in the library. */
export function importedBefore(
  { db }: StorageContext,
  pairs: readonly PairHashes[],
): Outcome<readonly (ImportedBefore | null)[]> {
  const rows = db.all<FilesRow>(
    `SELECT id, source_title, target_title, source_file, target_file FROM articles
     WHERE deleted_seq IS NULL AND source_file IS NOT NULL AND target_file IS NOT NULL
     ORDER BY created_at DESC, rowid DESC`,
  );
  const known = new Map<string, ImportedBefore>();
  for (const { id, source_title, target_title, ...row } of rows) {
    const source = JSON.parse(row.source_file) as SourceFile;
    const target = JSON.parse(row.target_file) as SourceFile;
    const title = source_title || target_title || source.name;
    known.set(nameOf(source.sha256, target.sha256), { articleId: id, title });
  }
  return success(pairs.map(({ source, target }) => known.get(nameOf(source, target)) ?? null));
}
