// Findings that are set aside, and taken up again.
import { expect, test } from 'vitest';
import { mergeSegments } from '../../../shared/align/restructureSegments.js';
import type { WaiverInput } from '../../../shared/model/waiver.js';
import type { Segment } from '../../../shared/model/segment.js';
import { addArticle, codeOf, newWorkspace, open, segmentWith, valueOf, write } from './workspaceForTests.js';

const free = (segment: Segment, reason = 'The fair says so.'): WaiverInput => ({
  segmentId: segment.id,
  check: 'number-value',
  message: 'missing',
  source: { text: '入场免费。', isWhole: true },
  target: { text: 'free', isWhole: false },
  reason,
});

test('a waiver is kept with its reason, and the log says who set what aside', async () => {
  const { storage, mei, otto } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const segment = segmentWith(article, '入场');
  const waiver = valueOf(await storage.waive(mei, free(segment, '  The fair says so. ')));
  expect(waiver).toMatchObject({
    segmentId: segment.id,
    reason: 'The fair says so.',
    personId: mei.personId,
  });
  expect(valueOf(await storage.waivers(article.id))).toEqual([waiver]);
  const [event] = valueOf(
    await storage.listEvents({ articleId: article.id, kinds: ['issueWaived'], beforeSeq: null, limit: 9 }),
  );
  expect(event).toMatchObject({
    personId: mei.personId,
    segmentId: segment.id,
    data: { check: 'number-value', target: 'free', reason: 'The fair says so.' },
  });
  valueOf(await storage.withdrawWaiver(otto, waiver.id));
  expect(valueOf(await storage.waivers(article.id))).toEqual([]);
  expect(codeOf(await storage.withdrawWaiver(otto, waiver.id))).toBe('check.waiverGone');
  expect(valueOf(await storage.verifyChain()).brokenAt).toBeNull();
  await storage.close();
});

test('nothing is set aside without a reason, or on words that stand no more', async () => {
  const { storage, mei } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const segment = segmentWith(article, '入场');
  expect(codeOf(await storage.waive(mei, free(segment, ' ')))).toBe('app.badRequest');
  const written = await write(storage, mei, segment, 'Nobody pays.');
  expect(codeOf(await storage.waive(mei, free(written)))).toBe('review.changedMeanwhile');
  const whole = { ...free(written), target: null, source: { text: '入场', isWhole: true } };
  expect(codeOf(await storage.waive(mei, whole))).toBe('review.changedMeanwhile');
  expect(valueOf(await storage.waivers(article.id))).toEqual([]);
  await storage.close();
});

test('a name cut on purpose stands however the target is worded, for as long as the source names it', async () => {
  const { storage, mei } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const segment = segmentWith(article, '入场');
  const cut = { ...free(segment), check: 'untranslated', message: 'nameCut', target: null } as const;
  const waiver = valueOf(await storage.waive(mei, { ...cut, source: { text: '入场', isWhole: false } }));
  await write(storage, mei, segment, 'Nobody pays.');
  const { waivers } = valueOf(await storage.signOffMaterial(article.id, mei.personId));
  expect(waivers).toEqual([waiver]);
  expect(codeOf(await storage.waive(mei, { ...cut, source: { text: '长江', isWhole: false } }))).toBe(
    'review.changedMeanwhile',
  );
  await storage.close();
});

test('waivers go along when rows are merged, and a sign-off names those whose words stand', async () => {
  const { storage, mei } = await newWorkspace();
  const article = await addArticle({ storage, mei });
  const [first, second] = [segmentWith(article, '灯会设有'), segmentWith(article, '入场')];
  valueOf(await storage.waive(mei, { ...free(second), source: null }));
  valueOf(await storage.waive(mei, { ...free(second), message: 'whole', target: null }));
  const merge = valueOf(mergeSegments(article, [first.id, second.id]));
  const { segmentIds } = valueOf(await storage.restructure(mei, article.id, merge));
  const kept = valueOf(await storage.waivers(article.id));
  expect(kept.map(({ segmentId }) => segmentId)).toEqual([segmentIds[0], segmentIds[0]]);
  const { waivers } = valueOf(await storage.signOffMaterial(article.id, mei.personId));
  expect(waivers.map(({ message }) => message)).toEqual(['missing']);
  expect((await open(storage, article.id, mei.personId)).segments).toHaveLength(5);
  await storage.close();
});
