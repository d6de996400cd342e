// What the align view shows of the evidence, and how an alignment ends.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AlignScreen } from '../../../renderer/align/AlignScreen.js';
import { failed } from '../../../shared/outcome.js';
import { makeAlignment, type LinkSketch } from '../../shared/align/alignment/buildAlignment.js';
import { renderPart } from '../renderWindow.js';
import { articleId, block, bridgeOf, focused, links, show, source, stored, target } from './alignDesk.js';

describe('evidence', () => {
  it('lights up on both sides of the link one is at, with the same numbers, and is scored in the list', async () => {
    const { user } = await show();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.querySelectorAll('.anchor.figure')).toHaveLength(2));
    const anchors = [...document.querySelectorAll('.anchor.figure')];
    expect(anchors.map((anchor) => anchor.textContent)).toEqual(['1.2亿', '120 million']);
    expect(anchors.map((anchor) => anchor.getAttribute('data-number'))).toEqual(['1', '1']);
    expect(document.querySelector('.anchor.lone')?.textContent).toBe('六');
    expect(await screen.findByText('1 / 2')).toBeTruthy();
    expect(screen.getByText('0.91')).toBeTruthy();
  });

  it('is asked for once for each link, and for all in view with the toggle', async () => {
    const { user, bridge } = await show();
    await waitFor(() => expect(bridge.requestsOf('align.evidence')).toHaveLength(1));
    await user.keyboard('{Alt>}a{/Alt}');
    await waitFor(() => expect(bridge.requestsOf('align.evidence')).toHaveLength(4));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(bridge.requestsOf('align.evidence')).toHaveLength(4);
    expect(screen.getByRole('button', { name: 'Anchors' }).getAttribute('aria-pressed')).toBe('true');
  });
});

describe('stepping through the anchors of a link', () => {
  const current = (): string => document.querySelector('.anchor.is-current')?.textContent ?? '';

  it('goes from a figure to its counterpart on the other side and on, round at the ends, and says what it is', async () => {
    const { user } = await show();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.querySelectorAll('.anchor.figure')).toHaveLength(2));
    await user.keyboard('{F4}');
    expect([current(), focused()]).toEqual(['1.2亿', 'source 1:0']);
    expect(document.querySelector('.anchor.is-lit')?.textContent).toBe('120 million');
    expect(screen.getAllByText('Anchor 1, figure, source: 1.2亿. Counterpart: 120 million')).not.toEqual([]);
    await user.keyboard('{F4}');
    expect([current(), focused()]).toEqual(['120 million', 'target 1:0']);
    await user.keyboard('{F4}');
    expect([current(), focused()]).toEqual(['六', 'source 1:0']);
    await user.keyboard('{F4}{Shift>}{F4}{/Shift}');
    expect(current()).toBe('六');
    await user.keyboard('{ArrowDown}');
    expect(document.querySelector('.anchor.is-current')).toBeNull();
  });

  it('says that there is none where one side stands alone', async () => {
    const { user } = await show();
    await user.keyboard('{ArrowDown>3/}{F4}');
    expect(screen.getAllByText('This link states no figure, date or name.')).not.toEqual([]);
  });
});

describe('the end', () => {
  it('asks before it accepts with open doubts', async () => {
    const { user, bridge, onAccepted } = await show();
    await user.keyboard('{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Accept with open doubts?' });
    expect(within(dialog).getByText(/^3 links have not been checked/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Accept all the same' }));
    await waitFor(() => expect(onAccepted).toHaveBeenCalled());
    expect(bridge.requestsOf('align.accept')).toEqual([[articleId, 7]]);
  });

  it('saves the last edit before it accepts', async () => {
    const sure: readonly LinkSketch[] = [[[0], [0]]];
    const bridge = bridgeOf({ 'align.open': () => stored(makeAlignment(['一'], ['one'], sure)) });
    const { user, onAccepted } = await show(bridge);
    await user.keyboard('c{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onAccepted).toHaveBeenCalled());
    expect(bridge.requestsOf('align.accept')).toEqual([[articleId, 8]]);
  });

  it('stays when it could not be saved', async () => {
    const bridge = bridgeOf({ 'align.save': () => failed('workspace.diskFull', { file: 'desk' }) });
    const { user, onAccepted } = await show(bridge);
    await user.keyboard('c');
    expect(await screen.findByText(/^Not saved:/)).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Accept all the same' }));
    expect(onAccepted).not.toHaveBeenCalled();
    expect(bridge.requestsOf('align.accept')).toEqual([]);
  });

  it('offers to load again what somebody else changed', async () => {
    const bridge = bridgeOf({ 'align.save': () => failed('align.changedMeanwhile', { person: '岑望' }) });
    const { user } = await show(bridge);
    await user.keyboard('c');
    await user.click(await screen.findByRole('button', { name: 'Load it again' }));
    await waitFor(() => expect(bridge.requestsOf('align.open')).toHaveLength(2));
    await waitFor(() => expect(screen.queryByText('This alignment was changed elsewhere.')).toBeNull());
    expect(block(/^Source paragraph 1, linked with 1, confidence 0\.99/)).toBeTruthy();
  });

  it('gives a new article up to the bin, after asking', async () => {
    const { user, bridge, onLeave } = await show();
    await user.click(screen.getByRole('button', { name: 'Give up the alignment' }));
    await user.click(await screen.findByRole('button', { name: 'Give up' }));
    await waitFor(() => expect(onLeave).toHaveBeenCalled());
    expect(bridge.requestsOf('library.delete')).toEqual([[articleId]]);
  });

  it('gives up the alignment of some rows, which stay', async () => {
    const rows = { ...stored(makeAlignment(source, target, links)), stretch: [] };
    const { user, bridge, onAccepted } = await show(bridgeOf({ 'align.open': () => rows }));
    await user.click(screen.getByRole('button', { name: 'Give up the alignment' }));
    await user.click(await screen.findByRole('button', { name: 'Give up' }));
    await waitFor(() => expect(onAccepted).toHaveBeenCalled());
    expect(bridge.requestsOf('align.discard')).toEqual([[articleId, 7]]);
  });

  it('says why it cannot be opened', async () => {
    const [onAccepted, onLeave] = [vi.fn(), vi.fn()];
    const bridge = bridgeOf({ 'align.open': () => failed('align.notAligning', {}) });
    const { user } = renderPart(
      <AlignScreen articleId={articleId} onAccepted={onAccepted} onLeave={onLeave} />,
      bridge,
    );
    expect(await screen.findByText('The alignment could not be opened.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back to the library' }));
    expect(onLeave).toHaveBeenCalled();
  });
});
