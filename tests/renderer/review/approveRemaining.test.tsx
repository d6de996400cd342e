import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import { useRunCommand } from '../../../renderer/commands/CommandProvider.js';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import { makeArticle, makeSegment } from '../articleBuilder.js';
import { makeFakeBridge, makeSession, type FakeBridge } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';

function RunIt(): ReactNode {
  const run = useRunCommand();
  return (
    <button type="button" onClick={() => run('review.approveRemaining')}>
      approve remaining
    </button>
  );
}

/** The dialog on two translated rows, with its long part begun; `finish` ends that. */
async function begun(): Promise<{
  bridge: FakeBridge;
  finish: (outcome: Outcome<null>) => void;
  user: UserEvent;
}> {
  let finish: (outcome: Outcome<null>) => void = () => undefined;
  const opened = makeArticle([makeSegment(1, '灯会', 'The fair.'), makeSegment(2, '入场', 'Free entry.')], {
    id: 'remaining' as ArticleId,
  });
  const bridge = makeFakeBridge({
    'edit.openArticle': () => opened,
    'library.events': () => [],
    'review.history': () => [],
    'review.prepareApproval': () => new Promise<Outcome<null>>((resolve) => (finish = resolve)),
    'review.approve': () => ({ approved: [], refused: [] }),
  });
  const { user } = renderPart(
    <>
      <ArticleScreen
        articleId={opened.id}
        stage="review"
        jump={null}
        onStage={() => undefined}
        onLeave={() => undefined}
        onAlign={() => undefined}
      />
      <RunIt />
    </>,
    bridge,
    makeSession({ actor: { personId: 'p2' as PersonId, actingAs: 'editor' } }),
  );
  await screen.findAllByRole('row');
  await user.click(screen.getByRole('button', { name: 'approve remaining' }));
  await user.click(await screen.findByRole('button', { name: 'Approve 2' }));
  await screen.findByRole('progressbar');
  return { bridge, finish: (outcome) => finish(outcome), user };
}

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 40));
});

it('tells how far it has come; cancelled, nothing is approved', async () => {
  const { bridge, finish, user } = await begun();
  const jobId = bridge.firstArgument('review.prepareApproval', 1) as string;
  bridge.emit({ kind: 'progress', jobId, done: 1, total: 2 });
  await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50'));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(bridge.requestsOf('app.cancelJob')).toEqual([[jobId]]);
  expect(screen.getByRole('dialog')).toBeTruthy();
  finish(failed('app.cancelled', {}));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bridge.requestsOf('review.approve')).toEqual([]);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('approves all as one step when the long part is done', async () => {
  const { bridge, finish } = await begun();
  finish(success(null));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bridge.requestsOf('review.approve')).toHaveLength(1);
  expect(bridge.firstArgument('review.approve')).toHaveLength(2);
});
