// How a workspace scores: kept, logged, and never written over what somebody else set.
import { expect, test } from 'vitest';
import { defaultScoring } from '../../../shared/model/scoring.js';
import { newWorkspace, valueOf } from './workspaceForTests.js';

test('what is set is logged once and kept; what somebody else set meanwhile is not overwritten', async () => {
  const { storage, mei, otto } = await newWorkspace();
  expect(valueOf(await storage.scoring())).toEqual(defaultScoring);
  const strict = { passMark: 99, toleratedPenaltyTotal: 10, typeWeights: { accuracy: 2, style: 0.5 } };
  valueOf(await storage.setScoring(mei, strict, defaultScoring));
  valueOf(await storage.setScoring(otto, strict, defaultScoring));
  expect(await storage.setScoring(otto, { ...strict, passMark: 90 }, defaultScoring)).toEqual({
    ok: false,
    failure: { code: 'review.scoringChanged', details: { person: 'Mei' } },
  });
  expect(valueOf(await storage.scoring())).toEqual(strict);
  const query = { articleId: null, kinds: ['scoringChanged'], beforeSeq: null, limit: 9 } as const;
  const events = valueOf(await storage.listEvents(query));
  expect(events.map(({ personId, data }) => [personId, data])).toEqual([
    [mei.personId, { passMark: 99, toleratedPenaltyTotal: 10, weights: ['accuracy 2', 'style 0.5'] }],
  ]);
});
