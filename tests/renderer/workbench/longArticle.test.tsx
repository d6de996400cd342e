import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import * as redlines from '../../../renderer/article/redlines.js';
import * as stateIcon from '../../../renderer/ui/StateIcon.js';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import type { Article } from '../../../shared/model/article.js';
import type { ArticleId } from '../../../shared/model/ids.js';
import { makeArticle, makeSegment } from '../articleBuilder.js';
import { makeFakeBridge, noon, type FakeBridge } from '../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../renderWindow.js';

// Every row that renders draws its state; nothing else draws it without its name in the small size.
vi.mock(import('../../../renderer/ui/StateIcon.js'), { spy: true });
vi.mock(import('../../../renderer/article/redlines.js'), { spy: true });

const counts = { initial: 0, translated: 1_000, reviewed: 0, final: 0, changesRequested: 0 };
let serial = 0;

/** A thousand rows, and what storage answers of them at first. */
function longArticle(): { readonly whole: Article; readonly beginning: Article } {
  serial += 1;
  const segments = Array.from({ length: 1_000 }, (_, i) =>
    makeSegment(i + 1, `第${i + 1}号渡口`, `Ferry ${i + 1}`),
  );
  const whole = makeArticle(segments, { id: `long-${serial}` as ArticleId });
  const beginning: Article = {
    ...whole,
    segments: segments.slice(0, 120),
    paragraphs: whole.paragraphs.slice(0, 120),
    beginningOf: { counts, state: 'translated' },
  };
  return { whole, beginning };
}

function show(bridge: FakeBridge, { id }: Article): RenderedWindow {
  return renderPart(
    <ArticleScreen
      articleId={id}
      stage="edit"
      jump={null}
      onStage={vi.fn()}
      onLeave={vi.fn()}
      onAlign={vi.fn()}
    />,
    bridge,
  );
}

const icons = vi.mocked(stateIcon.StateIcon);
const forgetDrawn = (): void => void icons.mockClear();
const rowsDrawn = (): number =>
  icons.mock.calls.filter(([{ size, isNameHidden }]) => size === 'small' && isNameHidden).length;

beforeEach(() => {
  Range.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

it('shows the first rows and the figures of the whole while the rest is on its way', async () => {
  const { whole, beginning } = longArticle();
  let answerWhole: (article: Article) => void = () => undefined;
  const rest = new Promise<Article>((resolve) => (answerWhole = resolve));
  const bridge = makeFakeBridge({
    'edit.openArticle': (_id, extent) => (extent === 'beginning' ? beginning : rest),
    'review.history': () => [],
  });
  show(bridge, whole);
  await screen.findAllByText('第1号渡口');
  expect(document.querySelector('.rows')?.getAttribute('aria-rowcount')).toBe('120');
  expect(screen.getAllByText('0 of 1000 approved').length).toBeGreaterThan(0);
  answerWhole(whole);
  await waitFor(() => expect(document.querySelector('.rows')?.getAttribute('aria-rowcount')).toBe('1000'));
  expect(screen.getAllByText('第1号渡口').length).toBeGreaterThan(0);
});

it('draws only the rows in view, and none of them anew while one types', async () => {
  const { whole } = longArticle();
  const bridge = makeFakeBridge({
    'edit.openArticle': () => whole,
    'edit.saveDraft': (draft) => ({ ...draft, personId: 'p1', at: noon }),
    'edit.commitRevision': () => whole.segments[0],
    'review.history': () => [],
  });
  const { user } = show(bridge, whole);
  await screen.findAllByText('第1号渡口');
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('row'));
  await user.keyboard('{Enter}');
  const editor = await screen.findByRole('textbox', { name: /^Target of segment/ });
  await waitFor(() => expect(document.activeElement).toBe(editor));
  forgetDrawn();
  vi.mocked(redlines.redlineOf).mockClear();
  // In jsdom a ProseMirror editor takes pasted words; typed ones never reach it.
  await user.paste('slowly');
  await waitFor(() => expect(editor.textContent).toContain('slowly'));
  await waitFor(() => expect(bridge.requestsOf('edit.saveDraft')).toHaveLength(1));
  expect(rowsDrawn()).toBe(0);
  expect(redlines.redlineOf).not.toHaveBeenCalled();
});

it('moving on draws the row left and the row entered, no others', async () => {
  const { whole } = longArticle();
  const bridge = makeFakeBridge({ 'edit.openArticle': () => whole, 'review.history': () => [] });
  const { user } = show(bridge, whole);
  await screen.findAllByText('第1号渡口');
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('row'));
  forgetDrawn();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('2'));
  expect(rowsDrawn()).toBeGreaterThan(0);
  // Either may render twice (active, then focused); ten rows in view would make it many more.
  expect(rowsDrawn()).toBeLessThanOrEqual(4);
});
