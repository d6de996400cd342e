// What a redline is drawn against: the words each segment had at the first import, when last approved, or at a
// position of the log, taken through merges and splits.
import type { ArticleId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import type { InlineText } from '../../shared/model/inlineText.js';
import type { Baseline, BaselineTexts } from '../../shared/model/workspaceRequests.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { requireArticle } from './articleActivity.js';
import { carryBaseline, type CarriedParent } from './carryBaseline.js';
import type { StorageContext } from './context.js';
import { readText } from './storedText.js';

interface BaselineText {
  readonly content: InlineText;
  readonly at: number;
}

interface TextRow {
  readonly id: RevisionId;
  readonly segment_id: SegmentId;
  readonly text: string;
  readonly marks: string;
  readonly at: number;
}

/** The revision of each segment, live or retired, that the baseline names directly. */
function readChosen(
  { db }: StorageContext,
  articleId: ArticleId,
  baseline: Baseline,
): ReadonlyMap<SegmentId, BaselineText> {
  const conditions: Partial<Record<Baseline['kind'], string>> = {
    firstImport: `r.origin = 'import'`,
    lastApproved: `r.id = (SELECT a.revision_id FROM approvals a WHERE a.segment_id = s.id
      AND NOT EXISTS (SELECT 1 FROM approval_withdrawals w WHERE w.approval_id = a.id)
      ORDER BY a.seq DESC LIMIT 1)`,
    position: `r.seq = (SELECT max(seq) FROM revisions WHERE segment_id = s.id AND side = 'target' AND seq <= ?2)`,
  };
  const rows = db.all<TextRow>(
    `SELECT r.id, r.segment_id, r.text, r.marks, r.at FROM segments s
     JOIN revisions r ON r.segment_id = s.id AND r.side = 'target'
     WHERE s.article_id = ?1 AND ${conditions[baseline.kind] ?? '0'} AND ?2 IS NOT NULL`,
    articleId,
    baseline.kind === 'position' ? baseline.seq : 0,
  );
  return new Map(rows.map((row) => [row.segment_id, { content: readText(row.text, row.marks), at: row.at }]));
}

interface Step {
  readonly retired: readonly { readonly segmentId: SegmentId; readonly latest: string }[];
  readonly created: readonly { readonly segmentId: SegmentId; readonly words: InlineText | null }[];
}

/** The restructurings that led to the article as it is, oldest first, with the words they moved. */
function readSteps({ db }: StorageContext, articleId: ArticleId): readonly Step[] {
  const rows = db.all<{
    seq: number;
    part: 'retired' | 'created';
    segment_id: SegmentId;
    text: string | null;
    marks: string | null;
  }>(
    // A retired segment speaks with its last words, a new one with its first.
    `SELECT t.seq, p.part, p.segment_id, r.text, r.marks FROM restructurings t
     JOIN restructured_segments p ON p.seq = t.seq
     LEFT JOIN revisions r ON r.segment_id = p.segment_id AND r.side = 'target' AND r.seq =
       CASE p.part
         WHEN 'created' THEN t.seq
         ELSE (SELECT max(seq) FROM revisions WHERE segment_id = p.segment_id AND side = 'target')
       END
     WHERE t.article_id = ? AND t.undone_seq IS NULL ORDER BY t.seq, p.part, p.ordinal`,
    articleId,
  );
  const steps = new Map<number, { retired: Step['retired'][number][]; created: Step['created'][number][] }>();
  for (const { seq, part, segment_id: segmentId, text, marks } of rows) {
    const step = steps.get(seq) ?? { retired: [], created: [] };
    steps.set(seq, step);
    if (part === 'retired') step.retired.push({ segmentId, latest: text ?? '' });
    else step.created.push({ segmentId, words: text === null ? null : readText(text, marks ?? '[]') });
  }
  return [...steps.values()];
}

function carryThrough(step: Step, texts: Map<SegmentId, BaselineText>): void {
  const parents = step.retired.map(({ segmentId, latest }) => ({
    latest,
    baseline: texts.get(segmentId)?.content ?? null,
  }));
  const times = step.retired.flatMap(({ segmentId }) => texts.get(segmentId)?.at ?? []);
  if (times.length === 0) return;
  const at = Math.max(...times);
  const carried = carryBaseline(
    parents,
    step.created.map(({ words }) => words?.text ?? ''),
  );
  step.created.forEach(({ segmentId, words }, i) => {
    const content = carried ? carried[i] : baselineOfMoved(words, parents);
    if (content && !texts.has(segmentId)) texts.set(segmentId, { content, at });
  });
}

/** The baseline of words that were moved whole past others; of anything else none, so that nothing is hidden. */
function baselineOfMoved(words: InlineText | null, parents: readonly CarriedParent[]): InlineText | null {
  return parents.find(({ latest }) => words !== null && latest === words.text)?.baseline ?? null;
}

/** Target words of each live segment at the baseline; segments that had none are not listed. */
export function baseline(
  context: StorageContext,
  articleId: ArticleId,
  wanted: Baseline,
): Outcome<BaselineTexts> {
  const { db } = context;
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  const texts = new Map(readChosen(context, articleId, wanted));
  for (const step of readSteps(context, articleId)) carryThrough(step, texts);
  const live = db.all<{ id: SegmentId }>(
    'SELECT id FROM segments WHERE article_id = ? AND retired_seq IS NULL ORDER BY position',
    articleId,
  );
  const listed: Record<SegmentId, BaselineText> = {};
  for (const { id } of live) {
    const text = texts.get(id);
    if (text) listed[id] = text;
  }
  return success(listed);
}
