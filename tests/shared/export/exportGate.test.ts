import { expect, test } from 'vitest';
import { exportGate } from '../../../shared/export/exportGate.js';
import { buildArticle, ferryArticle } from './buildArticle.js';

test('is open when every segment is approved', () => {
  expect(exportGate(ferryArticle)).toEqual({ blocked: [], total: 10 });
});

test('names every segment that is not approved, in reading order, and why', () => {
  const article = buildArticle([
    { role: 'headline', segments: [{ source: '甲', target: 'A', approval: 'given' }] },
    {
      role: 'body',
      segments: [
        { source: '乙' },
        { source: '丙', target: 'C', isSentBack: true },
        { source: '丁', target: 'D', approval: 'stale' },
        { source: '戊', target: 'E' },
      ],
    },
  ]);
  expect(exportGate(article)).toEqual({
    blocked: [
      { segmentId: 's2.1', number: 2, state: 'initial', reason: 'notTranslated' },
      { segmentId: 's2.2', number: 3, state: 'changesRequested', reason: 'changesRequested' },
      { segmentId: 's2.3', number: 4, state: 'translated', reason: 'changedSinceApproval' },
      { segmentId: 's2.4', number: 5, state: 'translated', reason: 'notApproved' },
    ],
    total: 5,
  });
});

test('a paragraph left out on purpose needs its approval too, and passes with it', () => {
  const leftOut = { source: '甲', target: '', origin: 'leaveOut' } as const;
  const gate = (approval: 'given' | 'none'): number =>
    exportGate(buildArticle([{ role: 'body', segments: [{ ...leftOut, approval }] }])).blocked.length;
  expect([gate('none'), gate('given')]).toEqual([1, 0]);
});
