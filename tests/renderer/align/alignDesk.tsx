// A small alignment open in the align view, over a fake main process.
import { screen, waitFor } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { AlignScreen } from '../../../renderer/align/AlignScreen.js';
import { CommandButton } from '../../../renderer/commands/CommandButton.js';
import type {
  Alignment,
  AlignmentLinks,
  LinkEvidence,
  StoredAlignment,
} from '../../../shared/model/alignment.js';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';
import { makeAlignment, rowsOf, type LinkSketch } from '../../shared/align/alignment/buildAlignment.js';
import { makeFakeBridge, noon, type FakeBridge } from '../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../renderWindow.js';

export const articleId = 'a1' as ArticleId;
export const source = [
  '轮渡三月开通。',
  '投资1.2亿元。首批六艘。',
  '夜间停靠。',
  '停车场改造。',
  '票价4元。',
];
export const target = [
  'The ferry opens in March.',
  'It costs 120 million yuan. Six come first.',
  'At night they lie here.',
  'The fare is 4 yuan.',
];
export const links: readonly LinkSketch[] = [
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

/** As the workspace has it. */
export function stored(alignment: Alignment): StoredAlignment {
  return { alignment, version: 7, savedAt: noon, savedBy: 'p1' as PersonId, stretch: null };
}

/** Answers as the workspace would; the aligner pairs by order. */
export function bridgeOf(answers: Parameters<typeof makeFakeBridge>[0] = {}): FakeBridge {
  let version = 7;
  return makeFakeBridge({
    'align.open': () => stored(makeAlignment(source, target, links)),
    'align.save': () => ({ version: (version += 1), savedAt: noon }),
    'align.accept': () => ({ segmentIds: [], restructured: null }),
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

/** Opens the view and waits until the keyboard is in it. */
export async function show(
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

/** The block whose name begins so. */
export const block = (name: RegExp): HTMLElement => screen.getByRole('gridcell', { name });
/** The block that has the keyboard. */
export const focused = (): string => document.activeElement?.getAttribute('data-block') ?? '';
/** The rows as they were saved last. */
export function saved(bridge: FakeBridge): readonly string[] {
  const last = bridge.requestsOf('align.save').at(-1)?.[1] as AlignmentLinks;
  return rowsOf({ ...makeAlignment(source, target, links), ...last });
}
