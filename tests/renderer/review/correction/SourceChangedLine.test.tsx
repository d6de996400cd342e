import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { request } from '../../../../renderer/bridge.js';
import { ChangedSource, sourceBefore } from '../../../../renderer/review/correction/SourceChangedLine.js';
import { plain } from '../../../../shared/model/inlineText.js';
import { makeRevision, makeSegment, segmentId } from '../../articleBuilder.js';
import { makeFakeBridge } from '../../fakeBridge.js';
import { renderPart } from '../../renderWindow.js';

const source = (text: string, seq: number) =>
  makeRevision(segmentId(1), 'source', text, { seq, id: `r${seq}` as never });
const target = makeRevision(segmentId(1), 'target', 'The fair has six lantern towers.', { seq: 4 });
const history = [source('设有9座灯楼。', 9), source('设有8座灯楼。', 6), target, source('设有6座灯楼。', 1)];
const segment = makeSegment(1, '设有9座灯楼。', target.content.text, {
  source: { ...source('设有9座灯楼。', 9), basedOn: 'r6' as never },
  target,
});

describe('the line below a row whose source was corrected', () => {
  it('compares with what the target was written for, over several corrections', () => {
    expect(sourceBefore(segment, history)?.text).toBe('设有6座灯楼。');
    const rewritten = { ...segment, target: { ...target, seq: 7 } };
    expect(sourceBefore(rewritten, history)?.text).toBe('设有8座灯楼。');
    expect(sourceBefore(segment, [])).toBeNull();
  });

  it('shows the change and the words that depend on it', async () => {
    const bridge = makeFakeBridge({ 'review.history': () => history });
    renderPart(
      <ChangedSource
        segment={{
          ...segment,
          source: segment.source && { ...segment.source, content: plain('设有9座灯楼。') },
        }}
        languages={{ sourceLanguage: 'zh-CN', targetLanguage: 'en-US' }}
        request={request}
      />,
      bridge,
    );
    expect((await screen.findByText('6')).closest('del')).toBeTruthy();
    expect(screen.getByText('9').closest('ins')).toBeTruthy();
    expect(screen.getByText('six').className).toContain('depends');
  });
});
