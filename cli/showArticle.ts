// `duizhao show`: an article's segments with state, text and last revision.
import type { WorkspaceStorage } from '../electron/storage/contract.js';
import type { Article, ParagraphRole } from '../shared/model/article.js';
import type { Comment } from '../shared/model/comment.js';
import type { InlineText } from '../shared/model/inlineText.js';
import type { ParagraphId, PersonId, SegmentId } from '../shared/model/ids.js';
import type { Person } from '../shared/model/person.js';
import { isApproved, segmentState, type Segment } from '../shared/model/segment.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';
import { findArticle } from './workspaceAccess.js';

/** Prints one line of JSON for each segment in reading order, or both texts with number, role and state. */
export async function showArticle(
  storage: WorkspaceStorage,
  options: { readonly article: string; readonly json: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const found = await findArticle(storage, options.article, terminal);
  if (!found.ok) return sayFailure(terminal, found.failure);
  if (found.value === null) return 2;
  const info = await storage.info();
  if (!info.ok) return sayFailure(terminal, info.failure);
  const article = await storage.loadArticle(found.value.id, found.value.createdBy);
  if (!article.ok) return sayFailure(terminal, article.failure);
  const view = viewOf(article.value, info.value.people);
  for (const [i, segment] of article.value.segments.entries()) {
    const line = options.json
      ? JSON.stringify(segmentRecord(segment, i + 1, view))
      : describe(segment, i + 1, view, terminal);
    await terminal.print(line);
  }
  return 0;
}

/** What is looked up for every segment. */
interface ArticleView {
  readonly names: ReadonlyMap<PersonId, string>;
  readonly roles: ReadonlyMap<ParagraphId, ParagraphRole>;
  readonly comments: ReadonlyMap<SegmentId, readonly Comment[]>;
}

function viewOf(article: Article, people: readonly Person[]): ArticleView {
  const comments = new Map<SegmentId, Comment[]>();
  for (const comment of article.comments)
    comments.set(comment.segmentId, [...(comments.get(comment.segmentId) ?? []), comment]);
  return {
    names: new Map(people.map(({ id, name }) => [id, name])),
    roles: new Map(article.paragraphs.map(({ id, role }) => [id, role])),
    comments,
  };
}

const words = (content: InlineText | undefined): { text: string; marks: InlineText['marks'] } | null =>
  content ? { text: content.text, marks: content.marks } : null;

const iso = (at: number): string => new Date(at).toISOString();

/** What a program gets to know about a segment; `revision` is the last one of the target. */
function segmentRecord(segment: Segment, number: number, view: ArticleView): Record<string, unknown> {
  const { source, target, approval, suggestion, lock } = segment;
  const name = (id: PersonId): string => view.names.get(id) ?? id;
  return {
    id: segment.id,
    number,
    paragraph: segment.paragraphId,
    role: view.roles.get(segment.paragraphId) ?? 'body',
    state: segmentState(segment),
    source: words(source?.content),
    target: words(target?.content),
    revision: target && {
      id: target.id,
      author: name(target.authorId),
      at: iso(target.at),
      origin: target.origin,
    },
    revisions: segment.revisionCount,
    suggestion: suggestion && {
      ...words(suggestion.content),
      id: suggestion.id,
      author: name(suggestion.authorId),
      at: iso(suggestion.at),
    },
    hasOpenChanges: segment.hasOpenChanges,
    lock: lock && { by: name(lock.personId), at: iso(lock.at), reason: lock.reason },
    approval: approval && { by: name(approval.personId), at: iso(approval.at), isValid: isApproved(segment) },
    comments: (view.comments.get(segment.id) ?? []).map((comment) => ({
      id: comment.id,
      replyTo: comment.replyTo,
      author: name(comment.authorId),
      at: iso(comment.at),
      body: comment.body,
      anchor: comment.anchor,
      mentions: comment.mentions.map(name),
      requestsChanges: comment.requestsChanges,
      resolved: comment.resolved && { by: name(comment.resolved.by), at: iso(comment.resolved.at) },
    })),
  };
}

function describe(segment: Segment, number: number, view: ArticleView, { t }: Terminal): string {
  const role = t(`role.paragraph.${view.roles.get(segment.paragraphId) ?? 'body'}`);
  const state = t(`state.segment.${segmentState(segment)}`);
  const oneLine = (content: InlineText | undefined): string =>
    content?.text.replace(/[\n\u2029]+/g, ' ⏎ ') ?? '—';
  return [
    `${number}\t${role} · ${state}`,
    `\t${oneLine(segment.source?.content)}`,
    `\t${oneLine(segment.target?.content)}`,
  ].join('\n');
}
