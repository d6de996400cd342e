// Findings counted as errors from the keyboard, and what the scorecard says of them.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ArticleScreen } from '../../../renderer/workbench/ArticleScreen.js';
import type { CheckIssue } from '../../../shared/model/check.js';
import type { ConfirmedError, ConfirmedErrorInput } from '../../../shared/model/confirmedError.js';
import type { ArticleId, ConfirmedErrorId, PersonId, SegmentId } from '../../../shared/model/ids.js';
import { failed } from '../../../shared/outcome.js';
import { makeArticle, makeSegment } from '../articleBuilder.js';
import { makeFakeBridge, noon } from '../fakeBridge.js';
import { renderPart, type RenderedWindow } from '../renderWindow.js';
import { layOut } from './reviewDesk.js';

let serial = 0;
const twice = (word: string, start: number): CheckIssue => ({
  check: 'repeated',
  severity: 'error',
  source: null,
  target: { start, end: start + 2 * word.length + 1 },
  message: 'twice',
  values: { word },
  fix: null,
});
const segmentId = 's1' as SegmentId;
const kept = (input: ConfirmedErrorInput): ConfirmedError => ({
  ...input,
  id: `e-${input.target?.text}` as ConfirmedErrorId,
  personId: 'p2' as PersonId,
  aboutId: null,
  at: noon,
});

function show(stored: readonly ConfirmedError[] = []): RenderedWindow {
  serial += 1;
  vi.stubGlobal('innerWidth', 1440);
  const segments = [makeSegment(1, '旧船坞', 'Old Old dock dock'), makeSegment(2, '今日开放', 'Opens today')];
  const opened = makeArticle(segments, { id: `score-${serial}` as ArticleId });
  return renderPart(
    <ArticleScreen
      articleId={opened.id}
      stage="edit"
      jump={null}
      onStage={() => undefined}
      onLeave={() => undefined}
      onAlign={() => undefined}
    />,
    makeFakeBridge({
      'edit.openArticle': () => opened,
      'review.history': () => [],
      'check.article': () => ({
        found: [{ segmentId, issues: [twice('Old', 0), twice('dock', 8)] }],
        waivers: [],
      }),
      'review.confirmedErrors': () => stored,
      'review.confirmError': (input) =>
        input.target?.text === 'dock dock' ? failed('check.alreadyConfirmed', {}) : kept(input),
      'review.withdrawConfirmedError': () => null,
    }),
  );
}

const panel = (): HTMLElement => screen.getByRole('tabpanel');
const figure = (name: RegExp): string | null | undefined =>
  screen.getByText(name).nextElementSibling?.textContent;

beforeEach(() => {
  localStorage.clear();
  layOut();
});

it('counts the current issue by key, shows who did and what comes of it, and takes it back', async () => {
  const { user, bridge } = show();
  await screen.findAllByRole('img', { name: '2 errors' });
  await user.keyboard('{Alt>}4{/Alt}');
  await user.keyboard('{Alt>}{Shift>}m{/Shift}{/Alt}');
  await waitFor(() => expect(bridge.requestsOf('review.confirmError')).toHaveLength(1));
  expect(bridge.firstArgument('review.confirmError')).toEqual({
    segmentId,
    check: 'repeated',
    message: 'twice',
    values: { word: 'Old' },
    category: 'linguistic',
    subtype: 'textual',
    severity: 'major',
    source: null,
    target: { text: 'Old Old', isWhole: false },
  });
  expect(await within(panel()).findByText(/^Counts as an error: Linguistic.*, major\.$/)).toBeTruthy();
  expect(within(panel()).getByText(/^岑望, /)).toBeTruthy();
  await user.keyboard('{Alt>}3{/Alt}');
  await waitFor(() => expect(figure(/^Verdict \(pass mark 95\)$/)).toBe('fail'));
  expect(figure(/^Penalty points/)).toBe('5');
  expect(figure(/^Findings counted/)).toBe('1');
  await user.keyboard('{Alt>}4{/Alt}');
  const [takeBack] = await within(panel()).findAllByRole('button', { name: 'Do not count' });
  takeBack?.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(bridge.requestsOf('review.withdrawConfirmedError')).toEqual([['e-Old Old']]));
  await waitFor(() => expect(within(panel()).queryByText(/^Counts as an error/)).toBeNull());
  await user.keyboard('{Alt>}3{/Alt}');
  expect(await screen.findByText(/^No reason was given and no issue/)).toBeTruthy();
});

it('goes on to the next issue of the row, and says when one counts already', async () => {
  const first = kept({
    segmentId,
    check: 'repeated',
    message: 'twice',
    values: { word: 'Old' },
    category: 'linguistic',
    subtype: 'textual',
    severity: 'critical',
    source: null,
    target: { text: 'Old Old', isWhole: false },
  });
  const mended = { ...first, id: 'e-gone' as ConfirmedErrorId, target: { text: 'the the', isWhole: false } };
  const { user, bridge } = show([first, mended]);
  await screen.findAllByRole('img', { name: '2 errors' });
  await user.keyboard('{Alt>}4{/Alt}');
  await user.click(await within(panel()).findByRole('button', { name: /^Counted as errors/ }));
  // One of an issue that is found, which is in the list too, and one that was mended.
  expect(await within(panel()).findAllByText(/, critical\.$/)).toHaveLength(3);
  await user.keyboard('{Alt>}{Shift>}m{/Shift}{/Alt}');
  await waitFor(() =>
    expect(bridge.firstArgument('review.confirmError')).toMatchObject({
      target: { text: 'dock dock', isWhole: false },
    }),
  );
  expect(await screen.findByText(/^This issue counts as an error already/)).toBeTruthy();
});
