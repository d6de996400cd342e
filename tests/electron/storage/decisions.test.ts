import { describe, expect, test } from 'vitest';
import { isApproved } from '../../../shared/model/segment.js';
import { defaultPolicy } from '../../../shared/model/workspace.js';
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
  type TestWorkspace,
} from './workspaceForTests.js';

const lanterns = 'The fair shows 300 handmade lanterns.';
const everything = (): boolean => true;
const reason = { category: 'accuracy', severity: 'major', note: 'The poster says 300.' } as const;

/** Otto suggests another figure and another word. */
async function withSuggestion({ storage, mei, otto }: TestWorkspace) {
  const article = await addArticle({ storage, mei });
  const first = segmentWith(article, '灯会');
  const segment = await suggest(storage, otto, first, 'The fair displays 500 handmade lanterns.');
  return { article, first, segment, open: await openChanges(storage, article.id, segment) };
}

describe('deciding on suggested changes', () => {
  test('an accepted one becomes a revision of its author, the others wait on', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto } = workspace;
    const { article, first, segment, open: changes } = await withSuggestion(workspace);
    expect(changes.changes.map(({ label }) => label)).toEqual(['wording', 'number']);
    const { segments, seq, refused } = valueOf(
      await storage.decide(
        mei,
        changes.deciding('accept', ({ label }) => label === 'number'),
      ),
    );
    expect(refused).toEqual([]);
    const [decided] = segments;
    expect(decided?.target).toMatchObject({
      content: { text: 'The fair shows 500 handmade lanterns.' },
      authorId: otto.personId,
      actingAs: 'editor',
      origin: 'suggestion',
      decidedBy: mei.personId,
      basedOn: first.target?.id,
      seq,
    });
    expect(decided?.suggestion).toEqual(segment.suggestion);
    expect(decided?.writersSinceApproval).toEqual([otto.personId]);
    expect(segmentWith(await open(storage, article.id, mei.personId), '灯会')).toEqual(decided);
    // The log pins the words that came in.
    expect(valueOf(await storage.verifyChain()).brokenAt).toBeNull();
    const rest = await openChanges(storage, article.id, decided ?? segment);
    expect(rest.changes.map(({ label, standing }) => [label, standing])).toEqual([['wording', 'suggested']]);
    const [event] = valueOf(
      await storage.listEvents({ articleId: article.id, kinds: null, beforeSeq: null, limit: 1 }),
    );
    expect(event).toMatchObject({
      kind: 'changesDecided',
      seq,
      data: { count: 1, decision: 'accept', standing: 'suggested' },
    });
  });

  test('a rejected one leaves the suggestion, with the reason about its author', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto } = workspace;
    const { article, first, open: changes } = await withSuggestion(workspace);
    const inputs = changes.deciding('reject', ({ label }) => label === 'number', reason);
    const { segments } = valueOf(await storage.decide(mei, inputs));
    const [decided] = segments;
    expect(decided?.target).toEqual(first.target);
    expect(decided?.suggestion?.content.text).toBe('The fair displays 300 handmade lanterns.');
    const rest = await openChanges(storage, article.id, decided ?? first);
    expect(rest.changes.map(({ label, authorId }) => [label, authorId])).toEqual([
      ['wording', otto.personId],
    ]);
    expect(valueOf(await storage.reasons(article.id))).toEqual([
      expect.objectContaining({
        ...reason,
        kind: 'rejected',
        before: '300',
        after: '500',
        label: 'number',
        personId: mei.personId,
        aboutId: otto.personId,
      }),
    ]);
  });

  test('several people’s are one revision each, in the order they were suggested', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto, ada } = workspace;
    const { article, segment } = await withSuggestion(workspace);
    const more = await suggest(storage, ada, segment, 'The fair displays 500 handmade paper lanterns.');
    const { deciding } = await openChanges(storage, article.id, more);
    const { segments } = valueOf(await storage.decide(mei, deciding('accept', everything)));
    expect(segments[0]).toMatchObject({ suggestion: null, hasOpenChanges: false, revisionCount: 3 });
    const history = valueOf(await storage.history(more.id)).filter(({ side }) => side === 'target');
    expect(history.map(({ authorId, content }) => [authorId, content.text])).toEqual([
      [ada.personId, 'The fair displays 500 handmade paper lanterns.'],
      [otto.personId, 'The fair displays 500 handmade lanterns.'],
      [mei.personId, lanterns],
    ]);
    expect(segments[0]?.writersSinceApproval).toEqual([otto.personId, ada.personId]);
  });
});

describe('deciding on direct changes', () => {
  test('accepting settles them without a revision; rejecting puts the settled words back', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const edited = await write(
      storage,
      otto,
      segmentWith(article, '灯会'),
      'The fair displays 500 handmade lanterns.',
    );
    const { deciding } = await openChanges(storage, article.id, edited);
    const accepted = valueOf(
      await storage.decide(
        mei,
        deciding('accept', ({ label }) => label === 'number'),
      ),
    ).segments[0];
    expect(accepted).toEqual(edited);
    const rest = await openChanges(storage, article.id, edited);
    expect(rest.changes.map(({ label }) => label)).toEqual(['wording']);
    const rejected = valueOf(await storage.decide(ada, rest.deciding('reject', everything))).segments[0];
    expect(rejected?.target).toMatchObject({
      content: { text: 'The fair shows 500 handmade lanterns.' },
      authorId: ada.personId,
      origin: 'reject',
    });
    expect(rejected).toMatchObject({ hasOpenChanges: false, writersSinceApproval: [otto.personId] });
  });

  test('both kinds of one segment are decided in one step', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    const edited = await write(
      storage,
      otto,
      segmentWith(article, '灯会'),
      'The fair displays 300 handmade lanterns.',
    );
    const both = await suggest(storage, ada, edited, 'The fair displays 300 handmade paper lanterns.');
    const { changes, deciding } = await openChanges(storage, article.id, both);
    expect(changes.map(({ standing }) => standing)).toEqual(['direct', 'suggested']);
    const { segments } = valueOf(
      await storage.decide(mei, [
        ...deciding('reject', ({ standing }) => standing === 'direct'),
        ...deciding('accept', ({ standing }) => standing === 'suggested'),
      ]),
    );
    expect(segments[0]).toMatchObject({
      target: { content: { text: 'The fair shows 300 handmade paper lanterns.' } },
      suggestion: null,
      hasOpenChanges: false,
      writersSinceApproval: [ada.personId],
    });
  });
});

describe('a decision is refused', () => {
  test('on one’s own change, unless it is taken back', async () => {
    const workspace = await newWorkspace();
    const { storage, otto } = workspace;
    const { first, open: changes } = await withSuggestion(workspace);
    const refused = valueOf(await storage.decide(otto, changes.deciding('accept', everything)));
    expect(refused).toEqual({
      segments: [],
      seq: null,
      refused: [{ segmentId: first.id, failure: { code: 'review.ownChange', details: {} } }],
    });
    const taken = valueOf(await storage.decide(otto, changes.deciding('reject', everything)));
    expect(taken.segments).toEqual([first]);
  });

  test('about words that have moved on, and on changes there are none of', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto } = workspace;
    const { segment, open: changes } = await withSuggestion(workspace);
    const inputs = changes.deciding('accept', everything);
    const shifted = inputs.map((input) => ({
      ...input,
      changes: input.changes.map((change) => ({ ...change, tip: { start: 0, end: 3 } })),
    }));
    expect(codeOf(await storage.decide(mei, shifted))).toBe('app.badRequest');
    expect(codeOf(await storage.decide(mei, [...inputs, ...inputs]))).toBe('app.badRequest');
    await suggest(storage, otto, segment, 'The fair displays 501 handmade lanterns.');
    const { refused } = valueOf(await storage.decide(mei, inputs));
    expect(refused.map(({ failure }) => failure.code)).toEqual(['edit.conflict']);
  });

  test('without the reason the rules ask for', async () => {
    const workspace = await newWorkspace();
    const { storage, mei, otto } = workspace;
    const { open: changes } = await withSuggestion(workspace);
    valueOf(await storage.setPolicy(otto, { ...defaultPolicy, reasons: 'required' }));
    const { refused } = valueOf(await storage.decide(mei, changes.deciding('reject', everything)));
    expect(refused.map(({ failure }) => failure.code)).toEqual(['review.reasonRequired']);
    expect(
      valueOf(await storage.decide(mei, changes.deciding('reject', everything, reason))).refused,
    ).toEqual([]);
    expect(valueOf(await storage.decide(otto, [])).seq).toBeNull();
  });
});

describe('undoing a decision', () => {
  test('leaves no trace in the article, and brings an approval back', async () => {
    const { storage, mei, otto, ada } = await newWorkspace();
    const article = await addArticle({ storage, mei });
    valueOf(await storage.approve(otto, [approvalOf(segmentWith(article, '灯会'))]));
    const approved = segmentWith(await open(storage, article.id, mei.personId), '灯会');
    const suggested = await suggest(storage, ada, approved, 'The fair displays 500 handmade lanterns.');
    const before = await open(storage, article.id, mei.personId);
    const { deciding } = await openChanges(storage, article.id, suggested);
    const inputs = [
      ...deciding('accept', ({ label }) => label === 'number'),
      ...deciding('reject', ({ label }) => label === 'wording', reason),
    ];
    const { seq, segments } = valueOf(await storage.decide(mei, inputs));
    expect(segments.map(isApproved)).toEqual([false]);
    const undone = valueOf(await storage.undoDecision(mei, seq ?? 0));
    expect(undone).toEqual([suggested]);
    expect(undone.map(isApproved)).toEqual([true]);
    expect({ ...(await open(storage, article.id, mei.personId)), seq: 0 }).toEqual({ ...before, seq: 0 });
    expect(valueOf(await storage.reasons(article.id))).toEqual([]);
    expect(valueOf(await storage.history(suggested.id))).toHaveLength(2);
    expect(codeOf(await storage.undoDecision(mei, seq ?? 0))).toBe('edit.conflict');
    const again = valueOf(await storage.decide(mei, inputs));
    expect(again.segments[0]?.target?.content.text).toBe('The fair shows 500 handmade lanterns.');
  });

  test.each(['written', 'suggested', 'approved'])('is refused once somebody has %s', async (work) => {
    const workspace = await newWorkspace();
    const { storage, mei, otto, ada } = workspace;
    const { open: changes } = await withSuggestion(workspace);
    const { seq, segments } = valueOf(await storage.decide(mei, changes.deciding('reject', everything)));
    const [decided] = segments;
    if (!decided) throw new Error('a decision has a segment');
    if (work === 'written') await write(storage, ada, decided, 'The fair shows lanterns.');
    if (work === 'suggested') await suggest(storage, ada, decided, 'The fair shows lanterns.');
    if (work === 'approved') valueOf(await storage.approve(otto, [approvalOf(decided)]));
    expect(codeOf(await storage.undoDecision(mei, seq ?? 0))).toBe('edit.conflict');
    expect(codeOf(await storage.undoDecision(mei, 1))).toBe('app.badRequest');
  });
});
