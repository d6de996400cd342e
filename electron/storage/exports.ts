// What the log keeps of an export: the file, what is in it, and the SHA-256 that proves it.
import type { Actor } from '../../shared/model/person.js';
import type { ExportRecord } from '../../shared/model/workspaceRequests.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { requireArticle } from './articleActivity.js';
import type { StorageContext } from './context.js';
import { logEvent } from './events.js';
import { requireActor } from './people.js';

/** Logs an export that was written; a finished one makes the article `exported` until its next change. */
export function recordExport(context: StorageContext, actor: Actor, record: ExportRecord): Outcome<null> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const { articleId, request, file } = record;
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  const event = logEvent(context, {
    kind: 'articleExported',
    personId: actor.personId,
    articleId,
    data: {
      file: file.name,
      bytes: file.bytes,
      sha256: file.sha256,
      format: request.format,
      side: request.side,
      draft: request.isDraft,
      template: request.template,
      ...(record.signOff && { signOff: record.signOff }),
    },
  });
  if (!request.isDraft)
    context.db.run(
      'UPDATE articles SET exported_at = ?, exported_seq = ? WHERE id = ?',
      event.at,
      event.seq,
      articleId,
    );
  return success(null);
}
