// Waivers: findings of the checks that people set aside, and took up again. What a check finds is not kept; what people said is.
import type { Article } from '../../shared/model/article.js';
import type { CheckId } from '../../shared/model/check.js';
import type { ArticleId, PersonId, WaiverId } from '../../shared/model/ids.js';
import { plain } from '../../shared/model/inlineText.js';
import type { Actor } from '../../shared/model/person.js';
import type { Waiver, WaiverInput } from '../../shared/model/waiver.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { touchArticle } from './articleActivity.js';
import { newId, type StorageContext } from './context.js';
import { logEvent, type LoggedEvent } from './events.js';
import { keptWords, liveFindings, standsIn, wordsFrom, type LiveFinding } from './findingWords.js';
import { requireActor } from './people.js';
import { requireSegment } from './segments.js';

interface WaiverRow extends LiveFinding {
  readonly id: WaiverId;
  readonly article_id: ArticleId;
  readonly check_id: CheckId;
  readonly message: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly reason: string;
  readonly person_id: PersonId;
  readonly at: number;
}

const fromRow = (row: WaiverRow): Waiver => ({
  id: row.id,
  segmentId: row.live_id,
  check: row.check_id,
  message: row.message,
  source: wordsFrom(row.source),
  target: wordsFrom(row.target),
  reason: row.reason,
  personId: row.person_id,
  at: row.at,
});

/** Every waiver of the article that nobody withdrew, oldest first. */
export function waivers({ db }: StorageContext, articleId: ArticleId): Outcome<readonly Waiver[]> {
  const rows = db.all<WaiverRow>(`${liveFindings('waivers')} AND article_id = ? ORDER BY seq, id`, articleId);
  return success(rows.map(fromRow));
}

/** Those of the article's waivers whose words still stand. */
export function standingWaivers(
  context: StorageContext,
  article: Pick<Article, 'id' | 'segments'>,
): Outcome<readonly Waiver[]> {
  const all = waivers(context, article.id);
  if (!all.ok) return all;
  const segments = new Map(article.segments.map((segment) => [segment.id, segment]));
  return success(
    all.value.filter((waiver) => {
      const segment = segments.get(waiver.segmentId);
      return segment !== undefined && standsIn(segment, waiver);
    }),
  );
}

/** Sets a finding aside; review.changedMeanwhile when its words are not those of the segment any more. */
export function waive(context: StorageContext, actor: Actor, input: WaiverInput): Outcome<Waiver> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const checked = checkInlineText(plain(input.reason.trim()));
  if (!checked.ok) return checked;
  const reason = checked.value.text;
  if (reason === '')
    return failed('app.badRequest', { request: 'waive', detail: 'a waiver without a reason' });
  const found = requireSegment(context, input.segmentId);
  if (!found.ok) return found;
  const { segment, articleId } = found.value;
  if (!standsIn(segment, input)) return failed('review.changedMeanwhile', {});
  const { check, message, source, target } = input;
  const event = logEvent(context, {
    kind: 'issueWaived',
    personId: actor.personId,
    articleId,
    segmentId: segment.id,
    data: { check, message, source: source?.text ?? null, target: target?.text ?? null, reason },
  });
  const id = newId<'waiver'>(context);
  const waiver = { ...input, segmentId: segment.id, reason, id, personId: actor.personId, at: event.at };
  insertWaiver(context, waiver, event);
  touchArticle(context, articleId, event, { contribution: true, leavesContent: true });
  return success(waiver);
}

function insertWaiver({ db }: StorageContext, waiver: Waiver, event: LoggedEvent): void {
  db.run(
    `INSERT INTO waivers (id, segment_id, check_id, message, source, target, reason, person_id, at, seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    waiver.id,
    waiver.segmentId,
    waiver.check,
    waiver.message,
    keptWords(waiver.source),
    keptWords(waiver.target),
    waiver.reason,
    waiver.personId,
    waiver.at,
    event.seq,
  );
}

/** The finding counts again; check.waiverGone when somebody withdrew it already, or its segment is gone. */
export function withdrawWaiver(context: StorageContext, actor: Actor, id: WaiverId): Outcome<null> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const row = context.db.get<WaiverRow>(`${liveFindings('waivers')} AND id = ?`, id);
  if (!row) return failed('check.waiverGone', {});
  const event = logEvent(context, {
    kind: 'waiverWithdrawn',
    personId: actor.personId,
    articleId: row.article_id,
    segmentId: row.live_id,
    data: { check: row.check_id, reason: row.reason },
  });
  context.db.run('UPDATE waivers SET withdrawn_seq = ? WHERE id = ?', event.seq, id);
  touchArticle(context, row.article_id, event, { contribution: true, leavesContent: true });
  return success(null);
}
