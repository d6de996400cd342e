// Whether the ledger of names stands in place of the rows, and the command that leads there and back.
import { useCallback, useState } from 'react';
import { useCommandHandlers } from '../commands/CommandProvider.js';
import { openNames } from './nameActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** `isFree` false: another view stands in place of the rows. */
export function useNamesView(
  tools: WorkbenchTools,
  isFree: boolean,
): { readonly isOpen: boolean; readonly close: () => void } {
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const toggle = (): void => (isOpen ? close() : void openNames(tools, () => setOpen(true)));
  useCommandHandlers(isFree ? { 'check.names': { run: toggle, isOn: isOpen } } : {});
  return { isOpen, close };
}
