import { expect, it } from 'vitest';
import type { PersonId, RevisionId, SegmentId, SuggestionId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { Layer } from '../../../shared/model/layer.js';
import type { Segment } from '../../../shared/model/segment.js';
import { attributeChanges } from '../../../shared/review/attributeChanges.js';
import { changeUnits } from '../../../shared/review/changeUnits.js';
import { decisionInputs } from '../../../shared/review/decisionInputs.js';

const layer = (kind: Layer['kind'], id: string, author: string, text: string, seq: number): Layer => ({
  kind,
  id,
  content: plain(text),
  authorId: author as PersonId,
  actingAs: 'editor',
  at: seq,
  seq,
});
const chain = [
  layer('base', 'b0', 'p1', 'The dock opens at 8 on Monday.', 1),
  layer('revision', 'r2', 'p2', 'The harbour opens at 8 on Monday.', 2),
  layer('suggestion', 's3', 'p3', 'The harbour opens at 9 on Monday.', 3),
];
const segment = {
  id: 's1' as SegmentId,
  target: { id: 'r2' as RevisionId } as Segment['target'],
  suggestion: { id: 's3' as SuggestionId } as Segment['suggestion'],
};

it('asks once for each standing, naming the wordings that were shown and what each change says', () => {
  const units = changeUnits(attributeChanges(chain).changes);
  const reason = { category: 'style', severity: 'minor', note: '' } as const;
  const inputs = decisionInputs(segment, chain, units, 'reject', reason);
  const shown = { baseId: 'b0', targetId: 'r2', suggestionId: 's3', segmentId: 's1', decision: 'reject' };
  expect(inputs).toMatchObject([
    { ...shown, standing: 'suggested', changes: [{ layerId: 's3', before: '8', after: '9', reason }] },
    { ...shown, standing: 'direct', changes: [{ layerId: 'r2', before: 'dock', after: 'harbour', reason }] },
  ]);
});

it('gives no reason with an acceptance, and asks for nothing when nothing is chosen', () => {
  const units = changeUnits(attributeChanges(chain).changes);
  const reason = { category: 'style', severity: 'minor', note: '' } as const;
  const [first] = decisionInputs(segment, chain, units, 'accept', reason);
  expect(first?.changes.map((change) => change.reason)).toEqual([null]);
  expect(decisionInputs(segment, chain, [], 'accept')).toEqual([]);
});
