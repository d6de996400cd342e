// The bar at the foot of every screen. Screens put facts into it as <span>s; what was just said comes first.
import type { ReactNode } from 'react';
import { useShownStatusMessage } from './StatusMessage.js';

/** Facts at the left, then the message, then `end` at the right. */
export function StatusBar({ children, end }: { readonly children?: ReactNode; readonly end?: ReactNode }) {
  return (
    <footer className="statusbar" data-pane="status" tabIndex={-1}>
      {children}
      <StatusMessageText />
      <span className="spacer" />
      {end}
    </footer>
  );
}

function StatusMessageText() {
  const shown = useShownStatusMessage();
  return (
    <output className="said">
      {shown && (
        <span className="cut" title={shown.text}>
          {shown.text}
        </span>
      )}
      {shown?.action && (
        <button
          type="button"
          className="link"
          onClick={() => {
            shown.dismiss();
            shown.action?.run();
          }}
        >
          {shown.action.label}
        </button>
      )}
    </output>
  );
}
