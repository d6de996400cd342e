// Triggers that hold history even against a slip in our own code.

/** Statements after which the rows of a table can be added to, never altered or deleted. */
export const forbidChanges = (table: string): string => `
CREATE TRIGGER ${table}_are_never_altered BEFORE UPDATE ON ${table}
BEGIN SELECT raise(ABORT, '${table} are append-only'); END;
CREATE TRIGGER ${table}_are_never_deleted BEFORE DELETE ON ${table}
BEGIN SELECT raise(ABORT, '${table} are append-only'); END;`;
