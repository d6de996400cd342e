import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Dialog } from '../../../renderer/ui/Dialog.js';
import { renderPart } from '../renderWindow.js';

it('is closed by the first Esc, also while the tooltip of its close button is open', async () => {
  const onClose = vi.fn<() => void>();
  const { user } = renderPart(
    <Dialog title="Verify a file" onClose={onClose}>
      Nothing was chosen.
    </Dialog>,
  );
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
  // The dialog hides from assistive technology what stands outside it.
  expect(await screen.findByRole('tooltip', { hidden: true })).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
});
