// A control that goes while it has the keyboard (a thread resolved, a notice closed) would leave it nowhere.
import { useLayoutEffect, useRef, type FocusEvent } from 'react';

/**
 * Answers the `onFocus` of an element. When a control inside it vanished with the keyboard, and nothing else took it,
 * `next` is called to give it a new place.
 */
export function useKeptFocus(next: () => void): (event: FocusEvent) => void {
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (held.current === null || held.current.isConnected) return;
    held.current = null;
    if (document.activeElement === document.body || document.activeElement === null) next();
  });
  return (event) => {
    held.current = event.target;
  };
}
