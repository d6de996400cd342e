import { describe, expect, it } from 'vitest';
import {
  emptyCorrection,
  reduceCorrection,
  type CorrectionAction,
  type CorrectionState,
} from '../../../../renderer/review/correction/correctionState.js';
import type { CorrectionPlan } from '../../../../shared/model/correction.js';
import { plain } from '../../../../shared/model/inlineText.js';
import { failed } from '../../../../shared/outcome.js';
import { segmentId } from '../../articleBuilder.js';
import { makeDocument } from '../../fakeBridge.js';

const document = makeDocument('new.txt', 'zh-CN', [['body', '港口']]);
const seen = { segmentId: segmentId(2), source: null, target: null };
const plan: CorrectionPlan = {
  side: 'source',
  file: document.file,
  likeness: 1,
  items: [
    { kind: 'unchanged', seen: { ...seen, segmentId: segmentId(1) }, isMoved: false },
    { kind: 'removed', seen },
    { kind: 'added', id: 1, role: 'body', content: plain('灯塔') },
  ],
};
const reading: CorrectionAction = { kind: 'working', side: 'source', name: 'new.txt', jobId: 'a' };

const after = (...actions: readonly CorrectionAction[]): CorrectionState =>
  actions.reduce(reduceCorrection, emptyCorrection('source'));

describe('the preview', () => {
  it('begins on the first row that needs a look, with new paragraphs taken in and nothing taken out', () => {
    const state = after(reading, { kind: 'planned', jobId: 'a', document, plan });
    expect(state.active).toBe(1);
    expect([...state.decisions.added]).toEqual([[1, 'add']]);
    expect(state.decisions.removed.size).toBe(0);
  });

  it('takes no answer that was overtaken, and no cancelling for a failure', () => {
    const second: CorrectionAction = { ...reading, jobId: 'b' };
    const state = after(reading, second, { kind: 'planned', jobId: 'a', document, plan });
    expect(state.phase).toEqual({ kind: 'working', name: 'new.txt', jobId: 'b' });
    const { failure } = failed('app.cancelled', {});
    const cancelled = after(reading, { kind: 'failed', jobId: 'a', failure, document: null });
    expect(cancelled.phase).toEqual({ kind: 'waiting', failure: null, document: null });
  });

  it('forgets decisions when another version is read, for the other side too', () => {
    const decided = after(
      reading,
      { kind: 'planned', jobId: 'a', document, plan },
      { kind: 'removed', segmentIds: [segmentId(2)], decision: 'remove' },
      { kind: 'replaced', segmentIds: [segmentId(1)], isOn: true },
    );
    expect(decided.decisions.removed.get(segmentId(2))).toBe('remove');
    expect([...decided.decisions.replaced]).toEqual([segmentId(1)]);
    const again = reduceCorrection(decided, { ...reading, side: 'target', jobId: 'c' });
    expect([again.side, again.decisions.removed.size, again.decisions.replaced.size]).toEqual([
      'target',
      0,
      0,
    ]);
  });
});
