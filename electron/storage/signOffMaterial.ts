// Everything a sign-off record says of an article, as of one moment: the article, who wrote what, who approved it
// with how many eyes, and the chain of the log.
import type { Article } from '../../shared/model/article.js';
import type { ArticleId, PersonId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import type { MqmSeverity } from '../../shared/model/reason.js';
import type { Approval, RevisionOrigin } from '../../shared/model/segment.js';
import type { SignOffMaterial } from '../../shared/model/signOff.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { scorecard, scoredErrors } from '../../shared/review/scorecard.js';
import { loadArticle } from './articles.js';
import { confirmedErrors } from './confirmedErrors.js';
import type { StorageContext } from './context.js';
import { livingWriters, wordsBy } from './livingWriters.js';
import { listPeople } from './people.js';
import { reasons } from './reasons.js';
import { scoring } from './scoring.js';
import { isStanding } from './standingRevisions.js';
import { verifyChain } from './verifyChain.js';
import { standingWaivers } from './waivers.js';
import { policyOf } from './workspace.js';

interface Written {
  readonly id: SegmentId;
  readonly author_id: PersonId;
  readonly origin: RevisionOrigin;
  readonly seq: number;
}

/** Target revisions of the live segments and of those they came from, oldest first. */
function writtenWords(
  { db }: StorageContext,
  articleId: ArticleId,
): ReadonlyMap<SegmentId, readonly Written[]> {
  const rows = db.all<Written>(
    `SELECT s.id, r.author_id, r.origin, r.seq
     FROM segments s JOIN revisions r ON r.segment_id = s.id AND r.side = 'target'
     WHERE s.article_id = ?1 AND s.retired_seq IS NULL AND ${isStanding('r')}
     UNION ALL
     SELECT s.id, r.author_id, r.origin, r.seq
     FROM segments s JOIN segment_lineage l ON l.segment_id = s.id
     JOIN revisions r ON r.segment_id = l.ancestor_id AND r.side = 'target'
     WHERE s.article_id = ?1 AND s.retired_seq IS NULL AND ${isStanding('r')}
     ORDER BY 4`,
    articleId,
  );
  return groupedById(rows);
}

function groupedById<Row extends { readonly id: SegmentId }>(
  rows: readonly Row[],
): ReadonlyMap<SegmentId, readonly Row[]> {
  const groups = new Map<SegmentId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.id);
    if (group) group.push(row);
    else groups.set(row.id, [row]);
  }
  return groups;
}

interface Decided {
  readonly id: SegmentId;
  readonly approval_id: string;
  readonly revision_id: RevisionId;
  readonly person_id: PersonId;
  readonly seq: number;
  readonly withdrawn_seq: number | null;
}

/** Approvals of the live segments, withdrawn ones too, oldest first. */
function decisions({ db }: StorageContext, articleId: ArticleId): ReadonlyMap<SegmentId, readonly Decided[]> {
  const rows = db.all<Decided>(
    `SELECT s.id, a.id AS approval_id, a.revision_id, a.person_id, a.seq, w.seq AS withdrawn_seq
     FROM segments s JOIN approvals a ON a.segment_id = s.id
     LEFT JOIN approval_withdrawals w ON w.approval_id = a.id
     WHERE s.article_id = ? AND s.retired_seq IS NULL ORDER BY a.seq`,
    articleId,
  );
  return groupedById(rows);
}

const isWriting = ({ origin }: Written): boolean => origin !== 'import' && origin !== 'restructure';

/** True when none of the words told apart by an approval from the one that held before it are the approver's. */
function hasFourEyes(
  context: StorageContext,
  { id: approvalId, segmentId }: Approval,
  decided: readonly Decided[],
  words: readonly Written[],
): boolean {
  const approval = decided.find(({ approval_id: id }) => id === approvalId);
  if (!approval) return false;
  const { person_id: approver, seq, revision_id: to } = approval;
  if (!words.some((written) => isWriting(written) && written.author_id === approver)) return true;
  const before = decided.findLast(
    (other) => other.seq < seq && (other.withdrawn_seq === null || other.withdrawn_seq > seq),
  );
  return !livingWriters(context, segmentId, { from: before?.revision_id ?? null, to }).includes(approver);
}

function signedSegments(context: StorageContext, article: Article): SignOffMaterial['segments'] {
  const words = writtenWords(context, article.id);
  const decided = decisions(context, article.id);
  return Object.fromEntries(
    article.segments.map(({ id, approval, target }) => {
      const written = words.get(id) ?? [];
      const importedBy = written.find(({ origin }) => origin === 'import')?.author_id ?? null;
      const fourEyes = approval !== null && hasFourEyes(context, approval, decided.get(id) ?? [], written);
      const writers = [...new Set(written.filter(isWriting).map(({ author_id: author }) => author))];
      return [id, { wordsBy: wordsBy(context, id, target?.id ?? null), writers, importedBy, fourEyes }];
    }),
  );
}

/** The score of the reasons given and the findings confirmed so far over the English words as they stand; null: neither. */
function qualityOf(context: StorageContext, articleId: ArticleId): Outcome<SignOffMaterial['mqm']> {
  const given = reasons(context, articleId);
  if (!given.ok) return given;
  const confirmed = confirmedErrors(context, articleId);
  if (!confirmed.ok) return confirmed;
  const rules = scoring(context);
  if (!rules.ok) return rules;
  const row = context.db.get<{ words: number }>(
    'SELECT english_words AS words FROM articles WHERE id = ?',
    articleId,
  );
  const words = row?.words ?? 0;
  const errors = scoredErrors(given.value, confirmed.value);
  const { score, calibrated, verdict, isSmallSample } = scorecard(errors, words, rules.value);
  if (errors.length === 0 || score === null || calibrated === null) return success(null);
  const count = (severity: MqmSeverity): number => errors.filter((one) => one.severity === severity).length;
  const { passMark, toleratedPenaltyTotal } = rules.value;
  return success({
    score,
    words,
    neutral: count('neutral'),
    minor: count('minor'),
    major: count('major'),
    critical: count('critical'),
    isSmallSample,
    confirmedFindings: confirmed.value.length,
    calibration: { score: calibrated, passMark, toleratedPenaltyTotal, isPassed: verdict === 'pass' },
  });
}

/** Fails as loading the article does. */
export function signOffMaterial(
  context: StorageContext,
  articleId: ArticleId,
  personId: PersonId,
): Outcome<SignOffMaterial> {
  const article = loadArticle(context, articleId, personId);
  if (!article.ok) return article;
  const quality = qualityOf(context, articleId);
  if (!quality.ok) return quality;
  const standing = standingWaivers(context, article.value);
  if (!standing.ok) return standing;
  const log = verifyChain(context);
  if (!log.ok) return log;
  return success({
    article: article.value,
    people: listPeople(context),
    policy: policyOf(context),
    segments: signedSegments(context, article.value),
    log: log.value,
    waivers: standing.value,
    mqm: quality.value,
  });
}
