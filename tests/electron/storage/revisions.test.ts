import { describe, expect, onTestFinished, test } from 'vitest';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import { emptyInlineText, plain } from '../../../shared/model/inlineText.js';
import { segmentState, type Segment } from '../../../shared/model/segment.js';
import { defaultPolicy } from '../../../shared/model/workspace.js';
import type { RevisionInput } from '../../../shared/model/workspaceRequests.js';
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

describe('revisions', () => {
  test('follow each other, newest first in the history, and equal words make none', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const first = segmentWith(article, '入场');
    const second = await write(storage, mei, first, 'Free entry.');
    const third = await write(storage, otto, second, 'Free admission.');
    expect(await write(storage, mei, third, 'Free admission.')).toEqual(third);
    expect(third.revisionCount).toBe(3);
    const history = valueOf(await storage.history(third.id));
    expect(history.filter(({ side }) => side === 'target')).toEqual([
      third.target,
      second.target,
      first.target,
    ]);
    expect(history.map(({ seq }) => seq)).toEqual(history.map(({ seq }) => seq).sort((a, b) => b - a));
    expect(third.target).toMatchObject({ basedOn: second.target?.id, actingAs: 'editor', origin: 'edit' });
  });

  test('of a changed source leave the segment unapproved, though its target stands', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const segment = segmentWith(article, '入场');
    valueOf(await storage.approve(otto, [approvalOf(segment)]));
    const changed = valueOf(
      await storage.commitRevision(mei, {
        segmentId: segment.id,
        side: 'source',
        basedOn: segment.source?.id ?? null,
        content: plain('入场须预约。'),
        origin: 'edit',
      }),
    );
    expect(segmentState(changed)).toBe('translated');
    expect(changed.target).toEqual(segment.target);
    expect(changed.writersSinceApproval).toEqual([]);
    expect(changed.revisionCount).toBe(1);
  });

  test('leave a target out on purpose, and take that back', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const teaser = segmentWith(article, '明天');
    const input = { segmentId: teaser.id, side: 'target', basedOn: null, content: emptyInlineText } as const;
    expect(valueOf(await storage.commitRevision(mei, { ...input, origin: 'edit' }))).toEqual(teaser);
    const left = valueOf(await storage.commitRevision(mei, { ...input, origin: 'leaveOut' }));
    expect(segmentState(left)).toBe('translated');
    const basedOn = left.target?.id ?? null;
    expect(valueOf(await storage.commitRevision(mei, { ...input, basedOn, origin: 'edit' }))).toEqual(left);
    expect(valueOf(await storage.approve(otto, [approvalOf(left)])).approved).toHaveLength(1);
    const back = valueOf(await storage.commitRevision(mei, { ...input, basedOn, origin: 'restore' }));
    expect(segmentState(back)).toBe('initial');
    const wordy = {
      ...input,
      basedOn: back.target?.id ?? null,
      content: plain('No.'),
      origin: 'leaveOut',
    } as const;
    expect(codeOf(await storage.commitRevision(mei, wordy))).toBe('app.badRequest');
  });

  test('of a segment nobody has fail', async () => {
    const { storage } = await newWorkspace();
    expect(codeOf(await storage.history('gone' as never))).toBe('edit.segmentGone');
  });
});

describe('where tracking is compulsory', () => {
  test('only one’s own words that nobody has approved are changed directly', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    valueOf(await storage.setPolicy(otto, { ...defaultPolicy, tracking: 'compulsory' }));
    const first = segmentWith(article, '入场');
    const edit = (segment: Segment, text: string): RevisionInput => ({
      segmentId: segment.id,
      side: 'target',
      basedOn: segment.target?.id ?? null,
      content: plain(text),
      origin: 'edit',
    });
    expect(codeOf(await storage.commitRevision(otto, edit(first, 'Free entry.')))).toBe(
      'edit.suggestionsOnly',
    );
    expect(valueOf(await storage.commitRevision(otto, edit(first, 'Admission is free.')))).toEqual(first);
    const own = valueOf(await storage.commitRevision(mei, edit(first, 'Free entry.')));
    valueOf(await storage.approve(otto, [approvalOf(own)]));
    expect(codeOf(await storage.commitRevision(mei, edit(own, 'Free.')))).toBe('edit.suggestionsOnly');
    const source = { ...edit(own, '免费。'), side: 'source', basedOn: own.source?.id ?? null } as const;
    valueOf(await storage.commitRevision(otto, source));
    valueOf(await storage.commitRevision(otto, edit(segmentWith(article, '明天'), 'Fireworks tomorrow.')));
    const suggestion = { segmentId: own.id, targetId: own.target?.id ?? null, basedOn: null };
    valueOf(await storage.suggest(mei, { ...suggestion, content: plain('Free.') }));
  });

  test('what follows from decisions cannot be claimed', async () => {
    const { storage, mei } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const { id, target } = segmentWith(article, '入场');
    const input = {
      segmentId: id,
      side: 'target',
      basedOn: target?.id ?? null,
      content: plain('No.'),
    } as const;
    for (const origin of ['suggestion', 'reject', 'import', 'restructure'] as const)
      expect(codeOf(await storage.commitRevision(mei, { ...input, origin }))).toBe('app.badRequest');
  });
});

describe('drafts', () => {
  test('are each person’s own, survive closing, and go with the commit or the equal wording', async () => {
    const { file, storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const segment = segmentWith(article, '入场');
    const basedOn = segment.target?.id ?? null;
    const type = async (text: string): Promise<unknown> =>
      valueOf(await storage.saveDraft(mei, { segmentId: segment.id, basedOn, content: plain(text) }));
    await type('Free ent');
    const last = await type('Free entr');
    await storage.close();
    const reopened = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    onTestFinished(() => reopened.close());
    expect((await open(reopened, article.id, mei.personId)).drafts).toEqual([last]);
    expect((await open(reopened, article.id, otto.personId)).drafts).toEqual([]);
    await write(reopened, mei, segment, 'Admission is free.');
    expect((await open(reopened, article.id, mei.personId)).drafts).toEqual([]);
  });

  test('stay when the commit meets a conflict', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const segment = segmentWith(article, '入场');
    const basedOn = segment.target?.id ?? null;
    const content = plain('Free entry.');
    const draft = valueOf(await storage.saveDraft(mei, { segmentId: segment.id, basedOn, content }));
    await write(storage, otto, segment, 'No charge.');
    const input = { segmentId: segment.id, side: 'target', basedOn, content, origin: 'edit' } as const;
    expect(codeOf(await storage.commitRevision(mei, input))).toBe('edit.conflict');
    expect((await open(storage, article.id, mei.personId)).drafts).toEqual([draft]);
  });
});
