import { describe, expect, test } from 'vitest';
import type { CommentId } from '../../../shared/model/ids.js';
import { isApproved, segmentState } from '../../../shared/model/segment.js';
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
