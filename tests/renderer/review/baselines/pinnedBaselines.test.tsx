import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Article, PinnedBaseline } from '../../../../shared/model/article.js';
import type { ArticleId, PersonId, PinnedBaselineId } from '../../../../shared/model/ids.js';
import { failed } from '../../../../shared/outcome.js';
import { ArticleScreen } from '../../../../renderer/workbench/ArticleScreen.js';
import { makeArticle, makeSegment } from '../../articleBuilder.js';
import { makeFakeBridge, noon } from '../../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../../renderWindow.js';

const pinned = (id: string, name: string): PinnedBaseline => ({
  id: id as PinnedBaselineId,
  name,
  seq: 5,
  at: noon,
  personId: 'p1' as PersonId,
});

let serial = 0;
async function show(baselines: readonly PinnedBaseline[], change: object = {}): Promise<RenderedWindow> {
  serial += 1;
  const opened: Article = makeArticle([makeSegment(1, '旧船坞', 'Old dock')], {
    id: `pinned-${serial}` as ArticleId,
    pinnedBaselines: baselines,
  });
  const shown = renderPart(
    <ArticleScreen
      articleId={opened.id}
      stage="review"
      jump={null}
      onStage={() => undefined}
      onLeave={() => undefined}
      onAlign={() => undefined}
    />,
    makeFakeBridge({
      'edit.openArticle': () => opened,
      'review.layers': () => ({}),
      'review.reasons': () => [],
      'review.history': () => [],
      'library.events': () => [],
      'review.pinBaseline': (_article, name) => [...baselines, pinned('b9', name)],
      'review.unpinBaseline': (id) => baselines.filter((each) => each.id !== id),
      ...change,
    }),
  );
  await screen.findAllByRole('row');
  await shown.user.keyboard('{Alt>}1{/Alt}');
  return shown;
}

async function pin({ user }: RenderedWindow, name: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: /^Name this state…/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), name);
  await user.click(dialog.getByRole('button', { name: 'Name it' }));
}

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 40));
});

it('gives the present state a name, which can be compared with at once', async () => {
  const shown = await show([]);
  await pin(shown, 'Sent to the desk');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(shown.bridge.requestsOf('review.pinBaseline')[0]?.[1]).toBe('Sent to the desk');
  await shown.user.click(await screen.findByRole('button', { name: 'Compare with: Sent to the desk' }));
  await waitFor(() =>
    expect(shown.bridge.requestsOf('review.layers').at(-1)?.[1]).toEqual({ kind: 'pinned', id: 'b9' }),
  );
  expect(screen.getByRole('button', { name: /Compared with/ }).textContent).toBe('Sent to the desk');
});

it('says in the dialog why a name cannot be given', async () => {
  const shown = await show([], {
    'review.pinBaseline': () => failed('review.baselineNameTaken', { name: 'Draft' }),
  });
  await pin(shown, 'Draft');
  expect(await screen.findByText(/A state of this article is named “Draft” already/)).toBeTruthy();
  await shown.user.clear(screen.getByRole('textbox', { name: 'Name' }));
  await shown.user.click(screen.getByRole('button', { name: 'Name it' }));
  expect(await screen.findByText('A state needs a name.')).toBeTruthy();
});

it('offers them in “Compared with”, and takes names away', async () => {
  const shown = await show([pinned('b1', 'As delivered')]);
  await shown.user.click(screen.getByRole('button', { name: /Compared with/ }));
  await shown.user.click(screen.getByRole('option', { name: 'As delivered' }));
  await shown.user.click(screen.getByRole('button', { name: 'Take the name “As delivered” away' }));
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Compare with: As delivered' })).toBeNull(),
  );
  expect(screen.getByRole('button', { name: /Compared with/ }).textContent).toBe('Changes to decide');
  // The button went with the name.
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Name this state…/ }));
});
