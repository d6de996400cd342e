import { describe, expect, it } from 'vitest';
import { groupIssues, type PlacedIssue } from '../../../shared/check/groupIssues.js';
import type { CheckIssue } from '../../../shared/model/check.js';
import type { SegmentId } from '../../../shared/model/ids.js';

const texts: Readonly<Record<string, { source: string; target: string }>> = {
  s1: { source: '轮渡开航', target: 'The boat and the ship' },
  s2: { source: '乘轮渡', target: 'by boat' },
  s3: { source: '电车', target: 'a ship' },
};
const wordsOf = (id: SegmentId) => texts[id] ?? { source: '', target: '' };
const place = (
  segmentId: string,
  source: string | null,
  target: string | null,
  message = 'missing',
): PlacedIssue => {
  const words = wordsOf(segmentId as SegmentId);
  const at = (text: string, part: string | null) =>
    part === null ? null : { start: text.indexOf(part), end: text.indexOf(part) + part.length };
  const issue: CheckIssue = {
    check: 'term',
    severity: 'warning',
    source: at(words.source, source),
    target: at(words.target, target),
    message,
    values: {},
    fix: null,
  };
  return { segmentId: segmentId as SegmentId, issue };
};
const grouped = (...placed: readonly PlacedIssue[]) =>
  groupIssues(placed, wordsOf).map(({ places }) => places.map(({ segmentId }) => segmentId).join(' '));

describe('groupIssues', () => {
  it('has the same check, message and words on both sides as one, where the first of them stands', () => {
    expect(grouped(place('s1', '轮渡', null), place('s3', null, 'ship'), place('s2', '轮渡', null))).toEqual([
      's1 s2',
      's3',
    ]);
  });

  it('keeps other words, other messages and what is about a whole text apart', () => {
    expect(grouped(place('s1', '轮渡', 'boat'), place('s2', '轮渡', null))).toEqual(['s1', 's2']);
    expect(grouped(place('s1', '轮渡', null), place('s2', '轮渡', null, 'other'))).toEqual(['s1', 's2']);
    expect(grouped(place('s1', null, null), place('s2', null, null))).toEqual(['s1', 's2']);
  });
});
