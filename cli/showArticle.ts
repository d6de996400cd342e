// `duizhao show`: an article's segments with state, text and last revision.
import type { WorkspaceStorage } from '../electron/storage/contract.js';
import type { Article } from '../shared/model/article.js';
import type { InlineText } from '../shared/model/inlineText.js';
import type { PersonId } from '../shared/model/ids.js';
import { segmentState, type Segment } from '../shared/model/segment.js';
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
  const names = new Map(info.value.people.map(({ id, name }) => [id, name]));
  for (const [i, segment] of article.value.segments.entries()) {
    const line = options.json
      ? JSON.stringify(segmentRecord(article.value, segment, i + 1, names))
      : describe(article.value, segment, i + 1, terminal);
    await terminal.print(line);
  }
  return 0;
}

const words = (content: InlineText | undefined): { text: string; marks: InlineText['marks'] } | null =>
  content ? { text: content.text, marks: content.marks } : null;

const iso = (at: number): string => new Date(at).toISOString();

/** What a program gets to know about a segment; `revision` is the last one of the target. */
export function segmentRecord(
  article: Article,
  segment: Segment,
  number: number,
  names: ReadonlyMap<PersonId, string>,
): Record<string, unknown> {
  const { source, target } = segment;
  const name = (id: PersonId): string => names.get(id) ?? id;
  return {
    id: segment.id,
    number,
    paragraph: segment.paragraphId,
    role: roleOf(article, segment),
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
    approval: segment.approval && { by: name(segment.approval.personId), at: iso(segment.approval.at) },
    comments: article.comments
      .filter(({ segmentId }) => segmentId === segment.id)
      .map((comment) => ({
        id: comment.id,
        replyTo: comment.replyTo,
        author: name(comment.authorId),
        at: iso(comment.at),
        body: comment.body,
        requestsChanges: comment.requestsChanges,
        resolved: comment.resolved && { by: name(comment.resolved.by), at: iso(comment.resolved.at) },
      })),
  };
}

function roleOf(article: Article, segment: Segment): string {
  return article.paragraphs.find(({ id }) => id === segment.paragraphId)?.role ?? 'body';
}

function describe(article: Article, segment: Segment, number: number, { t }: Terminal): string {
  const role = t(`role.paragraph.${roleOf(article, segment)}`);
  const state = t(`state.segment.${segmentState(segment)}`);
  const oneLine = (content: InlineText | undefined): string =>
    content?.text.replace(/[\n\u2029]+/g, ' ⏎ ') ?? '—';
  return [
    `${number}\t${role} · ${state}`,
    `\t${oneLine(segment.source?.content)}`,
    `\t${oneLine(segment.target?.content)}`,
  ].join('\n');
}
