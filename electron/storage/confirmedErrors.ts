// Findings of the checks that people confirmed as errors: what the score counts besides the reasons given for changes.
import type { CheckId } from '../../shared/model/check.js';
import type { ConfirmedError, ConfirmedErrorInput } from '../../shared/model/confirmedError.js';
import type { ArticleId, ConfirmedErrorId, PersonId, SegmentId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import { findingKey } from '../../shared/check/waivers.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { touchArticle } from './articleActivity.js';
import { newId, type StorageContext } from './context.js';
import { logEvent, type LoggedEvent } from './events.js';
import { keptWords, liveFindings, standsIn, wordsFrom, type LiveFinding } from './findingWords.js';
import { requireActor } from './people.js';
import { requireSegment } from './segments.js';
import { writerOfError } from './writersOfWords.js';

interface ConfirmedErrorRow extends LiveFinding {
  readonly id: ConfirmedErrorId;
  readonly article_id: ArticleId;
  readonly check_id: CheckId;
  readonly message: string;
  readonly message_values: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly category: ConfirmedError['category'];
  readonly subtype: ConfirmedError['subtype'];
  readonly severity: ConfirmedError['severity'];
  readonly person_id: PersonId;
  readonly about_id: PersonId | null;
  readonly at: number;
}

const fromRow = (row: ConfirmedErrorRow): ConfirmedError => ({
  id: row.id,
  segmentId: row.live_id,
  check: row.check_id,
  message: row.message,
  values: JSON.parse(row.message_values) as ConfirmedError['values'],
  source: wordsFrom(row.source),
  target: wordsFrom(row.target),
  category: row.category,
  subtype: row.subtype,
  severity: row.severity,
  personId: row.person_id,
  aboutId: row.about_id,
  at: row.at,
});

/** Every confirmed error of the article that nobody withdrew, oldest first, whether or not its words are mended. */
export function confirmedErrors(
  { db }: StorageContext,
  articleId: ArticleId,
): Outcome<readonly ConfirmedError[]> {
  const rows = db.all<ConfirmedErrorRow>(
    `${liveFindings('confirmed_errors')} AND article_id = ? ORDER BY seq, id`,
    articleId,
  );
  return success(rows.map(fromRow));
}

function isConfirmed({ db }: StorageContext, segmentId: SegmentId, input: ConfirmedErrorInput): boolean {
  const rows = db.all<ConfirmedErrorRow>(`${liveFindings('confirmed_errors')} AND live_id = ?`, segmentId);
  const key = findingKey(input, input);
  return rows.map(fromRow).some((error) => findingKey(error, error) === key);
}

/** Counts a finding as an error; see the contract. */
export function confirmError(
  context: StorageContext,
  actor: Actor,
  input: ConfirmedErrorInput,
): Outcome<ConfirmedError> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const found = requireSegment(context, input.segmentId);
  if (!found.ok) return found;
  const { segment, articleId } = found.value;
  if (!standsIn(segment, input)) return failed('review.changedMeanwhile', {});
  if (isConfirmed(context, segment.id, input)) return failed('check.alreadyConfirmed', {});
  const { check, message, source, target, category, subtype, severity } = input;
  const event = logEvent(context, {
    kind: 'issueConfirmed',
    personId: actor.personId,
    articleId,
    segmentId: segment.id,
    data: {
      check,
      message,
      source: source?.text ?? null,
      target: target?.text ?? null,
      category,
      subtype,
      severity,
    },
  });
  const error: ConfirmedError = {
    ...input,
    segmentId: segment.id,
    id: newId<'confirmedError'>(context),
    personId: actor.personId,
    aboutId: writerOfError(context, segment.id, target, actor.personId),
    at: event.at,
  };
  insertError(context, error, event);
  touchArticle(context, articleId, event, { contribution: true, leavesContent: true });
  return success(error);
}

function insertError({ db }: StorageContext, error: ConfirmedError, event: LoggedEvent): void {
  db.run(
    `INSERT INTO confirmed_errors (id, segment_id, check_id, message, message_values, source, target, category, subtype,
       severity, person_id, about_id, at, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    error.id,
    error.segmentId,
    error.check,
    error.message,
    JSON.stringify(error.values),
    keptWords(error.source),
    keptWords(error.target),
    error.category,
    error.subtype,
    error.severity,
    error.personId,
    error.aboutId,
    error.at,
    event.seq,
  );
}

/** The finding counts as an error no more; check.confirmationGone when it does not already, or its segment is gone. */
export function withdrawConfirmedError(
  context: StorageContext,
  actor: Actor,
  id: ConfirmedErrorId,
): Outcome<null> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const row = context.db.get<ConfirmedErrorRow>(`${liveFindings('confirmed_errors')} AND id = ?`, id);
  if (!row) return failed('check.confirmationGone', {});
  const event = logEvent(context, {
    kind: 'confirmationWithdrawn',
    personId: actor.personId,
    articleId: row.article_id,
    segmentId: row.live_id,
    data: { check: row.check_id, message: row.message, category: row.category, severity: row.severity },
  });
  context.db.run('UPDATE confirmed_errors SET withdrawn_seq = ? WHERE id = ?', event.seq, id);
  touchArticle(context, row.article_id, event, { contribution: true, leavesContent: true });
  return success(null);
}
