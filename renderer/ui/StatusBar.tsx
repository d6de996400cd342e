// The bar at the foot of every screen. Screens put facts into it as <span>s; what was just said comes first.
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
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

/** Where it does not fit, facts that are there all the time make room for it. */
function Said({ text }: { readonly text: string }) {
  const words = useRef<HTMLSpanElement>(null);
  const [isLong, setLong] = useState(false);
  useLayoutEffect(() => {
    const { current } = words;
    if (current) setLong(current.scrollWidth > current.clientWidth);
  }, []);
  return (
    <span ref={words} className={isLong ? 'cut is-long' : 'cut'} title={text}>
      {text}
    </span>
  );
}

function StatusMessageText() {
  const shown = useShownStatusMessage();
  return (
    <output className="said">
      {shown && <Said key={shown.text} text={shown.text} />}
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
