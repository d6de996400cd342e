import { describe, expect, it } from 'vitest';
import type { CorrectionPlan } from '../../../../shared/model/correction.js';
import type { Segment } from '../../../../shared/model/segment.js';
import { planCorrection } from '../../../../shared/review/correction/planCorrection.js';
import {
  correctionRows,
  itemCounts,
  lockedRow,
  lookedAt,
  type CorrectionRow,
} from '../../../../renderer/review/correction/correctionRows.js';
import { approved, makeArticle, makeSegment } from '../../articleBuilder.js';
import { makeDocument } from '../../fakeBridge.js';

const sources = ['港口开放', '堤长860米。', '设有6座灯塔。', '图为灯塔。', '夜间亮灯。', '雨天关闭。'];
const segments: readonly Segment[] = sources.map((source, i) => {
  const segment = makeSegment(i + 1, source, `Row ${i + 1}`);
  return i === 4 ? segment : approved(segment);
});

function plan(now: readonly string[]): CorrectionPlan {
  const document = makeDocument(
    'new.txt',
    'zh-CN',
    now.map((text) => ['body', text]),
  );
  const outcome = planCorrection(makeArticle(segments), document, 'source');
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
}

const corrected = plan([
  '港口开放',
  '堤长860米。',
  '设有8座灯塔。',
  '夜间亮灯。',
  '雨天关闭。',
  '免费参观。',
]);

const shown = (row: CorrectionRow): string =>
  row.kind === 'folded'
    ? `${row.from}–${row.to}: ${row.count} unchanged, ${row.approved} approved${row.isOpen ? ', open' : ''}`
    : `${row.number ?? '+'} ${row.item.kind} after ${row.after}`;

describe('rows of the preview', () => {
  it('fold what is unchanged, and keep the numbers of the article', () => {
    expect(correctionRows(corrected, segments, new Set()).map(shown)).toEqual([
      '1–2: 2 unchanged, 2 approved',
      '3 changed after 2',
      '4 removed after 3',
      '5–6: 2 unchanged, 1 approved',
      '+ added after 6',
    ]);
  });

  it('unfold a run in its place', () => {
    const [first] = correctionRows(corrected, segments, new Set());
    const open = new Set(first ? [first.index] : []);
    expect(correctionRows(corrected, segments, open).map(shown).slice(0, 4)).toEqual([
      '1–2: 2 unchanged, 2 approved, open',
      '1 unchanged after 0',
      '2 unchanged after 1',
      '3 changed after 2',
    ]);
    const rows = correctionRows(corrected, segments, open);
    expect(new Set(rows.map(({ index }) => index)).size).toBe(rows.length);
  });

  it('name the first locked row that would be changed or taken out', () => {
    const lock = { personId: 'p2' as never, at: 1, reason: 'Agreed.' };
    const locked = (number: number): readonly Segment[] =>
      segments.map((segment, i) => (i === number - 1 ? { ...segment, lock } : segment));
    expect(lockedRow(corrected, locked(3), new Map())).toBe(3);
    expect(lockedRow(corrected, locked(4), new Map())).toBeNull();
    const fourth = segments[3]?.id;
    expect(lockedRow(corrected, locked(4), new Map(fourth ? [[fourth, 'remove']] : []))).toBe(4);
    expect(lockedRow(corrected, locked(1), new Map())).toBeNull();
  });

  it('are stepped through where something needs a look', () => {
    expect(lookedAt(corrected)).toEqual([2, 3, 6]);
    expect(itemCounts(corrected, segments, () => false)).toEqual({
      unchanged: 4,
      changed: 1,
      added: 1,
      removed: 1,
      moved: 0,
      dependents: 0,
      approvals: 1,
    });
  });
});
