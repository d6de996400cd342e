// One SQLite connection: prepared statements, transactions, and expected failures as values.
// Nothing above this folder sees SQLite; nothing in this folder but this file names its package.
import { pathToFileURL } from 'node:url';
import { backup, DatabaseSync } from '@photostructure/sqlite';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { sqliteFailure } from './sqliteFailures.js';

/** What a column holds and a parameter takes. */
export type SqlValue = string | number | null;

type Statement = ReturnType<InstanceType<typeof DatabaseSync>['prepare']>;

/** How long a write waits for another program's transaction to end, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** More pages than a file can have: the copy is made in one step, which another program's commits cannot restart. */
const ALL_PAGES = 2 ** 31 - 1;

/** How to connect. */
export interface ConnectionOptions {
  readonly readOnly?: boolean;
  /** Nobody writes the file while it is open: it is read without locks, and no journal is made beside it. */
  readonly isUnchanging?: boolean;
  /** Milliseconds. */
  readonly busyTimeout?: number;
  /** The file as failures name it, if not as it is. */
  readonly shownAs?: string;
}

/** Runs `work`; what SQLite throws comes as a failure where people can do something about it. */
function expecting<T>(file: string, work: () => Outcome<T>): Outcome<T> {
  try {
    return work();
  } catch (error) {
    const failure = sqliteFailure(error, file);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}

/** An open connection. Row types are what the SELECT names: the caller vouches for them. */
export class Database {
  /** The file as failures name it. */
  readonly file: string;
  readonly #connection: InstanceType<typeof DatabaseSync>;
  readonly #statements = new Map<string, Statement>();

  private constructor(file: string, connection: InstanceType<typeof DatabaseSync>) {
    this.file = file;
    this.#connection = connection;
  }

  /** Connects to a file; a writing connection makes one that is not there. */
  static open(file: string, options: ConnectionOptions = {}): Outcome<Database> {
    const shownAs = options.shownAs ?? file;
    return expecting(shownAs, () => {
      // As an address, because only so can SQLite be told that nobody else changes the file.
      const location = options.isUnchanging ? `${pathToFileURL(file).href}?immutable=1` : file;
      const connection = new DatabaseSync(location, {
        readOnly: options.readOnly ?? options.isUnchanging ?? false,
        timeout: options.busyTimeout ?? BUSY_TIMEOUT,
        enableForeignKeyConstraints: true,
        defensive: true,
      });
      return success(new Database(shownAs, connection));
    });
  }

  /** The first row, or undefined. */
  get<Row>(sql: string, ...parameters: readonly SqlValue[]): Row | undefined {
    return this.#statement(sql).get(...parameters) as Row | undefined;
  }

  /** Every row. */
  all<Row>(sql: string, ...parameters: readonly SqlValue[]): readonly Row[] {
    return this.#statement(sql).all(...parameters) as Row[];
  }

  /** The rows one after another, for more than should be held at once. */
  *each<Row>(sql: string, ...parameters: readonly SqlValue[]): Generator<Row> {
    for (const row of this.#connection.prepare(sql).iterate(...parameters)) yield row as Row;
  }

  /** Every row as its values in order: twice as fast as objects where there are many wide rows. */
  tuples(sql: string, ...parameters: readonly SqlValue[]): readonly (readonly SqlValue[])[] {
    const statement = this.#statement(sql);
    statement.setReturnArrays(true);
    return statement.all(...parameters) as unknown as SqlValue[][];
  }

  /** Runs one statement; answers how many rows it changed. */
  run(sql: string, ...parameters: readonly SqlValue[]): number {
    return Number(this.#statement(sql).run(...parameters).changes);
  }

  /** Inserts one row; answers its rowid. */
  insert(sql: string, ...parameters: readonly SqlValue[]): number {
    return Number(this.#statement(sql).run(...parameters).lastInsertRowid);
  }

  /** Runs statements that take no parameters (schema, pragmas). */
  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  /** The value of a pragma that answers one. */
  pragma(name: string): SqlValue {
    const row = this.#connection.prepare(`PRAGMA ${name}`).get() as Record<string, SqlValue> | undefined;
    return row ? (Object.values(row)[0] ?? null) : null;
  }

  /** One consistent look at the workspace, whatever other programs write meanwhile. */
  read<T>(work: () => Outcome<T>): Outcome<T> {
    return this.#transaction('BEGIN', work);
  }

  /** One transaction: kept when `work` succeeds, undone whole when it fails or throws. */
  write<T>(work: () => Outcome<T>): Outcome<T> {
    return this.#transaction('BEGIN IMMEDIATE', work);
  }

  /**
   * Copies the database page by page to another file, off this thread, as one snapshot: writers go on meanwhile.
   * Rejects with SQLite's error.
   */
  async copyTo(file: string): Promise<void> {
    await backup(this.#connection, file, { rate: ALL_PAGES });
  }

  close(): void {
    this.#statements.clear();
    if (this.#connection.isOpen) this.#connection.close();
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #transaction<T>(begin: string, work: () => Outcome<T>): Outcome<T> {
    if (!this.#connection.isOpen) return failed('workspace.notOpen', {});
    return this.expecting(() => {
      this.#connection.exec(begin);
      try {
        const outcome = work();
        this.#connection.exec(outcome.ok ? 'COMMIT' : 'ROLLBACK');
        return outcome;
      } finally {
        // A failed COMMIT, or SQLite itself (disk full), may or may not have ended it.
        if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      }
    });
  }

  /** Runs `work`; what SQLite throws comes as a failure where people can do something about it. */
  expecting<T>(work: () => Outcome<T>): Outcome<T> {
    return expecting(this.file, work);
  }
}
