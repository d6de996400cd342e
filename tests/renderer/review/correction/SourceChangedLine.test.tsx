import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { request } from '../../../../renderer/bridge.js';
import { SourceChangedLine } from '../../../../renderer/review/correction/SourceChangedLine.js';
import { sourceBefore, useSourceChange } from '../../../../renderer/review/correction/useSourceChange.js';
import type { Segment } from '../../../../shared/model/segment.js';
import { makeArticle, makeRevision, makeSegment, segmentId } from '../../articleBuilder.js';
import { makeFakeBridge } from '../../fakeBridge.js';
import { renderPart } from '../../renderWindow.js';

const source = (text: string, seq: number) =>
  makeRevision(segmentId(1), 'source', text, { seq, id: `r${seq}` as never });
const target = makeRevision(segmentId(1), 'target', 'The fair has six lantern towers.', { seq: 4 });
const history = [source('设有9座灯楼。', 9), source('设有8座灯楼。', 6), target, source('设有6座灯楼。', 1)];
const segment = makeSegment(1, null, null, {
  source: { ...source('设有9座灯楼。', 9), basedOn: 'r6' as never },
  target,
});
const article = makeArticle([segment]);
const world = { request, latest: () => ({ article }) as never };

function Line({ about }: { readonly about: Segment }): ReactNode {
  const change = useSourceChange(about, true, world);
  return <SourceChangedLine segment={about} change={change} languages={article} />;
}

describe('the line below a row whose source was corrected', () => {
  it('compares with what the target was written for, over several corrections', () => {
    expect(sourceBefore(segment, history)?.text).toBe('设有6座灯楼。');
    const rewritten = { ...segment, target: { ...target, seq: 7 } };
    expect(sourceBefore(rewritten, history)?.text).toBe('设有8座灯楼。');
    expect(sourceBefore(segment, [])).toBeNull();
  });

  it('shows the change and the words that depend on it', async () => {
    renderPart(<Line about={segment} />, makeFakeBridge({ 'review.history': () => history }));
    expect((await screen.findByText('6')).closest('del')).toBeTruthy();
    expect(screen.getByText('9').closest('ins')).toBeTruthy();
    expect(screen.getByText('six').className).toContain('depends');
  });

  it('stays while the target, changed elsewhere meanwhile, still says the old words', async () => {
    const polished = { ...target, content: { text: 'The fair has six towers.', marks: [] }, seq: 12 };
    renderPart(
      <Line about={{ ...segment, target: polished }} />,
      makeFakeBridge({ 'review.history': () => [polished, ...history] }),
    );
    expect((await screen.findByText('six')).className).toContain('depends');
  });
});
