// Chains of wordings from a baseline to the present, taken through the restructurings in between.
import type { ArticleId, PersonId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import { equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { Layer } from '../../shared/model/layer.js';
import type { PersonRole } from '../../shared/model/person.js';
import { carryChains } from './carryChains.js';
import type { ChosenWordings } from './chosenWordings.js';
import type { StorageContext } from './context.js';
import type { SqlValue } from './database.js';
import { isStanding } from './standingRevisions.js';
import { readText } from './storedText.js';

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
     LEFT JOIN revisions r ON r.id = CASE p.part
       WHEN 'created' THEN (SELECT id FROM revisions WHERE segment_id = p.segment_id AND side = 'target' AND seq = t.seq)
       ELSE (SELECT target_revision FROM segments WHERE id = p.segment_id) END
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

type Chains = Map<SegmentId, readonly Layer[]>;

/** The chain of a segment without words at the baseline, if there is one to speak of. */
function fromNothing(segmentId: SegmentId, above: Above): readonly Layer[] | null {
  const layers = above(segmentId, 0);
  return layers.length === 0 ? null : [noWords, ...layers];
}

function carryThrough({ retired, created }: Step, chains: Chains, above: Above): void {
  const parents = retired.map(({ segmentId, latest }) => ({
    latest,
    chain: chains.get(segmentId) ?? fromNothing(segmentId, above),
  }));
  const carried = carryChains(
    parents,
    created.map(({ words }) => words),
  );
  created.forEach(({ segmentId }, i) => {
    const chain = carried[i];
    if (chain && !chains.has(segmentId)) chains.set(segmentId, [...chain, ...above(segmentId, 0)]);
  });
}

/** The revisions of a segment after a position, as layers. */
type Above = (segmentId: SegmentId, since: number) => readonly Layer[];

/** Only beginnings are wanted. */
const nothingAbove: Above = () => [];

interface RevisionLayerRow {
  readonly id: RevisionId;
  readonly segment_id: SegmentId;
  readonly text: string;
  readonly marks: string;
  readonly author_id: PersonId;
  readonly acting_as: PersonRole;
  readonly at: number;
  readonly seq: number;
}

const layerFromRow = (row: RevisionLayerRow): Layer => ({
  kind: 'revision',
  id: row.id,
  content: readText(row.text, row.marks),
  authorId: row.author_id,
  actingAs: row.acting_as,
  at: row.at,
  seq: row.seq,
});

/** All target revisions of the article that count; texts are only taken apart where they are asked for. */
function readAbove({ db }: StorageContext, articleId: ArticleId): Above {
  const rows = db.tuples(
    `SELECT r.segment_id, r.seq, r.rowid, r.id, r.text, r.marks, r.author_id, r.acting_as, r.at
     FROM segments s JOIN revisions r ON r.segment_id = s.id AND r.side = 'target' AND ${isStanding('r')}
     WHERE s.article_id = ?`,
    articleId,
  );
  const bySegment = new Map<SegmentId, (readonly SqlValue[])[]>();
  for (const row of rows) {
    const list = bySegment.get(row[0] as SegmentId);
    if (list) list.push(row);
    else bySegment.set(row[0] as SegmentId, [row]);
  }
  const place = (row: readonly SqlValue[], column: 1 | 2): number => row[column] as number;
  return (segmentId, since) =>
    (bySegment.get(segmentId) ?? [])
      .filter((row) => place(row, 1) > since)
      .sort((a, b) => place(a, 1) - place(b, 1) || place(a, 2) - place(b, 2))
      .map((row) => ({
        kind: 'revision',
        id: row[3] as RevisionId,
        content: readText(row[4] as string, row[5] as string),
        authorId: row[6] as PersonId,
        actingAs: row[7] as PersonRole,
        at: row[8] as number,
        seq: place(row, 1),
      }));
}

function chainsOf(steps: readonly Step[], chosen: ChosenWordings, above: Above): Chains {
  const chains: Chains = new Map();
  for (const [segmentId, base] of chosen) chains.set(segmentId, [base, ...above(segmentId, base.seq)]);
  for (const step of steps) carryThrough(step, chains, above);
  return chains;
}

/** The wording of every segment at a baseline: the first of `chosen` that has one, through merges and splits. */
export function baselineWordings(
  context: StorageContext,
  articleId: ArticleId,
  chosen: readonly ChosenWordings[],
): ReadonlyMap<SegmentId, Layer> {
  const steps = readSteps(context, articleId);
  const beginnings = chosen.map((one) => chainsOf(steps, one, nothingAbove)).toReversed();
  const bases = beginnings.flatMap((chains) =>
    [...chains].flatMap(([id, [base]]) => (base ? [[id, base] as const] : [])),
  );
  return new Map(bases);
}

/** The chains of every segment since a baseline, whole; segments that had no words then begin with none. */
export function baselineChains(
  context: StorageContext,
  articleId: ArticleId,
  chosen: readonly ChosenWordings[],
): ReadonlyMap<SegmentId, readonly Layer[]> {
  const steps = readSteps(context, articleId);
  const above = readAbove(context, articleId);
  const chains = new Map(
    chosen
      .map((one) => [...chainsOf(steps, one, above)])
      .toReversed()
      .flat(),
  );
  const live = context.db.all<{ id: SegmentId; text: string; marks: string } & RevisionLayerRow>(
    `SELECT s.id AS segment_id, r.id, r.text, r.marks, r.author_id, r.acting_as, r.at, r.seq
     FROM segments s JOIN revisions r ON r.id = s.target_revision
     WHERE s.article_id = ? AND s.retired_seq IS NULL`,
    articleId,
  );
  const whole = new Map<SegmentId, readonly Layer[]>();
  for (const row of live) {
    const chain = chains.get(row.segment_id) ?? fromNothing(row.segment_id, above) ?? [noWords];
    const target = layerFromRow(row);
    const isWhole = equalInlineText(chain.at(-1)?.content ?? noWords.content, target.content);
    whole.set(
      row.segment_id,
      isWhole ? chain : [...chain, { ...target, ...undoing(context, row.segment_id) }],
    );
  }
  return whole;
}

const noWords: Layer = {
  kind: 'base',
  id: null,
  content: { text: '', marks: [] },
  authorId: null,
  actingAs: null,
  at: 0,
  seq: 0,
};

/** Who undid the decision that had been the baseline: from there the way back to the present is theirs. */
function undoing(
  { db }: StorageContext,
  segmentId: SegmentId,
): Partial<Pick<Layer, 'authorId' | 'at' | 'seq'>> {
  const row = db.get<{ person_id: PersonId; at: number; seq: number }>(
    `SELECT e.person_id, e.at, e.seq FROM undone_revisions u JOIN revisions r ON r.id = u.revision_id
     JOIN events e ON e.seq = u.seq WHERE r.segment_id = ? ORDER BY u.seq DESC LIMIT 1`,
    segmentId,
  );
  return row ? { authorId: row.person_id, at: row.at, seq: row.seq } : {};
}
