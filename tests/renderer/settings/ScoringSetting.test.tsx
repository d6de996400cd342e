// Settings, Review: the pass mark of the quality score, the tolerated penalty, the weights.
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { SettingsScreen } from '../../../renderer/settings/SettingsScreen.js';
import { defaultScoring } from '../../../shared/model/scoring.js';
import { failed } from '../../../shared/outcome.js';
import { makeFakeBridge } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';

const page = <SettingsScreen page="review" onPage={vi.fn()} onLeave={vi.fn()} onRestored={vi.fn()} />;

it('saves a number that lies where it has to, when one presses Enter or leaves the field', async () => {
  const { user, bridge } = renderPart(page, makeFakeBridge({ 'review.saveScoring': (next) => next }));
  const mark = await screen.findByRole('textbox', { name: 'Pass mark' });
  await user.clear(mark);
  await user.type(mark, '100{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('A number from 0 to below 100.');
  expect(bridge.requestsOf('review.saveScoring')).toEqual([]);
  await user.clear(mark);
  await user.type(mark, '98.5{Enter}');
  const first = { ...defaultScoring, passMark: 98.5 };
  expect(screen.queryByRole('alert')).toBeNull();
  const accuracy = screen.getByRole('textbox', { name: 'Accuracy' });
  await user.clear(accuracy);
  await user.type(accuracy, '2');
  await user.tab();
  expect(bridge.requestsOf('review.saveScoring')).toEqual([
    [first, defaultScoring],
    [{ ...first, typeWeights: { accuracy: 2 } }, first],
  ]);
});

it('shows what somebody else set meanwhile, and says that the change was not saved', async () => {
  let stored = defaultScoring;
  const { user } = renderPart(
    page,
    makeFakeBridge({
      'review.scoring': () => stored,
      'review.saveScoring': () => {
        stored = { ...defaultScoring, toleratedPenaltyTotal: 20 };
        return failed('review.scoringChanged', { person: 'Ada' });
      },
    }),
  );
  const mark = await screen.findByRole('textbox', { name: 'Pass mark' });
  await user.clear(mark);
  await user.type(mark, '90{Enter}');
  expect(await screen.findByText(/Ada changed how the workspace scores meanwhile/)).toBeDefined();
  expect(screen.getByRole('textbox', { name: 'Tolerated penalty points' })).toHaveProperty('value', '20');
  expect(mark).toHaveProperty('value', '95');
});
