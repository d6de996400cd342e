// Which revisions count: undoing a decision takes those it made out of the history again, without deleting them.

/** SQL that is true of a revision (`alias`) no undone decision made. */
export const isStanding = (alias: string): string =>
  `NOT EXISTS (SELECT 1 FROM undone_revisions u WHERE u.revision_id = ${alias}.id)`;

/** SQL for the id of the target revision of segment `s` as it stood at the log position `position`. */
export const targetAt = (position: string): string =>
  `(SELECT o.id FROM revisions o WHERE o.segment_id = s.id AND o.side = 'target' AND o.seq <= ${position}
      AND NOT EXISTS (SELECT 1 FROM undone_revisions u WHERE u.revision_id = o.id AND u.seq <= ${position})
    ORDER BY o.seq DESC, o.rowid DESC LIMIT 1)`;
