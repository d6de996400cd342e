// The wording a baseline names directly, of every segment there is or was; what became of it in merges and splits is
// seen to in lineageChains.ts.
import { assertNever } from '../../shared/model/assertNever.js';
import type { ArticleId, PersonId, SegmentId } from '../../shared/model/ids.js';
import type { Layer } from '../../shared/model/layer.js';
import type { PersonRole } from '../../shared/model/person.js';
import type { Baseline } from '../../shared/model/workspaceRequests.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import type { SqlValue } from './database.js';
import { isStanding, targetAt } from './standingRevisions.js';
import { readText } from './storedText.js';

/** Wordings as the lowest layers of chains. */
export type ChosenWordings = ReadonlyMap<SegmentId, Layer>;

interface ChosenRow {
  readonly segment_id: SegmentId;
  readonly id: string;
  readonly text: string;
  readonly marks: string;
  readonly author_id: PersonId;
  readonly acting_as: PersonRole;
  readonly at: number;
  readonly seq: number;
}

const columns = 'r.id, r.segment_id, r.text, r.marks, r.author_id, r.acting_as, r.at, r.seq';

function layersOf(rows: readonly ChosenRow[]): Map<SegmentId, Layer> {
  return new Map(
    rows.map((row) => [
      row.segment_id,
      {
        kind: 'base',
        id: row.id,
        content: readText(row.text, row.marks),
        authorId: row.author_id,
        actingAs: row.acting_as,
        at: row.at,
        seq: row.seq,
      },
    ]),
  );
}

/** The target revisions for which `condition` holds, at most one of each segment `s`. */
function revisionsWhere(
  { db }: StorageContext,
  articleId: ArticleId,
  condition: string,
  ...parameters: readonly SqlValue[]
): Map<SegmentId, Layer> {
  return layersOf(
    db.all<ChosenRow>(
      `SELECT ${columns} FROM segments s JOIN revisions r ON r.segment_id = s.id AND r.side = 'target'
       WHERE s.article_id = ?1 AND ${condition}`,
      articleId,
      ...parameters,
    ),
  );
}

const isFirstImport = `r.id = (SELECT o.id FROM revisions o
  WHERE o.segment_id = s.id AND o.side = 'target' AND o.origin = 'import' ORDER BY o.seq LIMIT 1)`;
const isLastApproved = `r.id = (SELECT a.revision_id FROM approvals a WHERE a.segment_id = s.id
  AND NOT EXISTS (SELECT 1 FROM approval_withdrawals w WHERE w.approval_id = a.id) ORDER BY a.seq DESC LIMIT 1)`;

/** Every segment as it stood at a position of the log. */
function wordingsAt(context: StorageContext, articleId: ArticleId, seq: number): ChosenWordings {
  return revisionsWhere(context, articleId, `r.id = ${targetAt('?2')}`, seq);
}

/** The last wordings a person wrote or suggested, segment by segment. */
function wordingsBy(context: StorageContext, articleId: ArticleId, personId: PersonId): ChosenWordings {
  const written = revisionsWhere(
    context,
    articleId,
    `r.id = (SELECT o.id FROM revisions o WHERE o.segment_id = s.id AND o.side = 'target' AND o.author_id = ?2
       AND o.origin <> 'restructure' AND ${isStanding('o')} ORDER BY o.seq DESC, o.rowid DESC LIMIT 1)`,
    personId,
  );
  const suggested = layersOf(
    context.db.all<ChosenRow>(
      `SELECT ${columns} FROM segments s JOIN suggestions r ON r.segment_id = s.id
       WHERE s.article_id = ?1 AND r.id = (SELECT o.id FROM suggestions o WHERE o.segment_id = s.id
         AND o.author_id = ?2 AND o.origin = 'suggest' ORDER BY o.seq DESC LIMIT 1)`,
      articleId,
      personId,
    ),
  );
  for (const [segmentId, layer] of suggested)
    if (layer.seq > (written.get(segmentId)?.seq ?? 0)) written.set(segmentId, layer);
  return written;
}

/** The present target of each live segment, with its pending suggestion carried out if wished. */
function presentWordings(
  context: StorageContext,
  articleId: ArticleId,
  withSuggestions: boolean,
): ChosenWordings {
  const present = revisionsWhere(context, articleId, 's.retired_seq IS NULL AND r.id = s.target_revision');
  if (!withSuggestions) return present;
  const suggested = layersOf(
    context.db.all<ChosenRow>(
      `SELECT ${columns} FROM segments s JOIN suggestions r ON r.id = s.suggestion
       WHERE s.article_id = ?1 AND s.retired_seq IS NULL AND s.suggestion IS NOT NULL`,
      articleId,
    ),
  );
  return new Map([...present, ...suggested]);
}

/** The position a baseline stands for; null: there is no such state of the article. */
function positionOf(
  { db }: StorageContext,
  articleId: ArticleId,
  baseline: Extract<Baseline, { kind: 'position' | 'pinned' | 'published' }>,
): Outcome<number | null> {
  if (baseline.kind === 'position') return success(baseline.seq);
  if (baseline.kind === 'published') {
    const row = db.get<{ seq: number | null }>(
      'SELECT exported_seq AS seq FROM articles WHERE id = ?',
      articleId,
    );
    return success(row?.seq ?? null);
  }
  const pinned = db.get<{ seq: number }>(
    'SELECT seq FROM pinned_baselines WHERE id = ? AND article_id = ? AND unpinned_seq IS NULL',
    baseline.id,
    articleId,
  );
  return pinned ? success(pinned.seq) : failed('review.baselineGone', {});
}

/** The article as a person left it: their last words, and elsewhere what stood there when they last wrote. */
function wordingsLeftBy(
  context: StorageContext,
  articleId: ArticleId,
  personId: PersonId,
): readonly ChosenWordings[] {
  const own = wordingsBy(context, articleId, personId);
  const last = Math.max(0, ...[...own.values()].map(({ seq }) => seq));
  return own.size === 0 ? [] : [own, wordingsAt(context, articleId, last)];
}

/** A baseline other than that of open changes. */
export type NamedBaseline = Exclude<Baseline, { kind: 'openChanges' }>;

/**
 * The wordings a baseline names directly; where it names none in a segment, those of the next map. Empty where the
 * article was never in such a state. Fails with review.baselineGone.
 */
export function chosenWordings(
  context: StorageContext,
  articleId: ArticleId,
  baseline: NamedBaseline,
): Outcome<readonly ChosenWordings[]> {
  switch (baseline.kind) {
    case 'firstImport':
      return success([revisionsWhere(context, articleId, isFirstImport)]);
    case 'lastApproved':
      return success([revisionsWhere(context, articleId, isLastApproved)]);
    case 'position':
    case 'pinned':
    case 'published': {
      const seq = positionOf(context, articleId, baseline);
      if (!seq.ok) return seq;
      return success(seq.value === null ? [] : [wordingsAt(context, articleId, seq.value)]);
    }
    case 'lastBy':
      return success(wordingsLeftBy(context, articleId, baseline.personId));
    case 'present':
    case 'suggested':
      return success([presentWordings(context, articleId, baseline.kind === 'suggested')]);
    default:
      return assertNever(baseline);
  }
}
