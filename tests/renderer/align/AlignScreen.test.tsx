import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AlignScreen } from '../../../renderer/align/AlignScreen.js';
import { CommandButton } from '../../../renderer/commands/CommandButton.js';
import type {
  Alignment,
  AlignmentLinks,
  LinkEvidence,
  StoredAlignment,
} from '../../../shared/model/alignment.js';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';
import { failed, success } from '../../../shared/outcome.js';
import { makeAlignment, rowsOf, type LinkSketch } from '../../shared/align/alignment/buildAlignment.js';
import { makeFakeBridge, noon, type FakeBridge } from '../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../renderWindow.js';

const articleId = 'a1' as ArticleId;
const source = ['轮渡三月开通。', '投资1.2亿元。首批六艘。', '夜间停靠。', '停车场改造。', '票价4元。'];
const target = [
  'The ferry opens in March.',
  'It costs 120 million yuan. Six come first.',
  'At night they lie here.',
  'The fare is 4 yuan.',
];
const links: readonly LinkSketch[] = [
  [[0], [0], 0.99],
  [[1], [1], 0.58],
  [[2], [2], 0.71],
  [[3], [], 0.4],
  [[4], [3], 0.96],
];
const evidence: LinkEvidence = {
  matches: [
    {
      kind: 'figure',
      source: [{ block: 0, start: 2, end: 6 }],
      target: [{ block: 0, start: 9, end: 20 }],
    },
  ],
  unmet: { source: [{ kind: 'figure', block: 0, start: 10, end: 11 }], target: [] },
  length: 0.91,
};

function stored(alignment: Alignment): StoredAlignment {
  return { alignment, version: 7, savedAt: noon, savedBy: 'p1' as PersonId, stretch: null };
}

function bridgeOf(answers: Parameters<typeof makeFakeBridge>[0] = {}): FakeBridge {
  let version = 7;
  return makeFakeBridge({
    'align.open': () => stored(makeAlignment(source, target, links)),
    'align.save': () => ({ version: (version += 1), savedAt: noon }),
    'align.accept': () => ({ segmentIds: [], seq: null }),
    'align.evidence': () => evidence,
    'align.realign': ({ source: from, target: to }) => alike(from.length, to.length),
    ...answers,
  });
}

/** As it would be without thinking: one to one, the rest alone. */
function alike(from: number, to: number) {
  return Array.from({ length: Math.max(from, to) }, (_, i) => ({
    source: i < from ? [i] : [],
    target: i < to ? [i] : [],
    confidence: 0.8,
  }));
}

async function show(
  bridge = bridgeOf(),
): Promise<RenderedWindow & { onAccepted: () => void; onLeave: () => void }> {
  const [onAccepted, onLeave] = [vi.fn(), vi.fn()];
  const shown = renderPart(
    <>
      <AlignScreen articleId={articleId} onAccepted={onAccepted} onLeave={onLeave} />
      <CommandButton command="align.discard" />
    </>,
    bridge,
  );
  await screen.findByRole('grid');
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('gridcell'));
  return { ...shown, onAccepted, onLeave };
}

const block = (name: RegExp): HTMLElement => screen.getByRole('gridcell', { name });
const focused = (): string => document.activeElement?.getAttribute('data-block') ?? '';
/** The rows as they were saved last. */
function saved(bridge: FakeBridge): readonly string[] {
  const last = bridge.requestsOf('align.save').at(-1)?.[1] as AlignmentLinks;
  return rowsOf({ ...makeAlignment(source, target, links), ...last });
}

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
