// Builds articles for export tests: one call for each paragraph, one tuple for each segment.
import { breadcrumbParts } from '../../../shared/import/breadcrumbParts.js';
import { creditName } from '../../../shared/import/creditName.js';
import { parseArticleDate } from '../../../shared/import/parseArticleDate.js';
import type { LineReaders } from '../../../shared/export/readLine.js';
import type { Article, Paragraph, ParagraphRole } from '../../../shared/model/article.js';
import { plain, type InlineText } from '../../../shared/model/inlineText.js';
import type {
  ApprovalId,
  ArticleId,
  ParagraphId,
  PersonId,
  RevisionId,
  SegmentId,
} from '../../../shared/model/ids.js';
import type { Side } from '../../../shared/model/language.js';
import type { Revision, RevisionOrigin, Segment } from '../../../shared/model/segment.js';

export const readers: LineReaders = {
  date: parseArticleDate,
  credit: creditName,
  breadcrumb: breadcrumbParts,
};

const person = 'person' as PersonId;

export interface SegmentSpec {
  readonly source?: string | InlineText;
  readonly target?: string | InlineText;
  readonly origin?: RevisionOrigin;
  /** `stale`: approved before its words changed. */
  readonly approval?: 'given' | 'stale' | 'none';
  readonly isSentBack?: boolean;
}

export interface ParagraphSpec {
  readonly role: ParagraphRole;
  readonly segments: readonly SegmentSpec[];
}

/** A paragraph of one approved segment. */
export function paragraph(role: ParagraphRole, source: string, target: string): ParagraphSpec {
  return { role, segments: [{ source, target, approval: 'given' }] };
}

/** A zh-CN → en-US article. */
export function buildArticle(specs: readonly ParagraphSpec[]): Article {
  const paragraphs: Paragraph[] = specs.map(({ role }, i) => ({ id: `p${i + 1}` as ParagraphId, role }));
  const segments = specs.flatMap(({ segments: own }, p) =>
    own.map((spec, s) => segmentOf(spec, `s${p + 1}.${s + 1}`, `p${p + 1}` as ParagraphId)),
  );
  return {
    id: 'article' as ArticleId,
    sourceLanguage: 'zh-CN',
    targetLanguage: 'en-US',
    createdAt: 0,
    createdBy: person,
    sourceFile: { name: 'ferry.zh.txt', sha256: '', encoding: 'UTF-8' },
    targetFile: null,
    paragraphs,
    segments,
    comments: [],
    drafts: [],
    pinnedBaselines: [],
    seenSeq: 0,
    seq: 1,
    exportedAt: null,
  };
}

function segmentOf(spec: SegmentSpec, id: string, paragraphId: ParagraphId): Segment {
  const target = revisionOf(spec.target, id, 'target', spec.origin ?? 'edit');
  const approval = spec.approval ?? 'none';
  return {
    id: id as SegmentId,
    paragraphId,
    source: revisionOf(spec.source, id, 'source', 'import'),
    target,
    contentHash: 'now',
    approval:
      approval === 'none' || target === null
        ? null
        : {
            id: `${id}.approval` as ApprovalId,
            segmentId: id as SegmentId,
            revisionId: target.id,
            contentHash: approval === 'given' ? 'now' : 'before',
            personId: person,
            at: 0,
          },
    writersSinceApproval: [],
    hasChangeRequest: spec.isSentBack ?? false,
    openComments: 0,
    suggestion: null,
    hasOpenChanges: false,
    lock: null,
    revisionCount: 1,
  };
}

function revisionOf(
  words: string | InlineText | undefined,
  segmentId: string,
  side: Side,
  origin: RevisionOrigin,
): Revision | null {
  if (words === undefined) return null;
  return {
    id: `${segmentId}.${side}` as RevisionId,
    segmentId: segmentId as SegmentId,
    side,
    content: typeof words === 'string' ? plain(words) : words,
    authorId: person,
    actingAs: 'translator',
    at: 0,
    basedOn: null,
    origin,
    seq: 1,
  };
}

/** A short article of our own in the house layout, every segment approved. */
export const ferryArticle: Article = buildArticle([
  paragraph('breadcrumb', '首页>城建交通', 'Home>City Transport'),
  paragraph('headline', '澜川开通电动轮渡', 'Lanchuan launches electric ferries'),
  paragraph('date', '更新时间：2026-11-18', 'Updated : 2026-11-18'),
  paragraph('credit', '来源：（ 澜川日报 ）', 'By ( Lanchuan Daily )'),
  {
    role: 'body',
    segments: [
      {
        source: '新船满电可往返10次。',
        target: 'A full charge is good for ten round trips.',
        approval: 'given',
      },
      { source: '票价4元。', target: 'The fare is 4 yuan.', approval: 'given' },
    ],
  },
  paragraph('subhead', '岸电先行', 'Shore power first'),
  paragraph('caption', '码头一景', 'A view of the pier'),
  paragraph('relatedHeadline', '澜川新增三条公交线', 'Three new bus lines'),
  paragraph('teaser', '公交与渡船衔接。', 'Buses will meet the ferries.'),
]);
