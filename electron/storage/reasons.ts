// Reasons people give for changing words; those for rejecting a change come with the decision.
import type { ArticleId } from '../../shared/model/ids.js';
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
import { writerBefore, type WrittenLayer } from './writersOfWords.js';

/** The revision or suggestion a change was made by, of the segment or one it came from. */
function findLayer(
  { db }: StorageContext,
  { segmentId, layerId }: ChangeReasonInput,
): WrittenLayer | undefined {
  return db.get<WrittenLayer>(
    `SELECT author_id, seq FROM (
       SELECT id, segment_id, author_id, seq FROM revisions WHERE id = ?1 AND side = 'target'
       UNION ALL SELECT id, segment_id, author_id, seq FROM suggestions WHERE id = ?1)
     WHERE segment_id = ?2
        OR segment_id IN (SELECT ancestor_id FROM segment_lineage WHERE segment_id = ?2)`,
    layerId,
    segmentId,
  );
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
