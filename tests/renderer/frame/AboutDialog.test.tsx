import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AboutDialog } from '../../../renderer/frame/AboutDialog.js';
import { makeFakeBridge } from '../fakeBridge.js';
import { renderPart } from '../renderWindow.js';

it('names the dictionary, who made it, its licence and that it was changed', () => {
  renderPart(<AboutDialog version="1.2.3" onClose={() => undefined} />, makeFakeBridge({}));
  const text = screen.getByRole('dialog').textContent;
  for (const part of ['1.2.3', 'CC-CEDICT', 'MDBG', 'cc-cedict.org', 'CC BY-SA 4.0', 'has changed it'])
    expect(text).toContain(part);
});
