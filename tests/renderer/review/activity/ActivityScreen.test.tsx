import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventKind, WorkspaceEvent } from '../../../../shared/model/event.js';
import type { ArticleId, PersonId, SegmentId } from '../../../../shared/model/ids.js';
import type { EventQuery } from '../../../../shared/model/workspaceRequests.js';
import { ActivityScreen } from '../../../../renderer/review/activity/ActivityScreen.js';
import { makeArticle, makeSegment, segmentId } from '../../articleBuilder.js';
import { makeFakeBridge, makeSummary, noon } from '../../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../../renderWindow.js';

const hour = 60 * 60 * 1000;
function event(seq: number, kind: EventKind, change: Partial<WorkspaceEvent> = {}): WorkspaceEvent {
  return {
    seq,
    at: noon - (300 - seq) * hour,
    kind,
    personId: 'p1' as PersonId,
    articleId: 'a1' as ArticleId,
    segmentId: null,
    data: {},
    ...change,
  };
}

const log = [
  event(300, 'commentAdded', {
    segmentId: segmentId(2),
    personId: 'p2' as PersonId,
    data: { body: 'Which dock?' },
  }),
  event(299, 'segmentsApproved', { data: { count: 2 } }),
  event(200, 'articleImported', { articleId: 'a2' as ArticleId }),
];

const onOpen = vi.fn<(articleId: ArticleId, segment: SegmentId | null) => void>();

function show(articleId: ArticleId | null, events: readonly WorkspaceEvent[] = log): RenderedWindow {
  return renderPart(
    <ActivityScreen articleId={articleId} onOpen={onOpen} onBack={() => undefined} />,
    makeFakeBridge({
      'library.list': () => [makeSummary('a1'), makeSummary('a2', { sourceTitle: '灯会' })],
      'edit.openArticle': () =>
        makeArticle([makeSegment(1, '旧船坞', 'Old dock'), makeSegment(2, '今日', 'Today')], {
          id: 'a1' as ArticleId,
        }),
      'library.events': ({ articleId: id, kinds, personId, beforeSeq, limit }: EventQuery) =>
        events
          .filter((each) => id === null || each.articleId === id)
          .filter((each) => kinds === null || kinds.includes(each.kind))
          .filter((each) => !personId || each.personId === personId)
          .filter((each) => beforeSeq === null || each.seq < beforeSeq)
          .slice(0, limit),
    }),
  );
}

const lines = (): readonly HTMLElement[] => screen.getAllByRole('article');

async function choose({ user }: RenderedWindow, label: RegExp, option: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: label }));
  await user.click(screen.getByRole('option', { name: option }));
}

beforeEach(() => {
  onOpen.mockReset();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 40));
});

describe('the activity of the workspace', () => {
  it('lists who did what in which article, newest first, under its day', async () => {
    show(null);
    await waitFor(() => expect(lines()).toHaveLength(3));
    expect(lines().map((line) => line.querySelector('.words')?.textContent)).toEqual([
      '岑望 commented.Which dock?',
      'Mei Halloran approved 2 segments.',
      'Mei Halloran imported the article.',
    ]);
    expect(within(lines()[2] as HTMLElement).getByText('灯会')).toBeTruthy();
    expect(lines().map((line) => line.querySelector('h2') !== null)).toEqual([true, false, true]);
  });

  it('is filtered by person and kind, and says when nothing matches', async () => {
    const shown = show(null);
    await waitFor(() => expect(lines()).toHaveLength(3));
    await choose(shown, /^Anybody Person|Person/, '岑望');
    await waitFor(() => expect(lines()).toHaveLength(1));
    await choose(shown, /Kind/, 'Articles');
    expect(await screen.findByText('Nothing matches these filters.')).toBeTruthy();
    await shown.user.click(screen.getByRole('button', { name: 'Show everything' }));
    await waitFor(() => expect(lines()).toHaveLength(3));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Person/ }));
  });

  it('goes from line to line with the arrow keys, and with Enter to what a line is about', async () => {
    const { user } = show(null);
    await waitFor(() => expect(document.activeElement).toBe(lines()[0]));
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith('a1', segmentId(2));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(lines()[1]));
    await user.keyboard('{Home}');
    await waitFor(() => expect(document.activeElement).toBe(lines()[0]));
  });

  it('fetches earlier pages only as they come into view', async () => {
    const many = Array.from({ length: 250 }, (_, i) => event(300 - i, 'revisionCommitted'));
    const { bridge } = show(null, many);
    await waitFor(() => expect(screen.getByText(/The newest 100 entries/)).toBeTruthy());
    expect(bridge.requestsOf('library.events')).toHaveLength(1);
    expect(lines().length).toBeLessThan(60);
  });

  it('shows what happens meanwhile at its top', async () => {
    const events = [...log];
    const { bridge } = show(null, events);
    await waitFor(() => expect(lines()).toHaveLength(3));
    events.unshift(event(301, 'commentResolved', { segmentId: segmentId(2) }));
    bridge.emit({ kind: 'workspaceChanged', seq: 301 });
    await waitFor(() => expect(lines()).toHaveLength(4));
    expect(lines()[0]?.querySelector('.words')?.textContent).toBe('Mei Halloran resolved a thread.');
  });
});

describe('the activity of an article', () => {
  it('names segments by their number, and can be widened to the workspace', async () => {
    const { user } = show('a1' as ArticleId);
    await waitFor(() => expect(lines()).toHaveLength(2));
    expect(await screen.findByRole('button', { name: '¶ 2' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Whole workspace' }));
    await waitFor(() => expect(lines()).toHaveLength(3));
  });

  it('says in words that nothing happened yet', async () => {
    show('a1' as ArticleId, []);
    expect(await screen.findByText('Nothing has happened here yet.')).toBeTruthy();
  });
});
