// Whether the ledger of names stands in place of the rows, and the command that leads there and back.
import { useCallback, useState } from 'react';
import { useCommandHandlers } from '../commands/CommandProvider.js';
import { goTo } from './moveActions.js';
import { openNames } from './nameActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** `isFree` false: another view stands in place of the rows. */
export function useNamesView(
  tools: WorkbenchTools,
  isFree: boolean,
): { readonly isOpen: boolean; readonly close: () => void } {
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => {
    const { activeId } = tools.world.latest();
    // The keyboard goes back to the row one came from.
    if (activeId !== null) goTo(tools, activeId, { isEditing: false, align: 'center' });
    setOpen(false);
  }, [tools]);
  const toggle = (): void => (isOpen ? close() : void openNames(tools, () => setOpen(true)));
  useCommandHandlers(isFree ? { 'check.names': { run: toggle, isOn: isOpen } } : {});
  return { isOpen, close };
}
