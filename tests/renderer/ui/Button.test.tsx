import { screen } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { Button } from '../../../renderer/ui/Button.js';
import { renderPart } from '../renderWindow.js';

function Once(): ReactNode {
  const [isDone, setDone] = useState(false);
  return (
    <Button refusal={isDone ? 'It was done already.' : null} onPress={() => setDone(true)}>
      Lock
    </Button>
  );
}

it('keeps the keyboard when pressing it is refused from then on', async () => {
  const { user } = renderPart(<Once />);
  screen.getByRole('button', { name: 'Lock' }).focus();
  await user.keyboard('{Enter}');
  const button = screen.getByRole('button', { name: 'Lock' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(button);
});
