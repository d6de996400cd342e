// Builds segments and articles for tests of review, edit and align: only what a test says differs from a plain row.
import type { Article, Paragraph, ParagraphRole } from '../../shared/model/article.js';
import type {
  ApprovalId,
  ArticleId,
  ParagraphId,
  PersonId,
  RevisionId,
  SegmentId,
} from '../../shared/model/ids.js';
import { plain, type InlineText } from '../../shared/model/inlineText.js';
import type { Side } from '../../shared/model/language.js';
import type { PersonRole } from '../../shared/model/person.js';
import type { Approval, Revision, RevisionOrigin, Segment } from '../../shared/model/segment.js';

export const personId = (name: string): PersonId => name as PersonId;
export const segmentId = (name: string): SegmentId => name as SegmentId;

export interface SegmentSpec {
  readonly id?: string;
  readonly paragraph?: string;
  readonly source?: string | InlineText | null;
  readonly target?: string | InlineText | null;
  readonly origin?: RevisionOrigin;
  readonly actingAs?: PersonRole;
  readonly isApproved?: boolean;
  readonly writers?: readonly string[];
  readonly hasChangeRequest?: boolean;
  readonly openComments?: number;
}

function revision(spec: SegmentSpec, id: SegmentId, side: Side, words: string | InlineText): Revision {
  return {
    id: `${id} ${side}` as RevisionId,
    segmentId: id,
    side,
    content: typeof words === 'string' ? plain(words) : words,
    authorId: personId('writer'),
    actingAs: spec.actingAs ?? 'translator',
    at: 0,
    basedOn: null,
    origin: spec.origin ?? 'import',
    seq: 1,
  };
}

/** An approval of exactly the present words. */
export function approvalOf(segmentToApprove: Segment): Approval {
  return {
    id: 'approval' as ApprovalId,
    segmentId: segmentToApprove.id,
    revisionId: segmentToApprove.target?.id ?? ('none' as RevisionId),
    contentHash: segmentToApprove.contentHash,
    personId: personId('editor'),
    at: 0,
  };
}

/** A row; source `源` and target `words` unless said otherwise. */
export function segment(spec: SegmentSpec): Segment {
  const id = segmentId(spec.id ?? 'segment');
  const [source, target] = [
    spec.source === undefined ? '源' : spec.source,
    spec.target === undefined ? 'words' : spec.target,
  ];
  const built: Segment = {
    id,
    paragraphId: (spec.paragraph ?? `paragraph of ${id}`) as ParagraphId,
    source: source === null ? null : revision(spec, id, 'source', source),
    target: target === null ? null : revision(spec, id, 'target', target),
    contentHash: `hash of ${id}`,
    approval: null,
    writersSinceApproval: (spec.writers ?? []).map(personId),
    hasChangeRequest: spec.hasChangeRequest ?? false,
    openComments: spec.openComments ?? 0,
    suggestion: null,
    hasOpenChanges: false,
    lock: null,
    revisionCount: target === null ? 0 : 1,
  };
  return spec.isApproved ? { ...built, approval: approvalOf(built) } : built;
}

/** A zh-CN → en-US article of these rows; a paragraph's role is the one given for its id, else body. */
export function article(
  specs: readonly SegmentSpec[],
  roles: Readonly<Record<string, ParagraphRole>> = {},
): Article {
  const segments = specs.map(segment);
  const ids = [...new Set(segments.map(({ paragraphId }) => paragraphId))];
  return {
    id: 'article' as ArticleId,
    sourceLanguage: 'zh-CN',
    targetLanguage: 'en-US',
    createdAt: 0,
    createdBy: personId('writer'),
    sourceFile: null,
    targetFile: null,
    paragraphs: ids.map((id): Paragraph => ({ id, role: roles[id] ?? 'body' })),
    segments,
    comments: [],
    drafts: [],
    pinnedBaselines: [],
    seenSeq: 0,
    seq: 1,
    exportedAt: null,
  };
}
