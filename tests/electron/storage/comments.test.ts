import { describe, expect, test } from 'vitest';
import type { WorkspaceStorage } from '../../../electron/storage/contract.js';
import { mergeSegments, splitSegment } from '../../../shared/align/restructureSegments.js';
import type { Article } from '../../../shared/model/article.js';
import type { CommentId, SegmentId } from '../../../shared/model/ids.js';
import type { Side } from '../../../shared/model/language.js';
import type { CommentInput } from '../../../shared/model/workspaceRequests.js';
import { isApproved, segmentState, type Segment } from '../../../shared/model/segment.js';
import {
  addArticle,
  approvalOf,
  codeOf,
  newWorkspace,
  open,
  segmentWith,
  valueOf,
  write,
} from './workspaceForTests.js';

describe('comments', () => {
  test('make a thread that is resolved and opened again', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const segmentId = segmentWith(article, '入场').id;
    const add = async (replyTo: CommentId | null, body: string): ReturnType<typeof storage.addComment> =>
      storage.addComment(otto, { segmentId, replyTo, body, requestsChanges: false });
    const first = valueOf(await add(null, '  Is it?\nReally?  '));
    expect(first.comment).toMatchObject({ body: 'Is it?\nReally?', replyTo: null, resolved: null });
    const reply = valueOf(await add(first.comment.id, 'Yes.'));
    const deeper = valueOf(await add(reply.comment.id, 'Good.'));
    expect(deeper.comment.replyTo).toBe(first.comment.id);
    expect(deeper.segment.openComments).toBe(1);
    const resolved = valueOf(await storage.resolveThread(mei, reply.comment.id));
    expect(resolved.comment).toMatchObject({ id: first.comment.id, resolved: { by: mei.personId } });
    expect(resolved.segment.openComments).toBe(0);
    expect(valueOf(await storage.listArticles())[0]?.openComments).toBe(0);
    expect(valueOf(await storage.reopenThread(mei, first.comment.id)).segment.openComments).toBe(1);
    const { comments } = await open(storage, article.id, mei.personId);
    expect(comments.map(({ body }) => body)).toEqual(['Is it?\nReally?', 'Yes.', 'Good.']);
    expect(codeOf(await storage.resolveThread(mei, 'gone' as CommentId))).toBe('review.commentGone');
    expect(codeOf(await add(null, ' \n '))).toBe('app.badRequest');
  });

  test('a change request takes the approval back and stands until the translator answers', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const segment = segmentWith(article, '入场');
    valueOf(await storage.approve(otto, [approvalOf(segment)]));
    const request = { segmentId: segment.id, replyTo: null, body: 'Free for whom?', requestsChanges: true };
    expect(codeOf(await storage.addComment(mei, request))).toBe('review.notEditor');
    const asked = valueOf(await storage.addComment(otto, request));
    expect(isApproved(asked.segment)).toBe(false);
    expect(segmentState(asked.segment)).toBe('changesRequested');
    expect(valueOf(await storage.listArticles())[0]?.state).toBe('changesRequested');
    const events = valueOf(
      await storage.listEvents({ articleId: article.id, kinds: null, beforeSeq: null, limit: 2 }),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['changesRequested', 'approvalsWithdrawn']);
    const answered = await write(storage, mei, asked.segment, 'Admission is free for all.');
    expect(segmentState(answered)).toBe('translated');
    expect(answered.openComments).toBe(1);
    expect(answered.hasChangeRequest).toBe(false);
    const untranslated = { ...request, segmentId: segmentWith(article, '明天').id };
    expect(codeOf(await storage.addComment(otto, untranslated))).toBe('review.noTarget');
  });

  test('resolving a change request lets the segment go on as it is', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const request = {
      segmentId: segmentWith(article, '入场').id,
      replyTo: null,
      body: 'Why?',
      requestsChanges: true,
    };
    const { comment } = valueOf(await storage.addComment(otto, request));
    const { segment } = valueOf(await storage.resolveThread(otto, comment.id));
    expect(segmentState(segment)).toBe('translated');
    expect(valueOf(await storage.approve(otto, [approvalOf(segment)])).approved).toHaveLength(1);
  });
});

describe('comments on words', () => {
  const on = (segment: Segment, words: string, side: Side = 'target'): CommentInput => {
    const revision = segment[side];
    const start = revision?.content.text.indexOf(words) ?? -1;
    if (!revision || start < 0) throw new Error(`no ${words}`);
    return {
      segmentId: segment.id,
      replyTo: null,
      body: 'These?',
      requestsChanges: false,
      anchor: { side, revisionId: revision.id, start, end: start + words.length },
    };
  };

  /** The anchored words as they stand now; null: gone. */
  const anchored = async (storage: WorkspaceStorage, article: Article): Promise<readonly unknown[]> => {
    const { comments, segments } = await open(storage, article.id, article.createdBy);
    return comments.map(({ anchor, segmentId }) => {
      const segment = segments.find(({ id }) => id === segmentId);
      const text = anchor && segment?.[anchor.side]?.content.text;
      return anchor && [anchor.quote, anchor.range && text?.slice(anchor.range.start, anchor.range.end)];
    });
  };

  test('follow them through edits on their side, and keep a quote when they vanish', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const first = segmentWith(article, '灯会设有');
    const { comment } = valueOf(await storage.addComment(otto, on(first, 'handmade lanterns')));
    expect(comment.anchor).toEqual({
      side: 'target',
      quote: 'handmade lanterns',
      range: { start: 19, end: 36 },
    });
    valueOf(await storage.addComment(otto, on(first, '三百盏', 'source')));
    const moved = await write(storage, mei, first, 'Tonight the fair shows 300 handmade paper lanterns.');
    expect(await anchored(storage, article)).toEqual([
      ['handmade lanterns', 'handmade paper lanterns'],
      ['三百盏', '三百盏'],
    ]);
    const without = await write(storage, mei, moved, 'Tonight the fair opens.');
    expect((await anchored(storage, article))[0]).toEqual(['handmade lanterns', null]);
    await write(storage, mei, without, 'Tonight the fair shows handmade paper lanterns.');
    expect((await anchored(storage, article))[0]).toEqual(['handmade lanterns', 'handmade paper lanterns']);
  });

  test('are found in the latest wording when they were marked in an older one', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const first = segmentWith(article, '入场');
    const input = on(first, 'free');
    const edited = await write(storage, mei, first, 'Admission tonight is free.');
    valueOf(await storage.addComment(otto, input));
    expect(await anchored(storage, article)).toEqual([['free', 'free']]);
    const foreign = { ...on(segmentWith(article, '灯会设有'), 'fair'), segmentId: edited.id };
    const outside = { ...input, anchor: { ...input.anchor, start: 3, end: 99 } as CommentInput['anchor'] };
    for (const bad of [foreign, outside])
      expect(codeOf(await storage.addComment(otto, bad))).toBe('app.badRequest');
  });

  test('go with them into a merged segment, and with their thread after a split', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const first = segmentWith(article, '灯会设有');
    const second = segmentWith(article, '入场');
    valueOf(await storage.addComment(otto, on(second, 'free')));
    const merge = valueOf(mergeSegments(article, [first.id, second.id]));
    const merged = valueOf(await storage.restructure(mei, article.id, merge));
    expect(await anchored(storage, article)).toEqual([['free', 'free']]);
    const joined = await open(storage, article.id, mei.personId);
    const segment = joined.segments.find(({ id }) => id === merged.segmentIds[0]);
    const at = { source: 13, target: segment?.target?.content.text.indexOf('Admission') ?? 0 };
    valueOf(
      await storage.restructure(
        mei,
        article.id,
        valueOf(splitSegment(joined, merged.segmentIds[0] as SegmentId, at)),
      ),
    );
    // The thread stays with the first part; the words went into the second.
    expect(await anchored(storage, article)).toEqual([['free', null]]);
  });

  test('name people', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const input = { ...on(segmentWith(article, '入场'), 'free'), body: '@Ada, @mei: free for whom?' };
    const { comment } = valueOf(await storage.addComment(otto, input));
    expect(comment.mentions).toEqual([ada.personId, mei.personId]);
    expect((await open(storage, article.id, mei.personId)).comments).toEqual([comment]);
  });
});
