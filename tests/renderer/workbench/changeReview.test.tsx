// Change review in the window: attributed changes, decisions, reasons, suggestion mode, refusals that explain themselves.
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { plain } from '../../../shared/model/inlineText.js';
import { cyclePane } from '../../../renderer/frame/panes.js';
import { segmentId } from '../articleBuilder.js';
import {
  changesIn,
  decided,
  layOut,
  mixed,
  p1,
  p2,
  ready,
  row,
  said,
  show,
  shownRow,
  sums,
  workspace,
} from './reviewDesk.js';

beforeEach(() => {
  localStorage.clear();
  layOut();
});

describe('the redline of a row', () => {
  it('shows every change in the hue of its own author, suggested ones marked as such', async () => {
    show(workspace([mixed(), row(2, { base: 'Old dock', tip: 'Old dockyard' })]));
    await ready();
    expect(changesIn(1).map((change) => [change.className, change.textContent])).toEqual([
      ['change by2', '89'],
      ['change by3 suggested', 'a '],
    ]);
    expect(changesIn(2).map((change) => change.className)).toEqual(['change by3 suggested']);
    // What they come to is in the margin, for the mouse and for screen readers.
    expect(within(shownRow(1)).getByText('Changes: 1 figure, 1 wording')).toBeTruthy();
  });

  it('shows a moved stretch at both of its places, as one thing to step to', async () => {
    const sentences = ['The old dock opens on Monday.', 'Tickets cost four yuan for everybody.'];
    const { container, user } = show(
      workspace([row(1, { base: sentences.join(' '), tip: sentences.toReversed().join(' ') })]),
    );
    await ready();
    expect(container.querySelectorAll('.change-move')).toHaveLength(2);
    expect(within(sums()).getByText('1 change')).toBeTruthy();
    await user.keyboard('{F7}');
    expect(container.querySelectorAll('.change.focused')).toHaveLength(2);
  });

  it('shows pending suggestions while editing too', async () => {
    show(workspace([mixed(), row(2, { base: 'Old dock', tip: 'Old dockyard' })]), { stage: 'edit' });
    await screen.findAllByRole('row');
    await waitFor(() => expect(changesIn(2)).toHaveLength(1));
  });
});

describe('deciding', () => {
  it('says who, when and what of the focused change; A accepts it and goes on to the next', async () => {
    const bridge = workspace([mixed(), row(2, { base: 'Old dock', tip: 'Old dockyard' })]);
    const { user } = show(bridge);
    await ready();
    await user.keyboard('{F7}');
    const strip = within(shownRow(1));
    expect(strip.getByText('岑望')).toBeTruthy();
    expect(strip.getByText('figure')).toBeTruthy();
    expect(strip.getByText('change 1 of 3')).toBeTruthy();
    await user.keyboard('a');
    await said(/^1 change accepted\. Ctrl Z undoes it\./);
    expect(decided(bridge)).toMatchObject([
      {
        segmentId: segmentId(1),
        decision: 'accept',
        standing: 'direct',
        baseId: 'b1',
        targetId: 't1',
        suggestionId: 'g1',
        changes: [{ layerId: 't1', before: '8', after: '9', label: 'number', reason: null }],
      },
    ]);
    await waitFor(() =>
      expect(changesIn(2).map(({ className }) => className)).toEqual(['change by3 suggested focused']),
    );
    expect(shownRow(2).className).toContain('active');
  });

  it('rejects with a reason chosen by key, its severity and note; Ctrl Z takes it back', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard' })]);
    const { user } = show(bridge);
    await ready();
    await user.keyboard('{F7}4ss');
    expect(screen.getByRole('button', { name: 'Style' }).getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('nNo such yard');
    await user.keyboard('{Enter}');
    await said(/^1 change rejected/);
    expect(decided(bridge)[0]?.changes[0]?.reason).toEqual({
      category: 'style',
      severity: 'critical',
      note: 'No such yard',
    });
    await waitFor(() => expect(changesIn(1)).toEqual([]));
    await user.keyboard('{Control>}z{/Control}');
    await said('Undone: decision on changes');
    expect(bridge.requestsOf('review.undoDecision')).toEqual([[7]]);
    await waitFor(() => expect(changesIn(1)).toHaveLength(1));
  });

  it('lets nobody accept a change of their own; it can be taken back', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard', by: p1 })]);
    const { user } = show(bridge);
    await ready();
    await user.keyboard('{F7}a');
    await said(/somebody else accepts it/);
    expect(bridge.requestsOf('review.decide')).toEqual([]);
    expect(within(shownRow(1)).getByRole('button', { name: 'Accept' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await user.click(within(shownRow(1)).getByRole('button', { name: 'Take back' }));
    await said(/^1 change of your own taken back/);
  });

  it('accepts all changes of a row with Shift A, of both standings as one step', async () => {
    const bridge = workspace([mixed()]);
    const { user } = show(bridge);
    await ready();
    await user.keyboard('{Shift>}A{/Shift}');
    await said(/^2 changes accepted/);
    expect(decided(bridge).map(({ standing }) => standing)).toEqual(['suggested', 'direct']);
    expect(bridge.requestsOf('review.decide')).toHaveLength(1);
  });

  it('steps through what the chips choose, and accepts all of it at once', async () => {
    const bridge = workspace([
      row(1, { base: 'Old dock', tip: 'Old dockyard' }),
      row(2, { base: 'At 8', tip: 'At 9' }),
      row(3, { base: 'At 5', direct: 'At 6' }),
    ]);
    const { user } = show(bridge);
    await ready();
    await user.click(within(sums()).getByRole('button', { name: '2 figures' }));
    shownRow(1).focus();
    await user.keyboard('{F7}');
    expect(shownRow(2).className).toContain('active');
    expect(await screen.findByText('1 / 2')).toBeTruthy();
    await user.click(within(sums()).getByRole('button', { name: 'Accept all 2 figures' }));
    await said(/^2 changes accepted/);
    expect(decided(bridge).map((input) => [input.segmentId, input.standing])).toEqual([
      [segmentId(2), 'suggested'],
      [segmentId(3), 'direct'],
    ]);
    // With nothing left of them the chips choose everything again.
    await waitFor(() => expect(within(sums()).queryByRole('button', { name: /figure/ })).toBeNull());
    expect(await screen.findByText('1 / 1')).toBeTruthy();
  });

  it('is chosen by keyboard: F6 leads to the chips, arrow keys from one to the next', async () => {
    const { user } = show(workspace([mixed()]));
    await ready();
    vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([
      new DOMRect(0, 0, 9, 9),
    ] as unknown as DOMRectList);
    // Back from the rows to what stands above them.
    act(() => cyclePane(-1));
    expect(document.activeElement?.textContent).toBe('1 figure');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('1 wording');
    await user.keyboard('{End}');
    expect(document.activeElement?.textContent).toContain('Reject all 2');
    await user.keyboard('{ArrowRight}{Home}{ArrowLeft}');
    expect(document.activeElement?.textContent).toBe('1 figure');
    await user.keyboard(' ');
    expect(within(sums()).getByRole('button', { name: '1 figure', pressed: true })).toBeTruthy();
  });

  it('leaves letters alone in text fields', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard' })]);
    const { user } = show(bridge);
    await ready();
    await user.keyboard('{F7}');
    await user.type(screen.getByRole('textbox', { name: 'Note for the translator' }), 'ar1 W');
    expect(bridge.requestsOf('review.decide')).toEqual([]);
    expect(screen.getByDisplayValue('ar1 W')).toBeTruthy();
  });

  it('decides nothing against another baseline, and says how', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard' })]);
    const { user } = show(bridge);
    await ready();
    await user.click(screen.getByRole('button', { name: /Compared with/ }));
    await user.click(await screen.findByRole('option', { name: 'As received' }));
    await waitFor(() => expect(changesIn(1)).toHaveLength(1));
    shownRow(1).focus();
    await user.keyboard('{F7}a');
    await said(/decided while comparing with “Changes to decide”/);
    expect(bridge.requestsOf('review.decide')).toEqual([]);
  });
});

describe('reasons', () => {
  it('keeps why one changed words oneself', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard', by: p1 })]);
    const { user } = show(bridge);
    await ready();
    // The first W goes to the change, the second keeps the reason.
    await user.keyboard('w');
    await said('Choose a reason with 1–7, then W keeps it.');
    await user.keyboard('1w');
    await said('The reason is kept with the change.');
    expect(bridge.firstArgument('review.explainChange')).toMatchObject({
      category: 'terminology',
      severity: 'minor',
      layerId: 'g1',
      before: 'dock',
      after: 'dockyard',
    });
    expect(within(shownRow(1)).getByText('Terminology, minor')).toBeTruthy();
  });

  it('are wanted for a rejection where the workspace says so', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard' })]);
    const { user } = show(bridge, { policy: { reasons: 'required' } });
    await ready();
    await user.keyboard('{F7}r');
    expect((await within(shownRow(1)).findByRole('alert')).textContent).toContain('wants a reason');
    expect(bridge.requestsOf('review.decide')).toEqual([]);
    await user.keyboard('2r');
    await waitFor(() => expect(bridge.requestsOf('review.decide')).toHaveLength(1));
  });

  it('are asked for under the row when one suggested other words for somebody else’s', async () => {
    const bridge = workspace([
      row(1, { base: 'At 8', direct: 'At 9' }),
      row(2, { base: 'Old dock', direct: 'Old docks', tip: 'Old dockyards', by: p1 }),
    ]);
    const { user } = show(bridge, { policy: { reasons: 'required' } });
    await ready();
    await within(shownRow(2)).findByText(/wants a reason for changing words of others/);
    await user.click(within(shownRow(2)).getByRole('button', { name: 'Give reason' }));
    await waitFor(() => expect(shownRow(2).className).toContain('active'));
    await user.keyboard('3w');
    await said('The reason is kept with the change.');
    await waitFor(() => expect(within(shownRow(2)).queryByText(/wants a reason/)).toBeNull());
  });
});

describe('suggesting', () => {
  it('is switched by key and kept with the settings; what is typed then becomes a suggestion', async () => {
    const bridge = workspace([row(1, { base: 'Old dock' })]);
    const { user } = show(bridge, { stage: 'edit' });
    await screen.findAllByRole('row');
    await user.keyboard('{Alt>}s{/Alt}');
    expect(bridge.firstArgument('app.saveSettings')).toEqual({ isSuggesting: true });
    expect(screen.getByRole('button', { name: 'Suggesting' }).getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('{Enter}{Alt>}c{/Alt}{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.requestsOf('edit.suggest')).toHaveLength(1));
    expect(bridge.firstArgument('edit.suggest')).toMatchObject({
      segmentId: segmentId(1),
      targetId: 't1',
      basedOn: null,
      content: plain('旧船坞'),
    });
    expect(bridge.requestsOf('edit.commitRevision')).toEqual([]);
  });

  it('is on, and says why, where the workspace wants suggestions for words of others', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', direct: 'Old docks' })]);
    const { user } = show(bridge, { stage: 'edit', policy: { tracking: 'compulsory' } });
    await screen.findAllByRole('row');
    const toggle = screen.getByRole('button', { name: 'Suggesting' });
    await waitFor(() => expect(toggle.getAttribute('aria-pressed')).toBe('true'));
    await user.click(toggle);
    await said(/are changed by suggestion only/);
    expect(bridge.requestsOf('app.saveSettings')).toEqual([]);
  });

  it('holds an approval up until it is decided, and says so', async () => {
    const bridge = workspace([row(1, { base: 'Old dock', tip: 'Old dockyard' })]);
    const { user } = show(bridge, { actor: { personId: p2, actingAs: 'editor' } });
    await ready();
    await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
    expect((await within(shownRow(1)).findByRole('alert')).textContent).toContain(
      'A suggestion waits on this segment',
    );
    expect(bridge.requestsOf('review.approve')).toEqual([]);
  });
});
