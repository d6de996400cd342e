import { expect, it } from 'vitest';
import type { ApprovalId, PersonId, RevisionId, SegmentId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { Segment } from '../../../shared/model/segment.js';
import { defaultPolicy } from '../../../shared/model/workspace.js';
import { mustSuggest } from '../../../shared/review/mustSuggest.js';

const id = 's1' as SegmentId;
const [mine, theirs] = ['p1', 'p2'] as [PersonId, PersonId];
const compulsory = { ...defaultPolicy, tracking: 'compulsory' } as const;

const written = (authorId: PersonId): Pick<Segment, 'approval' | 'target' | 'contentHash'> => ({
  target: {
    id: 'r1' as RevisionId,
    segmentId: id,
    side: 'target',
    content: plain('Old dock'),
    authorId,
    actingAs: 'translator',
    at: 1,
    basedOn: null,
    origin: 'edit',
    seq: 1,
  },
  contentHash: 'h',
  approval: null,
});

it('wants suggestions for words of others and for approved ones, where tracking is compulsory', () => {
  const actor = { personId: mine };
  expect(mustSuggest(written(theirs), actor, compulsory)).toBe(true);
  expect(mustSuggest(written(mine), actor, compulsory)).toBe(false);
  const approval = {
    id: 'a1' as ApprovalId,
    segmentId: id,
    revisionId: 'r1' as RevisionId,
    contentHash: 'h',
    personId: theirs,
    at: 2,
  };
  expect(mustSuggest({ ...written(mine), approval }, actor, compulsory)).toBe(true);
  // An approval of other words says nothing of these.
  expect(
    mustSuggest({ ...written(mine), approval: { ...approval, contentHash: 'x' } }, actor, compulsory),
  ).toBe(false);
});

it('lets a first translation be written, and everything where tracking is optional', () => {
  const nothing = { target: null, contentHash: 'h', approval: null };
  expect(mustSuggest(nothing, { personId: mine }, compulsory)).toBe(false);
  expect(mustSuggest(written(theirs), { personId: mine }, defaultPolicy)).toBe(false);
});
