// States of an article that somebody gave a name: positions of the log.
import type { PinnedBaseline } from '../../shared/model/article.js';
import type { ArticleId, PersonId, PinnedBaselineId } from '../../shared/model/ids.js';
import { plain } from '../../shared/model/inlineText.js';
import type { Actor } from '../../shared/model/person.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { requireArticle, touchArticle } from './articleActivity.js';
import { newId, type StorageContext } from './context.js';
import { logEvent } from './events.js';
import { nameKey, requireActor } from './people.js';

interface PinRow {
  readonly id: PinnedBaselineId;
  readonly name: string;
  readonly seq: number;
  readonly at: number;
  readonly person_id: PersonId;
}

/** The pinned baselines of an article, in the order they were pinned. */
export function listPinnedBaselines({ db }: StorageContext, articleId: ArticleId): readonly PinnedBaseline[] {
  return db
    .all<PinRow>(
      `SELECT id, name, seq, at, person_id FROM pinned_baselines
       WHERE article_id = ? AND unpinned_seq IS NULL ORDER BY seq`,
      articleId,
    )
    .map(({ id, name, seq, at, person_id: personId }) => ({ id, name, seq, at, personId }));
}

/** Names the article as it stands now; see the contract. */
export function pinBaseline(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  name: string,
): Outcome<readonly PinnedBaseline[]> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  const checked = checkInlineText(plain(name.normalize('NFC').replace(/\s+/gu, ' ').trim()));
  if (!checked.ok) return checked;
  const kept = checked.value.text;
  if (kept === '') return failed('app.badRequest', { request: 'pinBaseline', detail: 'no name' });
  const key = nameKey(kept);
  const isTaken = listPinnedBaselines(context, articleId).some((pinned) => nameKey(pinned.name) === key);
  if (isTaken) return failed('review.baselineNameTaken', { name: kept });
  const event = logEvent(context, {
    kind: 'baselinePinned',
    personId: actor.personId,
    articleId,
    data: { name: kept },
  });
  context.db.run(
    'INSERT INTO pinned_baselines (id, article_id, name, name_key, seq, at, person_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
    newId<'pinnedBaseline'>(context),
    articleId,
    kept,
    key,
    event.seq,
    event.at,
    actor.personId,
  );
  touchArticle(context, articleId, event, { contribution: false, leavesContent: true });
  return success(listPinnedBaselines(context, articleId));
}

/** Takes the name from a state; the state itself stays in the log. Answers those left. */
export function unpinBaseline(
  context: StorageContext,
  actor: Actor,
  id: PinnedBaselineId,
): Outcome<readonly PinnedBaseline[]> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const row = context.db.get<{ article_id: ArticleId; name: string }>(
    'SELECT article_id, name FROM pinned_baselines WHERE id = ? AND unpinned_seq IS NULL',
    id,
  );
  if (!row) return failed('review.baselineGone', {});
  const articleId = row.article_id;
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  const event = logEvent(context, {
    kind: 'baselineUnpinned',
    personId: actor.personId,
    articleId,
    data: { name: row.name },
  });
  context.db.run('UPDATE pinned_baselines SET unpinned_seq = ? WHERE id = ?', event.seq, id);
  touchArticle(context, articleId, event, { contribution: false, leavesContent: true });
  return success(listPinnedBaselines(context, articleId));
}
