// Everything a sign-off record says of an article, as of one moment: the article, who wrote what, who approved it
// with how many eyes, and the chain of the log.
import type { Article } from '../../shared/model/article.js';
import type { ArticleId, PersonId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import type { RevisionOrigin } from '../../shared/model/segment.js';
import type { SignOffMaterial } from '../../shared/model/signOff.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { loadArticle } from './articles.js';
import type { StorageContext } from './context.js';
import { livingWriters } from './livingWriters.js';
import { listPeople } from './people.js';
import { isStanding } from './standingRevisions.js';
import { verifyChain } from './verifyChain.js';
import { policyOf } from './workspace.js';

interface Written {
  readonly id: SegmentId;
  readonly author_id: PersonId;
  readonly origin: RevisionOrigin;
  readonly seq: number;
  readonly is_own: number;
}

/** Target revisions of the live segments and of those they came from, oldest first. */
function writtenWords(
  { db }: StorageContext,
  articleId: ArticleId,
): ReadonlyMap<SegmentId, readonly Written[]> {
  const rows = db.all<Written>(
    `SELECT s.id, r.author_id, r.origin, r.seq, 1 AS is_own
     FROM segments s JOIN revisions r ON r.segment_id = s.id AND r.side = 'target' AND ${isStanding('r')}
     WHERE s.article_id = ?1 AND s.retired_seq IS NULL
     UNION ALL
     SELECT s.id, r.author_id, r.origin, r.seq, 0
     FROM segments s JOIN segment_lineage l ON l.segment_id = s.id
     JOIN revisions r ON r.segment_id = l.ancestor_id AND r.side = 'target' AND ${isStanding('r')}
     WHERE s.article_id = ?1 AND s.retired_seq IS NULL
     ORDER BY 4`,
    articleId,
  );
  const words = new Map<SegmentId, Written[]>();
  for (const row of rows) words.set(row.id, [...(words.get(row.id) ?? []), row]);
  return words;
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
  const decided = new Map<SegmentId, Decided[]>();
  for (const row of rows) decided.set(row.id, [...(decided.get(row.id) ?? []), row]);
  return decided;
}

const isWriting = ({ origin }: Written): boolean => origin !== 'import' && origin !== 'restructure';

/** True when none of the words by which what was approved differs from the approval before were the approver's. */
function hasFourEyes(
  context: StorageContext,
  segmentId: SegmentId,
  approvalId: string,
  decided: readonly Decided[],
): boolean {
  const approval = decided.find(({ approval_id: id }) => id === approvalId);
  if (!approval) return false;
  const before = decided.findLast(
    ({ seq, withdrawn_seq: withdrawn }) =>
      seq < approval.seq && (withdrawn === null || withdrawn > approval.seq),
  );
  const writers = livingWriters(context, segmentId, {
    from: before?.revision_id ?? null,
    to: approval.revision_id,
  });
  return !writers.includes(approval.person_id);
}

function signedSegments(context: StorageContext, article: Article): SignOffMaterial['segments'] {
  const words = writtenWords(context, article.id);
  const decided = decisions(context, article.id);
  return Object.fromEntries(
    article.segments.map(({ id, approval }) => {
      const written = words.get(id) ?? [];
      const writers = [...new Set(written.filter(isWriting).map(({ author_id: author }) => author))];
      const importedBy = written.find(({ origin }) => origin === 'import')?.author_id ?? null;
      const fourEyes = approval !== null && hasFourEyes(context, id, approval.id, decided.get(id) ?? []);
      return [id, { writers, importedBy, fourEyes }];
    }),
  );
}

/** Fails as loading the article does. */
export function signOffMaterial(
  context: StorageContext,
  articleId: ArticleId,
  personId: PersonId,
): Outcome<SignOffMaterial> {
  const article = loadArticle(context, articleId, personId);
  if (!article.ok) return article;
  const log = verifyChain(context);
  if (!log.ok) return log;
  return success({
    article: article.value,
    people: listPeople(context),
    policy: policyOf(context),
    segments: signedSegments(context, article.value),
    log: log.value,
  });
}
