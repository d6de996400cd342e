// Findings that count as errors: who counted them, whose words they are in, and that they stay.
import { expect, test } from 'vitest';
import { mergeSegments, splitSegment } from '../../../shared/align/restructureSegments.js';
import type { ConfirmedErrorInput } from '../../../shared/model/confirmedError.js';
import type { Segment } from '../../../shared/model/segment.js';
import { addArticle, codeOf, newWorkspace, open, segmentWith, valueOf, write } from './workspaceForTests.js';

const finding = (segment: Segment, words: string, isWhole = false): ConfirmedErrorInput => ({
  segmentId: segment.id,
  check: 'spelling',
  message: 'unknown',
  values: { word: words },
  source: null,
  target: { text: words, isWhole },
  category: 'linguistic',
  subtype: 'spelling',
  severity: 'minor',
});

test('a confirmed finding is kept and logged, once for the same words, until somebody takes it back', async () => {
  const { storage, mei, otto } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const segment = segmentWith(article, '入场');
  const error = valueOf(await storage.confirmError(otto, finding(segment, 'free')));
  expect(error).toMatchObject({ ...finding(segment, 'free'), personId: otto.personId, aboutId: null });
  expect(valueOf(await storage.confirmedErrors(article.id))).toEqual([error]);
  expect(codeOf(await storage.confirmError(mei, finding(segment, 'free')))).toBe('check.alreadyConfirmed');
  const others = { ...finding(segment, 'free'), message: 'unknownFix' };
  valueOf(await storage.confirmError(mei, others));
  valueOf(await storage.withdrawConfirmedError(mei, error.id));
  expect(codeOf(await storage.withdrawConfirmedError(mei, error.id))).toBe('check.confirmationGone');
  expect(valueOf(await storage.confirmedErrors(article.id))).toMatchObject([{ message: 'unknownFix' }]);
  // It may count again.
  valueOf(await storage.confirmError(mei, finding(segment, 'free')));
  const kinds = ['issueConfirmed', 'confirmationWithdrawn'] as const;
  const events = valueOf(
    await storage.listEvents({ articleId: article.id, kinds, beforeSeq: null, limit: 9 }),
  );
  expect(events.map(({ kind, personId }) => [kind, personId])).toEqual([
    ['issueConfirmed', mei.personId],
    ['confirmationWithdrawn', mei.personId],
    ['issueConfirmed', mei.personId],
    ['issueConfirmed', otto.personId],
  ]);
  expect(events.at(-1)?.data).toMatchObject({ check: 'spelling', target: 'free', severity: 'minor' });
  expect(valueOf(await storage.verifyChain()).brokenAt).toBeNull();
  expect(valueOf(await storage.signOffMaterial(article.id, mei.personId)).waivers).toEqual([]);
});

test('it goes on counting when its words are mended, but is not counted on words that stand no more', async () => {
  const { storage, mei, otto } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const segment = segmentWith(article, '入场');
  valueOf(await storage.confirmError(otto, finding(segment, 'free')));
  const mended = await write(storage, mei, segment, 'Nobody pays.');
  expect(valueOf(await storage.confirmedErrors(article.id))).toHaveLength(1);
  expect(codeOf(await storage.confirmError(otto, finding(mended, 'free')))).toBe('review.changedMeanwhile');
  // The same words, back again, are the same error.
  const back = await write(storage, mei, mended, 'Admission is free.');
  expect(codeOf(await storage.confirmError(otto, finding(back, 'free')))).toBe('check.alreadyConfirmed');
});

test('it is about whoever wrote the words, not who wrote around them', async () => {
  const { storage, mei, otto, ada } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const first = await write(storage, ada, segmentWith(article, '入场'), 'Admision is free.');
  const second = await write(storage, mei, first, 'Admision is free for all.');
  const aboutOf = async (input: ConfirmedErrorInput) =>
    valueOf(await storage.confirmError(otto, input)).aboutId;
  expect(await aboutOf(finding(second, 'Admision'))).toBe(ada.personId);
  expect(await aboutOf(finding(second, 'for all'))).toBe(mei.personId);
  expect(await aboutOf(finding(second, 'free'))).toBeNull();
  // Something is missing in the whole of it: whoever wrote last, as for reasons.
  expect(await aboutOf(finding(second, 'Admision is free for all.', true))).toBe(mei.personId);
  expect(await aboutOf({ ...finding(second, ''), target: null })).toBe(mei.personId);
});

test('it goes along when rows are merged and split, with whose words it is in', async () => {
  const { storage, mei, otto, ada } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const fair = segmentWith(article, '灯会设有');
  const free = await write(storage, ada, segmentWith(article, '入场'), 'Admision is free.');
  const error = valueOf(await storage.confirmError(otto, finding(free, 'Admision')));
  const merge = valueOf(mergeSegments(await open(storage, article.id, mei.personId), [fair.id, free.id]));
  const { segmentIds, seq } = valueOf(await storage.restructure(mei, article.id, merge));
  const [mergedId] = segmentIds;
  if (!mergedId) throw new Error('nothing was merged');
  expect(valueOf(await storage.confirmedErrors(article.id))).toEqual([{ ...error, segmentId: mergedId }]);
  const merged = segmentWith(await open(storage, article.id, mei.personId), '灯会设有');
  expect(codeOf(await storage.confirmError(mei, finding(merged, 'Admision')))).toBe('check.alreadyConfirmed');
  // The merge wrote nothing: its words are still those who wrote them.
  expect(valueOf(await storage.confirmError(otto, finding(merged, 'Admision is')))).toMatchObject({
    aboutId: ada.personId,
  });
  expect(valueOf(await storage.confirmError(otto, finding(merged, '300'))).aboutId).toBeNull();
  const [, , last] = valueOf(await storage.confirmedErrors(article.id));
  if (!last) throw new Error('nothing was confirmed');
  valueOf(await storage.withdrawConfirmedError(mei, last.id));
  valueOf(await storage.undoRestructuring(mei, seq));
  expect(valueOf(await storage.confirmedErrors(article.id))[0]).toEqual(error);
  const cut = valueOf(
    splitSegment(await open(storage, article.id, mei.personId), free.id, { source: 2, target: 9 }),
  );
  const halves = valueOf(await storage.restructure(mei, article.id, cut)).segmentIds;
  const [carried] = valueOf(await storage.confirmedErrors(article.id));
  expect(carried).toMatchObject({ id: error.id, segmentId: halves[0] });
});
