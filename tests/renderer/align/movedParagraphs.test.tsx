import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeAlignment } from '../../shared/align/alignment/buildAlignment.js';
import { block, bridgeOf, saved, show, stored } from './alignDesk.js';

const source = ['轮渡三月开通。', '票价4元。', '夜间停靠。'];
const target = ['The fare is 4 yuan.', 'The ferry opens in March.', 'At night they lie here.'];
const apart = makeAlignment(source, target, [
  [[], [0], 0.4],
  [[0], [1], 0.99],
  [[1], [], 0.5],
  [[2], [2], 0.97],
]);
const moved = bridgeOf({
  'align.open': () => stored(apart),
  'align.findMoved': () => [{ source: [1], target: [0], confidence: 0.968 }],
});

describe('paragraphs the translation moved', () => {
  it('are proposed on both sides, asked about with all texts and links, and linked with L', async () => {
    const { user, bridge } = await show(moved);
    expect(await screen.findByText(/1 in the translation may be it, moved \(0\.96\)/)).toBeTruthy();
    expect(screen.getByText(/2 in the source may be it, moved \(0\.96\)/)).toBeTruthy();
    expect(bridge.firstArgument('align.findMoved')).toMatchObject({
      source,
      target,
      links: [
        { source: [], target: [0] },
        { source: [0], target: [1] },
        { source: [1], target: [] },
        { source: [2], target: [2] },
      ],
    });
    await user.keyboard('{F8}l');
    await waitFor(() => expect(saved(bridge)).toContain('2:1'));
    expect(block(/^Source paragraph 2, linked with 1, confirmed/)).toBeTruthy();
    // What lies between was not touched, so nothing is aligned anew.
    expect(bridge.requestsOf('align.realign')).toEqual([]);
    expect(screen.getByRole('heading', { name: 'Nothing left to check' })).toBeTruthy();
  });

  it('are linked from the list by mouse', async () => {
    const { user } = await show(moved);
    await screen.findByText(/1 in the translation may be it/);
    const entry = screen.getByRole('button', { name: /^Go to 2 : 0/ }).closest('li') ?? document.body;
    await user.click(within(entry).getByRole('button', { name: /^Link/ }));
    expect(block(/^Source paragraph 2, linked with 1, confirmed/)).toBeTruthy();
  });

  it('are not asked about when one side has nothing alone', async () => {
    const { bridge } = await show(bridgeOf({ 'align.findMoved': () => [] }));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(bridge.requestsOf('align.findMoved')).toEqual([]);
  });
});
