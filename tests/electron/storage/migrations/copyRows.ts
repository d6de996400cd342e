// Puts the rows of a workspace made by this version into one of an earlier version, as far as that has the columns.
import type { Database } from '../../../../electron/storage/database.js';

/** Copies a table from the attached database `made`. */
export function copyRows(db: Database, table: string): void {
  const columns = db
    .all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}', 'main')`)
    .map(({ name }) => name)
    .join(', ');
  db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM made.${table}`);
}
