import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useLateScreens } from '../../../renderer/frame/lateScreens.js';

const preload = vi.hoisted(() => vi.fn(() => Promise.reject(new Error('not there'))));

vi.mock('../../../renderer/ui/lateView.js', () => ({
  lateView: () => Object.assign(() => null, { preload }),
}));

const aFrameLater = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 1));
  });

it('leaves the first picture alone, then loads every screen; one that does not come is no bug yet', async () => {
  const { rerender } = renderHook(useLateScreens, { initialProps: false });
  await aFrameLater();
  expect(preload).not.toHaveBeenCalled();
  rerender(true);
  expect(preload).not.toHaveBeenCalled();
  await waitFor(() => expect(preload).toHaveBeenCalledTimes(11));
});
