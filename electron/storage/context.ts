// What every part of the storage works with: the connection, the clock and the source of new ids.
import type { Id } from '../../shared/model/ids.js';
import type { Database } from './database.js';

/** Handed to every function of this folder that reads or writes. */
export interface StorageContext {
  readonly db: Database;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
  /** A new UUID. */
  readonly newId: () => string;
}

/** A new id of one kind. */
export function newId<Kind extends string>(context: StorageContext): Id<Kind> {
  return context.newId() as Id<Kind>;
}
