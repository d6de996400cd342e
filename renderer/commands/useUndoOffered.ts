// What the status bar offers to take back, by key.
import { useShownStatusMessage } from '../ui/StatusMessage.js';
import { useCommandHandlers } from './CommandProvider.js';

/** While the status bar offers to take something back, Ctrl Z does. */
export function useUndoOffered(): void {
  const said = useShownStatusMessage();
  const action = said?.action ?? null;
  useCommandHandlers(
    action === null
      ? {}
      : {
          'edit.undo': {
            run: () => {
              said?.dismiss();
              action.run();
            },
          },
        },
  );
}
