import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId, PersonId, SegmentId } from '../../../../shared/model/ids.js';
import type { Segment } from '../../../../shared/model/segment.js';
import { useRunCommand } from '../../../../renderer/commands/CommandProvider.js';
import { ArticleScreen } from '../../../../renderer/workbench/ArticleScreen.js';
import { makeArticle, makeSegment, segmentId } from '../../articleBuilder.js';
import { makeFakeBridge, noon } from '../../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../../renderWindow.js';

const lock = { personId: 'p2' as PersonId, at: noon, reason: 'A quotation' };

/** The menu runs it; here a button does. */
function RunLock(): ReactNode {
  const run = useRunCommand();
  return (
    <button type="button" onClick={() => run('review.lock')}>
      run lock
    </button>
  );
}

let serial = 0;
async function show(segments: readonly Segment[]): Promise<RenderedWindow> {
  serial += 1;
  const opened = makeArticle(segments, { id: `locks-${serial}` as ArticleId });
  const shown = renderPart(
    <>
      <ArticleScreen
        articleId={opened.id}
        stage="edit"
        jump={null}
        onStage={() => undefined}
        onLeave={() => undefined}
        onAlign={() => undefined}
      />
      <RunLock />
    </>,
    makeFakeBridge({
      'edit.openArticle': () => opened,
      'review.layers': () => ({}),
      'review.reasons': () => [],
      'review.history': () => [],
      'library.events': () => [],
      'review.lockSegments': (ids: readonly SegmentId[], reason) =>
        segments
          .filter(({ id }) => ids.includes(id))
          .map((segment) => ({ ...segment, lock: { ...lock, reason } })),
      'review.unlockSegments': (ids: readonly SegmentId[]) =>
        segments.filter(({ id }) => ids.includes(id)).map((segment) => ({ ...segment, lock: null })),
    }),
  );
  await screen.findAllByRole('row');
  return shown;
}

const row = (number: number): HTMLElement => screen.getByRole('row', { name: `Segment ${number}` });

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 40));
  Range.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
});

const first = makeSegment(1, '旧船坞', 'Old dock');

describe('a locked row', () => {
  it('says in its gutter and below it why, and by whom', async () => {
    await show([{ ...first, lock }]);
    expect(row(1).classList.contains('locked')).toBe(true);
    expect(within(row(1)).getByRole('img', { name: 'Locked: A quotation' })).toBeTruthy();
    expect(row(1).querySelector('.notice-line')?.textContent).toContain('Locked. A quotation 岑望');
  });

  it('has no editor; entering its text is refused in a sentence', async () => {
    const { user } = await show([{ ...first, lock }]);
    expect(screen.queryByRole('textbox', { name: 'Target of segment 1' })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await user.keyboard('{Enter}');
    expect((await within(row(1)).findByRole('alert')).textContent).toContain('岑望 locked this segment');
    expect(screen.queryByRole('textbox', { name: 'Target of segment 1' })).toBeNull();
  });

  it('is unlocked by the button below it', async () => {
    const shown = await show([{ ...first, lock }]);
    await shown.user.click(within(row(1)).getByRole('button', { name: 'Unlock' }));
    await waitFor(() => expect(row(1).classList.contains('locked')).toBe(false));
    expect(shown.bridge.requestsOf('review.unlockSegments')).toEqual([[[segmentId(1)]]]);
  });

  it('has the keyboard when the button that unlocked it, or closed its notice, is gone', async () => {
    const { user } = await show([{ ...first, lock }]);
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await user.keyboard('{Enter}');
    (await within(row(1)).findByRole('button', { name: 'Close notice' })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(within(row(1)).queryByRole('alert')).toBeNull());
    expect(document.activeElement).toBe(row(1));
    within(row(1)).getByRole('button', { name: 'Unlock' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(row(1).classList.contains('locked')).toBe(false));
    expect(document.activeElement).toBe(row(1));
  });
});

describe('locking', () => {
  it('asks for a reason, and takes none for an answer only after saying so', async () => {
    const shown = await show([first]);
    await waitFor(() => expect(document.activeElement).toBe(row(1)));
    await shown.user.click(screen.getByRole('button', { name: 'run lock' }));
    const field = await screen.findByRole('textbox', { name: 'Why must this segment stay as it is?' });
    await shown.user.click(field);
    await shown.user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/A lock needs a reason/)).toBeTruthy();
    await shown.user.keyboard('The motto{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(shown.bridge.requestsOf('review.lockSegments')).toEqual([[[segmentId(1)], 'The motto']]),
    );
    await waitFor(() => expect(row(1).classList.contains('locked')).toBe(true));
    expect(screen.queryByRole('textbox', { name: 'Target of segment 1' })).toBeNull();
  });
});
