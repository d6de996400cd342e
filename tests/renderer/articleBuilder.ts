// Builds articles as storage answers them: a row is a pair of texts, everything else has a quiet default.
import type { Article, ParagraphRole } from '../../shared/model/article.js';
import type { Comment } from '../../shared/model/comment.js';
import type { Draft } from '../../shared/model/draft.js';
import type {
  ApprovalId,
  ArticleId,
  CommentId,
  ParagraphId,
  PersonId,
  RevisionId,
  SegmentId,
} from '../../shared/model/ids.js';
import { plain } from '../../shared/model/inlineText.js';
import type { Side } from '../../shared/model/language.js';
import type { Revision, RevisionOrigin, Segment } from '../../shared/model/segment.js';
import { noon } from './fakeBridge.js';

export const segmentId = (number: number): SegmentId => `s${number}` as SegmentId;

/** A revision of a segment. */
export function makeRevision(
  segment: SegmentId,
  side: Side,
  text: string,
  change: Partial<Revision> = {},
): Revision {
  return {
    id: `${segment}-${side}-1` as RevisionId,
    segmentId: segment,
    side,
    content: plain(text),
    authorId: 'p1' as PersonId,
    actingAs: 'translator',
    at: noon,
    basedOn: null,
    origin: 'import' as RevisionOrigin,
    seq: 1,
    ...change,
  };
}

/** Row `number` (from 1); null leaves a side out. */
export function makeSegment(
  number: number,
  source: string | null,
  target: string | null,
  change: Partial<Segment> = {},
): Segment {
  const id = segmentId(number);
  return {
    id,
    paragraphId: `g${number}` as ParagraphId,
    source: source === null ? null : makeRevision(id, 'source', source),
    target: target === null ? null : makeRevision(id, 'target', target),
    contentHash: `hash-${number}-${target ?? ''}`,
    approval: null,
    writersSinceApproval: [],
    hasChangeRequest: false,
    openComments: 0,
    suggestion: null,
    hasOpenChanges: false,
    lock: null,
    revisionCount: target === null ? 0 : 1,
    ...change,
  };
}

/** The segment approved as it stands. */
export function approved(segment: Segment): Segment {
  const { target } = segment;
  if (target === null) throw new Error('an approval needs a target');
  return {
    ...segment,
    approval: {
      id: `a-${segment.id}` as ApprovalId,
      segmentId: segment.id,
      revisionId: target.id,
      contentHash: segment.contentHash,
      personId: 'p2' as PersonId,
      at: noon,
    },
  };
}

/** A first comment. */
export function makeComment(id: string, segment: SegmentId, change: Partial<Comment> = {}): Comment {
  return {
    id: id as CommentId,
    segmentId: segment,
    replyTo: null,
    authorId: 'p2' as PersonId,
    at: noon,
    body: 'Which harbour?',
    anchor: null,
    mentions: [],
    revisionId: null,
    requestsChanges: false,
    resolved: null,
    ...change,
  };
}

/** An article of these segments, one paragraph each. */
export function makeArticle(segments: readonly Segment[], change: Partial<Article> = {}): Article {
  const role = (i: number): ParagraphRole => (i === 0 ? 'headline' : 'body');
  return {
    id: 'article-1' as ArticleId,
    sourceLanguage: 'zh-CN',
    targetLanguage: 'en-US',
    createdAt: noon,
    createdBy: 'p1' as PersonId,
    sourceFile: null,
    targetFile: null,
    paragraphs: segments.map(({ paragraphId }, i) => ({ id: paragraphId, role: role(i) })),
    segments,
    comments: [],
    drafts: [],
    pinnedBaselines: [],
    seenSeq: 0,
    seq: 1,
    exportedAt: null,
    ...change,
  };
}

/** Words a crash left behind. */
export function makeDraft(segment: SegmentId, text: string): Draft {
  return {
    segmentId: segment,
    personId: 'p1' as PersonId,
    basedOn: `${segment}-target-1` as RevisionId,
    content: plain(text),
    at: noon,
  };
}
