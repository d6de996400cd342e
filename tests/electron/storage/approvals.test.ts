import { describe, expect, onTestFinished, test } from 'vitest';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';
import { isApproved, segmentState } from '../../../shared/model/segment.js';
import { writeVersionOne } from './migrations/versionOne.js';
import {
  addArticle,
  approvalOf,
  codeOf,
  newWorkspace,
  open,
  segmentWith,
  temporaryFolder,
  valueOf,
  write,
} from './workspaceForTests.js';

describe('approving', () => {
  test('is prepared where a workspace of version 1 does not know whose words live, which changes nothing else', async () => {
    const file = `${temporaryFolder()}/old.duizhao`;
    writeVersionOne(file, [
      [
        { by: 'mei', words: 'Lanterns.', origin: 'import' },
        { by: 'otto', words: 'Boats.' },
        { by: 'mei', words: 'Lanterns.' },
        { by: 'mei', words: 'Lanterns shine.' },
      ],
    ]);
    const storage = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    onTestFinished(() => storage.close());
    const editor = { personId: 'otto' as PersonId, actingAs: 'editor' } as const;
    const look = async () => {
      const { segments, seq } = await open(storage, 'a' as ArticleId, editor.personId);
      return { segments, seq };
    };
    const before = await look();
    expect(before.segments[0]?.writersSinceApproval).toEqual(['otto', 'mei']);
    const ids = before.segments.map(({ id }) => id);
    valueOf(await storage.prepareApproval(editor, ids));
    const known = before.segments.map((segment) => ({ ...segment, writersSinceApproval: ['mei'] }));
    expect(await look()).toEqual({ ...before, segments: known });
  });

  test('an editor approves what a translator wrote, and the article counts it', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const written = await write(storage, mei, segmentWith(article, '入场'), 'Free admission.');
    const result = valueOf(await storage.approve(otto, [approvalOf(written)]));
    expect(result.refused).toEqual([]);
    expect(result.approved.map(segmentState)).toEqual(['final']);
    const reopened = await open(storage, article.id, otto.personId);
    expect(segmentWith(reopened, '入场')).toEqual(result.approved[0]);
    const [summary] = valueOf(await storage.listArticles());
    expect(summary?.counts).toEqual({
      initial: 1,
      translated: 4,
      reviewed: 0,
      final: 1,
      changesRequested: 0,
    });
    expect(summary?.state).toBe('inReview');
  });

  test('a later revision leaves the segment unapproved, and its writer cannot approve it', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const first = segmentWith(article, '入场');
    valueOf(await storage.approve(otto, [approvalOf(first)]));
    const second = await write(storage, ada, first, 'Entry costs nothing.');
    expect(isApproved(second)).toBe(false);
    expect(second.writersSinceApproval).toEqual([ada.personId]);
    expect(segmentState(second)).toBe('reviewed');
    const refused = valueOf(await storage.approve(ada, [approvalOf(second)])).refused;
    expect(refused).toEqual([
      { segmentId: second.id, failure: { code: 'review.fourEyes', details: { person: 'Ada' } } },
    ]);
    expect(valueOf(await storage.approve(otto, [approvalOf(second)])).approved).toHaveLength(1);
  });

  test('a translator approves nothing', async () => {
    const { storage, mei } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const result = valueOf(await storage.approve(mei, [approvalOf(segmentWith(article, '入场'))]));
    expect(result.refused.map(({ failure }) => failure.code)).toEqual(['review.notEditor']);
    expect(codeOf(await storage.approve({ ...mei, actingAs: 'editor' }, []))).toBe('review.notEditor');
  });
});
