// A target that still says what an earlier source said is not approved by a single key.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId, RevisionId } from '../../../shared/model/ids.js';
import type { Revision, Segment } from '../../../shared/model/segment.js';
import type { ApprovalInput } from '../../../shared/model/workspaceRequests.js';
import { ApproveRemainingDialog } from '../../../renderer/review/ApproveRemainingDialog.js';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import { approved, makeArticle, makeRevision, makeSegment, segmentId } from '../articleBuilder.js';
import { makeFakeBridge, makeSession, noon, type FakeBridge } from '../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../renderWindow.js';
import { layOut, p2, shownRow } from './reviewDesk.js';

let serial = 0;

/** A segment whose source was corrected after its target was written, and its history. */
function corrected(number: number, target: string): { segment: Segment; history: readonly Revision[] } {
  const id = segmentId(number);
  const old = makeRevision(id, 'source', '总投资3.6亿元。', { id: `old${number}` as RevisionId });
  const words = makeRevision(id, 'target', target);
  const source = {
    ...makeRevision(id, 'source', '总投资4亿元。', { seq: 5, at: noon + 1 }),
    basedOn: old.id,
  };
  const segment = makeSegment(number, null, null, { source, target: words, contentHash: `hash-${number}` });
  return { segment, history: [source, words, old] };
}

function workspace(rows: readonly { segment: Segment; history: readonly Revision[] }[]): FakeBridge {
  serial += 1;
  const segments = rows.map(({ segment }) => segment);
  const article = makeArticle(segments, { id: `outdated-${serial}` as ArticleId });
  return makeFakeBridge({
    'edit.openArticle': () => article,
    'review.history': (id) => rows.find(({ segment }) => segment.id === id)?.history ?? [],
    'review.layers': () => ({}),
    'review.reasons': () => [],
    'review.approve': (inputs: readonly ApprovalInput[]) => ({
      approved: segments.filter(({ id }) => inputs.some((input) => input.segmentId === id)).map(approved),
      refused: [],
    }),
    'library.events': () => [],
  });
}

async function show(bridge: FakeBridge): Promise<RenderedWindow> {
  const shown = renderPart(
    <ArticleScreen
      articleId={`outdated-${serial}` as ArticleId}
      stage="review"
      jump={null}
      onStage={() => undefined}
      onLeave={() => undefined}
      onAlign={() => undefined}
    />,
    bridge,
    makeSession({ actor: { personId: p2, actingAs: 'editor' } }),
  );
  await screen.findAllByRole('row');
  await waitFor(() => expect(document.activeElement).toBe(shownRow(1)));
  return shown;
}

const pressApprove = (user: UserEvent): Promise<void> =>
  user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
const approvedIds = (bridge: FakeBridge): readonly string[] =>
  bridge
    .requestsOf('review.approve')
    .flatMap(([inputs]) => (inputs as readonly ApprovalInput[]).map((input) => input.segmentId));

beforeEach(() => {
  localStorage.clear();
  layOut();
});

describe('a row whose target still says what the old source said', () => {
  const outdated = corrected(1, 'It costs 360 million yuan.');
  const mended = corrected(2, 'It costs 400 million yuan.');

  it('offers to edit first; the approve key asks, and asks again, before anything is approved', async () => {
    const bridge = workspace([outdated, mended]);
    const { user } = await show(bridge);
    const row = within(shownRow(1));
    await waitFor(() => expect(row.getByRole('button', { name: /^Edit/ }).className).toContain('primary'));
    expect(row.getByRole('button', { name: /^Approve/ }).className).not.toContain('primary');
    await pressApprove(user);
    expect((await row.findByRole('alert')).textContent).toBe(
      'The translation still says “360 million yuan”, which came from the old source.',
    );
    expect(document.activeElement).toBe(row.getByRole('button', { name: /^Edit the translation/ }));
    // Asked for again from the row, the keyboard is back at the question, and still nothing is approved.
    shownRow(1).focus();
    await pressApprove(user);
    await waitFor(() =>
      expect(document.activeElement).toBe(row.getByRole('button', { name: /^Edit the translation/ })),
    );
    expect(approvedIds(bridge)).toEqual([]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(row.queryByRole('alert')).toBeNull());
    await pressApprove(user);
    await user.click(await row.findByRole('button', { name: 'Approve all the same' }));
    await waitFor(() => expect(approvedIds(bridge)).toEqual([segmentId(1)]));
  });

  it('Enter in the question goes into the text', async () => {
    const bridge = workspace([outdated]);
    const { user } = await show(bridge);
    await pressApprove(user);
    await within(shownRow(1)).findByRole('alert');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('textbox', { name: /^Target of segment/ })).toBeTruthy();
    expect(approvedIds(bridge)).toEqual([]);
  });

  it('is approved as ever once the target says the new figure', async () => {
    const bridge = workspace([mended]);
    const { user } = await show(bridge);
    await pressApprove(user);
    await waitFor(() => expect(approvedIds(bridge)).toEqual([segmentId(2)]));
  });

  it('is left out when several are approved, and counted', async () => {
    const bridge = workspace([outdated, mended]);
    const { user } = await show(bridge);
    await user.keyboard('{Control>}');
    await user.click(within(shownRow(2)).getByText('It costs 400 million yuan.'));
    await user.keyboard('{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Approve 2' }));
    expect(await screen.findByText('1 segment was not approved.')).toBeTruthy();
    expect(screen.getByText(/^The translation still says what an earlier source said\./)).toBeTruthy();
    expect(approvedIds(bridge)).toEqual([segmentId(2)]);
  });
});

describe('the question before all remaining are approved', () => {
  it('counts out those whose targets still say what an earlier source said', () => {
    const nothing = { onApprove: () => Promise.resolve(), onClose: () => undefined, untranslated: 0 };
    const { unmount } = renderPart(
      <ApproveRemainingDialog count={3} outdated={1} {...nothing} />,
      makeFakeBridge({}),
    );
    expect(screen.getByRole('button', { name: 'Approve 2' })).toBeTruthy();
    expect(screen.getByText(/^1 segment is left for you to look at/)).toBeTruthy();
    unmount();
    renderPart(<ApproveRemainingDialog count={1} outdated={1} {...nothing} />, makeFakeBridge({}));
    expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull();
    expect(screen.queryByText('There is nothing left to approve.')).toBeNull();
  });
});
