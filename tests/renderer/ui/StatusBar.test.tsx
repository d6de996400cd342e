import { useEffect, type ReactNode } from 'react';
import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useStatusMessage } from '../../../renderer/ui/StatusMessage.js';
import { makeFakeBridge } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';

let say: ReturnType<typeof useStatusMessage>;

function Speaker(): ReactNode {
  const tell = useStatusMessage();
  useEffect(() => {
    say = tell;
  }, [tell]);
  return null;
}

it('gives a message that does not fit the room of the facts, and shows it whole when pointed at', () => {
  renderPart(<Speaker />, makeFakeBridge({}));
  act(() => say('Approved.'));
  expect(screen.getByText('Approved.').className).not.toContain('is-long');
  // Wider than every element is here.
  vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(1200);
  act(() => say('The corrected version was applied.'));
  const message = screen.getByText('The corrected version was applied.');
  expect(message.className).toContain('is-long');
  expect(message.title).toBe('The corrected version was applied.');
});
