import { screen, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { useCommandHandlers } from '../../../renderer/commands/CommandProvider.js';
import { Palette } from '../../../renderer/commands/Palette.js';
import { Dialog } from '../../../renderer/ui/Dialog.js';
import { renderPart } from '../renderWindow.js';

function Desk(): ReactNode {
  const [open, setOpen] = useState<'palette' | 'verify' | null>(null);
  const close = (): void => setOpen(null);
  useCommandHandlers({
    'go.palette': { run: () => setOpen('palette') },
    'help.verifyFile': { run: () => setOpen('verify') },
  });
  return (
    <>
      <textarea aria-label="Translation" />
      {open === 'palette' && <Palette articles={[]} onClose={close} />}
      {open === 'verify' && (
        <Dialog title="Verify a file" onClose={close}>
          <button type="button">Choose</button>
        </Dialog>
      )}
    </>
  );
}

it('gives the keyboard back where it was before, past the dialog a command opened', async () => {
  const { user } = renderPart(<Desk />);
  const field = screen.getByRole('textbox', { name: 'Translation' });
  await user.click(field);
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox');
  await user.keyboard('>verify{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Verify a file' })).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(field));
});
