import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rowsToAlign } from '../../../renderer/workbench/alignAgain.js';
import { rememberRealigned } from '../../../renderer/workbench/articlePlaces.js';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import type { Article } from '../../../shared/model/article.js';
import type { ApprovalId, ArticleId, PersonId, RevisionId, SegmentId } from '../../../shared/model/ids.js';
import type { Segment } from '../../../shared/model/segment.js';
import { failed } from '../../../shared/outcome.js';
import { makeArticle, makeSegment, segmentId } from '../articleBuilder.js';
import { makeFakeBridge, noon, type FakeBridge } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';

const plainRow = (number: number): Segment => makeSegment(number, `第${number}段`, `Row ${number}`);

function approvedRow(number: number): Segment {
  const segment = plainRow(number);
  const { id, contentHash, target } = segment;
  const revisionId = target?.id ?? ('none' as RevisionId);
  const approval = { id: 'ap' as ApprovalId, segmentId: id, revisionId, contentHash, at: noon };
  return { ...segment, approval: { ...approval, personId: 'p2' as PersonId } };
}

const rows = [plainRow(1), approvedRow(2), plainRow(3), plainRow(4), plainRow(5), approvedRow(6)];
const none: ReadonlySet<SegmentId> = new Set();

describe('rowsToAlign', () => {
  const article = makeArticle(rows);

  it('takes the rows around the active one that are not approved', () => {
    const found = rowsToAlign({ article, activeId: segmentId(4), selected: none });
    expect(found).toEqual([3, 4, 5].map(segmentId));
    expect(rowsToAlign({ article, activeId: segmentId(1), selected: none })).toEqual([segmentId(1)]);
  });

  it('takes the selected rows in their order, whatever stands in the way: storage says what does', () => {
    const selected = new Set([5, 4].map(segmentId));
    expect(rowsToAlign({ article, activeId: segmentId(1), selected })).toEqual([4, 5].map(segmentId));
  });

  it('stops at rows that are locked or have a suggestion waiting', () => {
    const lock = { personId: 'p2' as PersonId, reason: 'legal', at: noon };
    const locked = makeArticle([plainRow(1), { ...plainRow(2), lock }, plainRow(3)] as Segment[]);
    expect(rowsToAlign({ article: locked, activeId: segmentId(3), selected: none })).toEqual([segmentId(3)]);
  });
});

describe('Align again', () => {
  beforeEach(() => localStorage.clear());

  function show(article: Article, answers: Parameters<typeof makeFakeBridge>[0] = {}) {
    const onAlign = vi.fn();
    const bridge: FakeBridge = makeFakeBridge({
      'edit.openArticle': () => article,
      'review.history': () => [],
      'align.beginStretch': () => null,
      ...answers,
    });
    const shown = renderPart(
      <ArticleScreen
        articleId={article.id}
        stage="edit"
        jump={null}
        onStage={vi.fn()}
        onLeave={vi.fn()}
        onAlign={onAlign}
      />,
      bridge,
    );
    return { ...shown, onAlign };
  }
  const ready = (): Promise<void> =>
    waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('row'));
  const press = '{Alt>}{Shift>}a{/Shift}{/Alt}';

  it('begins with the rows around the active one and leads to the align view', async () => {
    const article = makeArticle(rows);
    const { user, bridge, onAlign } = show(article);
    await ready();
    await user.keyboard(`{ArrowDown}{ArrowDown}${press}`);
    await waitFor(() => expect(onAlign).toHaveBeenCalled());
    expect(bridge.requestsOf('align.beginStretch')).toEqual([[article.id, [3, 4, 5].map(segmentId)]]);
  });

  it('says above the rows why it cannot', async () => {
    const refused = failed('align.cannotRestructure', { reason: 'approved' });
    const { user, onAlign } = show(makeArticle(rows), { 'align.beginStretch': () => refused });
    await ready();
    await user.keyboard(press);
    expect(await screen.findByText(/^One of these segments is approved/)).toBeTruthy();
    expect(onAlign).not.toHaveBeenCalled();
  });

  it('goes on with the alignment that is under way', async () => {
    const { user, bridge, onAlign } = show(makeArticle(rows, { aligning: 'stretch' }));
    await ready();
    await user.click(screen.getByRole('button', { name: 'Go on aligning' }));
    expect(onAlign).toHaveBeenCalledTimes(1);
    await user.keyboard(press);
    await waitFor(() => expect(onAlign).toHaveBeenCalledTimes(2));
    expect(bridge.requestsOf('align.beginStretch')).toEqual([]);
  });

  it('is one step of the article’s undo, by key or by the notice, and can be done again', async () => {
    const article = makeArticle(rows, { id: 'again' as ArticleId });
    const change = { kind: 'align', retire: [], create: [] } as const;
    rememberRealigned(article.id, 'p1' as PersonId, {
      segmentIds: [segmentId(3)],
      restructured: { change, seq: 12 },
    });
    const { user, bridge } = show(article, {
      'align.undoRestructuring': () => ({ segmentIds: [segmentId(3)] }),
      'align.restructure': () => ({ segmentIds: [segmentId(3)], seq: 15 }),
    });
    const notice = () => screen.queryByText(/^The rows were aligned again/);
    await ready();
    expect(notice()).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(bridge.requestsOf('align.undoRestructuring')).toEqual([[12]]));
    await waitFor(() => expect(notice()).toBeNull());
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(bridge.requestsOf('align.restructure')).toEqual([[article.id, change]]));
    await waitFor(() => expect(notice()).toBeTruthy());
    const bar = notice()?.closest<HTMLElement>('.banner');
    if (!bar) throw new Error('no notice');
    await user.click(within(bar).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(bridge.requestsOf('align.undoRestructuring')).toEqual([[12], [15]]));
    await waitFor(() => expect(notice()).toBeNull());
  });

  it('an article without rows yet opens in the align view', async () => {
    const { onAlign } = show(makeArticle([], { aligning: 'article' }));
    await waitFor(() => expect(onAlign).toHaveBeenCalled());
    expect(screen.queryByRole('grid')).toBeNull();
  });
});
