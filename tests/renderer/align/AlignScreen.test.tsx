import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AlignmentLinks } from '../../../shared/model/alignment.js';
import { success } from '../../../shared/outcome.js';
import { makeAlignment, type LinkSketch } from '../../shared/align/alignment/buildAlignment.js';
import { block, bridgeOf, focused, saved, show, stored } from './alignDesk.js';

describe('the align view', () => {
  it('names every block with what it is linked with and how sure that is', async () => {
    await show();
    expect(block(/^Source paragraph 2, linked with 2, confidence 0\.58/).textContent).toContain(
      '投资1.2亿元',
    );
    expect(block(/^Source paragraph 4, not linked\./)).toBeTruthy();
    expect(screen.getByRole('heading', { name: '3 to check' })).toBeTruthy();
    expect(screen.getByText('5 links: 2 certain, 0 confirmed, 2 to check')).toBeTruthy();
    expect(screen.getByText('1 paragraph unlinked')).toBeTruthy();
  });

  it('goes from block to block and from side to side by the arrows', async () => {
    const { user } = await show();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(focused()).toBe('target 2:0');
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    expect(focused()).toBe('source 1:0');
  });

  it('leads through the doubts, least certain first, and round again', async () => {
    const { user } = await show();
    const seen: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      await user.keyboard('{F8}');
      seen.push(focused());
    }
    expect(seen).toEqual(['source 3:0', 'source 1:0', 'source 2:0', 'source 3:0']);
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(focused()).toBe('source 2:0');
  });

  it('confirms a link, and the list grows shorter; undo takes it back', async () => {
    const { user, bridge } = await show();
    await user.keyboard('{F8}{F8}c');
    expect(screen.getByRole('heading', { name: '2 to check' })).toBeTruthy();
    expect(block(/^Source paragraph 2, linked with 2, confirmed/)).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.getByRole('heading', { name: '3 to check' })).toBeTruthy();
    await waitFor(() => expect(bridge.requestsOf('align.save').length).toBeGreaterThan(0));
    expect(bridge.requestsOf('align.realign')).toEqual([]);
  });

  it('saves every edit on top of the version it opened', async () => {
    const { user, bridge } = await show();
    await user.keyboard('{ArrowDown}m');
    await waitFor(() => expect(bridge.requestsOf('align.save')).toHaveLength(1));
    expect(bridge.firstArgument('align.save', 1)).toMatchObject({ version: 7 });
    expect(saved(bridge)).toEqual(['1:1', '2+3:2+3', '4:', '5:4']);
    expect(await screen.findByText('Saved 12:03:05')).toBeTruthy();
  });
});

describe('saving', () => {
  it('keeps what undo leads back to, though that is what was opened', async () => {
    const { user, bridge } = await show();
    await user.keyboard('c');
    await waitFor(() => expect(bridge.requestsOf('align.save')).toHaveLength(1));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(bridge.requestsOf('align.save')).toHaveLength(2));
    expect(bridge.requestsOf('align.save')[1]?.[1]).toMatchObject({ version: 8 });
    const [, last] = bridge.requestsOf('align.save').at(-1) ?? [];
    expect((last as AlignmentLinks).links.some(({ isConfirmed }) => isConfirmed)).toBe(false);
  });

  it('does not wait when the window loses the keyboard', async () => {
    const { user, bridge } = await show();
    await user.keyboard('c');
    fireEvent.blur(window);
    await act(() => Promise.resolve());
    expect(bridge.requestsOf('align.save')).toHaveLength(1);
  });
});

describe('mending a link', () => {
  const shifted = [
    { source: [0], target: [0], confidence: 0.8 },
    { source: [1], target: [], confidence: 0.7 },
  ];

  it('shows what would change below, and keeps it with Enter', async () => {
    const { user, bridge } = await show(bridgeOf({ 'align.realign': () => shifted }));
    await user.keyboard('{ArrowDown}m');
    expect(await screen.findByText('2 links below would change.')).toBeTruthy();
    expect(bridge.firstArgument('align.realign')).toMatchObject({
      source: [{ content: { text: '停车场改造。' } }, { content: { text: '票价4元。' } }],
      target: [{ content: { text: 'The fare is 4 yuan.' } }],
    });
    expect(document.querySelectorAll('.band.is-proposed')).toHaveLength(2);
    await waitFor(() => expect(saved(bridge)).toEqual(['1:1', '2+3:2+3', '4:', '5:4']));
    await user.keyboard('{Enter}');
    expect(screen.queryByText('2 links below would change.')).toBeNull();
    await waitFor(() => expect(saved(bridge)).toEqual(['1:1', '2+3:2+3', '4:4', '5:']));
  });

  it('leaves the links below as they were with Esc, and when one goes on', async () => {
    const { user, bridge } = await show(bridgeOf({ 'align.realign': () => shifted }));
    await user.keyboard('{ArrowDown}m');
    await screen.findByText('2 links below would change.');
    await user.keyboard('{Escape}');
    expect(screen.queryByText('2 links below would change.')).toBeNull();
    await waitFor(() => expect(saved(bridge)).toEqual(['1:1', '2+3:2+3', '4:', '5:4']));
    await user.keyboard('{Control>}z{/Control}m');
    await screen.findByText('2 links below would change.');
    await user.keyboard('c');
    expect(screen.queryByText('2 links below would change.')).toBeNull();
    await waitFor(() => expect(saved(bridge)).toEqual(['1:1', '2+3:2+3', '4:', '5:4']));
  });

  it('says nothing when nothing below would change', async () => {
    const { user, bridge } = await show(
      bridgeOf({
        'align.realign': () => [
          { source: [0], target: [], confidence: 1 },
          { source: [1], target: [0], confidence: 1 },
        ],
      }),
    );
    await user.keyboard('{ArrowDown}m');
    await waitFor(() => expect(bridge.requestsOf('align.realign')).toHaveLength(1));
    await waitFor(() => expect(bridge.requestsOf('align.save')).toHaveLength(1));
    expect(screen.queryByText(/would change/)).toBeNull();
  });
});

describe('by keyboard alone', () => {
  it('links what is marked on both sides: a moved paragraph', async () => {
    const { user, bridge } = await show();
    await user.keyboard('{ArrowDown>3/} {ArrowRight}{Home}l');
    await waitFor(() => expect(saved(bridge)).toEqual(['1:', '2:2', '3:3', '4:1', '5:4']));
    expect(document.querySelectorAll('.ribbon.is-crossing')).toHaveLength(1);
  });

  it('splits at a sentence end and moves the piece up', async () => {
    const { user, bridge } = await show();
    await user.keyboard('{ArrowDown}{ArrowRight}s');
    expect(document.querySelectorAll('.cut-place')).toHaveLength(1);
    await user.keyboard('{Enter}{Escape}');
    expect(focused()).toBe('target 1:0');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(saved(bridge)[0]).toBe('1:1+2a'));
    expect(saved(bridge)[1]).toBe('2:2b');
  });

  it('leaves a split without a trace by Esc', async () => {
    const { user, bridge } = await show();
    await user.keyboard('{ArrowDown}s{Shift>}{ArrowRight}{/Shift}{Escape}');
    expect(document.querySelectorAll('.cut-place')).toHaveLength(0);
    expect(bridge.requestsOf('align.save')).toEqual([]);
  });

  it('opens a pair into sentences and closes it again', async () => {
    const { user, bridge } = await show();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(
      await screen.findByRole('gridcell', { name: /^Source paragraph 2\.1, linked with 2\.1/ }),
    ).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(block(/^Source paragraph 2, linked with 2, /)).toBeTruthy();
    await waitFor(() => expect(saved(bridge)).toEqual(['1:1', '2:2', '3:3', '4:', '5:4']));
  });

  it('gives an omission its reason, one of those offered or one’s own', async () => {
    const { user, bridge } = await show();
    await user.keyboard('{F8}o');
    const dialog = await screen.findByRole('dialog', { name: 'Paragraph 4 is left out of the translation' });
    expect(within(dialog).getByRole('button', { name: 'cut: local detail' })).toBeTruthy();
    await user.keyboard('readers know it{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('1 omission')).toBeTruthy();
    expect(block(/^Source paragraph 4, not linked: readers know it/)).toBeTruthy();
    await waitFor(() => expect(focused()).toBe('source 3:0'));
    await waitFor(() => expect(saved(bridge)).toHaveLength(5));
  });

  it('says why an edit is refused', async () => {
    const { user } = await show();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(await screen.findAllByText('There is no row there.')).not.toEqual([]);
    await user.keyboard('o');
    expect(await screen.findAllByText(/^Only what has no counterpart/)).not.toEqual([]);
  });
});

describe('by mouse', () => {
  const number = (name: RegExp): Element => block(name).querySelector('.no') ?? document.body;
  const carried = { setData: () => undefined, effectAllowed: 'none', types: [] };

  it('links a block that is dragged onto another link', async () => {
    const { bridge } = await show();
    fireEvent.dragStart(number(/^Target paragraph 4,/), { dataTransfer: carried });
    const band = block(/^Source paragraph 4,/).closest('.band') ?? document.body;
    fireEvent.dragOver(band, { dataTransfer: carried });
    expect(band.classList.contains('is-drop')).toBe(true);
    fireEvent.drop(band, { dataTransfer: carried });
    await waitFor(() => expect(saved(bridge)).toEqual(['1:1', '2:2', '3:3', '4:4', '5:']));
    expect(document.querySelector('.is-drop')).toBeNull();
  });

  it('takes nothing that is dragged in from elsewhere', async () => {
    const { bridge } = await show();
    const band = block(/^Source paragraph 4,/).closest('.band') ?? document.body;
    fireEvent.drop(band, { dataTransfer: { ...carried, getData: () => '{"side":"target","key":"3:0"}' } });
    expect(bridge.requestsOf('align.save')).toEqual([]);
  });

  it('chooses blocks with Ctrl and Shift, and Merge in the tool bar joins their links', async () => {
    const { user, bridge } = await show();
    await user.click(block(/^Source paragraph 1,/));
    await user.keyboard('{Shift>}');
    await user.click(block(/^Source paragraph 3,/));
    await user.keyboard('{/Shift}');
    expect(screen.getByText('3 blocks chosen')).toBeTruthy();
    expect(block(/^Source paragraph 2,/).getAttribute('aria-selected')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(saved(bridge)).toEqual(['1+2+3:1+2+3', '4:', '5:4']));
  });

  it('splits where one has clicked into the words', async () => {
    const none = { matches: [], unmet: { source: [], target: [] }, length: 1 };
    const { user, bridge } = await show(bridgeOf({ 'align.evidence': () => none }));
    const words = block(/^Target paragraph 1,/);
    await user.click(words);
    const text = within(words).getByText('The ferry opens in March.').firstChild;
    if (text) getSelection()?.collapse(text, 'The ferry'.length);
    await user.keyboard('s{Enter}{Escape}');
    await waitFor(() => expect(saved(bridge)[0]).toBe('1:1a+1b'));
    expect(block(/^Target paragraph 1\.1, .*\. The ferry$/)).toBeTruthy();
  });

  it('confirms and opens sentences from the list', async () => {
    const { user } = await show();
    const entry = screen.getByRole('button', { name: /^Go to 2 : 2/ }).closest('li') ?? document.body;
    await user.click(within(entry).getByRole('button', { name: /^Confirm/ }));
    expect(block(/^Source paragraph 2, linked with 2, confirmed/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Go to 2 : 2/ })).toBeNull();
  });
});

it('draws only the bands in view of ten thousand blocks', async () => {
  const count = 5000;
  const many = (word: string): string[] => Array.from({ length: count }, (_, i) => `${word} ${i}`);
  const long = makeAlignment(
    many('渡口'),
    many('Ferry'),
    Array.from({ length: count }, (_, i): LinkSketch => [[i], [i], 0.95]),
  );
  const { user } = await show(bridgeOf({ 'align.open': () => success(stored(long)) }));
  expect(screen.getAllByRole('gridcell').length).toBeLessThan(100);
  await user.keyboard('{End}');
  await waitFor(() => expect(focused()).toBe(`source ${count - 1}:0`));
  expect(screen.getAllByRole('gridcell').length).toBeLessThan(120);
});
