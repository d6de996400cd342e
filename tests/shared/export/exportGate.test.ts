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

test('errors of the checks hold up what is approved, and are named before a missing approval', () => {
  const article = buildArticle([
    {
      role: 'body',
      segments: [
        { source: '甲', target: 'A', approval: 'given' },
        { source: '乙', target: 'B' },
        { source: '丙' },
        { source: '丁', target: 'D', approval: 'given' },
      ],
    },
  ]);
  const errors = new Map(article.segments.slice(0, 3).map(({ id }) => [id, 2]));
  expect(exportGate(article, errors).blocked.map(({ number, reason }) => [number, reason])).toEqual([
    [1, 'openErrors'],
    [2, 'openErrors'],
    [3, 'notTranslated'],
  ]);
});
