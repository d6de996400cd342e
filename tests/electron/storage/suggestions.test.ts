import { describe, expect, test } from 'vitest';
import { plain } from '../../../shared/model/inlineText.js';
import { isApproved } from '../../../shared/model/segment.js';
import {
  addArticle,
  approvalOf,
  codeOf,
  newWorkspace,
  open,
  openChanges,
  segmentWith,
  suggest,
  valueOf,
  write,
} from './workspaceForTests.js';

describe('suggesting', () => {
  test('leaves what counts alone, and the words wait', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const first = segmentWith(article, '灯会');
    const suggested = await suggest(storage, otto, first, 'The fair shows 3,000 handmade lanterns.');
    expect(suggested).toEqual({
      ...first,
      hasOpenChanges: true,
      suggestion: expect.objectContaining({
        content: plain('The fair shows 3,000 handmade lanterns.'),
        authorId: otto.personId,
        actingAs: 'editor',
        basedOn: null,
        targetId: first.target?.id,
        origin: 'suggest',
      }) as unknown,
    });
    expect(segmentWith(await open(storage, article.id, mei.personId), '灯会')).toEqual(suggested);
    const { changes } = await openChanges(storage, article.id, suggested);
    expect(changes).toEqual([
      expect.objectContaining({ standing: 'suggested', authorId: otto.personId, label: 'number' }),
    ]);
    const events = valueOf(
      await storage.listEvents({ articleId: article.id, kinds: null, beforeSeq: null, limit: 1 }),
    );
    expect(events[0]).toMatchObject({ kind: 'suggestionMade', segmentId: first.id, personId: otto.personId });
  });

  test('the target again takes everything back', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const first = segmentWith(article, '入场');
    const suggested = await suggest(storage, otto, first, 'Admission is half price.');
    const back = await suggest(storage, mei, suggested, 'Admission is free.');
    expect(back).toEqual(first);
    expect(valueOf(await storage.layers(article.id, { kind: 'openChanges' }, null))).toEqual({});
  });

  test('is refused when something else was shown', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const first = segmentWith(article, '入场');
    await suggest(storage, otto, first, 'Admission is half price.');
    const input = { segmentId: first.id, targetId: first.target?.id ?? null, content: plain('Free entry.') };
    expect(codeOf(await storage.suggest(mei, { ...input, basedOn: null }))).toBe('edit.conflict');
    const teaser = {
      segmentId: segmentWith(article, '明天').id,
      basedOn: null,
      content: plain('Rockets too.'),
    };
    expect(codeOf(await storage.suggest(mei, { ...teaser, targetId: input.targetId }))).toBe('edit.conflict');
    const made = valueOf(await storage.suggest(mei, { ...teaser, targetId: null }));
    expect(made.target).toBeNull();
  });

  test('keeps an approval, but stands in the way of the next', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const first = segmentWith(article, '入场');
    valueOf(await storage.approve(otto, [approvalOf(first)]));
    const suggested = await suggest(storage, ada, first, 'Free admission.');
    expect(isApproved(suggested)).toBe(true);
    const other = segmentWith(article, '灯会');
    const waiting = await suggest(storage, mei, other, 'The fair shows 300 lanterns.');
    const { refused } = valueOf(await storage.approve(otto, [approvalOf(waiting)]));
    expect(refused.map(({ failure }) => failure.code)).toEqual(['review.suggestionPending']);
  });
});

describe('a new target under suggestions', () => {
  test('takes them along, each under its author’s name', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const first = segmentWith(article, '灯会设有');
    const one = await suggest(storage, otto, first, 'The fair shows 500 handmade lanterns.');
    const two = await suggest(storage, ada, one, 'The fair shows 500 handmade paper lanterns.');
    const edited = await write(storage, mei, two, 'Tonight the fair shows 300 handmade lanterns.');
    expect(edited.suggestion).toMatchObject({
      content: plain('Tonight the fair shows 500 handmade paper lanterns.'),
      authorId: ada.personId,
      targetId: edited.target?.id,
      origin: 'rebase',
    });
    const { changes } = await openChanges(storage, article.id, edited);
    expect(changes.map(({ standing, authorId, after }) => [standing, authorId, after.text.trim()])).toEqual([
      ['suggested', otto.personId, '500'],
      ['suggested', ada.personId, 'paper'],
    ]);
  });

  test('ends them where it says the same, and leaves them their words where it says something else', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const first = segmentWith(article, '灯会设有');
    const suggested = await suggest(storage, otto, first, 'The fair shows 500 handmade lanterns.');
    const other = await write(storage, mei, suggested, 'The fair shows 400 handmade lanterns.');
    expect(other.suggestion?.content.text).toBe('The fair shows 500 handmade lanterns.');
    const same = await write(storage, mei, other, 'The fair shows 500 handmade lanterns.');
    expect(same.suggestion).toBeNull();
  });
});

describe('open changes', () => {
  test('are what others wrote on settled words; one’s own go on being settled', async () => {
    const { storage, mei, otto } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const own = await write(storage, mei, segmentWith(article, '入场'), 'Entry is free.');
    expect(own.hasOpenChanges).toBe(false);
    const edited = await write(storage, otto, own, 'Entry is free for all.');
    expect(edited.hasOpenChanges).toBe(true);
    const again = await write(storage, mei, edited, 'Entry is quite free for all.');
    const listed = valueOf(await storage.layers(article.id, { kind: 'openChanges' }, null));
    expect(Object.keys(listed)).toEqual([again.id]);
    expect(listed[again.id]?.map(({ kind, id, authorId }) => [kind, id, authorId])).toEqual([
      ['base', own.target?.id, mei.personId],
      ['revision', edited.target?.id, otto.personId],
      ['revision', again.target?.id, mei.personId],
    ]);
    const back = await write(storage, otto, again, 'Entry is free.');
    expect(back.hasOpenChanges).toBe(false);
  });

  test('are settled by an approval, and open again when it is withdrawn', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const edited = await write(storage, ada, segmentWith(article, '入场'), 'Free entry.');
    const { approved } = valueOf(await storage.approve(otto, [approvalOf(edited)]));
    expect(approved[0]?.hasOpenChanges).toBe(false);
    const [withdrawn] = valueOf(await storage.withdrawApprovals(otto, [edited.id]));
    expect(withdrawn).toEqual(edited);
    valueOf(await storage.approve(otto, [approvalOf(edited)]));
    // Nobody's words may change unseen any more, not even by the one who had written them.
    const later = await write(storage, ada, edited, 'Free entry for all.');
    expect(later.hasOpenChanges).toBe(true);
    const [unsettled] = valueOf(await storage.withdrawApprovals(otto, [edited.id]));
    expect(unsettled?.hasOpenChanges).toBe(true);
    const listed = valueOf(await storage.layers(article.id, { kind: 'openChanges' }, [edited.id]));
    expect(listed[edited.id]?.[0]?.content.text).toBe('Admission is free.');
  });
});

test('a draft comes back as what it was meant as: a suggestion with the one it followed, or a revision', async () => {
  const { storage, mei, otto } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const segment = segmentWith(article, '灯会');
  const suggested = await suggest(storage, otto, segment, 'The fair shows 3,000 handmade lanterns.');
  const basedOn = suggested.suggestion?.id ?? null;
  const draft = { segmentId: segment.id, basedOn: segment.target?.id ?? null, content: plain('The fair') };
  const drafts = async () => (await open(storage, article.id, otto.personId)).drafts;
  valueOf(await storage.saveDraft(otto, { ...draft, suggests: { basedOn } }));
  expect(await drafts()).toEqual([expect.objectContaining({ ...draft, suggests: { basedOn } })]);
  valueOf(await storage.saveDraft(otto, draft));
  expect((await drafts()).map((kept) => kept.suggests)).toEqual([undefined]);
});
