// A list has the keyboard of whoever comes to its view.
import { useEffect } from 'react';

/** The first element that fits the selector gets the focus, unless something else has it by then. */
export function useListFocus(scroller: { readonly current: HTMLElement | null }, selector: string): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      scroller.current?.querySelector<HTMLElement>(selector)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [scroller, selector]);
}
