import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import * as redlines from '../../../renderer/article/redlines.js';
import * as inline from '../../../renderer/article/InlineTextView.js';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import type { Article } from '../../../shared/model/article.js';
import type { ArticleId } from '../../../shared/model/ids.js';
import { makeArticle, makeSegment } from '../articleBuilder.js';
import { makeFakeBridge, noon, type FakeBridge } from '../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../renderWindow.js';

// Every row draws its texts with InlineTextView: its calls are the rows that render.
vi.mock(import('../../../renderer/article/InlineTextView.js'), { spy: true });
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
    <ArticleScreen articleId={id} stage="edit" jump={null} onStage={vi.fn()} onLeave={vi.fn()} />,
    bridge,
  );
}

const rows = (): HTMLElement => screen.getByRole('grid', { name: 'Segments' });

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
  await screen.findByText('第1号渡口');
  expect(document.querySelector('.rows')?.getAttribute('aria-rowcount')).toBe('120');
  expect(screen.getAllByText('0 of 1000 approved').length).toBeGreaterThan(0);
  answerWhole(whole);
  await waitFor(() => expect(document.querySelector('.rows')?.getAttribute('aria-rowcount')).toBe('1000'));
  expect(screen.getByText('第1号渡口')).toBeTruthy();
});

it('draws only the rows in view, and none of them anew while one types', async () => {
  const { whole } = longArticle();
  const bridge = makeFakeBridge({
    'edit.openArticle': () => whole,
    'edit.saveDraft': (draft) => ({ ...draft, at: noon }),
    'review.history': () => [],
  });
  const { user } = show(bridge, whole);
  await screen.findByText('第1号渡口');
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('row'));
  await user.keyboard('{Enter}');
  const editor = await screen.findByRole('textbox', { name: /^Target of segment/ });
  await waitFor(() => expect(document.activeElement).toBe(editor));
  vi.mocked(inline.InlineTextView).mockClear();
  vi.mocked(redlines.redlineOf).mockClear();
  await user.keyboard('slowly');
  expect(editor.textContent).toContain('slowly');
  expect(inline.InlineTextView).not.toHaveBeenCalled();
  expect(redlines.redlineOf).not.toHaveBeenCalled();
});

it('moving on draws the row left and the row entered, no others', async () => {
  const { whole } = longArticle();
  const bridge = makeFakeBridge({ 'edit.openArticle': () => whole, 'review.history': () => [] });
  const { user } = show(bridge, whole);
  await screen.findByText('第1号渡口');
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('row'));
  vi.mocked(inline.InlineTextView).mockClear();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('2'));
  const drawn = new Set(vi.mocked(inline.InlineTextView).mock.calls.map(([{ content }]) => content.text));
  expect([...drawn].every((text) => /(第|Ferry )[12](号渡口)?$/.test(text))).toBe(true);
  expect(rows()).toBeTruthy();
});
