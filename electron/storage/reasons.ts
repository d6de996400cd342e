// Reasons people give for changing words; those for rejecting a change come with the decision.
import type { ArticleId, PersonId, SegmentId } from '../../shared/model/ids.js';
import { plain } from '../../shared/model/inlineText.js';
import type { Actor } from '../../shared/model/person.js';
import type { ChangeReason, ChangeReasonInput } from '../../shared/model/reason.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { requireArticle, touchArticle } from './articleActivity.js';
import { newId, type StorageContext } from './context.js';
import { logEvent } from './events.js';
import { requireActor } from './people.js';
import { insertReason, readReasons } from './reasonRows.js';
import { requireSegment } from './segments.js';
import { isStanding } from './standingRevisions.js';

interface ExplainedLayer {
  readonly author_id: PersonId;
  readonly seq: number;
}

/** The revision or suggestion a change was made by, of the segment or one it came from. */
function findLayer(
  { db }: StorageContext,
  { segmentId, layerId }: ChangeReasonInput,
): ExplainedLayer | undefined {
  return db.get<ExplainedLayer>(
    `SELECT author_id, seq FROM (
       SELECT id, segment_id, author_id, seq FROM revisions WHERE id = ?1 AND side = 'target'
       UNION ALL SELECT id, segment_id, author_id, seq FROM suggestions WHERE id = ?1)
     WHERE segment_id = ?2
        OR segment_id IN (SELECT ancestor_id FROM segment_lineage WHERE segment_id = ?2)`,
    layerId,
    segmentId,
  );
}

/** Who had written the words before `layer` changed them; null when they were brought in, or there were none. */
function writerBefore(
  { db }: StorageContext,
  segmentId: SegmentId,
  { author_id: author, seq }: ExplainedLayer,
): PersonId | null {
  const row = db.get<{ author_id: PersonId; origin: string }>(
    `SELECT r.author_id, r.origin FROM revisions r
     WHERE r.side = 'target' AND r.seq < ?2 AND ${isStanding('r')} AND r.origin <> 'restructure'
       AND (r.author_id <> ?3 OR r.origin = 'import')
       AND (r.segment_id = ?1 OR r.segment_id IN (SELECT ancestor_id FROM segment_lineage WHERE segment_id = ?1))
     ORDER BY r.seq DESC, r.rowid DESC LIMIT 1`,
    segmentId,
    seq,
    author,
  );
  return row && row.origin !== 'import' ? row.author_id : null;
}

const badRequest = (detail: string): Outcome<never> =>
  failed('app.badRequest', { request: 'explainChange', detail });

/** Keeps why somebody changed words; see the contract. */
export function explainChange(
  context: StorageContext,
  actor: Actor,
  input: ChangeReasonInput,
): Outcome<ChangeReason> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const note = checkInlineText(plain(input.note.trim()));
  if (!note.ok) return note;
  const found = requireSegment(context, input.segmentId);
  if (!found.ok) return found;
  const layer = findLayer(context, input);
  if (!layer) return badRequest('no such change');
  if (layer.author_id !== actor.personId) return badRequest('a change of somebody else');
  const { articleId } = found.value;
  const event = logEvent(context, {
    kind: 'changeExplained',
    personId: actor.personId,
    articleId,
    segmentId: input.segmentId,
    data: { category: input.category, severity: input.severity, note: note.value.text },
  });
  const reason: ChangeReason = {
    ...input,
    articleId,
    id: newId<'reason'>(context),
    kind: 'changed',
    note: note.value.text,
    personId: actor.personId,
    aboutId: writerBefore(context, input.segmentId, layer),
    at: event.at,
    seq: event.seq,
  };
  insertReason(context, reason);
  touchArticle(context, articleId, event, { contribution: true, leavesContent: true });
  return success(reason);
}

/**
 * The reasons given in an article, oldest first; of several one person gave for one change, the newest. Those of
 * decisions that were undone are not listed.
 */
export function reasons(context: StorageContext, articleId: ArticleId): Outcome<readonly ChangeReason[]> {
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  const newest = new Map<string, ChangeReason>();
  for (const reason of readReasons(context, articleId)) {
    const { segmentId, layerId, kind, personId, before, after } = reason;
    newest.set(JSON.stringify([segmentId, layerId, kind, personId, before, after]), reason);
  }
  return success([...newest.values()].sort((a, b) => a.seq - b.seq));
}
