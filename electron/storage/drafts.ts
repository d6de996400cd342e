// Drafts: typed words that are no revision yet, one per segment and person, kept so that no crash loses them.
import type { ArticleId, PersonId, RevisionId, SegmentId, SuggestionId } from '../../shared/model/ids.js';
import type { Draft } from '../../shared/model/draft.js';
import type { Actor } from '../../shared/model/person.js';
import type { DraftInput } from '../../shared/model/workspaceRequests.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import { requireActor } from './people.js';
import { readText, storeMarks } from './storedText.js';

const badRequest = (detail: string): Outcome<never> =>
  failed('app.badRequest', { request: 'saveDraft', detail });

/** Fails when the segment is gone, or what the draft is said to be based on never was. */
function checkDraft({ db }: StorageContext, { segmentId, basedOn, suggests }: DraftInput): Outcome<null> {
  const segment = db.get<{ deleted_seq: number | null }>(
    `SELECT a.deleted_seq FROM segments s JOIN articles a ON a.id = s.article_id
     WHERE s.id = ? AND s.retired_seq IS NULL`,
    segmentId,
  );
  if (!segment) return failed('edit.segmentGone', { segmentId });
  if (segment.deleted_seq !== null) return failed('workspace.articleGone', {});
  if (basedOn !== null && !db.get('SELECT 1 FROM revisions WHERE id = ?', basedOn))
    return badRequest('basedOn names no revision');
  const suggestion = suggests?.basedOn ?? null;
  return suggestion !== null && !db.get('SELECT 1 FROM suggestions WHERE id = ?', suggestion)
    ? badRequest('suggests names no suggestion')
    : success(null);
}

/** Keeps a person's words about a live segment; the words before are replaced. */
export function saveDraft(context: StorageContext, actor: Actor, input: DraftInput): Outcome<Draft> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const content = checkInlineText(input.content);
  if (!content.ok) return content;
  const may = checkDraft(context, input);
  return may.ok ? success(storeDraft(context, actor, { ...input, content: content.value })) : may;
}

function storeDraft({ db, now }: StorageContext, actor: Actor, input: DraftInput): Draft {
  const { segmentId, basedOn, content, suggests } = input;
  const at = now();
  db.run(
    `INSERT INTO drafts (segment_id, person_id, based_on, text, marks, at, suggests, suggestion)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
     ON CONFLICT (segment_id, person_id)
     DO UPDATE SET based_on = ?3, text = ?4, marks = ?5, at = ?6, suggests = ?7, suggestion = ?8`,
    segmentId,
    actor.personId,
    basedOn,
    content.text,
    storeMarks(content),
    at,
    suggests ? 1 : 0,
    suggests?.basedOn ?? null,
  );
  return { segmentId, personId: actor.personId, basedOn, content, at, ...(suggests && { suggests }) };
}

/** Removes a person's draft of a segment, and those that came down to it from segments it was made of. */
export function removeDraft({ db }: StorageContext, personId: PersonId, segmentId: SegmentId): void {
  db.run(
    `DELETE FROM drafts WHERE person_id = ?1 AND (segment_id = ?2 OR segment_id IN
       (SELECT ancestor_id FROM segment_lineage WHERE segment_id = ?2 AND carries_comments = 1))`,
    personId,
    segmentId,
  );
}

/** Throws a person's draft of a segment away. */
export function discardDraft(
  context: StorageContext,
  personId: PersonId,
  segmentId: SegmentId,
): Outcome<null> {
  removeDraft(context, personId, segmentId);
  return success(null);
}

interface DraftRow {
  readonly live_id: SegmentId;
  readonly based_on: RevisionId | null;
  readonly text: string;
  readonly marks: string;
  readonly at: number;
  readonly suggests: 0 | 1;
  readonly suggestion: SuggestionId | null;
}

/**
 * A person's drafts in an article. A draft of a segment that was merged or split since stands on the live segment
 * its comments went to; of several that meet there, the newest is listed.
 */
export function listDrafts(
  { db }: StorageContext,
  articleId: ArticleId,
  personId: PersonId,
): readonly Draft[] {
  const rows = db.all<DraftRow>(
    `SELECT s.id AS live_id, d.based_on, d.text, d.marks, d.at, d.suggests, d.suggestion FROM drafts d
     JOIN segments s ON s.id = d.segment_id
     WHERE d.person_id = ?2 AND s.article_id = ?1 AND s.retired_seq IS NULL
     UNION ALL
     SELECT s.id, d.based_on, d.text, d.marks, d.at, d.suggests, d.suggestion FROM drafts d
     JOIN segment_lineage l ON l.ancestor_id = d.segment_id AND l.carries_comments = 1
     JOIN segments s ON s.id = l.segment_id
     WHERE d.person_id = ?2 AND s.article_id = ?1 AND s.retired_seq IS NULL
     ORDER BY 5`,
    articleId,
    personId,
  );
  const newest = new Map(
    rows.map((row) => [
      row.live_id,
      {
        segmentId: row.live_id,
        personId,
        basedOn: row.based_on,
        content: readText(row.text, row.marks),
        at: row.at,
        ...(row.suggests === 1 && { suggests: { basedOn: row.suggestion } }),
      },
    ]),
  );
  return [...newest.values()];
}
