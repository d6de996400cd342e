// Brings a workspace to the schema this version of Duizhao knows, one numbered step after another.
import { success, type Outcome } from '../../../shared/outcome.js';
import type { Database } from '../database.js';
import { workspaceMigration } from './0001-workspace.js';
import { changeReviewMigration } from './0002-change-review.js';
import { eventChainMigration } from './0003-eventChain.js';
import { correctionsMigration } from './0004-corrections.js';
import { pinnedSuggestionsMigration } from './0005-pinned-suggestions.js';
import { alignmentsMigration } from './0006-alignments.js';
import { alignmentFiguresMigration } from './0007-alignment-figures.js';
import { checksMigration } from './0008-checks.js';
import { scorecardMigration } from './0009-scorecard.js';

/** `application_id` of every workspace file: "Duiz" in ASCII. */
export const APPLICATION_ID = 0x4475697a;

/** What a step does: statements, or work that SQL alone cannot do. */
export type Migration = string | ((db: Database) => void);

/** The steps in order; step n leads to version n. Released steps are never altered, only followed. */
export const migrations: readonly Migration[] = [
  workspaceMigration,
  changeReviewMigration,
  eventChainMigration,
  correctionsMigration,
  pinnedSuggestionsMigration,
  alignmentsMigration,
  alignmentFiguresMigration,
  checksMigration,
  scorecardMigration,
];

/** The schema version this code reads and writes. */
export const SCHEMA_VERSION = migrations.length;

/**
 * Runs the steps the file has not seen, each in its own transaction together with its number, so that a step
 * broken off leaves the version before it.
 */
export function migrate(db: Database, upTo: number = SCHEMA_VERSION): Outcome<null> {
  for (;;) {
    const outcome = db.write(() => {
      // Read inside the transaction: another process may have migrated meanwhile.
      const version = Number(db.pragma('user_version'));
      const step = version < upTo ? migrations[version] : undefined;
      if (step === undefined) return success(true);
      if (typeof step === 'string') db.exec(step);
      else step(db);
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version + 1};`);
      return success(false);
    });
    if (!outcome.ok) return outcome;
    if (outcome.value) return success(null);
  }
}
